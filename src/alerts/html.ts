import type { AlertWords } from '../text/texts';
import { IN_FULL, type Item, type Letter } from './letter';
import { badge, footer, heading } from './plainText';
import { escapeHtml } from './strangersText';
import type { Level } from './warning';

/** Colours by level: the bar, the badge's ground, its text. Text on its ground has a contrast over 4.5 (WCAG AA). */
const COLORS: Readonly<Record<Level, { bar: string; ground: string; text: string }>> = {
  一级: { bar: '#d93025', ground: '#fce8e6', text: '#a50e0e' },
  二级: { bar: '#e37400', ground: '#fef7e0', text: '#8a4b00' },
  三级: { bar: '#1a73e8', ground: '#e8f0fe', text: '#174ea6' },
};

const FONT = "font-family:-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Roboto,Arial,sans-serif";

/**
 * A letter as an HTML mail: tables and inline styles, because mail programs know little else. Every text goes through `escapeHtml`; there are no pictures,
 * scripts or styles from elsewhere.
 */
export function html(letter: Letter, words: AlertWords, note: string | null = null): string {
  const full = letter.items.slice(0, IN_FULL).map((item) => card(item, words));
  const rest = letter.items.slice(IN_FULL);
  const parts = [note === null ? '' : remark(note), ...full, rest.length > 0 ? list(rest, words) : ''];
  return [
    `<!DOCTYPE html><html lang="${letter.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>`,
    `<body style="margin:0;padding:0;background:#f1f3f4;${FONT}">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f1f3f4"><tr><td align="center" style="padding:20px 10px">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;text-align:left">',
    ...parts.filter(Boolean).map((part) => `<tr><td style="padding:0 0 12px">${part}</td></tr>`),
    `<tr><td style="padding:4px 6px;font-size:12px;line-height:1.7;color:#5f6368">${foot(letter, words)}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

const remark = (note: string) =>
  `<div style="padding:10px 14px;background:#fef7e0;border-radius:8px;font-size:13px;color:#5f4b00">${escapeHtml(note)}</div>`;

function card(item: Item, words: AlertWords): string {
  const { level, subject, due, overdue, muted } = item;
  const { bar, ground, text } = COLORS[level];
  const pill = `<span style="display:inline-block;padding:2px 10px;border-radius:10px;background:${ground};color:${text};font-size:12px;font-weight:bold">${escapeHtml(badge(item, words))}</span>`;
  const deadline =
    due === null
      ? ''
      : `<div style="margin:6px 0 0;font-size:14px;color:${overdue ? '#a50e0e' : '#3c4043'}">${escapeHtml(words.due(due.slice(0, 16), overdue))}</div>`;
  return [
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#ffffff;border-radius:8px;border-left:5px solid ${bar}"><tr><td style="padding:16px 18px">`,
    pill,
    `<div style="margin:8px 0 10px;font-size:18px;line-height:1.4;font-weight:bold;color:#202124">${escapeHtml(subject)}</div>`,
    factTable(item),
    quotes(item, words),
    `<div style="margin:12px 0 0;font-size:15px;line-height:1.5;color:#202124"><b>${escapeHtml(words.todo(item.action))}</b></div>`,
    deadline,
    muted > 0 ? `<div style="margin:6px 0 0;font-size:13px;color:#5f6368">${escapeHtml(words.mutes(muted))}</div>` : '',
    item.link === null ? '' : button(item.link, item.notice ? words.openTab : words.openButton, text),
    '</td></tr></table>',
  ].join('');
}

function factTable({ facts }: Item): string {
  const rows = facts.map(
    ({ name, value }) =>
      `<tr><td style="padding:2px 14px 2px 0;font-size:13px;color:#5f6368;white-space:nowrap;vertical-align:top">${escapeHtml(name)}</td><td style="padding:2px 0;font-size:14px;color:#202124">${escapeHtml(value)}</td></tr>`,
  );
  return rows.length > 0 ? `<table role="presentation" cellpadding="0" cellspacing="0">${rows.join('')}</table>` : '';
}

function quotes({ evidence, more }: Item, words: AlertWords): string {
  if (evidence.length === 0) return '';
  const lines = evidence.map((quote) => `<div style="padding:2px 0">${escapeHtml(quote)}</div>`);
  if (more > 0) lines.push(`<div style="padding:2px 0;color:#5f6368">${escapeHtml(words.moreEvidence(more))}</div>`);
  const shown = lines.join('');
  return `<div style="margin:10px 0 0;padding:8px 12px;background:#f8f9fa;border-radius:6px;font-size:13px;line-height:1.6;color:#3c4043">${shown}</div>`;
}

const button = (link: string, label: string, color: string) =>
  `<div style="margin:14px 0 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:9px 20px;border-radius:6px;background:${color};color:#ffffff;font-size:14px;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a></div>`;

function list(items: readonly Item[], words: AlertWords): string {
  const rows = items.map((item) => {
    const text = escapeHtml(heading(item, words));
    const linked = item.link === null ? text : `<a href="${escapeHtml(item.link)}" style="color:#174ea6">${text}</a>`;
    return `<div style="padding:3px 0;font-size:13px;line-height:1.5">${linked}</div>`;
  });
  return `<div style="padding:14px 18px;background:#ffffff;border-radius:8px"><div style="font-size:14px;font-weight:bold;margin-bottom:6px">${escapeHtml(words.also(items.length))}</div>${rows.join('')}</div>`;
}

function foot(letter: Letter, words: AlertWords): string {
  const [reason = ''] = footer(letter, words);
  const mute = escapeHtml(words.howToMute);
  const linked =
    letter.silences === null ? mute : `<a href="${escapeHtml(letter.silences)}" style="color:#5f6368">${mute}</a>`;
  return `${escapeHtml(reason)}<br>${linked}`;
}
