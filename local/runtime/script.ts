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

/**
 * The pushed folder: its HTML files, and its server code, compiled once and run afresh in each execution. The top-level
 * functions are what Google may call.
 */
export class Script {
  readonly code: vm.Script[];
  readonly functions = new Set<string>();
  readonly customFunctions: DocumentedFunction[] = [];

  constructor(private readonly folder: string) {
    const names = readdirSync(folder).filter((name) => /\.(js|gs)$/.test(name));
    this.code = names.sort().map((name) => this.compile(name));
  }

  /** Text of an HTML file by its name with or without ".html"; null where there is none. */
  html(name: string): string | null {
    const path = join(this.folder, name.endsWith('.html') ? name : `${name}.html`);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  private compile(name: string): vm.Script {
    const text = readFileSync(join(this.folder, name), 'utf8');
    const comments: Comment[] = [];
    const { body } = parse(text, { ecmaVersion: 'latest', onComment: comments });
    const docs = new Map(comments.map(({ end, value }) => [end, value]));
    for (const statement of body) {
      if (statement.type !== 'FunctionDeclaration') continue;
      this.functions.add(statement.id.name);
      const doc = docs.get(text.slice(0, statement.start).trimEnd().length);
      if (doc?.includes('@customfunction')) this.customFunctions.push(documented(statement.id.name, doc));
    }
    return new vm.Script(text, { filename: name.replace(/\.js$/, '.gs') });
  }
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
