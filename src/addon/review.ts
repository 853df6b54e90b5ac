import {
  splitChoices as choices,
  makeSplit as make,
  previewSplit as preview,
  type SplitChoices,
  type SplitMade,
  type SplitRefusal,
} from '../customers/review/split/job';
import type { SplitPreview } from '../customers/review/split/preview';
import type { SplitFields } from '../customers/review/split/request';
import { splitTab } from '../customers/review/tabs';
import { open } from './shop';
import { show, showTab } from './show';

/**
 * Opens the sidebar that splits customers for a campaign.
 */
export function openSplit(): void {
  show('review', open().texts.menu.openSplit);
}

/**
 * Goes to the groups of campaigns.
 */
export function showSplit(): void {
  showTab(splitTab.name);
}

/**
 * What the form of a split begins with.
 *
 * @return {Object} today, a usual end, and the campaigns that have their groups
 */
export function splitChoices(): SplitChoices {
  return choices(open());
}

/**
 * What splitting customers for a campaign would come to; nothing is written.
 *
 * @param {Object} fields of the form
 * @return {Object} groups with what difference they would show, or what is wrong
 */
export function previewSplit(fields: SplitFields): { preview: SplitPreview | null; refusal: SplitRefusal | null } {
  const found = preview(open(), fields);
  return typeof found === 'object' && 'groups' in found
    ? { preview: found, refusal: null }
    : { preview: null, refusal: found };
}

/**
 * Writes the groups that were shown.
 *
 * @param {Object} fields of the form
 * @param {string} seen of the preview
 * @return {Object} outcome, and the result in words
 */
export function makeSplit(fields: SplitFields, seen: string): SplitMade {
  return make(open(), fields, seen);
}
