/** The command line: start, job, eval. */
import './command/time-zone';
import { fileURLToPath } from 'node:url';
import { evaluate } from './command/evaluate';
import { job } from './command/job';
import { start } from './command/start';
import { chosenLanguage, inLanguages, type Pick, type Place, Refused, WrongUsage } from './command/usage';
import type { FileProblem } from './files/problem';

/** This file is built as out/local/main.mjs. */
const place: Place = { root: fileURLToPath(new URL('../..', import.meta.url)) };

const COMMANDS: Record<string, { run(place: Place, args: string[]): Promise<number | undefined>; usage: Pick }> = {
  start: { run: (at, args) => start(at, args).then(() => 0), usage: (say) => say.startUsage },
  job: { run: job, usage: (say) => say.jobUsage },
  eval: { run: (at, args) => evaluate(at, args).then(() => 0), usage: (say) => say.evalUsage },
};

const usage: Pick = (say) => say.usage;

async function run([name = '', ...args]: string[]): Promise<number | undefined> {
  const language = chosenLanguage(args);
  const command = COMMANDS[name];
  const help = [name, ...args].some((argument) => ['--help', '-h'].includes(argument)) || name === 'help';
  if (help) console.log(inLanguages(language, command?.usage ?? usage));
  else if (!command) throw new WrongUsage((say) => (name ? say.unknownCommand(name) : say.usage), usage);
  else return command.run(place, args);
  return 0;
}

/** A problem that came from the Worker is no instance of our class any more, but bears its name. */
function isFileProblem(error: Error): error is FileProblem {
  return error.name === 'FileProblem';
}

/** What went wrong, as a sentence; 2 for wrong usage, 1 for all else. */
function explained(error: Error, args: string[]): number {
  const tell = (pick: Pick) => process.stderr.write(`${inLanguages(chosenLanguage(args), pick)}\n`);
  if (error instanceof WrongUsage) {
    tell(error.pick);
    tell((say) => say.seeHelp);
    return 2;
  }
  if (error instanceof Refused) tell(error.pick);
  else if (isFileProblem(error)) tell((_say, { files }) => files[error.code](error.path));
  else tell((say) => say.failed(error.message));
  return 1;
}

// A terminal that is closed, or a pipe that is read no further, must not take unsaved work with it.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });

const args = process.argv.slice(2);
process.exitCode = await run(args).catch((error: Error) => explained(error, args));
