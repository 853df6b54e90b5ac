// Makes excel.xlsx, wps.xlsx, old-mac.xlsx, sdk.xlsx and strict.xlsx: the XML that these programs write, typed by hand after their formats' specifications.
// From the project's folder: node tests/data/xlsx/make.mjs
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const relations = (list, office = OFFICE) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target, mode = '']) => {
      const kind = type.startsWith('http') ? type : `${office}/${type}`;
      return `<Relationship Id="${id}" Type="${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
    })
    .join('')}</Relationships>`;

const types = (overrides) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="application/${type}+xml"/>`).join('')}</Types>`;
const sheetml = (kind) => `vnd.openxmlformats-officedocument.spreadsheetml.${kind}`;

const app = (program, version) =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${program}</Application><AppVersion>${version}</AppVersion></Properties>`;

function save(name, parts) {
  const bytes = Object.entries(parts).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]);
  writeFileSync(`tests/data/xlsx/${name}`, zipSync(Object.fromEntries(bytes), { level: 9, mtime: new Date('2026-01-02T00:00:00') }));
}

const theme = (colours) =>
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
  'dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'
    .split(' ')
    .map((slot, at) => `<a:${slot}><a:srgbClr val="${colours[at]}"/></a:${slot}>`)
    .join('') +
  '</a:clrScheme></a:themeElements></a:theme>';

// ── Excel of Microsoft 365 in Chinese ─────────────────────────────────────────────────────────────────────────────────────────────
const NS =
  `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3" ` +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ' +
  'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"';

const texts = [
  '<si><t>订单号</t><phoneticPr fontId="1" type="noConversion"/></si>',
  '<si><t>付款日</t></si>',
  '<si><t>数量</t></si>',
  '<si><t>单价</t></si>',
  '<si><t>金额</t></si>',
  '<si><t>状态</t></si>',
  '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="等线"/><family val="3"/><charset val="134"/></rPr><t>加急</t></r><r><rPr><sz val="11"/><color theme="1"/><rFont val="等线"/><family val="2"/></rPr><t xml:space="preserve"> 请先发 &amp; 送赠品</t></r><rPh sb="0" eb="2"><t>ジャキ</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><t xml:space="preserve">第一行_x000D_\n第二行</t></si>',
  '<si><t>待发货</t></si>',
  '<si><t>已完成</t></si>',
  '<si><t xml:space="preserve">  前后有空格  </t></si>',
  '<si><t/></si>',
];

const excelSheet =
  `${HEAD}<worksheet ${NS} xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr filterMode="1"><tabColor theme="5" tint="0.39997558519241921"/></sheetPr><dimension ref="A1:N8"/>` +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="13.8" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="18.77734375" customWidth="1"/><col min="2" max="2" width="12.77734375" style="2" bestFit="1" customWidth="1"/><col min="13" max="13" width="8.88671875" hidden="1" customWidth="1"/></cols><sheetData>' +
  '<row r="1" spans="1:14" ht="27.6" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c><c r="E1" s="1" t="s"><v>4</v></c><c r="F1" s="1" t="s"><v>5</v></c></row>' +
  // A shared formula of a table's columns, whose first cell holds the text.
  '<row r="2" spans="1:14" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>6</v></c><c r="B2" s="2"><v>46023</v></c><c r="C2"><v>2</v></c><c r="D2" s="3"><v>19.899999999999999</v></c><c r="E2" s="3"><f>订单表[[#This Row],[数量]]*订单表[[#This Row],[单价]]</f><v>39.799999999999997</v></c><c r="F2" t="s"><v>8</v></c><c r="H2"><f>SUM(订单表[金额])</f><v>64.799999999999997</v></c><c r="I2" t="str" cm="1"><f t="array" ref="I2:I3">_xlfn._xlws.FILTER(F2:F3,C2:C3&gt;0)</f><v>待发货</v></c><c r="J2"><f>C2*税率</f><v>0.26</v></c><c r="K2"><f t="shared" ref="K2:K4" si="0">C2*2+$C$2</f><v>6</v></c></row>' +
  '<row r="3" spans="1:14" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>7</v></c><c r="B3" s="4"><v>46024.520833333336</v></c><c r="C3"><v>1</v></c><c r="D3" s="3"><v>25</v></c><c r="E3" s="3"><f>订单表[[#This Row],[数量]]*订单表[[#This Row],[单价]]</f><v>25</v></c><c r="F3" s="9" t="s"><v>9</v></c><c r="I3" t="str"><v>已完成</v></c><c r="K3"><f t="shared" si="0"/><v>4</v></c><c r="L3"><f>[1]汇率!$B$2*C3</f><v>7.1200000000000001</v></c></row>' +
  '<row r="4" spans="1:14" hidden="1" x14ac:dyDescent="0.25"><c r="A4" s="5" t="str"><f>"T"&amp;TEXT(B3,"yyyymmdd")</f><v>T20260102</v></c><c r="B4" s="6"><v>46025</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="K4"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="5" spans="1:14" x14ac:dyDescent="0.25"><c r="A5" t="inlineStr"><is><r><t>行内</t></r><r><rPr><i/></rPr><t>文本</t></r></is></c><c r="B5" s="7"><v>46026</v></c><c r="C5" s="8"><v>0.125</v></c><c r="D5" t="s"><v>10</v></c><c r="E5" t="s"><v>11</v></c><c r="G5"><f t="array" ref="G5">SUM(C2:C3*D2:D3)</f><v>64.799999999999997</v></c><c r="H5"><f>_xlfn.XLOOKUP(1,C2:C3,D2:D3)</f><v>25</v></c><c r="I5" t="str"><f>_xlfn.TEXTJOIN("、",TRUE,F2:F3)</f><v>待发货、已完成</v></c></row>' +
  '<row r="7" spans="1:14" x14ac:dyDescent="0.25"><c r="A7" s="10" t="s"><v>8</v></c><c r="B7" s="10"/><c r="C7" s="10"/></row><row r="8" x14ac:dyDescent="0.25"><c r="A8"><f>SUM(清单!B:B)</f><v>8</v></c></row>' +
  '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="100000" sheet="1" objects="1" scenarios="1"/>' +
  '<mergeCells count="1"><mergeCell ref="A7:C7"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="C2:C5"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="F2:F5"><cfRule type="containsText" dxfId="1" priority="1" operator="containsText" text="待"><formula>NOT(ISERROR(SEARCH("待",F2)))</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A2:F5"><cfRule type="expression" dxfId="0" priority="2"><formula>$C2&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="数量" error="请填 1 到 99" sqref="C2:C5" xr:uid="{00000000-0002-0000-0000-000001000000}"><formula1>1</formula1><formula2>99</formula2></dataValidation></dataValidations>' +
  `<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId2"/><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>` +
  '<tableParts count="1"><tablePart r:id="rId5"/></tableParts>' +
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" xr:uid="{00000000-0002-0000-0000-000000000000}"><x14:formula1><xm:f>清单!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F2:F5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';

const excelStyles =
  `${HEAD}<styleSheet ${NS}><numFmts count="2"><numFmt numFmtId="176" formatCode="&quot;¥&quot;#,##0.00_);[Red]\\(&quot;¥&quot;#,##0.00\\)"/><numFmt numFmtId="177" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/></numFmts>` +
  '<fonts count="4"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><sz val="9"/><name val="等线"/></font><font><b/><sz val="11"/><color theme="0"/><name val="等线"/></font><font><u/><sz val="11"/><color indexed="12"/><name val="等线"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="43"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right/><top/><bottom style="double"><color theme="5"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="3" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>' +
  '<xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="58" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>' +
  '<xf numFmtId="177" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><b/><i val="0"/></font><fill><patternFill><bgColor theme="7" tint="0.79998168889431442"/></patternFill></fill></dxf><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

save('excel.xlsx', {
  '[Content_Types].xml': types([
    ['/xl/workbook.xml', sheetml('sheet.main')],
    ['/xl/worksheets/sheet1.xml', sheetml('worksheet')],
    ['/xl/worksheets/sheet2.xml', sheetml('worksheet')],
    ['/xl/worksheets/sheet3.xml', sheetml('worksheet')],
    ['/xl/theme/theme1.xml', 'vnd.openxmlformats-officedocument.theme'],
    ['/xl/styles.xml', sheetml('styles')],
    ['/xl/sharedStrings.xml', sheetml('sharedStrings')],
    ['/xl/tables/table1.xml', sheetml('table')],
    ['/xl/comments1.xml', sheetml('comments')],
    ['/xl/threadedComments/threadedComment1.xml', 'vnd.ms-excel.threadedcomments'],
    ['/xl/persons/person.xml', 'vnd.ms-excel.person'],
    ['/xl/externalLinks/externalLink1.xml', sheetml('externalLink')],
    ['/xl/drawings/drawing1.xml', 'vnd.openxmlformats-officedocument.drawing'],
    ['/xl/charts/chart1.xml', 'vnd.openxmlformats-officedocument.drawingml.chart'],
    ['/docProps/app.xml', 'vnd.openxmlformats-officedocument.extended-properties'],
  ]),
  '_rels/.rels': relations([
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
  ]),
  'docProps/app.xml': app('Microsoft Excel', '16.0300'),
  'xl/workbook.xml': `${HEAD}<workbook ${NS}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28129"/><workbookPr defaultThemeVersion="202300"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\店\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="-108" yWindow="-108" windowWidth="23256" windowHeight="12576" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews><sheets><sheet name="订单" sheetId="1" r:id="rId1"/><sheet name="清单" sheetId="2" state="hidden" r:id="rId2"/><sheet name="R&amp;D '26" sheetId="5" state="veryHidden" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId8"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">订单!$A$1:$F$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">订单!$A$1:$F$8</definedName><definedName name="税率">0.13</definedName><definedName name="状态清单">清单!$A$1:$A$3</definedName><definedName name="本表合计" localSheetId="1">SUM(清单!$B$1:$B$3)</definedName><definedName name="坏的">#REF!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', '/xl/worksheets/sheet3.xml'],
    ['rId4', 'theme', 'theme/theme1.xml'],
    ['rId5', 'styles', 'styles.xml'],
    ['rId6', 'sharedStrings', 'sharedStrings.xml'],
    ['rId7', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ['rId8', 'externalLink', 'externalLinks/externalLink1.xml'],
  ]),
  'xl/worksheets/sheet1.xml': excelSheet,
  'xl/worksheets/_rels/sheet1.xml.rels': relations([
    ['rId1', 'hyperlink', 'https://example.com/订单', 'External'],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'],
    ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId5', 'table', '../tables/table1.xml'],
    ['rId6', 'comments', '../comments1.xml'],
    ['rId7', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'],
  ]),
  'xl/worksheets/sheet2.xml': `${HEAD}<worksheet ${NS}><sheetData>${['待发货', '已发货', '已完成'].map((word, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${word}</t></is></c><c r="B${at + 1}"><v>${at + 1}</v></c></row>`).join('')}<row r="4"><c r="B4"><f>本表合计/COUNTA(状态清单)</f><v>2</v></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet3.xml': `${HEAD}<worksheet ${NS}><dimension ref="A1"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
  'xl/theme/theme1.xml': theme('0E2841 E8E8E8 156082 E97132 196B24 0F9ED5 A02B93 4EA72E 467886 96607D'.split(' ')),
  'xl/styles.xml': excelStyles,
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="15" uniqueCount="12">${texts.join('')}</sst>`,
  'xl/tables/table1.xml': `${HEAD}<table ${NS} id="1" xr:uid="{00000000-000C-0000-FFFF-FFFF00000000}" name="订单表" displayName="订单表" ref="A1:F3" totalsRowShown="0"><autoFilter ref="A1:F3"/><tableColumns count="6">${['订单号', '付款日', '数量', '单价', '金额', '状态'].map((name, at) => `<tableColumn id="${at + 1}" name="${name}">${name === '金额' ? '<calculatedColumnFormula>订单表[[#This Row],[数量]]*订单表[[#This Row],[单价]]</calculatedColumnFormula>' : ''}</tableColumn>`).join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  'xl/comments1.xml': `${HEAD}<comments ${NS}><authors><author>tc={11111111-2222-3333-4444-555555555555}</author><author>小王</author></authors><commentList><comment ref="A2" authorId="0" shapeId="0" xr:uid="{11111111-2222-3333-4444-555555555555}"><text><t>[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。\n\n注释:\n    这单先发</t></text></comment><comment ref="D2" authorId="1" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>小王:</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">\n活动价</t></r></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments" xmlns:x="${MAIN}"><threadedComment ref="A2" dT="2026-01-02T03:04:05.00" personId="{99999999-0000-0000-0000-000000000000}" id="{11111111-2222-3333-4444-555555555555}"><text>这单先发</text></threadedComment><threadedComment ref="A2" dT="2026-01-02T03:05:05.00" personId="{99999999-0000-0000-0000-000000000000}" id="{11111111-2222-3333-4444-666666666666}" parentId="{11111111-2222-3333-4444-555555555555}"><text>好的 &amp; 已备货</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="小王" id="{99999999-0000-0000-0000-000000000000}" userId="x" providerId="None"/></personList>`,
  'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="汇率"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>7.12</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relations([['rId1', 'externalLinkPath', '汇率.xlsx', 'External']]),
  'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
  'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
  'xl/media/image1.png': PNG,
});

// ── WPS ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
const WPS = `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"`;
save('wps.xlsx', {
  '[Content_Types].xml': types([
    ['/xl/workbook.xml', sheetml('sheet.main')],
    ['/xl/worksheets/sheet1.xml', sheetml('worksheet')],
    ['/xl/styles.xml', sheetml('styles')],
    ['/xl/sharedStrings.xml', sheetml('sharedStrings')],
    ['/xl/theme/theme1.xml', 'vnd.openxmlformats-officedocument.theme'],
    ['/xl/cellimages.xml', 'vnd.wps-officedocument.cellimage'],
    ['/docProps/app.xml', 'vnd.openxmlformats-officedocument.extended-properties'],
  ]),
  '_rels/.rels': relations([
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
  ]),
  'docProps/app.xml': app('WPS Office_12.1.0.16120_F1E327BC-269C-435d-A152-05C5408002CA', '12.0000'),
  'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="28800" windowHeight="12375"/></bookViews><sheets><sheet name="商品​图" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="144525"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ['rId5', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'],
    ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId2', 'theme', 'theme/theme1.xml'],
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
  ]),
  'xl/worksheets/sheet1.xml': `${HEAD}<worksheet ${WPS}><sheetPr/><dimension ref="A1:D3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelRow="2" outlineLevelCol="3"/><cols><col min="2" max="2" width="12.625" style="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:4"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" s="2" t="s"><v>2</v></c><c r="D1" s="2" t="s"><v>3</v></c></row><row r="2" ht="60" customHeight="1" spans="1:4"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>46023</v></c><c r="C2" t="str"><f>_xlfn.DISPIMG("ID_0123456789ABCDEF0123456789ABCDEF",1)</f><v>=DISPIMG("ID_0123456789ABCDEF0123456789ABCDEF",1)</v></c><c r="D2"><f>LEN(A2)</f><v>3</v></c></row><row r="3" spans="1:4"><c r="A3" s="3"><v>6901234567892</v></c><c r="B3" s="1" t="s"><v>5</v></c><c r="D3"><f>IFERROR(VLOOKUP(A2,A:D,4,0),"")</f><v>3</v></c></row></sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="D2:D9"><formula1>"上架,下架"</formula1></dataValidation></dataValidations><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/></worksheet>`,
  'xl/styles.xml': `${HEAD}<styleSheet ${WPS}><numFmts count="5"><numFmt numFmtId="41" formatCode="_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ "/><numFmt numFmtId="42" formatCode="_ &quot;￥&quot;* #,##0_ ;_ &quot;￥&quot;* \\-#,##0_ ;_ &quot;￥&quot;* &quot;-&quot;_ ;_ @_ "/><numFmt numFmtId="43" formatCode="_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ "/><numFmt numFmtId="44" formatCode="_ &quot;￥&quot;* #,##0.00_ ;_ &quot;￥&quot;* \\-#,##0.00_ ;_ &quot;￥&quot;* &quot;-&quot;??_ ;_ @_ "/><numFmt numFmtId="176" formatCode="0_ "/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="57" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>商品​</t></si><si><t>月份</t></si><si><t>图</t></si><si><t>字数</t></si><si><r><t>保温杯</t></r></si><si><t>2026年1月</t></si></sst>`,
  'xl/theme/theme1.xml': theme('44546A E7E6E6 4874CB EE822F F2BA02 75BD42 30C0B4 E54C5E 0026E5 7E1FAD'.split(' ')),
  'xl/cellimages.xml': `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:r="${OFFICE}"/>`,
  'xl/_rels/cellimages.xml.rels': relations([['rId1', 'image', 'media/image1.png']]),
  'xl/media/image1.png': PNG,
});

// ── Excel for Macintosh before 2011: days count from 1904 ─────────────────────────────────────────────────────────────────────────
const small = (parts) => ({
  '[Content_Types].xml': types([
    ['/xl/workbook.xml', sheetml('sheet.main')],
    ['/xl/worksheets/sheet1.xml', sheetml('worksheet')],
    ['/xl/styles.xml', sheetml('styles')],
  ]),
  '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/_rels/workbook.xml.rels': relations([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'styles', 'styles.xml'],
  ]),
  ...parts,
});
const dateStyles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Verdana"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`;
save(
  'old-mac.xlsx',
  small({
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="1"><v>44561</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>44561</v></c></row></sheetData></worksheet>`,
    'xl/styles.xml': HEAD + dateStyles,
  }),
);

// ── A web shop's export by Microsoft's Open XML SDK: prefixes, no addresses, texts within the cells, Windows' folders ─────────────
const x = (xml) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');
save('sdk.xlsx', {
  '[Content_Types].xml': types([
    ['/xl/workbook.xml', sheetml('sheet.main')],
    ['/xl/worksheets/Sheet1.xml', sheetml('worksheet')],
  ]),
  '_rels\\.rels': relations([['R1', 'officeDocument', '/xl/workbook.xml']]),
  'xl\\workbook.xml': x(`<workbook xmlns="${MAIN}"><sheets><sheet name="导出" sheetId="1" rel:id="R7" xmlns:rel="${OFFICE}"/></sheets></workbook>`),
  'xl\\_rels\\workbook.xml.rels': relations([['R7', 'worksheet', '/xl/worksheets/sheet1.xml']]),
  'xl\\worksheets\\Sheet1.xml': x(
    `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>订单号</t></is></c><c t="inlineStr"><is><t><![CDATA[备注 <b> & 其他]]></t></is></c></row>\n  <row><c t="str"><v>TB0001</v></c><c><v>12.5</v></c><c/><c t="n"><v>1E3</v></c></row></sheetData></worksheet>`,
  ),
});

// ── Strict Open XML, as Excel saves it when asked to: other names of the namespaces, dates as text ───────────────────────────────
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
save('strict.xlsx', {
  ...small({}),
  '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']], STRICT),
  'xl/_rels/workbook.xml.rels': relations(
    [
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ],
    STRICT,
  ),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${STRICT}" conformance="strict"><sheets><sheet name="严格" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" s="1" t="d"><v>2026-01-01</v></c><c r="B1" s="1" t="d"><v>2026-01-01T12:00:00</v></c><c r="C1"><v>5</v></c></row></sheetData></worksheet>`,
  'xl/styles.xml': HEAD + dateStyles,
});
