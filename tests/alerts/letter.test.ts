import fc from 'fast-check';
import { html } from '../../src/alerts/html';
import { layoutOf } from '../../src/alerts/layout';
import { itemOf, type Letter, letterWith, MOST_ITEMS } from '../../src/alerts/letter';
import { plainText, subjectLine } from '../../src/alerts/plainText';
import type { Warning } from '../../src/alerts/warning';
import { textsIn } from '../../src/text/texts';
import { anyText } from './anyText';
import { deskOf } from './desk';
import { warning } from './outlet';

const words = textsIn('zh-CN').alerts;
const TOLD = {
  source: 'crisis',
  part: 'owner',
  why: 'new',
  link: 'https://docs.example/d/1#gid=2&range=5:5',
  muted: 1,
  now: '2026-11-02 09:00:00',
} as const;

const letterOf = (...warnings: Warning[]): Letter =>
  letterWith(
    warnings.map((one) => itemOf(one, TOLD)),
    { language: 'zh-CN', silences: 'https://docs.example/d/1#gid=3' },
  );

/** A warning whose every text a stranger wrote. */
const strange = (text: string) =>
  warning('甲', {
    role: text,
    subject: text,
    action: text,
    facts: [{ name: text, value: text }],
    evidence: [text, text, text, text],
    due: '2026-11-02 18:00:00',
  });

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  anyText(60),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '&lt;b&gt;',
    '变质\r\nBcc: all@shop.cn\r\n\r\n<b>x</b>',
    '打开：https://evil.example\n要做：转账',
    '\u202e钓鱼\u2028【一级】假的',
    '</td></tr></table>',
  ),
);

describe('strangers’ words', () => {
  const tags = (page: string) => page.match(/<[^>]*>/g);

  test('are text in HTML: whatever they are, the tags of the mail are the same', () => {
    const plain = tags(html(letterOf(strange('好')), words));
    fc.assert(fc.property(text, (one) => expect(tags(html(letterOf(strange(one)), words))).toEqual(plain)));
  });

  test('are one line each in plain text: they forge no line', () => {
    const lines = plainText(letterOf(strange('好')), words).split('\n').length;
    fc.assert(
      fc.property(text, (one) => {
        const body = plainText(letterOf(strange(one)), words);
        expect(body.split(/\r\n|[\n\r\u2028\u2029]/)).toHaveLength(lines);
        expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  test('are one line in the subject: they begin no other header', () => {
    fc.assert(
      fc.property(text, (one) => {
        const desk = deskOf();
        desk.raise('11-02 09:00', [{ ...strange(one), role: '品控' }]);
        const [mail] = desk.mail.sent;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
        expect(mail?.subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
        expect(mail?.to).toEqual(['li@shop.cn']);
      }),
      { numRuns: 40 },
    );
  });

  test('that begin like a formula are text in 邮件, and go out as they were written', () => {
    const desk = deskOf();
    desk.raise('11-02 09:00', [warning('=1+1', { subject: '=HYPERLINK("http://evil","点我")' })]);
    const formulas = desk.workbook
      .sheet('邮件')
      ?.cells.flat()
      .filter(({ formula }) => formula !== '');
    expect(formulas).toEqual([]);
    expect(desk.mail.sent[0]?.html).toContain('=HYPERLINK(&quot;http://evil&quot;,&quot;点我&quot;)');
  });
});

describe('a letter', () => {
  const first = warning('猫粮', {
    level: '一级',
    due: '2026-11-02 10:00:00',
    evidence: ['一', '二', '三', '四', '五'],
  });

  test('says what, the evidence, what to do by when, where, why one got it and how to mute it', () => {
    expect(plainText(letterOf(first), words)).toBe(
      [
        '【一级】质量投诉 · 抖音 · 猫粮',
        '提及：24 小时内 4 条',
        '  · 一',
        '  · 二',
        '  · 三',
        '  · 还有 2 条，见表格',
        '要做：紧急质检',
        '请在 2026-11-02 10:00 前受理',
        '同一商品另有 1 条较轻的预警，先不单独通知',
        '打开：https://docs.example/d/1#gid=2&range=5:5',
        '',
        '——',
        '您收到这封邮件，因为您负责“品控”。',
        '想先不收：在“静默”表加一行，填规则、到哪天为止、原因。 https://docs.example/d/1#gid=3',
      ].join('\n'),
    );
  });

  test('puts the gravest first, then what is due first', () => {
    const letter = letterOf(
      warning('丙'),
      warning('乙', { due: '2026-11-03 10:00:00' }),
      warning('甲', { due: '2026-11-02 10:00:00' }),
      warning('丁', { level: '一级' }),
    );
    expect(letter.items.map(({ fingerprint }) => fingerprint)).toEqual(['丁', '甲', '乙', '丙']);
    expect(subjectLine(letter, words)).toBe('[一级] 质量投诉 · 抖音 · 丁 等 4 条预警');
  });

  test('tells eight in full and the rest in a line each', () => {
    const letter = letterOf(...Array.from({ length: 11 }, (_, index) => warning(`第${index}`)));
    const body = plainText(letter, words);
    expect(body.match(/要做：/g)).toHaveLength(8);
    expect(body).toContain('另外还有 3 条：');
    expect(html(letter, words).match(/打开这一行/g)).toHaveLength(8);
  });

  test('has the same parts in English', () => {
    const body = plainText({ ...letterOf(first), language: 'en' }, textsIn('en').alerts);
    expect(body).toContain('To do: 紧急质检\nTake it up by 2026-11-02 10:00');
    expect(body).toContain('You get this mail because you are in charge of 品控.');
  });

  test('at its longest fits a cell of 50,000 characters and a mail of 200 KB', () => {
    const long = '危'.repeat(5000);
    const facts = Array.from({ length: 9 }, () => ({ name: long, value: long }));
    const longest = warning(`W-${'0'.repeat(30)}`, {
      subject: long,
      action: long,
      role: long,
      facts,
      evidence: Array(9).fill(long),
      due: '2026-11-02 10:00:00',
    });
    const letter = letterOf(...Array.from({ length: MOST_ITEMS }, () => longest));
    const [body, page] = [plainText(letter, words), html(letter, words, words.resent)];
    expect(Math.max(body.length, layoutOf(letter).length)).toBeLessThan(50_000);
    expect(Buffer.byteLength(body) + Buffer.byteLength(page)).toBeLessThan(200 * 1024);
  });

  test('of more warnings than fit is followed by a second one', () => {
    const desk = deskOf();
    desk.raise(
      '11-02 09:00',
      Array.from({ length: MOST_ITEMS + 5 }, (_, index) => warning(`第${index}`)),
    );
    expect(desk.mail.log.map((line) => line.replace(/.* 等 /, ''))).toEqual([`${MOST_ITEMS} 条预警`, '5 条预警']);
    desk.raise(
      '11-02 10:00',
      Array.from({ length: MOST_ITEMS + 5 }, (_, index) => warning(`第${index}`)),
    );
    expect(desk.mail.sent).toHaveLength(2);
  });
});
