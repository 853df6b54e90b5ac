import { duplicate, invalid, notFound } from './failure';
import { always, only, type Resource } from './requests';
import { type Field, quoted, type Store, schemaName, type TableResource, tableName } from './store';
import { storedType } from './types';

/** "Project IDs must contain 6-63 lowercase letters, digits, or dashes. Some project IDs also include domain name separated by a colon." */
const PROJECT = /^([a-z\d.-]+:)?[a-z][a-z\d-]{4,61}[a-z\d]$/;
/** "can contain up to 1,024 characters ... letters, numbers, or underscores" */
const DATASET = /^\w{1,1024}$/;

export function checkProject(project: unknown): string {
  if (typeof project === 'string' && PROJECT.test(project)) return project;
  throw invalid(
    `Invalid project ID '${project}'. Project IDs must contain 6-63 lowercase letters, digits, or dashes. Some project IDs also include domain name separated by a colon. IDs must start with a letter and may not end with a dash.`,
  );
}

function checkDataset(dataset: unknown): string {
  if (typeof dataset === 'string' && DATASET.test(dataset)) return dataset;
  throw invalid(
    `Invalid dataset ID "${dataset}". Dataset IDs must be alphanumeric (plus underscores) and must be at most 1024 characters long.`,
  );
}

/** The dataset's location. @throws ApiFailure where it is not there */
export async function locationOf(store: Store, project: string, dataset: string): Promise<string> {
  const location = await store.location(checkProject(project), checkDataset(dataset));
  if (location === null) throw notFound(`Dataset ${project}:${dataset}`);
  return location;
}

export async function getDataset(store: Store, project: string, dataset: string) {
  const location = await locationOf(store, project, dataset);
  return { kind: 'bigquery#dataset', datasetReference: { projectId: project, datasetId: dataset }, location };
}

export async function insertDataset(store: Store, given: unknown, project: string) {
  const where = 'BigQuery.Datasets.insert';
  const { datasetReference, location = 'US' } = only(where, given, ['datasetReference', 'location']);
  const { datasetId } = only(where, datasetReference, ['projectId', 'datasetId']);
  const name = schemaName(checkProject(project), checkDataset(datasetId));
  if ((await store.location(project, datasetId as string)) !== null)
    throw duplicate(`Dataset ${name.replace('.', ':')}`);
  await store.run(`CREATE SCHEMA IF NOT EXISTS ${quoted(name)}`);
  await store.read('INSERT INTO main.datasets VALUES ($name, $location)', { name, location: String(location) });
  return getDataset(store, project, datasetId as string);
}

export async function getTable(store: Store, project: string, dataset: string, table: string) {
  await locationOf(store, project, dataset);
  const resource = await store.table(project, dataset, table);
  const rows = await store.read(`SELECT COUNT(*) FROM ${tableName(resource.tableReference)}`);
  return { kind: 'bigquery#table', ...resource, numRows: String(rows.getRows()[0]?.[0] ?? 0) };
}

export async function insertTable(store: Store, given: unknown, project: string, dataset: string) {
  const where = 'BigQuery.Tables.insert';
  const fields = ['tableReference', 'description', 'schema', 'timePartitioning', 'clustering'];
  const resource = only(where, given, fields) as Resource & TableResource;
  const { tableId } = resource.tableReference;
  await locationOf(store, project, dataset);
  const known = await store.table(project, dataset, tableId).catch(() => null);
  if (known) throw duplicate(`Table ${project}:${dataset}.${tableId}`);
  if (resource.timePartitioning)
    always(where, only(where, resource.timePartitioning, ['type', 'field']), { type: 'DAY' });
  if (resource.clustering) only(where, resource.clustering, ['fields']);
  await store.together(makingOf(resource));
  return getTable(store, project, dataset, tableId);
}

/** Statements that make a table, with its place in the catalogue; what was there before is gone. */
export function makingOf(resource: TableResource): string[] {
  const { projectId, datasetId, tableId } = resource.tableReference;
  const columns = resource.schema.fields.map(columnOf).join(', ');
  const name = schemaName(projectId, datasetId);
  const values = [name, tableId, JSON.stringify(resource)].map((text) => `'${text.replace(/'/g, "''")}'`);
  return [
    `CREATE OR REPLACE TABLE ${tableName(resource.tableReference)} (${columns})`,
    `INSERT OR REPLACE INTO main.tables VALUES (${values.join(', ')})`,
  ];
}

function columnOf(field: Field): string {
  const { name, type, mode = 'NULLABLE' } = only('a column', field, ['name', 'type', 'mode']) as Resource & Field;
  if (!['NULLABLE', 'REQUIRED'].includes(mode)) throw invalid(`Invalid value for mode: ${mode}`);
  return `${quoted(name)} ${storedType(type)}${mode === 'REQUIRED' ? ' NOT NULL' : ''}`;
}
