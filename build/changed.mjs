// Skips a build step whose inputs are what they were when its output was made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below the given files and folders, sorted. */
function filesBelow(paths) {
  return paths
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      statSync(path).isDirectory() ? filesBelow(readdirSync(path).map((name) => join(path, name))) : [path],
    )
    .sort();
}

/**
 * Runs `make` unless `inputs` (files and folders) and `options` are the same as at its last run and every file of `outputs` is there.
 *
 * @returns {Promise<boolean>} whether it ran
 */
export async function whenChanged({ name, inputs, outputs, options = '' }, make) {
  const hash = createHash('sha256').update(options);
  for (const file of filesBelow(inputs)) hash.update(file).update(readFileSync(file));
  const now = hash.digest('hex');
  const mark = join('out', '.built', name);
  const fresh = existsSync(mark) && readFileSync(mark, 'utf8') === now && outputs.every((file) => existsSync(file));
  if (fresh) return false;
  await make();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
  return true;
}
