import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMail } from '../../../local/page/mail';
import { mailOf, mailsOf } from '../../../local/page/outbox';

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

const MESSAGE = `From: ShopDeck <owner@example.com>
To: =?UTF-8?B?${base64('张三')}?= <zhang@example.com>, "Li, Si" <li@example.com>
Cc: wang@example.com
Subject: =?UTF-8?B?${base64('库存告警：')}?=
 =?UTF-8?B?${base64('保温杯')}?=
Date: Mon, 02 Jun 2025 09:00:00 +0800
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: base64

${base64('可售 3 天')}
--b1
Content-Type: text/html; charset=UTF-8
Content-Transfer-Encoding: quoted-printable

<b>=E5=8F=AF=E5=94=AE</b> 3=
 days
--b1--
`;

test('a message with two parts is read, names and subject decoded', () => {
  expect(readMail('a.eml', latin1(MESSAGE.replaceAll('\n', '\r\n')))).toEqual({
    file: 'a.eml',
    time: '2025-06-02T01:00:00.000Z',
    from: 'ShopDeck <owner@example.com>',
    to: ['张三 <zhang@example.com>', '"Li, Si" <li@example.com>'],
    cc: ['wang@example.com'],
    bcc: [],
    subject: '库存告警：保温杯',
    plain: '可售 3 天',
    html: '<b>可售</b> 3 days',
  });
});

test('a plain message of 8 bits has no HTML part, and no time where it bears none', () => {
  const mail = readMail('b.eml', latin1('To: a@example.com\nSubject: 你好\n\n第一行\n第二行'));
  expect(mail).toMatchObject({ subject: '你好', plain: '第一行\n第二行', html: null, time: null });
});

test('the outbox lists messages, and gives no other file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  writeFileSync(join(folder, 'a.eml'), MESSAGE);
  writeFileSync(join(folder, 'notes.txt'), 'x');
  expect((await mailsOf(folder)).map(({ file, subject }) => [file, subject])).toEqual([['a.eml', '库存告警：保温杯']]);
  await expect(mailOf(folder, '../a.eml')).rejects.toThrow('No message');
  await expect(mailOf(folder, 'notes.txt')).rejects.toThrow('No message');
});

test('an outbox that is not there yet is empty', async () => {
  expect(await mailsOf(join(tmpdir(), 'no-such-outbox'))).toEqual([]);
});
