import type { SheetData } from '../engine/engine';
import { columnName } from './a1';
import { escapeCellText } from './xml';

type Notes = NonNullable<SheetData['notes']>;

export function commentsXml(notes: Notes, namespace: string): string {
  const comments = notes.map(({ row, column, text }) => {
    const content = `<text><r><t xml:space="preserve">${escapeCellText(text)}</t></r></text>`;
    return `<comment ref="${columnName(column)}${row + 1}" authorId="0">${content}</comment>`;
  });
  return `<comments xmlns="${namespace}"><authors><author></author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** Excel shows a comment only where an old-style drawing gives it a shape. */
export function drawingXml(notes: Notes): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${notes.map(shapeXml).join('')}</xml>`
  );
}

function shapeXml({ row, column }: Notes[number], index: number): string {
  const anchor = [column + 1, 15, row, 10, column + 3, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}
