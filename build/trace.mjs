// Reads a stack trace of the pushed script from standard input and says where in src/ each place lies: npm run trace < TRACE
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { MAP } from './addon.mjs';

const map = new SourceMap(JSON.parse(await readFile(MAP, 'utf8')));

/** A place of Code.js, as Google (`Code:12:34`) and the local host (`Code.js:12:34`) write it. */
const PLACE = /\bCode(?:\.gs|\.js)?:(\d+):(\d+)/g;

const traced = (text) =>
  text.replace(PLACE, (place, line, column) => {
    const { originalSource, originalLine, originalColumn } = map.findEntry(Number(line) - 1, Number(column) - 1);
    return originalSource === undefined ? place : `${originalSource}:${originalLine + 1}:${originalColumn + 1}`;
  });

let text = '';
for await (const chunk of process.stdin) text += chunk;
process.stdout.write(traced(text));
