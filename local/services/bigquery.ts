import type { BigQueryLink } from '../bigquery/link';
import { ApiException, unavailable } from '../runtime/exception';
import { Service } from '../runtime/service';
import type { Blob } from './blob';

/** https://developers.google.com/apps-script/advanced/bigquery: the REST API with its arguments in the order of the client library. */
export class BigQuery extends Service {
  override readonly google = 'BigQuery';
  readonly Datasets: Datasets;
  readonly Jobs: Jobs;
  readonly Projects = new Unkept('Projects');
  readonly Tabledata = new Unkept('Tabledata');
  readonly Tables: Tables;

  constructor(link: BigQueryLink | null) {
    super();
    const call: Call = (member, given) => {
      if (!link) throw unavailable('BigQuery');
      const reply = link.call(member, given);
      if ('refused' in reply)
        throw new ApiException(`bigquery.${member[0]?.toLowerCase()}${member.slice(1)}`, reply.refused);
      return reply.value;
    };
    this.Datasets = new Datasets(call);
    this.Jobs = new Jobs(call);
    this.Tables = new Tables(call);
  }
}

type Call = (member: string, given: unknown[]) => unknown;

/** A collection of which we do nothing: its members throw by name. */
class Unkept extends Service {
  constructor(override readonly google: string) {
    super();
  }
}

abstract class Collection extends Service {
  constructor(protected readonly call: Call) {
    super();
  }
}

/** https://cloud.google.com/bigquery/docs/reference/rest/v2/datasets */
class Datasets extends Collection {
  override readonly google = 'Datasets';

  get = (project: string, dataset: string) => this.call('Datasets.get', [project, dataset]);
  insert = (resource: unknown, project: string) => this.call('Datasets.insert', [resource, project]);
}

/** https://cloud.google.com/bigquery/docs/reference/rest/v2/jobs */
class Jobs extends Collection {
  override readonly google = 'Jobs';

  get = (project: string, job: string, options?: unknown) => this.call('Jobs.get', [project, job, options]);
  query = (resource: unknown, project: string) => this.call('Jobs.query', [resource, project]);
  insert = (resource: unknown, project: string, media?: Blob) =>
    this.call('Jobs.insert', [resource, project, media?.data]);
  getQueryResults = (project: string, job: string, options?: unknown) =>
    this.call('Jobs.getQueryResults', [project, job, options]);
}

/** https://cloud.google.com/bigquery/docs/reference/rest/v2/tables */
class Tables extends Collection {
  override readonly google = 'Tables';

  get = (project: string, dataset: string, table: string) => this.call('Tables.get', [project, dataset, table]);
  insert = (resource: unknown, project: string, dataset: string) =>
    this.call('Tables.insert', [resource, project, dataset]);
}
