import { openWhole, type Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import type { Clientele } from '../clienteleLedger';
import type { Roster } from '../rfm';
import { type MonthMovement, movementOf } from './movement';
import { movementRows } from './movementRows';
import { type MovementRow, movementTab } from './tabs';

/** Makes 分层流动 with its chart. */
export function showMovement(shop: Shop, { lines, roster }: Clientele): void {
  const months = monthsOf(lines, roster);
  replaceTable(shop, movementTab, movementRows(months, shop.texts));
  drawTiers(shop, months.length);
}

function monthsOf(lines: Clientele['lines'], { asOf, dormancy, rules }: Roster): MonthMovement[] {
  if (asOf === null) return [];
  const dormantDays = dormancy.basis === 'setting' ? dormancy.days : null;
  return movementOf(lines, { asOf, dormantDays, top: rules.top });
}

/** Rows of the sheet that stay free above the chart: the months as wholes have a sentence each. */
const ABOVE = 16;

/** How many customers each tier had at each month's end, one above the other; it stands where the movements have nothing to say. */
function drawTiers(shop: Shop, months: number): void {
  const { sheet, headers } = openWhole(shop, movementTab);
  const place = (field: keyof MovementRow) => headers.at.get(field) ?? 1;
  const block = (field: keyof MovementRow) => ({ row: 1, column: place(field), rows: months + 1, columns: 1 });
  sheet.chart({
    title: shop.texts.care.movement.chart,
    kind: 'column',
    blocks: [block('month'), block('high'), block('ordinary'), block('dormant')],
    at: { row: ABOVE, column: place('about') },
    size: { width: 520, height: 340 },
    options: {
      legend: { position: 'top' },
      isStacked: true,
      vAxis: { minValue: 0 },
      colors: ['#188038', '#8ab4f8', '#bdc1c6'],
    },
  });
}
