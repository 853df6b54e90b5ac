import { campaignsTab } from '../../board/tabs';
import { cellAddress } from '../../workbook/address';
import type { Problem } from '../../workbook/problem';
import { readBack } from '../../workbook/readBack';
import { refreshComputed } from '../../workbook/refresh';
import { openWhole, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import { ForeignTab, type Placed, readTable, type Table } from '../../workbook/table';
import { namesIn } from '../name';
import type { PieceKind } from '../tabs';
import type { Brief, BriefState } from './brief';
import { type BriefRow, briefsTab } from './tabs';

type BriefTable = Table<typeof briefsTab.columns>;

/** One reading of 内容计划. */
export interface BriefReading {
  readonly briefs: readonly Brief[];
  /** 内容ID that an earlier run wrote beside a brief, by 简报ID. */
  readonly linked: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly table: BriefTable;
}

/** Reads 内容计划. A brief for several platforms at once, or with the ID of a campaign, is a data problem. */
export function readBriefs(shop: Shop): BriefReading {
  const table = openWhole(shop, briefsTab);
  const campaigns = campaignIds(shop);
  const wrong = table.rows.flatMap((placed) => wrongWith(shop, table, placed, campaigns));
  const refused = new Set(wrong.map(({ at }) => at));
  const sound = table.rows.filter(({ at }) => !refused.has(at));
  shop.counts.read += table.rows.length;
  const linked = sound.flatMap(({ at, row }) => {
    const piece = readBack(shop, table, at, 'piece') as string | null;
    return piece === null ? [] : [[row.id, piece] as const];
  });
  const problems = [...table.problems, ...wrong.map(({ problem }) => problem)];
  return { briefs: sound.map(({ row }) => briefFrom(row)), linked: new Map(linked), problems, table };
}

/** Their tasks bear 活动ID too: a brief of the same ID would take them for its own. */
function campaignIds({ workbook }: Shop): ReadonlySet<string> {
  const table = readTable(workbook, campaignsTab);
  return new Set(table === null || table instanceof ForeignTab ? [] : table.rows.map(({ row }) => row.id));
}

function wrongWith(
  { texts }: Shop,
  table: BriefTable,
  { at, row }: Placed<BriefRow>,
  campaigns: ReadonlySet<string>,
): { at: number; problem: Problem }[] {
  const problem = (field: 'id' | 'platform', sentence: string) => ({
    tab: briefsTab.name,
    cell: cellAddress(at, table.headers.at.get(field) ?? 1),
    column: briefsTab.columns[field].header,
    value: row[field],
    reason: { code: 'said', sentence } as const,
  });
  const { problems } = texts.brief;
  const several = namesIn(row.platform).length > 1 ? [problem('platform', problems.severalPlatforms)] : [];
  const taken = campaigns.has(row.id) ? [problem('id', problems.idOfCampaign)] : [];
  return [...several, ...taken].map((one) => ({ at, problem: one }));
}

const briefFrom = (row: BriefRow): Brief => ({
  id: row.id,
  title: row.title,
  pain: row.pain,
  elements: row.elements,
  platform: row.platform,
  kind: row.kind as PieceKind,
  tier: row.tier,
  creator: row.creator,
  owner: row.owner,
  published: row.published,
  budget: row.budget,
  state: (row.state as BriefState | null) ?? '草稿',
});

/** What ShopDeck computes of a brief. */
export type BriefComputed = Pick<
  BriefRow,
  'progress' | 'next' | 'check' | 'spent' | 'days' | 'piece' | 'views' | 'roi' | 'costPerCustomer' | 'hit' | 'result'
>;

/** Writes what is computed of briefs, and notes what is wrong with them: each reading of a tab begins its list anew. */
export function writeBriefs(
  shop: Shop,
  { table, problems }: BriefReading,
  results: ReadonlyMap<string, BriefComputed>,
): void {
  const byKey = new Map([...results].map(([id, result]) => [keyOf(briefsTab, { id }), result]));
  shop.counts.written += refreshComputed(shop, table, byKey);
  shop.problems.set(briefsTab.name, problems);
}
