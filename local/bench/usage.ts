/** What stands after the `--` of a bench: its options, or the wish for help. */
import type { parseArgs } from 'node:util';
import { chosenLanguage, inLanguages, type Pick, parsed, WrongUsage } from '../command/usage';

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

const HELP = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const;

/**
 * Ends the process where help is wished (0), and where something is given that the bench does not know (2).
 *
 * @param usage its text in `local/text.ts`
 * @param options beside --help and --lang
 * @param most how many arguments without a name it takes
 * @param check throws a WrongUsage where one of them will not do
 */
export function benchArguments(
  usage: Pick,
  options: Options = {},
  most = 0,
  check: (words: string[]) => void = () => undefined,
): { flags: Set<string>; words: string[] } {
  const args = process.argv.slice(2);
  const language = chosenLanguage(args);
  try {
    const { values, positionals } = parsed(args, { ...options, ...HELP }, usage);
    const more = positionals[most];
    if (more !== undefined) throw new WrongUsage((say) => say.tooManyArguments(more), usage);
    if (!values.help) {
      check(positionals);
      return { flags: new Set(Object.keys(values)), words: positionals };
    }
    console.log(inLanguages(language, usage));
    return process.exit(0);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    console.error(inLanguages(language, error.pick));
    console.error(inLanguages(language, (say) => say.seeHelp));
    return process.exit(2);
  }
}
