import { invalidQuery, unavailable } from './failure';
import { storedType } from './types';

interface ParameterType {
  type?: string;
  arrayType?: ParameterType;
  structTypes?: { name?: string; type?: ParameterType }[];
}

interface ParameterValue {
  value?: string;
  arrayValues?: ParameterValue[];
  structValues?: Record<string, ParameterValue>;
}

export interface QueryParameter {
  name?: string;
  parameterType?: ParameterType;
  parameterValue?: ParameterValue;
}

/** A parameter for DuckDB: everything is bound as text, lists as JSON, and cast in the statement to what it is. */
export interface Bound {
  name: string;
  text: string | null;
  /** The expression that stands for it. */
  expression: string;
}

function typeOf({ type, structTypes }: ParameterType): string {
  if (type !== 'STRUCT') return storedType(type ?? '');
  const fields = (structTypes ?? []).map(({ name = '', type: inner = {} }) => `"${name}" ${typeOf(inner)}`);
  return `STRUCT(${fields.join(', ')})`;
}

function plain({ value, structValues }: ParameterValue): unknown {
  if (!structValues) return value ?? null;
  return Object.fromEntries(Object.entries(structValues).map(([field, inner]) => [field, plain(inner)]));
}

function bound({ name, parameterType = {}, parameterValue = {} }: QueryParameter): Bound {
  if (!name) throw invalidQuery('A named parameter needs a name');
  if (parameterType.type === 'STRUCT') throw unavailable('a parameter of the type STRUCT');
  if (parameterType.type !== 'ARRAY') {
    const text = parameterValue.value ?? null;
    return { name, text, expression: `CAST($${name} AS ${typeOf(parameterType)})` };
  }
  const text = JSON.stringify((parameterValue.arrayValues ?? []).map(plain));
  return { name, text, expression: `CAST(CAST($${name} AS JSON) AS ${typeOf(parameterType.arrayType ?? {})}[])` };
}

/** Parameters by name. */
export const boundParameters = (parameters: readonly QueryParameter[]): Map<string, Bound> =>
  new Map(parameters.map(bound).map((one) => [one.name, one]));
