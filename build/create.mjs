// Makes a new Google Sheet with the script bound to it. clasp refuses where a project file exists, and the committed one holds a placeholder, so the
// project is made in a folder of its own and its script id then takes the placeholder's place.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const PROJECT = '.clasp.json';
const FOLDER = 'out/new-project';
const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';

const project = JSON.parse(readFileSync(PROJECT, 'utf8'));
if (project.scriptId !== PLACEHOLDER) {
  process.stderr.write(
    `${PROJECT} 里已经有脚本 ${project.scriptId}，没有新建。要新建，请先把它改回 ${PLACEHOLDER}。\n` +
      `${PROJECT} names the script ${project.scriptId} already; nothing was made. To make a new one, put ${PLACEHOLDER} back first.\n`,
  );
  process.exit(2);
}
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const args = ['--project', FOLDER, 'create-script', '--type', 'sheets', '--title', 'ShopDeck', '--rootDir', 'dist'];
const { status } = spawnSync('node_modules/.bin/clasp', args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const { scriptId } = JSON.parse(readFileSync(`${FOLDER}/.clasp.json`, 'utf8'));
writeFileSync(PROJECT, `${JSON.stringify({ ...project, scriptId }, null, 2)}\n`);
