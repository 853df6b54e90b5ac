import { refusalList } from '../sidebar/fileReview.client';
import { element } from '../sidebar/shell.client';
import type { OrdersText } from '../text/zh-CN/orders';
import { type FileReading, type Reading, refusalSentence } from './reader';

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
  const heading = element('h2', {}, text.refusedTitle);
  return element('section', {}, ...refusalList(all, heading, (refusal) => refusalSentence(text, refusal), text.more));
}
