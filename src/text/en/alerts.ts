import type { Part } from '../../alerts/escalation';
import type { alertsZh } from '../zh-CN/alerts';

const because: Record<Part, (role: string) => string> = {
  owner: (role) => `you are in charge of ${role}`,
  standIn: (role) => `${role} (or their address) is not in the tab 团队, so it goes to the head`,
  backup: (role) => `${role} did not take it up in time and you stand in`,
  head: (role) => `neither ${role} nor the stand-in took it up, and you are the head`,
};

/** What warnings and mails say in English. */
export const alertsEn: typeof alertsZh = {
  levels: { 一级: 'Level 1', 二级: 'Level 2', 三级: 'Level 3' },
  subject: (badge, subject, items) => `[${badge}] ${subject}${items > 1 ? ` and ${items - 1} more` : ''}`,
  mark: (part, why) =>
    why === 'again'
      ? 'reminder'
      : part === 'backup' || part === 'head'
        ? 'escalated'
        : why === 'raised'
          ? 'raised'
          : '',
  because,
  youGetThis: (reasons) => `You get this mail because ${reasons.join('; ')}.`,
  howToMute: 'To mute it, add a row to the tab 静默: rule, until when, why.',
  fact: (name, value) => `${name}: ${value}`,
  moreEvidence: (more) => `and ${more} more, see the sheet`,
  todo: (action) => `To do: ${action}`,
  due: (time, overdue) => (overdue ? `Overdue: to be taken up by ${time}` : `Take it up by ${time}`),
  mutes: (count) => `${count} lighter warnings of the same product are not mailed apart from this one`,
  open: (link) => `Open: ${link}`,
  openButton: 'Open the row',
  openTab: 'Open the sheet',
  also: (count) => `And ${count} more:`,
  sender: 'ShopDeck',
  resentSubject: (subject) => `[sent again] ${subject}`,
  resent: 'Sent again: sending was cut off and nobody knows whether this mail went out. You may have had it before.',
  kinds: { new: '预警', raised: '预警', again: '再次提醒', escalated: '升级' },
  errors: {
    quota: "Today's mail quota is used up; it goes out when there is quota again",
    refused: (why) => `Not sent, tried again next time: ${why}`,
    givenUp: (why) => `Not sent for two days, given up: ${why}. To send it, set the state to 待发.`,
    address: (shown) => `"${shown}" is no mail address. Mend it and set the state to 待发.`,
    nobody: (role) => `The tab 团队 has no address for ${role} and none for 负责人: nobody was told`,
    sample: 'For example.com addresses of the sample data: it is kept here and not sent',
    tooMany: 'More than 50 recipients; part them into several rows',
    interrupted:
      'Sending was cut off twice; nobody knows whether it went out, and it is not sent again. To send it, set the state to 待发 and 次数 to 0.',
    withdrawn: 'Taken up or over before it was sent',
  },
  notAnAddress: 'A mail address is expected, such as li@shop.cn. This one is not used.',
  unknownOwner: (owner, isRole, hasHead) =>
    `${isRole ? `Nobody in the tab 团队 is ${owner} yet` : `The tab 团队 does not know “${owner}”`}, or the address is missing; ${hasHead ? 'reminders go to 负责人' : 'it has no address of 负责人 either, so reminders reach nobody'}. Please add a row to 团队.`,
  delivered: (counts) => {
    const parts: [number, string][] = [
      [counts.sent, `${counts.sent} mails sent`],
      [counts.held, `${counts.held} wait for working hours`],
      [counts.quota, `${counts.quota} wait for tomorrow because of today's mail quota`],
      [counts.refused + counts.left, `${counts.refused + counts.left} go out with the next run`],
      [counts.sample, `${counts.sample} for sample addresses, not sent`],
      [counts.failed, `${counts.failed} not sent, see the tab 邮件`],
      [counts.withdrawn, `${counts.withdrawn} withdrawn as not needed any more`],
      [counts.silenced, `${counts.silenced} warnings silenced`],
      [counts.inhibited, `${counts.inhibited} warnings muted by a 一级 of the same product`],
    ];
    return parts
      .filter(([count]) => count > 0)
      .map(([, words]) => words)
      .join(', ');
  },
  nothingToSend: 'No mail to send',
  about: {
    团队: 'Who is in charge of what, their addresses and working hours',
    静默: 'Warnings that are not mailed for a while',
    邮件: 'Every mail: written here first, then sent',
  },
  notes: {
    团队: {
      角色: 'Somebody with several roles has several rows',
      邮箱: 'Warnings go here',
      备岗邮箱: 'Told when nobody takes it up; several addresses with commas',
      日历: 'Mail during working hours only (一级 at any time). Blank: at any time',
    },
    静默: {
      规则: 'Rule of the warning, such as 质量投诉; 全部 is every rule',
      平台: 'Blank: all platforms',
      至: 'Until this moment; a plain day means to its end',
      原因: 'Why, for your colleagues',
    },
    邮件: {
      状态: '待发 goes out by itself. To send again, set 待发; to call it off, 已撤回',
      次数: 'How often it was sent. 待发 with 1: it was cut off and goes out once more, marked as such',
      错误: 'Why it has not gone out',
      涉及: 'Which warnings it tells of; ShopDeck needs it to tell nobody twice, leave it',
      版面: 'For the layout; emptied when sent',
    },
  },
  settings: {
    办公时间: 'Mail hours of people with the calendar 办公, such as 09:00-18:00. Blank: 09:00-18:00',
    客服仓库时间: 'Mail hours of the calendar 客服仓库. Blank: 09:00-21:00',
    供应商时间: 'Mail hours of the calendar 供应商. Blank: 08:00-18:00',
    一级升级分钟: 'Minutes until a 一级 that nobody takes up goes to the next (stand-in, then head). Blank: 30',
    二级升级分钟: 'The same for 二级. Blank: 240',
    三级升级分钟: 'The same for 三级. Blank: 1440',
    一级重复小时: 'Hours until a 一级 that nobody takes up is told again. Blank: 2',
    重复小时: 'Hours until a 二级 or 三级 that still holds is told again. Blank: 24',
    受理后提醒小时: 'Hours until something taken up and not solved is told anew. Blank: 72',
    一级预留邮件数: 'Recipients of each day that are kept for 一级. Blank: 10',
  },
};
