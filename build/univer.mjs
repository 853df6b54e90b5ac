// Bundles Univer into one classic script, out/univer.vm.js, for the vm context of the local host. Node's own import of
// Univer's modules fails, and a vm context is wanted anyway: its clock and its microtasks are then ours.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { univerCorrections } from './univer-corrections.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'local/engine/univer');
const output = join(root, 'out/univer.vm.js');
/** V8's compiled code of it, which a Node of another version refuses and does without. */
const compiled = join(root, 'out/univer.vm.cache');
const stamp = join(root, 'out/univer.vm.hash');

// A global of a vm context is looked up through an interceptor, parameters are not: measured 8 times faster.
const languageGlobals =
  'Object Array Number String Boolean Symbol BigInt Map Set WeakMap WeakSet WeakRef FinalizationRegistry Math JSON Date RegExp Promise Proxy Reflect Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError Intl ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigInt64Array BigUint64Array parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape globalThis'.split(
    ' ',
  );
const hostGlobals =
  'console setTimeout clearTimeout setImmediate clearImmediate setInterval clearInterval MessageChannel performance crypto TextEncoder TextDecoder URL structuredClone process global'.split(
    ' ',
  );

/** Builds out/univer.vm.js unless its inputs are unchanged. Returns the path of the script. */
export async function buildUniver() {
  const hash = hashInputs();
  if ([output, compiled, stamp].every((path) => existsSync(path)) && readFileSync(stamp, 'utf8') === hash)
    return output;
  const result = await build({
    entryPoints: [join(sources, 'entry.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'univer',
    target: 'node20',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [univerCorrections],
    // Names stay, for traces; comments need not.
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  write(withParameters(escaped(result.outputFiles[0].text)));
  writeFileSync(stamp, hash);
  return output;
}

/** What is left beyond ASCII are letters in regular expressions. V8 holds text in ASCII in half the memory and reads it in a third of the time. */
const escaped = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** V8 knows compiled code to be that of a script by its length alone: one never lies beside another's. */
function write(code) {
  mkdirSync(dirname(output), { recursive: true });
  rmSync(compiled, { force: true });
  writeFileSync(output, code);
  writeFileSync(compiled, new Script(code).createCachedData());
}

function withParameters(code) {
  const names = [...languageGlobals, ...hostGlobals];
  const values = names.map((name) => `globalThis.${name}`);
  return `(function (${names.join(', ')}, NaN, Infinity, undefined) {\n${code}\nreturn univer;\n})(${values.join(', ')}, 0 / 0, 1 / 0)`;
}

function hashInputs() {
  const hash = createHash('sha256');
  const own = readdirSync(sources).map((name) => join(sources, name));
  const build = ['build/univer.mjs', 'build/univer-corrections.mjs', 'package-lock.json'].map((n) => join(root, n));
  for (const file of [...build, ...own.sort()]) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildUniver();
