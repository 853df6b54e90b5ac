import { addDays } from '../../../calendar/addDays';
import { readBack } from '../../../workbook/readBack';
import { openWhole, type Shop } from '../../../workbook/shop';
import { ForeignTab, readTable } from '../../../workbook/table';
import { readTeam, teamTab } from '../../../workbook/team';
import { type BriefReading, readBriefs } from '../briefLedger';
import { readCreators, readPains } from '../knownLedger';
import { readPieces } from '../pieceLedger';
import { type BriefRow, briefsTab, monthsTab } from '../tabs';
import { type BriefRoom, type RoomBrief, SHOWN_DAYS, seenOf, wordsByUse } from './room';

/** Briefs under way and lately published, and what a new one may be made of. No tab is made for looking. */
export function briefRoom(shop: Shop): BriefRoom {
  const reading = shop.workbook.sheet(briefsTab.name) ? readBriefs(shop) : null;
  const pieces = readPieces(shop);
  const briefs = reading?.briefs ?? [];
  return {
    language: shop.texts.language,
    today: today(shop),
    briefs: reading ? shownIn(shop, reading) : [],
    pains: readPains(shop) ?? wordsByUse([...pieces, ...briefs].map(({ pain }) => pain)),
    elements: wordsByUse([...pieces, ...briefs].map(({ elements }) => elements)),
    platforms: wordsByUse([...pieces, ...briefs].map(({ platform }) => platform)),
    creators: readCreators(shop) ?? [],
    team: shop.workbook.sheet(teamTab.name) ? [...new Set(readTeam(shop).map(({ name }) => name))] : [],
    payoff: payoffIn(shop),
    unreadable: reading ? unreadable(reading) : 0,
  };
}

const today = ({ now }: Shop) => now.slice(0, 10);

/** What 内容月报 says of all months together; '' where it says nothing yet. */
function payoffIn({ workbook, texts }: Shop): string {
  const table = readTable(workbook, monthsTab);
  if (table === null || table instanceof ForeignTab) return '';
  return table.rows.find(({ row }) => row.month === texts.brief.total)?.row.about ?? '';
}

function unreadable({ problems }: BriefReading): number {
  const rows = problems.map(({ cell }) => cell.replace(/^[A-Z]+/, ''));
  return new Set(rows.filter((row) => row !== '1')).size;
}

function shownIn(shop: Shop, { briefs, table }: BriefReading): RoomBrief[] {
  const rows = new Map(table.rows.map(({ at, row }) => [row.id, at]));
  const oldest = addDays(today(shop), -SHOWN_DAYS);
  return briefs
    .filter(({ state, published }) => state !== '已取消' && (state !== '已发布' || published >= oldest))
    .sort((left, right) => (left.published < right.published ? -1 : 1))
    .map((brief) => {
      const filled = (field: keyof BriefRow & string) => readBack(shop, table, rows.get(brief.id) ?? 1, field);
      const text = (field: 'next' | 'check' | 'result') => (filled(field) as string | null) ?? '';
      const { id, title, platform, kind, creator, tier, published, state } = brief;
      return {
        ...{ id, title, published, state },
        what: [platform, kind, creator ?? tier].filter(Boolean).join(' · '),
        progress: filled('progress') as number | null,
        ...{ next: text('next'), check: text('check'), result: text('result'), isHit: filled('hit') === '是' },
        seen: seenOf(brief),
      };
    });
}

/** The row in which a brief stands now; null where it is gone. */
export function rowOfBrief(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(briefsTab.name)) return null;
  return openWhole(shop, briefsTab).rows.find(({ row }) => row.id === id)?.at ?? null;
}
