import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { googleClass } from '../../local/runtime/catalogue';
import data from '../../local/runtime/catalogue.json';

const { constantsFor, manifestWith } = jest.requireActual<{
  constantsFor(wanted: readonly string[]): Record<string, string>;
  manifestWith(text: string, wanted: readonly string[]): string;
}>('../../build/capabilities.mjs');

const TYPES = join(__dirname, '../../node_modules/@types/google-apps-script');
const PREFIX = 'https://www.googleapis.com/auth/';
const CLASSES = new Set(Object.keys(data.classes));

/** What each member gives out, by the declarations that the compiler reads: `Class.member` → class. */
const RETURNS = returns();

function returns(): Map<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(TYPES).filter((name) => name.startsWith('google-apps-script.'));
  for (const text of files.map((name) => readFileSync(join(TYPES, name), 'utf8')))
    for (const [, name, body] of text.matchAll(/^ {8}interface (\w+) [^{]*\{\n([\s\S]*?)^ {8}\}/gm))
      for (const [, member, type] of (body ?? '').matchAll(/^ {12}(\w+)\(.*\): (?:\w+\.)*(\w+)(?:\[\])?;/gm))
        found.set(`${name}.${member}`, type ?? '');
  return found;
}

/** Members that a script names: of Google's globals, and of anything. A global that is handed on, as BigQuery is, may be asked for whatever is named. */
function membersIn(code: string) {
  const [handedOn, ofGlobals, names] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, object, property, computed, name } = node as Parsed;
    if (type === 'MemberExpression' && property?.name && !computed) {
      names.add(property.name);
      if (object?.type === 'Identifier' && CLASSES.has(object.name)) ofGlobals.add(`${object.name}.${property.name}`);
    }
    if (type === 'Identifier' && CLASSES.has(name) && googleClass(name).collections.size > 0) handedOn.add(name);
    for (const one of Object.values(node)) visit(one);
  };
  visit(parse(code, { ecmaVersion: 2020, sourceType: 'script' }));
  for (const name of handedOn)
    for (const one of googleClass(name).collections.keys()) if (names.has(one)) ofGlobals.add(`${name}.${one}`);
  return { ofGlobals, names };
}

interface Parsed {
  readonly type: string;
  readonly name: string;
  readonly computed?: boolean;
  readonly object?: Parsed;
  readonly property?: Parsed;
}

/** Every `Class.member` that the script may call: from Google's globals on, along what each gives out. */
function reached(code: string): Set<string> {
  const { ofGlobals, names } = membersIn(code);
  const calls = new Set(ofGlobals);
  for (const call of calls) {
    const [name = '', member = ''] = call.split('.');
    const next = RETURNS.get(call) ?? googleClass(name).collections.get(member) ?? '';
    if (!CLASSES.has(next)) continue;
    for (const one of googleClass(next).methods.keys()) if (names.has(one)) calls.add(`${next}.${one}`);
  }
  return calls;
}

/** Scopes of which one suffices, for each member called. */
const needsOf = (calls: ReadonlySet<string>) =>
  [...calls].flatMap((call) => {
    const [name = '', member = ''] = call.split('.');
    const { scopes = [] } = googleClass(name).methods.get(member) ?? {};
    return scopes.length > 0 ? [{ call, scopes: scopes.map((scope) => PREFIX + scope) }] : [];
  });

async function codeOf(wanted: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './src/addon'; export * from './src/formulas';", resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minifySyntax: true,
    target: 'es2019',
    format: 'iife',
    globalName: 'part',
    loader: { '.sql': 'text' },
    define: constantsFor(wanted),
  });
  return outputFiles[0]?.text ?? '';
}

const MANIFEST = readFileSync('appsscript/appsscript.json', 'utf8');

test.each([
  ['what is built as a rule', []],
  ['feeds and BigQuery', ['feeds', 'bigquery']],
])(
  '%s: the scopes in the manifest are those of the members that are called, none more and none wider',
  async (_, wanted) => {
    const { oauthScopes: asked } = JSON.parse(manifestWith(MANIFEST, wanted)) as { oauthScopes: string[] };
    const needs = needsOf(reached(await codeOf(wanted)));
    const callsBy = (scope: string) =>
      needs.filter(({ scopes }) => scopes.includes(PREFIX + scope)).map(({ call }) => call);
    expect(needs.filter(({ scopes }) => !scopes.some((scope) => asked.includes(scope)))).toEqual([]);
    expect(asked.filter((scope) => !needs.some(({ scopes }) => scopes.includes(scope)))).toEqual([]);
    // Each of these has a wider one in its stead.
    expect(asked.filter((scope) => /\/auth\/(spreadsheets|cloud-platform)$|mail\.google\.com/.test(scope))).toEqual([]);
    expect(callsBy('script.send_mail')).toContain('MailApp.sendEmail');
    expect(callsBy('script.container.ui')).toContain('Ui.showSidebar');
    expect(callsBy('script.scriptapp')).toContain('ScriptApp.newTrigger');
    expect(callsBy('script.external_request').sort()).toEqual(
      wanted.length ? ['UrlFetchApp.fetch', 'UrlFetchApp.fetchAll'] : [],
    );
  },
);
