import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { type Comment, parse } from 'acorn';

/** A function that cells may call, with the help that its JSDoc carries. */
export interface DocumentedFunction {
  name: string;
  description: string;
  params: { name: string; detail: string; example?: string }[];
}

const PARAM = /@param\s+(?:\{[^}]*\}\s+)?\[?(\w+)[^\]\s]*\]?\s*-?\s*(.*)/;

/** One file of server code: compiled, with its top-level functions, which are what Google may call. */
interface Code {
  script: vm.Script;
  functions: string[];
  customFunctions: DocumentedFunction[];
}

/** Code is read and compiled once in a process, however many workbooks it is bound to. */
const known = new Map<string, Code>();

/** The pushed folder: its HTML files, and its server code, compiled once and run afresh in each execution. */
export class Script {
  readonly code: vm.Script[];
  readonly functions: ReadonlySet<string>;
  readonly customFunctions: DocumentedFunction[];

  constructor(private readonly folder: string) {
    const names = readdirSync(folder).filter((name) => /\.(js|gs)$/.test(name));
    const files = names.sort().map((name) => codeOf(name, readFileSync(join(folder, name), 'utf8')));
    this.code = files.map(({ script }) => script);
    this.functions = new Set(files.flatMap(({ functions }) => functions));
    this.customFunctions = files.flatMap(({ customFunctions }) => customFunctions);
  }

  /** Text of an HTML file by its name with or without ".html"; null where there is none. */
  html(name: string): string | null {
    const path = join(this.folder, name.endsWith('.html') ? name : `${name}.html`);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }
}

function codeOf(name: string, text: string): Code {
  const key = `${name}\n${text}`;
  const code = known.get(key) ?? compile(name, text);
  known.set(key, code);
  return code;
}

function compile(name: string, text: string): Code {
  const comments: Comment[] = [];
  const { body } = parse(text, { ecmaVersion: 'latest', onComment: comments });
  const docs = new Map(comments.map(({ end, value }) => [end, value]));
  const declared = body.flatMap((statement) =>
    statement.type === 'FunctionDeclaration'
      ? [{ name: statement.id.name, doc: docs.get(text.slice(0, statement.start).trimEnd().length) }]
      : [],
  );
  return {
    script: new vm.Script(text, { filename: name.replace(/\.js$/, '.gs') }),
    functions: declared.map((each) => each.name),
    customFunctions: declared.flatMap(({ name, doc }) =>
      doc?.includes('@customfunction') ? [documented(name, doc)] : [],
    ),
  };
}

function documented(name: string, doc: string): DocumentedFunction {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
  const firstTag = lines.findIndex((line) => line.startsWith('@'));
  const description = lines.slice(0, firstTag).filter(Boolean).join(' ');
  const params = lines.flatMap((line) => {
    const found = PARAM.exec(line);
    return found ? [{ name: found[1] ?? '', detail: found[2] ?? '' }] : [];
  });
  return { name, description, params };
}
