'use strict';
// Jest transformer: TypeScript and ES modules to CommonJS by esbuild, because ts-jest does not support TypeScript 7; SQL to its text.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const self = readFileSync(__filename);

module.exports = {
  process(source, filename) {
    const loader = /\.(tsx|sql)$/.exec(filename)?.[1].replace('sql', 'text') ?? 'ts';
    const options = { loader, format: 'cjs', target: 'node20', sourcemap: 'inline', sourcesContent: false };
    // Jest's own require, as its contexts refuse import().
    const supported = { 'dynamic-import': false };
    return { code: transformSync(source, { ...options, supported, sourcefile: filename }).code };
  },
  getCacheKey(source, filename, { configString, instrument }) {
    const hash = createHash('sha256');
    for (const part of [self, version, configString, String(instrument), filename, source])
      hash.update(part).update('\0');
    return hash.digest('hex');
  },
};
