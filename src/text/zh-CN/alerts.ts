import type { Part } from '../../alerts/escalation';
import type { Why } from '../../alerts/telling';
import type { Level } from '../../alerts/warning';

/** What a run's messages came to. */
export interface DeliveryCounts {
  sent: number;
  held: number;
  quota: number;
  refused: number;
  left: number;
  failed: number;
  sample: number;
  withdrawn: number;
  silenced: number;
  inhibited: number;
}

const because: Record<Part, (role: string) => string> = {
  owner: (role) => `您负责“${role}”`,
  standIn: (role) => `“团队”里找不到“${role}”或TA的邮箱，先发给负责人`,
  backup: (role) => `“${role}”没有在时限内受理，您是备岗`,
  head: (role) => `“${role}”和备岗都没有受理，您是负责人`,
};

/** 预警和邮件说的话。 */
export const alertsZh = {
  levels: { 一级: '一级', 二级: '二级', 三级: '三级' } as Record<Level, string>,
  subject: (badge: string, subject: string, items: number, isNews: boolean) =>
    `[${badge}] ${subject}${items > 1 ? ` 等 ${items} ${isNews ? '件事' : '条预警'}` : ''}`,
  mark: (part: Part, why: Why): string =>
    why === 'again' ? '再次提醒' : part === 'backup' || part === 'head' ? '升级' : why === 'raised' ? '级别上升' : '',
  because,
  youGetThis: (reasons: readonly string[]) => `您收到这封邮件，因为${reasons.join('；')}。`,
  howToMute: '想先不收：在“静默”表加一行，填规则、到哪天为止、原因。',
  fact: (name: string, value: string) => `${name}：${value}`,
  moreEvidence: (more: number) => `还有 ${more} 条，见表格`,
  todo: (action: string) => `要做：${action}`,
  due: (time: string, overdue: boolean) => (overdue ? `已过时限：本应在 ${time} 前受理` : `请在 ${time} 前受理`),
  mutes: (count: number) => `同一商品另有 ${count} 条较轻的预警，先不单独通知`,
  open: (link: string) => `打开：${link}`,
  openButton: '打开这一行',
  openTab: '打开表格',
  also: (count: number) => `另外还有 ${count} 条：`,
  sender: 'ShopDeck 电商运营台',
  resentSubject: (subject: string) => `[补发] ${subject}`,
  resent: '补发：上次发送中断，没能确认这封邮件有没有发出去。您可能已经收到过一次。',
  kinds: { new: '预警', raised: '预警', again: '再次提醒', escalated: '升级' },
  errors: {
    quota: '今天的邮件额度用完了，额度恢复后自动发',
    refused: (why: string) => `没有发出去，下次再试：${why}`,
    givenUp: (why: string) => `两天都没有发出去，不再试：${why}。要再发，把状态改成“待发”。`,
    address: (shown: string) => `收件人“${shown}”不是邮箱地址。改好后把状态改成“待发”。`,
    nobody: (role: string) => `“团队”里没有“${role}”的邮箱，也没有负责人的邮箱，这条没有人收到`,
    sample: '收件人是示例邮箱（example.com），只写在这里，不会寄出',
    tooMany: '收件人超过 50 位，请分成几行',
    interrupted: '发送两次都中断，不知道有没有发出去，不再自动发。要再发，把状态改成“待发”，次数改成 0。',
    withdrawn: '发出之前已经受理或解除，不用再发',
  },
  notAnAddress: '要填一个邮箱地址，如 li@shop.cn。这个地址先不用。',
  unknownOwner: (owner: string, isRole: boolean, hasHead: boolean) =>
    `“团队”里${isRole ? `还没有人担任“${owner}”` : `没有“${owner}”`}（或没填邮箱），${hasHead ? '提醒先发给负责人' : '也没有负责人的邮箱，提醒发不出去'}。请在“团队”加一行。`,
  delivered: (counts: DeliveryCounts) => {
    const parts: [number, string][] = [
      [counts.sent, `发出邮件 ${counts.sent} 封`],
      [counts.held, `${counts.held} 封等到上班时间发`],
      [counts.quota, `${counts.quota} 封因为今天的邮件额度不够，留到明天发`],
      [counts.refused + counts.left, `${counts.refused + counts.left} 封下次运行接着发`],
      [counts.sample, `${counts.sample} 封的收件人是示例邮箱，没有寄出`],
      [counts.failed, `${counts.failed} 封没有发出，见“邮件”表`],
      [counts.withdrawn, `${counts.withdrawn} 封已不需要，撤回`],
      [counts.silenced, `静默 ${counts.silenced} 条预警`],
      [counts.inhibited, `${counts.inhibited} 条预警由同一商品的一级预警代替`],
    ];
    return parts
      .filter(([count]) => count > 0)
      .map(([, words]) => words)
      .join('，');
  },
  nothingToSend: '没有要发的邮件',
  about: {
    团队: '谁负责什么、邮箱、什么时候上班',
    静默: '哪些预警先不发邮件，到哪天为止',
    邮件: '每一封邮件：先写在这里，再发出',
  } as Record<string, string>,
  notes: {
    团队: {
      角色: '一个人有几个角色，就填几行',
      邮箱: '预警发到这里',
      备岗邮箱: '没有人受理时接着通知谁；几个邮箱用逗号隔开',
      日历: '只在上班时间收邮件（一级预警除外）。不填：随时可以收',
    },
    静默: {
      规则: '预警的规则名，如 质量投诉；填“全部”就是所有规则',
      平台: '不填：所有平台',
      至: '到这一刻为止；只填日期，就是到那天结束',
      原因: '为什么静默，给同事看',
    },
    邮件: {
      状态: '待发的会自动发。想再发一次，改成“待发”；不想发了，改成“已撤回”',
      次数: '发了几次。待发而次数是 1：发到一半中断过，会注明“补发”再发一次',
      错误: '为什么还没有发出',
      涉及: '这封邮件说了哪几条预警；ShopDeck 靠它不重复通知，不要改',
      版面: '排版用的数据，发出后清空',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    办公时间: '“办公”日历的人几点到几点收邮件，如 09:00-18:00。不填：09:00-18:00',
    客服仓库时间: '“客服仓库”日历的人几点到几点收邮件。不填：09:00-21:00',
    供应商时间: '“供应商”日历的人几点到几点收邮件。不填：08:00-18:00',
    一级升级分钟: '一级预警多少分钟没人受理，就通知下一位（备岗，再到负责人）。不填：30',
    二级升级分钟: '二级预警多少分钟没人受理就升级。不填：240',
    三级升级分钟: '三级预警多少分钟没人受理就升级。不填：1440',
    一级重复小时: '一级预警没人受理时，隔多少小时再提醒一次。不填：2',
    重复小时: '二级、三级预警还在时，隔多少小时再提醒一次。不填：24',
    受理后提醒小时: '受理后多少小时还没解决，就重新提醒。不填：72',
    一级预留邮件数: '每天的邮件额度里，留多少封给一级预警。不填：10',
  } as Record<string, string>,
};
