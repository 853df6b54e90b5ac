import { addDays } from '../../../calendar/addDays';
import { daysBetween } from '../../../calendar/daysBetween';
import { askOrders } from '../../../orders/ledger';
import { runJob } from '../../../workbook/run';
import type { Shop } from '../../../workbook/shop';
import type { Roster } from '../../rfm';
import { readRoster } from '../../rosterLedger';
import { reviewCampaigns } from '../job';
import { addSplit, readSplits } from '../splitLedger';
import { splitTab } from '../tabs';
import { usual } from '../usualLedger';
import { readCandidates } from './candidateLedger';
import { type Conflict, conflictWith, type Draft, draftOf, takenIn } from './draft';
import { previewOf, type SplitPreview } from './preview';
import { requestOf, type SplitFields, type SplitRequest, type WrongField } from './request';

/** What the panel offers before anything is typed. */
export interface SplitChoices {
  readonly language: 'zh-CN' | 'en';
  readonly today: string;
  /** A usual end: two weeks. */
  readonly end: string;
  /** Campaigns that have their groups and are not over. */
  readonly running: readonly {
    readonly campaign: string;
    readonly audience: string;
    readonly benefits: readonly string[];
    readonly end: string;
  }[];
}

/** Why a split cannot be made. */
export type SplitRefusal = WrongField | Conflict | 'nobody' | 'full' | 'unreadable';

const USUAL_DAYS = 14;
const SALT = 'splitSalt';

/** What the form begins with. No tab is made for looking. */
export function splitChoices(shop: Shop): SplitChoices {
  const today = shop.now.slice(0, 10);
  const running = new Map<string, { campaign: string; audience: string; benefits: string[]; end: string }>();
  for (const { campaign, audience, benefit, end } of readSplits(shop)) {
    if (end < today) continue;
    const known = running.get(campaign) ?? { campaign, audience, benefits: [], end };
    if (benefit !== null && !known.benefits.includes(benefit)) known.benefits.push(benefit);
    running.set(campaign, known);
  }
  return { language: shop.texts.language, today, end: addDays(today, USUAL_DAYS), running: [...running.values()] };
}

interface Look {
  readonly roster: Roster;
  readonly request: SplitRequest;
  readonly draft: Draft;
  readonly preview: SplitPreview;
}

/** What a split would come to, or why it cannot be made. Nothing is written. */
export function previewSplit(shop: Shop, fields: SplitFields): SplitPreview | SplitRefusal {
  const look = lookAt(shop, fields);
  return typeof look === 'object' && 'preview' in look ? look.preview : look;
}

function lookAt(shop: Shop, fields: SplitFields): Look | SplitRefusal {
  const today = shop.now.slice(0, 10);
  const request = requestOf(fields, today);
  if (typeof request === 'string') return request;
  const standing = readSplits(shop);
  // Somebody whose row cannot be read would be drawn anew, perhaps into another group.
  if ((shop.problems.get(splitTab.name) ?? []).length > 0) return 'unreadable';
  const members = standing.filter(({ campaign }) => campaign === request.campaign);
  const conflict = conflictWith(request, members, today);
  if (conflict) return conflict;
  const taken = takenIn(standing, request.campaign, today);
  if (taken.most === 0) return 'full';
  const roster = readRoster(shop);
  const found = readCandidates(shop, roster, request, taken);
  const draft = draftOf(request, members, found, saltOf(shop));
  if (draft.joining.length + draft.members.length === 0) return 'nobody';
  const span = { audience: request.audience, start: today, days: daysBetween(today, request.end) + 1 };
  const known = askOrders(shop, usual, { roster, spans: [span], baskets: false });
  return { roster, request, draft, preview: previewOf(request, draft, known, today) };
}

/** A secret of the document: who comes into which group cannot be foretold, and does not change. */
function saltOf({ memory }: Shop): string {
  const known = memory.get(SALT);
  if (known !== null) return known;
  const salt = `${Math.random()} ${Math.random()}`;
  memory.set(SALT, salt);
  return salt;
}

/** What writing a split came to; `changed` writes nothing. */
export interface SplitMade {
  readonly outcome: 'done' | 'changed' | 'refused' | 'failed';
  readonly refusal: SplitRefusal | null;
  readonly result: string;
}

/**
 * Writes a split: who is in which group into 触达分组, and a row for each benefit into 触达复盘.
 *
 * @param seen `SplitPreview.seen` of what the user looked at
 */
export function makeSplit(shop: Shop, fields: SplitFields, seen: string): SplitMade {
  return shop.lock.hold(() => {
    const look = lookAt(shop, fields);
    if (typeof look !== 'object' || !('preview' in look)) return { outcome: 'refused', refusal: look, result: '' };
    if (look.preview.seen !== seen) return { outcome: 'changed', refusal: null, result: '' };
    const { result, ok } = runJob(shop, shop.texts.review.splitting, 'sidebar', () => {
      addSplit(shop, look.request, look.draft);
      reviewCampaigns(shop, look.roster, readSplits(shop));
      return { result: shop.texts.review.split(look.request.campaign, look.draft.joining.length), done: true };
    });
    return { outcome: ok ? 'done' : 'failed', refusal: null, result };
  });
}
