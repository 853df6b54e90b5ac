// Installs what is missing, once for each state of package-lock.json, so that a fresh clone needs no first step. Not by `npm ci`: it refuses where a
// registry does not carry the optional packages of every platform; and without saving, lest it write what this registry has of them into the lock.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.shopdeck-installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';

if (installed !== lock) {
  process.stderr.write(
    '正在安装依赖，第一次约需一两分钟… / Installing dependencies, a minute or two the first time…\n',
  );
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write(
      '依赖没有装好，请检查网络后重试。 / The installation failed: check the network and try again.\n',
    );
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(MARK, lock);
}
