import { openTable, type Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import { customerIn, customerKey } from '../purchaseHistory';
import type { Mark, Progress } from './progress';
import { type CareArchiveRow, careArchiveTab } from './tabs';

/** Reads 触达档案; a row in which somebody typed is a data problem and counts no more. */
export function readProgress(shop: Shop): Progress[] {
  return openTable(shop, careArchiveTab).rows.flatMap(({ row }) => progressIn(row) ?? []);
}

/** Writes 触达档案 anew where anything of it changed. */
export function keepProgress(shop: Shop, before: readonly Progress[], now: readonly Progress[]): void {
  const [old, fresh] = [before.map(rowOf).sort(byCustomer), now.map(rowOf).sort(byCustomer)];
  if (JSON.stringify(old) !== JSON.stringify(fresh)) replaceTable(shop, careArchiveTab, fresh);
}

const place = ({ platform, customerId, track }: CareArchiveRow) => JSON.stringify([platform, customerId, track]);
const byCustomer = (left: CareArchiveRow, right: CareArchiveRow) => (place(left) < place(right) ? -1 : 1);

function progressIn(row: CareArchiveRow): Progress | null {
  const { customerId, platform, track, id, stage, day, person, state, ending, endedOn, count } = row;
  if (customerId === null || track === null || id === null || day === null || state === null) return null;
  return {
    ...{
      customer: customerKey({ platform: platform ?? '', customerId }),
      track: track as Progress['track'],
      id,
      day,
      person,
    },
    ...{ stage: stage as Progress['stage'], since: row.since ?? day, state: state as Progress['state'] },
    ...{ ending: ending as Progress['ending'], endedOn, count: count ?? 0 },
    contacted: markIn(row.contactedOn, row.contactedId),
    halted: markIn(row.haltedSince, row.haltedId),
  };
}

const markIn = (day: string | null, id: string | null): Mark | null => (day === null ? null : { day, id: id ?? '' });

function rowOf({ customer, contacted, halted, ...progress }: Progress): CareArchiveRow {
  const [platform, customerId] = customerIn(customer);
  const { track, id, stage, day, since, person, state, ending, endedOn, count } = progress;
  return {
    ...{ customerId, platform: platform || null, track, id, stage, day, since, person, state, ending, endedOn, count },
    ...{ contactedOn: contacted?.day ?? null, contactedId: contacted?.id ?? null },
    ...{ haltedSince: halted?.day ?? null, haltedId: halted?.id ?? null },
  };
}
