// Apps Script shows and calls only top-level `function X(){}` declarations, and reads autocomplete help from the JSDoc above them. esbuild hides
// names in its closure and drops comments, so every export of the two entries gets a documented stub.

/** JSDoc and parameter names of each `export function` of a source text, by name. */
export function documented(source) {
  const found = new Map();
  const declaration = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export function (\w+)\s*(?:<[^>(]*>)?\(/g;
  for (let match = declaration.exec(source); match; match = declaration.exec(source)) {
    found.set(match[2], { doc: match[1], params: parameters(source, declaration.lastIndex) });
  }
  return found;
}

/** Names of the parameters whose list begins at `start` (behind the opening parenthesis). */
function parameters(source, start) {
  const texts = [];
  let depth = 1;
  let from = start;
  for (let at = start; depth > 0; at++) {
    if ('([{'.includes(source[at])) depth++;
    if (')]}'.includes(source[at])) depth--;
    if (depth === 0 || (depth === 1 && source[at] === ',')) {
      texts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return texts.map((text) => text.trim().match(/^(?:\.\.\.)?(\w+)/)?.[1]).filter(Boolean);
}

/** The first sentence of a comment: only what cells call shows its whole help, and every formula loads the script. */
const inBrief = (doc) =>
  `/** ${doc
    .replace(/^\/\*\*\s*\*?\s*/, '')
    .split(/\n/)[0]
    .replace(/\s*\*\/$/, '')
    .trim()} */`;

/** Google shows no examples, and every formula loads the script. */
const withoutExamples = (doc) => doc.replace(/^ \* @example .*\n/gm, '');

/** The stub of one export; throws on one that Apps Script could not show or document. */
function stub(name, known, loader, entry) {
  if (!known) throw new Error(`${entry}: ${name} needs a JSDoc block right above "export function ${name}"`);
  if (name.endsWith('_')) throw new Error(`${entry}: ${name} would be private in Apps Script (trailing underscore)`);
  if (known.doc.includes('@customfunction')) {
    const bare = known.params.filter((param) => !new RegExp(`@param \\{[^\\n]+\\} \\[?${param}\\b`).test(known.doc));
    if (bare.length) throw new Error(`${entry}: ${name} has no @param for ${bare.join(', ')}`);
  }
  const help = known.doc.includes('@customfunction') ? withoutExamples(known.doc) : inBrief(known.doc);
  return `${help}\nfunction ${name}(${known.params.join(', ')}) {\n  return ${loader}().${name}(...arguments);\n}\n`;
}

/** The stubs of all `names` exported by the file `entry` with text `source`, calling the lazy part `loader`. */
export function stubs(names, source, loader, entry) {
  const docs = documented(source);
  return [...names]
    .sort()
    .map((name) => stub(name, docs.get(name), loader, entry))
    .join('\n');
}
