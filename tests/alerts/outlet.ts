import type { LinkPort, MailPort, OutgoingMail, Outlet, SendResult } from '../../src/alerts/port';
import type { Level, Warning } from '../../src/alerts/warning';

/** A mail service in memory. */
export class FakeMail implements MailPort {
  readonly sent: OutgoingMail[] = [];
  quota = 100;
  asked = 0;
  /** Instead of sending: throws as an execution that is cut off, or refuses. */
  instead: (mail: OutgoingMail) => SendResult | null = () => null;
  /** Behind the sending, before the caller hears of it. */
  afterwards: (mail: OutgoingMail) => void = () => {};

  remaining(): number {
    this.asked++;
    return this.quota;
  }

  send(mail: OutgoingMail): SendResult {
    const result = this.instead(mail);
    if (result) return result;
    if (mail.to.length > this.quota) return { sent: false, because: 'quota', why: 'too many times for one day: email' };
    this.quota -= mail.to.length;
    this.sent.push(mail);
    this.afterwards(mail);
    return { sent: true };
  }

  /** Receivers and subjects of what was sent, in order. */
  get log(): string[] {
    return this.sent.map(({ to, subject }) => `${to.join(',')} ${subject}`);
  }
}

/** Addresses in a made-up spreadsheet. */
const links: LinkPort = {
  row: (tab, row) => `https://docs.example/d/1#gid=${tab.length}${row === undefined ? '' : `&range=${row}:${row}`}`,
};

/** The way out, in memory. */
export class FakeOutlet implements Outlet {
  readonly mail = new FakeMail();
  readonly links = links;
}

/** A warning of the crisis desk's kind. */
export const warning = (fingerprint: string, more: Partial<Warning> = {}): Warning => ({
  fingerprint,
  occurrence: '2026-11-02 08:30:00',
  rule: '质量投诉',
  platform: '抖音',
  product: fingerprint,
  level: '二级' as Level,
  role: '品控',
  subject: `质量投诉 · 抖音 · ${fingerprint}`,
  facts: [{ name: '提及', value: '24 小时内 4 条' }],
  evidence: ['开袋就有异物', '味道变质了'],
  action: '紧急质检',
  due: null,
  acknowledgedAt: null,
  escalates: true,
  link: { tab: '危机', row: 5 },
  ...more,
});

export const TEAM = [
  ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
  ['负责人', '王总', 'wang@shop.cn', '', ''],
  ['品控', '李雷', 'li@shop.cn', 'bei@shop.cn', ''],
  ['市场', '韩梅', 'han@shop.cn', '', '办公'],
  ['客服', '小周', 'zhou@shop.cn', '', '客服仓库'],
];
