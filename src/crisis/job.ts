import { raiseWarnings } from '../alerts/job';
import type { Outlet } from '../alerts/port';
import type { Warning } from '../alerts/warning';
import { addDays } from '../calendar/addDays';
import { addMinutes } from '../calendar/moment';
import { cellAddress } from '../workbook/address';
import type { Outcome } from '../workbook/run';
import { readSettings } from '../workbook/settings';
import { openTable, type Shop } from '../workbook/shop';
import type { Case, Exhibit } from './casebook';
import { historyIn } from './history';
import { keepIncidents } from './incidentLedger';
import type { Heard, Judgement } from './judgement';
import { solvedAt, takenUp } from './lifecycle';
import { hear } from './mentionLedger';
import { badSpans } from './rating/badRate';
import { showRivals } from './rivalLedger';
import { readRules } from './ruleLedger';
import type { Signal, Stream } from './stream';
import { type BadPlatform, houseStreams, ruleStreams } from './streams';
import { crisesTab, crisisRows, crisisSettings, reviewsTab } from './tabs';
import { openTasks } from './taskLedger';

/** Days of 评价统计 that are judged: what was entered late is still seen. */
const REVIEW_DAYS = 7;

/**
 * The crisis desk's round (guide, section 5): judges 舆情提及 by 监控规则, looks at 评价统计, keeps 危机, opens the checklists of new incidents in 任务, sets out 竞品分析, and
 * hands every open incident to alerts.
 */
export function runCrisis(shop: Shop, outlet: Outlet): Outcome {
  const settings = readSettings(shop, crisisSettings);
  const rules = readRules(shop);
  const heard = hear(shop, rules);
  const bad = badPlatforms(shop, settings.badLimit);
  const hours = { first: settings.firstHours, complaint: settings.complaintHours, badRate: settings.badRateHours };
  const { actions } = shop.texts.crisis;
  const streams = [...ruleStreams(rules, heard, shop.now), ...houseStreams(heard, bad, shop.now, hours, actions)];
  const since = addMinutes(shop.now, -settings.lookBack * 24 * 60);
  const exhibit = (stream: Stream, signal: Signal) =>
    stream.kind === 'badRate' ? badExhibit(shop, bad[signal.source]) : mentionExhibit(heard[signal.source]);
  const kept = keepIncidents(shop, streams, since, exhibit, (begun) => {
    shop.counts.written += openTasks(shop, begun);
  });
  shop.counts.written += kept.written + showRivals(shop, rules, heard, kept.cases, since);
  const delivery = raiseWarnings(shop, outlet, 'crisis', warningsOf(shop, kept.cases, streams));
  const count = (holds: (judgement: Judgement) => boolean) => heard.filter(({ judgement }) => holds(judgement)).length;
  const sentence = shop.texts.crisis.ran({
    mentions: heard.length,
    alarms: count(({ verdict }) => verdict === '告警'),
    worries: count(({ verdict }) => verdict === '担忧'),
    unheard: count(({ standing }) => standing === 'nothing'),
    begun: kept.begun.length - kept.recurred,
    recurred: kept.recurred,
    risen: kept.risen,
    open: kept.cases.filter((one) => isOpen(one, shop.now)).length,
    waiting: kept.waiting,
  });
  return {
    result: [sentence, delivery.sentence].filter(Boolean).join(shop.texts.crisis.separator),
    done: delivery.done,
  };
}

