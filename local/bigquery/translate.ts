import { setFlagsFromString } from 'node:v8';
import type { Dialect as DialectName } from '@polyglot-sql/sdk';
import { invalidQuery, unavailable } from './failure';

// The translator is 22 MB of WebAssembly, of which a statement uses a little: V8's optimising compiler would spend 5 s on it, its baseline compiler 0.4.
setFlagsFromString('--liftoff-only');
const { Dialect, tokenize, transpile } = await import('@polyglot-sql/sdk');

/**
 * What may stand before a parenthesis: functions that mean the same in both engines once translated, and words of the language. The translator hands on what it
 * does not know, and some of what it knows comes out as something else: `DATE(ts, zone)`, ARRAY_AGG with an order, CAST AS NUMERIC; COUNTIF of nothing is NULL there,
 * CONCAT passes NULL over. So what is not named here is refused by name.
 */
const FUNCTIONS = `COUNT SUM MIN MAX MIN_BY IF IFNULL COALESCE CAST DIV ROUND FLOOR CEIL ABS GREATEST
  DATE_DIFF DATETIME_DIFF FORMAT_DATETIME EXTRACT ROW_NUMBER RANK LAG LEAD UNNEST SUBSTR`;
const WORDS =
  'IN AS OVER AND OR NOT ON FROM JOIN WHERE WHEN THEN ELSE BY USING VALUES INSERT QUALIFY INTERVAL EXISTS SELECT DISTINCT';
const KNOWN = new Set(`${FUNCTIONS} ${WORDS}`.split(/\s+/));
const CASTS = ['INT64', 'FLOAT64', 'STRING', 'DATE', 'DATETIME', 'BOOL'];
const PARTS = ['HOUR'];

interface Token {
  token_type: string;
  text: string;
  span: { start: number; end: number };
}

const STAND_IN = 'shopdeck_parameter_';
/** DuckDB's name of DIV: the translator writes `//` without the parentheses that its operands need. */
const DIVISION = 'DIVIDE';

export interface Translated {
  /** For DuckDB. */
  sql: string;
  /** The parameters that it names. */
  parameters: ReadonlySet<string>;
  /** Every name of the statement: tables, columns and what it calls them. */
  names: ReadonlySet<string>;
  /** The table that it changes; null for a query. */
  changes: string | null;
}

/** A job asks the same statements from run to run. */
const known = new Map<string, Translated>();

/**
 * One statement of BigQuery's dialect in DuckDB's. A parameter becomes a stand-in on the way, since the translator takes `@` for a sign of its own, and then its
 * expression.
 *
 * @param expressions what stands for each parameter
 * @throws ApiFailure where it does not parse, or holds what we do not translate
 */
export function translated(sql: string, expressions: ReadonlyMap<string, string>): Translated {
  const key = JSON.stringify([sql, ...expressions]);
  const found = known.get(key) ?? translate(sql, expressions);
  known.set(key, found);
  return found;
}

function translate(sql: string, expressions: ReadonlyMap<string, string>): Translated {
  const tokens = tokensOf(sql, Dialect.BigQuery);
  tokens.forEach((_, at) => {
    checkKnown(tokens, at);
  });
  const changes = changedBy(tokens);
  const places = tokens.filter(isParameter);
  const parameters = new Set(places.map(({ text }) => text.slice(1)));
  const missing = [...parameters].find((name) => !expressions.has(name));
  if (missing !== undefined) throw invalidQuery(`Query parameter '${missing}' not found`);
  const divisions = tokens.filter((token, at) => isCall(tokens, at) && token.text.toUpperCase() === 'DIV');
  const inOrder = [...places, ...divisions].sort((a, b) => a.span.start - b.span.start);
  const plain = replaced(sql, inOrder, (token) => (isParameter(token) ? STAND_IN + token.text.slice(1) : DIVISION));
  const names = new Set(tokens.filter(({ token_type }) => token_type === 'VAR').map(({ text }) => text));
  return { sql: withExpressions(transpiled(plain), expressions), parameters, names, changes };
}

function tokensOf(sql: string, dialect: DialectName): Token[] {
  const { success, tokens, error } = tokenize(sql, dialect);
  if (!success || !tokens) throw invalidQuery(`Syntax error: ${error}`);
  return tokens as unknown as Token[];
}

function changedBy([verb, ...rest]: readonly Token[]): string | null {
  const word = verb?.text.toUpperCase() ?? '';
  if (['SELECT', 'WITH'].includes(word)) return null;
  if (word !== 'MERGE') throw unavailable(`BigQuery's ${word}`);
  return rest.find(({ token_type }) => token_type === 'VAR')?.text ?? null;
}

const isCall = (tokens: readonly Token[], at: number) => tokens[at + 1]?.token_type === 'L_PAREN';
const isParameter = ({ token_type, text }: Token) => token_type === 'VAR' && text.startsWith('@');

function checkKnown(tokens: readonly Token[], at: number): void {
  const [token, next, inside] = tokens.slice(at, at + 3);
  if (next?.token_type === 'L_BRACKET') throw unavailable(`BigQuery's ${token?.text}[…]`);
  if (!isCall(tokens, at) || !token || !/^\w/.test(token.text)) return;
  const word = token.text.toUpperCase();
  if (!KNOWN.has(word)) throw unavailable(`BigQuery's ${word}(…)`);
  if (word === 'CAST') checkCast(tokens.slice(at + 1));
  if (word === 'EXTRACT' && !PARTS.includes(inside?.text.toUpperCase() ?? ''))
    throw unavailable(`BigQuery's EXTRACT(${inside?.text} …)`);
}

/** @param tokens from the parenthesis on */
function checkCast(tokens: readonly Token[]): void {
  let depth = 0;
  for (const [at, { token_type }] of tokens.entries()) {
    depth += token_type === 'L_PAREN' ? 1 : token_type === 'R_PAREN' ? -1 : 0;
    const type = depth === 1 && token_type === 'AS' ? (tokens[at + 1]?.text.toUpperCase() ?? '') : null;
    if (type !== null && !CASTS.includes(type)) throw unavailable(`BigQuery's CAST(… AS ${type})`);
    if (depth === 0) return;
  }
}

function transpiled(sql: string): string {
  const {
    success,
    sql: statements,
    error,
  } = transpile(sql, Dialect.BigQuery, Dialect.DuckDB, { unsupportedLevel: 'raise' });
  if (!success || !statements) throw invalidQuery(`Syntax error: ${error}`);
  if (statements.length !== 1) throw unavailable(`a query of ${statements.length} statements`);
  return statements[0] as string;
}

function withExpressions(sql: string, expressions: ReadonlyMap<string, string>): string {
  const places = tokensOf(sql, Dialect.DuckDB).filter(({ text }) => text.startsWith(STAND_IN));
  return replaced(sql, places, ({ text }) => expressions.get(text.slice(STAND_IN.length)) ?? text);
}

/** Spans count code points. */
function replaced(sql: string, places: readonly Token[], by: (token: Token) => string): string {
  const letters = [...sql];
  for (const token of places.toReversed())
    letters.splice(token.span.start, token.span.end - token.span.start, by(token));
  return letters.join('');
}
