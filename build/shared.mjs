// The models that both lazy parts run stand in the script once, in the formulas' part, which hands them to the add-on's part.
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';

/** Words are not shared: a formula needs a few sentences of them, and would load all. */
const MODEL = /^src\/(?!text\/).+\.ts$/;

/** Files that end up in a part. */
async function filesOf(entry, options) {
  const { metafile } = await esbuild.build({ ...options, entryPoints: [entry], metafile: true, format: 'esm' });
  const [{ inputs }] = Object.values(metafile.outputs);
  const inside = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { paths: new Set(inside.map(([path]) => path)), imports: metafile.inputs };
}

/** Names of the values that each file exports. */
async function exportsOf(paths, options) {
  const bare = { ...options, bundle: false, plugins: [], format: 'esm', metafile: true };
  const { metafile } = await esbuild.build({ ...bare, entryPoints: paths });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/**
 * What the parts share.
 *
 * @returns {Promise<Map<string, string[]>>} by file that the add-on's own files import and the formulas' part holds: names of its exports
 */
export async function sharedModels(formulas, addon, options) {
  const [lent, borrowing] = await Promise.all([filesOf(formulas, options), filesOf(addon, options)]);
  const both = (path) => MODEL.test(path) && lent.paths.has(path) && borrowing.paths.has(path);
  const own = [...borrowing.paths].filter((path) => !both(path));
  const wanted = own.flatMap((path) => borrowing.imports[path].imports.map((one) => one.path)).filter(both);
  return exportsOf([...new Set(wanted)].sort(), options);
}

/** The entry of the formulas' part with the models that it lends. */
export const lendingEntry = (entry, shared) =>
  [
    `export * from './${entry}';`,
    ...[...shared.keys()].map((path, index) => `import * as model${index} from './${path}';`),
    `export const models = [${[...shared.keys()].map((_, index) => `model${index}`).join(', ')}];`,
  ].join('\n');

/** Has a part take models from the formulas' part. Each name alone is marked as free of side effects, so that what is not used goes. */
export const borrowing = (loader, shared) => ({
  name: 'borrowing',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const file = relative(process.cwd(), path);
      const names = shared.get(file);
      if (!names) return undefined;
      const place = [...shared.keys()].indexOf(file);
      const model = (name) => `export const ${name} = /* @__PURE__ */ (() => ${loader}().models[${place}].${name})();`;
      return { contents: names.map(model).join('\n'), loader: 'js', resolveDir: join(path, '..') };
    });
  },
});
