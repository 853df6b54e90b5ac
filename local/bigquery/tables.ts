import { type Field, quoted, schemaOf, type TableReference, type TableResource, tableName } from './catalogue';
import { duplicate, invalid, notFound } from './failure';
import { always, only, type Resource } from './requests';
import type { Store } from './store';
import { storedType } from './types';

/** "Project IDs must contain 6-63 lowercase letters, digits, or dashes. Some project IDs also include domain name separated by a colon." */
const PROJECT = /^([a-z\d.-]+:)?[a-z][a-z\d-]{4,61}[a-z\d]$/;
/** "can contain up to 1,024 characters ... letters, numbers, or underscores" */
const DATASET = /^\w{1,1024}$/;

export function checkNames(project: unknown, dataset?: unknown): void {
  if (typeof project !== 'string' || !PROJECT.test(project))
    throw invalid(
      `Invalid project ID '${project}'. Project IDs must contain 6-63 lowercase letters, digits, or dashes. Some project IDs also include domain name separated by a colon. IDs must start with a letter and may not end with a dash.`,
    );
  if (dataset !== undefined && (typeof dataset !== 'string' || !DATASET.test(dataset)))
    throw invalid(
      `Invalid dataset ID "${dataset}". Dataset IDs must be alphanumeric (plus underscores) and must be at most 1024 characters long.`,
    );
}

/** Where a dataset is. @throws ApiFailure where there is none, or its name is none */
export function locationOf({ catalogue }: Store, project: string, dataset: string): string {
  checkNames(project, dataset);
  return catalogue.locationOf(project, dataset);
}

export async function getDataset(store: Store, project: string, dataset: string) {
  const location = locationOf(store, project, dataset);
  return { kind: 'bigquery#dataset', datasetReference: { projectId: project, datasetId: dataset }, location };
}

export async function insertDataset(store: Store, given: unknown, project: string) {
  const where = 'BigQuery.Datasets.insert';
  const { datasetReference, location = 'US' } = only(where, given, ['datasetReference', 'location']);
  const datasetId = String(only(where, datasetReference, ['projectId', 'datasetId']).datasetId);
  checkNames(project, datasetId);
  const { catalogue } = store;
  if (catalogue.hasDataset(project, datasetId)) throw duplicate(`Dataset ${project}:${datasetId}`);
  const schema = schemaOf(project, datasetId);
  await store.together([`CREATE SCHEMA IF NOT EXISTS ${schema}`, catalogue.keepDataset(schema, String(location))]);
  catalogue.rememberDataset(schema, String(location));
  return getDataset(store, project, datasetId);
}

export async function getTable(store: Store, project: string, dataset: string, table: string) {
  locationOf(store, project, dataset);
  const resource = store.catalogue.table({ projectId: project, datasetId: dataset, tableId: table });
  if (!resource) throw notFound(`Table ${project}:${dataset}.${table}`);
  const rows = await store.read(`SELECT COUNT(*) FROM ${tableName(resource.tableReference)}`);
  return { kind: 'bigquery#table', ...resource, numRows: String(rows.getRows()[0]?.[0] ?? 0) };
}

export async function insertTable(store: Store, given: unknown, project: string, dataset: string) {
  const where = 'BigQuery.Tables.insert';
  const fields = ['tableReference', 'description', 'schema', 'timePartitioning', 'clustering'];
  const resource = only(where, given, fields) as Resource & TableResource;
  const { tableId } = resource.tableReference;
  const tableReference: TableReference = { projectId: project, datasetId: dataset, tableId };
  locationOf(store, project, dataset);
  if (store.catalogue.table(tableReference)) throw duplicate(`Table ${project}:${dataset}.${tableId}`);
  if (resource.timePartitioning)
    always(where, only(where, resource.timePartitioning, ['type', 'field']), { type: 'DAY' });
  if (resource.clustering) only(where, resource.clustering, ['fields']);
  await store.together(makingOf(store, { ...resource, tableReference }));
  store.catalogue.rememberTable({ ...resource, tableReference });
  return getTable(store, project, dataset, tableId);
}

/** Statements that make a table and keep it in the catalogue; what was there before is gone. */
export function makingOf({ catalogue }: Store, resource: TableResource): string[] {
  const columns = resource.schema.fields.map(columnOf).join(', ');
  return [`CREATE OR REPLACE TABLE ${tableName(resource.tableReference)} (${columns})`, catalogue.keepTable(resource)];
}

function columnOf(field: Field): string {
  const { name, type, mode = 'NULLABLE' } = only('a column', field, ['name', 'type', 'mode']) as Resource & Field;
  if (!['NULLABLE', 'REQUIRED'].includes(mode)) throw invalid(`Invalid value for mode: ${mode}`);
  return `${quoted(name)} ${storedType(type)}${mode === 'REQUIRED' ? ' NOT NULL' : ''}`;
}
