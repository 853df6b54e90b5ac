import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShop, type Shop } from './add-on';

let shop: Shop;
beforeEach(() => {
  shop = openShop('', { now: new Date(2025, 5, 18, 9) });
});

const sent = () => (existsSync(shop.outbox) ? readdirSync(shop.outbox).sort() : []);
const text = (file = '') => readFileSync(join(shop.outbox, file), 'utf8');

/** A header, unfolded and with its encoded words decoded. */
function header(message: string, name: string): string | undefined {
  const unfolded = message
    .slice(0, message.indexOf('\r\n\r\n'))
    .replace(/\?=\r\n =\?/g, '?==?')
    .replace(/\r\n /g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'm').exec(unfolded)?.[1];
  return value?.replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_word, data: string) => Buffer.from(data, 'base64').toString());
}

const bodies = (message: string) =>
  message
    .split('\r\n\r\n')
    .filter((part) => /^[A-Za-z0-9+/=\r\n]+(\r\n--|$)/.test(part))
    .map((part) => Buffer.from(part.split('\r\n--')[0] ?? '', 'base64').toString());

test('a message is a file in the outbox: UTF-8, text and HTML as alternatives', () => {
  shop.run(
    `MailApp.sendEmail({ to: 'a@example.com, b@example.com', cc: 'c@example.com', subject: '预警：库存不足 3 件', body: '请补货', htmlBody: '<b>请补货</b>', name: '运营台', replyTo: 'r@example.com' });`,
  );
  const [file] = sent();
  expect(file).toMatch(/^20250618T010000000Z-\d{6}-[0-9a-f]{8}\.eml$/);
  const message = text(file);
  expect(header(message, 'To')).toBe('a@example.com, b@example.com');
  expect(header(message, 'Cc')).toBe('c@example.com');
  expect(header(message, 'Reply-To')).toBe('r@example.com');
  expect(header(message, 'From')).toBe('运营台 <owner@example.com>');
  expect(header(message, 'Subject')).toBe('预警：库存不足 3 件');
  expect(header(message, 'Date')).toBe('Wed, 18 Jun 2025 01:00:00 +0000');
  expect(header(message, 'Content-Type')).toMatch(/^multipart\/alternative; boundary=/);
  expect(bodies(message)).toEqual(['请补货', '<b>请补货</b>']);
  expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
});

test('the other forms of sendEmail', () => {
  shop.run(
    `MailApp.sendEmail('a@example.com', 'One', 'body'); MailApp.sendEmail('a@example.com', 'r@example.com', 'Two', 'body'); MailApp.sendEmail('a@example.com', 'Three', 'body', { bcc: 'd@example.com' });`,
  );
  const messages = sent().map(text);
  expect(messages.map((message) => header(message, 'Subject'))).toEqual(['One', 'Two', 'Three']);
  expect(header(messages[1] ?? '', 'Reply-To')).toBe('r@example.com');
  expect(header(messages[2] ?? '', 'Bcc')).toBe('d@example.com');
});

test('a long subject is cut into words that no header line exceeds', () => {
  const subject = '年度销售预测已更新，'.repeat(12);
  shop.run(`MailApp.sendEmail('a@example.com', '${subject}', 'body')`);
  const message = text(sent()[0]);
  expect(header(message, 'Subject')).toBe(subject);
  expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(85);
});

test('a line break in a subject or name starts no header', () => {
  shop.run(
    `MailApp.sendEmail({ to: 'a@example.com', subject: 'Hi\\r\\nBcc: x@example.com', body: '', name: 'A\\nX-Evil: 1' })`,
  );
  const message = text(sent()[0]);
  expect(header(message, 'Bcc')).toBeUndefined();
  expect(header(message, 'X-Evil')).toBeUndefined();
  expect(header(message, 'Subject')).toBe('Hi Bcc: x@example.com');
});

test.each(["'a@example.com\\r\\nBcc: x@example.com'", "'nobody'", "'a@b@c.com'", "''"])('%s is no recipient', (to) => {
  expect(() => shop.run(`MailApp.sendEmail({ to: ${to}, subject: 's', body: 'b' })`)).toThrow(
    /Invalid email|no recipient/,
  );
  expect(sent()).toEqual([]);
});

test('blobs are attached', () => {
  shop.run(
    `MailApp.sendEmail('a@example.com', 's', 'b', { attachments: [Utilities.newBlob('a,b', 'text/csv', '订单.csv')] })`,
  );
  const message = text(sent()[0]);
  expect(header(message, 'Content-Type')).toMatch(/^multipart\/mixed/);
  expect(message).toContain(`filename*=UTF-8''${encodeURIComponent('订单.csv')}`);
  expect(bodies(message)).toEqual(['b', 'a,b']);
});

describe('quotas', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => `u${i}@example.com`).join();

  test('100 recipients a day; the count is kept with the workbook and starts anew the next day', () => {
    const send = `MailApp.sendEmail('${many(50)}', 's', 'b');`;
    expect(shop.run(`${send} ${send} return MailApp.getRemainingDailyQuota()`)).toBe(0);
    expect(() => shop.run(`MailApp.sendEmail('a@example.com', 's', 'b')`)).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(shop.host.state().mail).toEqual({ day: '2025-06-18', recipients: 100 });
    expect(sent()).toHaveLength(2);
    const next = openShop('', { now: new Date(2025, 5, 19) });
    expect(next.run('return MailApp.getRemainingDailyQuota()')).toBe(100);
  });

  test('Workspace has 1,500', () => {
    const workspace = openShop('', { mailPerDay: 1500 });
    expect(workspace.run('return MailApp.getRemainingDailyQuota()')).toBe(1500);
  });

  test('50 recipients a message, 200 KB a body', () => {
    expect(() => shop.run(`MailApp.sendEmail('${many(51)}', 's', 'b')`)).toThrow(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    expect(() => shop.run(`MailApp.sendEmail('a@example.com', 's', 'x'.repeat(200 * 1024 + 1))`)).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
  });
});
