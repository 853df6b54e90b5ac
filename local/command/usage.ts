/** What the commands share: their languages, the sentence for wrong usage, and the checks of options. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language } from '../page/protocol';
import { type Words, words } from '../text';

/** Picks a sentence from the words of a language. */
export type Pick = (say: Words['command'], all: Words) => string;

/** The user's words are missing or wrong; the command did nothing. Exit code 2. */
export class WrongUsage extends Error {
  constructor(
    readonly pick: Pick,
    /** The usage of the command that it is about. */
    readonly usage: Pick,
  ) {
    super(pick(words.en.command, words.en));
  }
}

/** The work could not be done, for a reason that the user can read. Exit code 1. */
export class Refused extends Error {
  constructor(readonly pick: Pick) {
    super(pick(words.en.command, words.en));
  }
}

/** Where everything is: `root` is the folder of package.json. */
export interface Place {
  root: string;
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The workbook itself, where a name is only a link to it: saved under the link's name it would take the link's place. */
export function workbookPath(given: string): string {
  return existsSync(given) ? realpathSync(given) : resolve(given);
}

/** The chosen language; both as long as none is chosen. */
export function inLanguages(chosen: Language | undefined, pick: Pick): string {
  const languages = chosen ? [chosen] : LANGUAGES;
  return languages.map((language) => pick(words[language].command, words[language])).join('\n');
}

/** --lang, looked for even where other options are wrong. */
export function chosenLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.indexOf('--lang');
  const given =
    argv.find((argument) => argument.startsWith('--lang='))?.slice(7) ?? (at < 0 ? undefined : argv[at + 1]);
  return LANGUAGES.find((language) => language === given);
}

/** Google's name of a language, as Session.getActiveUserLocale gives it. */
export function localeOf(language: Language | undefined): string {
  return language === 'en' ? 'en' : 'zh_CN';
}

/** parseArgs with our sentence for what it refuses. */
export function parsed<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, usage: Pick) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(complaint(error as NodeJS.ErrnoException, Object.keys(options)), usage);
  }
}

/** What parseArgs refuses, with the option that may be meant. */
function complaint({ code, message }: NodeJS.ErrnoException, options: readonly string[]): Pick {
  const [, given = ''] = /'(--?[^'\s=<]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(given.replace(/^-+/, ''), options);
    return (say) => say.unknownOption(given, meant ? `--${meant}` : null);
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return (say) => say.badOptionValue(given);
  return (say) => say.badOption(message);
}

/** Letters that may differ between a name as it was typed and as it is meant. */
const SLIPS = 2;

function nearest(typed: string, names: readonly string[]): string | null {
  const [best] = names.map((name) => ({ name, slips: slips(typed, name) })).sort((a, b) => a.slips - b.slips);
  return best && best.slips <= SLIPS ? best.name : null;
}

/** Letters to change, to add or to leave out on the way from one word to another (Levenshtein 1965). */
function slips(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const change = (before[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
      now.push(Math.min(change, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[to.length] ?? 0;
}

/** @throws WrongUsage for what is not an ISO time */
export function timeOption(value: string | undefined, usage: Pick): Date | undefined {
  if (value === undefined) return undefined;
  const time = new Date(value);
  if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(time.getTime()))
    throw new WrongUsage((say) => say.badTime(value), usage);
  return time;
}

/** @throws WrongUsage for a language that there is not */
export function languageOption(value: string | undefined, usage: Pick): Language | undefined {
  if (value === undefined) return undefined;
  const language = LANGUAGES.find((one) => one === value);
  if (!language) throw new WrongUsage((say) => say.badLanguage(value), usage);
  return language;
}

/** Hosts that the user lets the add-on reach, in lower case. @throws WrongUsage for what is no host name */
export function hostsOption(values: readonly string[] | undefined, usage: Pick): string[] {
  return (values ?? []).map((value) => {
    if (!/^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i.test(value))
      throw new WrongUsage((say) => say.badHost(value), usage);
    return value.toLowerCase();
  });
}
