import type { LoadedRow, Parameter, Scalar, ScalarType, Statement, TableForm } from '../workbook/bigQuery';

type QueryParameter = GoogleAppsScript.BigQuery.Schema.QueryParameter;
type QueryParameterValue = GoogleAppsScript.BigQuery.Schema.QueryParameterValue;
type TableSchema = GoogleAppsScript.BigQuery.Schema.TableSchema;
type TableRow = GoogleAppsScript.BigQuery.Schema.TableRow;

/** Everything goes over as text; null leaves the value out. */
const textOf = (value: Scalar): QueryParameterValue => (value === null ? {} : { value: String(value) });

function parameterOf(name: string, parameter: Parameter): QueryParameter {
  if ('type' in parameter)
    return { name, parameterType: { type: parameter.type }, parameterValue: textOf(parameter.value) };
  if (typeof parameter.each === 'string') {
    const arrayValues = (parameter.values as readonly Scalar[]).map(textOf);
    return {
      name,
      parameterType: { type: 'ARRAY', arrayType: { type: parameter.each } },
      parameterValue: { arrayValues },
    };
  }
  const fields = Object.entries(parameter.each);
  const structTypes = fields.map(([field, type]) => ({ name: field, type: { type } }));
  const arrayValues = (parameter.values as readonly LoadedRow[]).map((value) => ({
    structValues: Object.fromEntries(fields.map(([field]) => [field, textOf(value[field] ?? null)])),
  }));
  return {
    name,
    parameterType: { type: 'ARRAY', arrayType: { type: 'STRUCT', structTypes } },
    parameterValue: { arrayValues },
  };
}

/** What is bound to a statement, as the service wants it. */
export const parametersOf = ({ parameters }: Statement): QueryParameter[] =>
  Object.entries(parameters).map(([name, parameter]) => parameterOf(name, parameter));

type Read = (text: string) => Scalar;

/** By the names of types in answers, which are those of BigQuery's older dialect. */
const READ: Readonly<Record<string, Read>> = {
  INTEGER: Number,
  FLOAT: Number,
  NUMERIC: Number,
  BOOLEAN: (text) => text === 'true',
  DATETIME: (text) => text.replace('T', ' ').slice(0, 19),
  STRING: (text) => text,
  DATE: (text) => text,
};

/** Reads rows of an answer by its schema. */
export function rowsReader(schema: TableSchema): (rows: readonly TableRow[]) => LoadedRow[] {
  const columns = (schema.fields ?? []).map(({ name = '', type = '' }) => {
    const read = READ[type];
    if (!read) throw new Error(`a column ${name} of type ${type}, which is not read`);
    return { name, read };
  });
  return (rows) =>
    rows.map(({ f = [] }) => {
      const row: Record<string, Scalar> = {};
      columns.forEach(({ name, read }, index) => {
        const value = f[index]?.v as unknown as string | null | undefined;
        row[name] = value === null || value === undefined ? null : read(value);
      });
      return row;
    });
}

const NAMES: Readonly<Record<ScalarType, string>> = {
  STRING: 'STRING',
  INT64: 'INTEGER',
  FLOAT64: 'FLOAT',
  NUMERIC: 'NUMERIC',
  BOOL: 'BOOLEAN',
  DATE: 'DATE',
  DATETIME: 'DATETIME',
};

/** A table's columns, as the service wants them. */
export const schemaOf = ({ columns }: TableForm): TableSchema => ({
  fields: Object.entries(columns).map(([name, { type, required }]) => ({
    name,
    type: NAMES[type],
    mode: required ? 'REQUIRED' : 'NULLABLE',
  })),
});
