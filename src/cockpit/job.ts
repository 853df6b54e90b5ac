import { mailTab } from '../alerts/tabs';
import { campaignsTab, tasksTab } from '../board/tabs';
import { piecesTab } from '../content/tabs';
import { readHits, readIncidents } from '../crisis/ledger';
import { crisesTab, mentionsTab } from '../crisis/tabs';
import { careTab } from '../customers/care/tabs';
import { movementTab } from '../customers/movement/tabs';
import { annualTab } from '../forecast/tabs';
import { stockTab } from '../stock/tabs';
import { ganttTab } from '../supply/gantt/tabs';
import { planTab } from '../supply/tabs';
import { linkCells } from '../workbook/links';
import { problemsTab } from '../workbook/problems';
import type { Outcome } from '../workbook/run';
import type { Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { crisisMatter, nodeMatter, type OpenIncident, purchaseMatter, stockMatter, taskMatter } from './attention';
import { drawCharts } from './chartLedger';
import { readOpenContacts, readTierMonths } from './clientLedger';
import { clientGlance, contactGlance, type TierMonth } from './clients';
import { contentReturn } from './contentReturn';
import { crisisFigures } from './crisisFigures';
import { LIGHTS } from './light';
import {
  clearedLine,
  clientLine,
  contactLine,
  contentLine,
  type Line,
  mailLine,
  matterLine,
  peakLine,
  problemLine,
  responseLines,
  salesLine,
} from './lines';
import {
  type PlannedQuarter,
  readMail,
  readNodes,
  readOpenTasks,
  readPaidPieces,
  readProblems,
  readPurchases,
  readShelves,
} from './mattersLedger';
import { readPeakCampaigns } from './peakLedger';
import { peaksAhead, readinessFor } from './peaks';
import { readSalesCourse } from './salesLedger';
import { cockpitTab } from './tabs';

/** Lines of one group, each with the tab where it comes from. */
interface Section {
  readonly group: string;
  readonly lines: readonly (Line & { readonly tab: string })[];
}

/** Makes 驾驶舱 from what the rooms' tabs hold: what burns first, then the month, the peaks ahead, and how the shop does. */
export function showCockpit(shop: Shop): Outcome {
  const words = shop.texts.cockpit;
  const incidents = readIncidents(shop);
  const crisis = crisisFigures(incidents, readHits(shop), shop.now);
  const purchases = readPurchases(shop);
  const course = readSalesCourse(shop);
  const tiers = readTierMonths(shop);
  const matters = mattersOf(shop, incidents, purchases);
  const others: Section[] = [
    { group: words.groups.month, lines: course ? [from(annualTab.name, salesLine(course.thisMonth, words))] : [] },
    { group: words.groups.clients, lines: clientsOf(shop, tiers) },
    { group: words.groups.content, lines: contentOf(shop) },
    { group: words.groups.peaks, lines: peaksOf(shop, purchases ?? []) },
    {
      group: words.groups.response,
      lines: [
        ...responseLines(crisis.response, words).map((line) => from(crisesTab.name, line)),
        from(mentionsTab.name, clearedLine(crisis.cleared, words)),
      ],
    },
  ];
  // Last, when every tab was read.
  const problems = from(problemsTab.name, problemLine(readProblems(shop), words));
  const written = writeCockpit(shop, [{ group: words.groups.now, lines: [...matters, problems] }, ...others]);
  drawCharts(shop, { sales: course, tierMonths: tiers.length, responses: crisis.months }, written);
  return { result: words.made(written), done: true };
}

const from = (tab: string, line: Line) => ({ ...line, tab });

/** A line for every tab that is in use. */
function mattersOf(
  shop: Shop,
  incidents: readonly OpenIncident[],
  purchases: readonly PlannedQuarter[] | null,
): Section['lines'] {
  const words = shop.texts.cockpit;
  const today = shop.now.slice(0, 10);
  const [tasks, shelves, nodes, mail] = [readOpenTasks(shop), readShelves(shop), readNodes(shop), readMail(shop)];
  const contacts = readOpenContacts(shop);
  const line = (tab: string, matter: Parameters<typeof matterLine>[0] | null) =>
    matter ? [from(tab, matterLine(matter, words))] : [];
  return [
    ...line(crisesTab.name, crisisMatter(incidents, shop.now)),
    ...line(tasksTab.name, tasks && taskMatter(tasks, today)),
    ...line(stockTab.name, shelves && stockMatter(shelves)),
    ...line(ganttTab.name, nodes && nodeMatter(nodes)),
    ...line(planTab.name, purchases && purchaseMatter(purchases, today)),
    ...(contacts ? [from(careTab.name, contactLine(contactGlance(contacts, today), words))] : []),
    ...(mail ? [from(mailTab.name, mailLine(mail, words))] : []),
  ];
}

function clientsOf(shop: Shop, months: readonly TierMonth[]): Section['lines'] {
  const clients = clientGlance(months);
  return clients ? [from(movementTab.name, clientLine(clients, shop.texts.cockpit))] : [];
}

function contentOf(shop: Shop): Section['lines'] {
  const pieces = readPaidPieces(shop);
  const words = shop.texts.cockpit;
  return pieces ? [from(piecesTab.name, contentLine(contentReturn(pieces, shop.now.slice(0, 10)), words))] : [];
}

function peaksOf(shop: Shop, purchases: readonly PlannedQuarter[]): Section['lines'] {
  const campaigns = readPeakCampaigns(shop);
  const peaks = peaksAhead(shop.now.slice(0, 10)).map((peak) => readinessFor(peak, campaigns, purchases));
  return peaks.map((peak) => from(campaignsTab.name, peakLine(peak, shop.texts.cockpit)));
}

/** @returns how many lines there are */
function writeCockpit(shop: Shop, sections: readonly Section[]): number {
  const all = sections.flatMap(({ group, lines }) => lines.map(({ tab, ...line }) => ({ group, tab, line })));
  const rows = all.map(({ group, tab, line }) => {
    return { ...line, group, light: line.light && LIGHTS[line.light], link: tab };
  });
  replaceTable(shop, cockpitTab, rows);
  linkCells(shop, cockpitTab, 'link', new Map(rows.map((row) => [keyOf(cockpitTab, row), row.link])));
  shop.counts.written += rows.length;
  return rows.length;
}
