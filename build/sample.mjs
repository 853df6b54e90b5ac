// sample.html of the bundle: the small sample that a merchant may put into his workbook, as JSON. Like the jobs it lies beside the script and is read only when
// it is asked for.
import * as esbuild from 'esbuild';

/** The file's name: HTML by its ending alone. */
export const SAMPLE = 'sample.html';

/** Runs the generator of the local host's sample. */
export async function sampleText() {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['local/sample/starter.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { starterSample } = await import(`data:text/javascript;base64,${code}`);
  return `${JSON.stringify(starterSample())}\n`;
}
