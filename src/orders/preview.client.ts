import { element } from '../sidebar/shell.client';
import type { OrdersText } from '../text/zh-CN/orders';
import { type FileReading, type Reading, refusalPlace, refusalSentence } from './reader';

/** So many refusals are shown before the import; all of them are in 数据问题 after it. */
const SHOWN = 5;

/** What was recognised in each file, and what cannot be imported and why. */
export function preview(text: OrdersText, reading: Reading): HTMLElement {
  return element(
    'div',
    {},
    element('ul', {}, ...reading.files.map((file) => fileItem(text, file))),
    refusals(text, reading),
  );
}

function fileItem(text: OrdersText, file: FileReading): HTMLElement {
  const counts =
    file.layout === 'unknown' || file.layout === 'taobaoItems' ? [] : [text.fileCounts(file.orders, file.lines)];
  if (file.skipped > 0) counts.push(text.fileSkipped(file.skipped));
  const lines = counts.map((count) => element('div', { class: 'gray' }, count));
  if (file.refused > 0) lines.push(element('div', { class: 'warning' }, text.fileRefused(file.refused)));
  if (file.waiting > 0) lines.push(element('div', { class: 'warning' }, text.fileWaiting(file.waiting)));
  const layout = text.layouts[file.layout];
  return element('li', {}, element('strong', {}, file.name), element('div', {}, layout), ...lines);
}

function refusals(text: OrdersText, { refusals: all }: Reading): HTMLElement {
  if (all.length === 0) return element('div');
  const items = all
    .slice(0, SHOWN)
    .map((refusal) =>
      element(
        'li',
        {},
        element('strong', {}, refusalPlace(refusal)),
        element('div', {}, refusalSentence(text, refusal)),
      ),
    );
  const more = all.length > SHOWN ? [element('p', { class: 'gray' }, text.more(all.length - SHOWN))] : [];
  return element('section', {}, element('h2', {}, text.refusedTitle), element('ul', {}, ...items), ...more);
}
