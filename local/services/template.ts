import vm from 'node:vm';
import type { Realm } from '../runtime/realm';
import { escaped } from './escaped';

const PART = /<\?(!?=)?([\s\S]*?)\?>/g;

/**
 * A template as the code of a function: `<? … ?>` runs, `<?= … ?>` prints escaped, `<?!= … ?>` prints as it is.
 * https://developers.google.com/apps-script/guides/html/templates
 */
export function templateCode(html: string): string {
  const lines: string[] = [];
  let from = 0;
  for (const part of html.matchAll(PART)) {
    lines.push(printed(html.slice(from, part.index)));
    lines.push(scriptlet(part[1], part[2] ?? ''));
    from = part.index + part[0].length;
  }
  return [...lines, printed(html.slice(from))].filter(Boolean).join('\n');
}

/** The template's text, its variables being the properties that were set on the template. */
export function evaluated(realm: Realm, html: string, variables: Record<string, unknown>): string {
  const names = Object.keys(variables);
  const script = new vm.Script(`(print_, printEscaped_, ${names.join(', ')}) => {\n${templateCode(html)}\n}`);
  const fill = realm.run(script) as (...given: unknown[]) => void;
  let text = '';
  const print = (value: unknown) => {
    text += String(value);
  };
  const values = names.map((name) => variables[name]);
  fill(print, (value: unknown) => print(escaped(String(value))), ...values);
  return text;
}

function printed(text: string): string {
  return text === '' ? '' : `print_(${JSON.stringify(text)});`;
}

function scriptlet(kind: string | undefined, code: string): string {
  if (!kind) return code.trim();
  return `${kind === '=' ? 'printEscaped_' : 'print_'}(${code.trim().replace(/;$/, '')});`;
}
