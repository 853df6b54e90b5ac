/** eval 'FORMULA': the value of one formula as JSON. */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Engine, FunctionArgument, Scalar } from '../engine/engine';
import { readWorkbook } from '../files/read';
import { dateKind, serialText } from '../files/serials';
import { settleUnlocked } from './lock';
import { openHost, outboxFolder } from './open';
import { languageOption, type Pick, type Place, parsed, timeOption, WrongUsage } from './usage';

const usage: Pick = (say) => say.evalUsage;

const OPTIONS = {
  workbook: { type: 'string' },
  now: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A single value by itself, a spill as a matrix. */
export function asJson(values: Scalar[][]): string {
  const single = values.length === 1 && values[0]?.length === 1;
  return JSON.stringify(single ? values[0]?.[0] : values);
}

/** Days and times as in CSV files: `YYYY-MM-DD`, `YYYY-MM-DD HH:mm:ss`. */
function shown(cell: FunctionArgument): Scalar {
  if (cell === null || typeof cell !== 'object') return cell;
  const kind = dateKind(cell.numberFormat);
  return kind ? serialText(cell.serial, kind === 'time') : cell.serial;
}

/** The values of a formula, days and times as text. */
export const valuesOf = (engine: Engine, formula: string): Scalar[][] =>
  engine.evaluateFormatted(formula).map((row) => row.map(shown));

export async function evaluate(place: Place, args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, OPTIONS, usage);
  const [formula, more] = positionals;
  const file = values.workbook;
  if (!formula) throw new WrongUsage((say) => say.missingFormula, usage);
  if (more) throw new WrongUsage((say) => say.tooManyArguments(more), usage);
  if (file && !existsSync(file)) throw new WrongUsage((say) => say.unreadableFile(file), usage);
  if (file) await settleUnlocked(file);
  const workbook = file ? await readWorkbook(file) : { path: '', data: { name: 'eval', sheets: [] }, state: undefined };
  const language = languageOption(values.lang, usage);
  const outbox = outboxFolder(file ? undefined : tmpdir(), file ?? '');
  const host = openHost(place, {
    workbook,
    outbox,
    language,
    now: timeOption(values.now, usage),
    hosts: [],
    orders: null,
  });
  console.log(asJson(valuesOf(host.engine, formula)));
  const why = host.engine.evaluationError();
  if (why) console.error(why);
  host.close();
}
