import { askOrders } from '../../orders/ledger';
import { openWhole, type Shop } from '../../workbook/shop';
import type { Table } from '../../workbook/table';
import { replaceTable } from '../../workbook/write';
import type { Roster } from '../rfm';
import type { MonthMovement } from './movement';
import { movement } from './movementLedger';
import { movementRows } from './movementRows';
import { type MovementRow, movementTab } from './tabs';

/** Makes 分层流动 with its chart; where it says the same already nothing is written. */
export function showMovement(shop: Shop, roster: Roster): void {
  const months = monthsOf(shop, roster);
  const rows = movementRows(months, shop.texts);
  const table = openWhole(shop, movementTab);
  if (JSON.stringify(table.rows.map(({ row }) => row)) === JSON.stringify(rows)) return;
  // The chart first: a run that is cut off in between finds that there is still something to write.
  drawTiers(table, months.length, shop.texts.care.movement.chart);
  replaceTable(shop, movementTab, rows);
}

function monthsOf(shop: Shop, { asOf, dormancy, rules }: Roster): readonly MonthMovement[] {
  if (asOf === null) return [];
  const dormantDays = dormancy.basis === 'setting' ? dormancy.days : null;
  return askOrders(shop, movement, { asOf, dormantDays, top: rules.top });
}

/** Rows of the sheet that stay free above the chart: the months as wholes have a sentence each. */
const ABOVE = 16;

/** How many customers each tier had at each month's end, one above the other; it stands where the movements have nothing to say. */
function drawTiers({ sheet, headers }: Table<typeof movementTab.columns>, months: number, title: string): void {
  const place = (field: keyof MovementRow) => headers.at.get(field) ?? 1;
  const block = (field: keyof MovementRow) => ({ row: 1, column: place(field), rows: months + 1, columns: 1 });
  sheet.chart({
    title,
    kind: 'column',
    blocks: [block('month'), block('high'), block('ordinary'), block('dormant')],
    at: { row: ABOVE, column: place('about') },
    size: { width: 480, height: 340 },
    options: {
      legend: { position: 'top' },
      isStacked: true,
      vAxis: { minValue: 0 },
      colors: ['#188038', '#8ab4f8', '#bdc1c6'],
    },
  });
}