/** Platforms whose bad-review rate is too high on a day of the last week. */
function badPlatforms(shop: Shop, limit: number | null): BadPlatform[] {
  const table = openTable(shop, reviewsTab);
  shop.counts.read += table.rows.length;
  const today = shop.now.slice(0, 10);
  const wrong = table.rows.filter(({ row }) => row.bad > row.reviews);
  const reason = { code: 'said', sentence: shop.texts.crisis.badMoreThanAll } as const;
  const column = reviewsTab.columns.bad.header;
  shop.problems.set(reviewsTab.name, [
    ...table.problems,
    ...wrong.map(({ at, row }) => {
      const cell = cellAddress(at, table.headers.at.get('bad') ?? 4);
      return { tab: reviewsTab.name, cell, column, value: String(row.bad), reason };
    }),
  ]);
  const rows = table.rows.map(({ row }) => row).filter(({ day, bad, reviews }) => day <= today && bad <= reviews);
  rows.sort((left, right) => (left.day < right.day ? -1 : 1));
  const platforms = [...new Set(rows.map(({ platform }) => platform))];
  return platforms.flatMap((platform) => {
    const days = rows.filter((row) => row.platform === platform);
    return badSpans(days, limit, addDays(today, -REVIEW_DAYS)).map((span) => ({ ...span, platform }));
  });
}

/** How much of a mention is quoted. */
const QUOTED = 80;

function mentionExhibit(heard: Heard | undefined): Exhibit {
  if (!heard) throw new Error('a signal without its mention');
  const { time, platform, product, author, text, link } = heard.mention;
  const words = text.replace(/\s+/g, ' ').trim();
  const short = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
  const who = author ? ` @${author}` : '';
  return { platform, product, quote: `${time.slice(0, 16)} ${platform}${who}：${short}${link ? ` ${link}` : ''}` };
}

function badExhibit(shop: Shop, span: BadPlatform | undefined): Exhibit {
  if (!span) throw new Error('a signal without its days');
  return { platform: span.platform, product: '', quote: shop.texts.crisis.badSpan(span) };
}

/** When the present episode of an incident began, and whether it is open. */
function isOpen({ filled, handling }: Case, now: string): boolean {
  const firedAt = filled.firedAt ?? filled.firstAt;
  return firedAt !== null && solvedAt(handling, historyIn(filled.history ?? ''), firedAt, now) === null;
}

/** Every open incident as alerts want it; told before or not is their affair. */
function warningsOf(shop: Shop, cases: readonly Case[], streams: readonly Stream[]): Warning[] {
  const open = cases.filter((one) => isOpen(one, shop.now));
  if (open.length === 0) return [];
  const table = openTable(shop, crisisRows);
  const rows = new Map(table.rows.map(({ at, row }) => [row.id ?? '', at]));
  const actions = new Map(streams.map(({ rule, action }) => [rule, action]));
  return open.map((one) => warningOf(shop, one, rows.get(one.id) ?? null, actions.get(one.filled.rule ?? '') ?? ''));
}

function warningOf({ texts }: Shop, { id, filled, handling }: Case, row: number | null, action: string): Warning {
  const { subject, facts } = texts.crisis;
  const [rule, platform, product] = [filled.rule ?? '', filled.platform ?? '', filled.product ?? ''];
  const firedAt = filled.firedAt ?? filled.firstAt ?? '';
  const { at, taken } = takenUp(handling, historyIn(filled.history ?? ''), firedAt);
  const shown: readonly [string, string | number | null][] = [
    [facts.id, id],
    [facts.count, filled.count],
    [facts.first, filled.firstAt],
    [facts.last, filled.lastAt],
    [facts.due, filled.due],
    [facts.history, filled.history],
  ];
  return {
    fingerprint: id,
    occurrence: firedAt,
    rule,
    platform: platform.includes('、') ? null : platform || null,
    product: product.includes('、') ? null : product || null,
    level: filled.level ?? '三级',
    role: filled.role ?? '',
    subject: subject(rule, platform, product),
    facts: shown.flatMap(([name, value]) => (value === null ? [] : [{ name, value: String(value) }])),
    evidence: (filled.evidence ?? '').split('\n').filter(Boolean),
    action,
    due: filled.due,
    acknowledgedAt: at ?? (taken ? firedAt : null),
    escalates: true,
    link: row === null ? null : { tab: crisesTab.name, row },
  };
}
