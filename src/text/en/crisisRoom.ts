import type { CrisisRoomText } from '../zh-CN/crisisRoom';

const duration = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
};

/** What the crisis sidebar says. */
export const crisisRoomEn: CrisisRoomText = {
  title: 'Crisis room',
  loading: 'Reading…',
  none: 'No open incidents',
  noneHint: 'Press "Check now" when there are new mentions; with timed runs on it is done every hour.',
  unreadable: (rows) =>
    `${rows === 1 ? '1 row' : `${rows} rows`} of 危机 cannot be read and so not listed here. Press "Check now" and see 数据问题.`,
  summary: (open, late) => (late > 0 ? `${open} open, ${late} overdue` : `${open} open`),
  levels: { 一级: 'act at once', 二级: 'act soon', 三级: 'within 24 hours' },
  left: (minutes) => `${duration(minutes)} left`,
  late: (minutes) => `${duration(minutes)} overdue`,
  noDue: 'No deadline',
  dueAt: (moment) => `Take up by ${moment}`,
  untaken: 'Waiting',
  taken: (by) => (by ? `Taken up by ${by}` : 'Taken up'),
  takenIn: (minutes) => `${duration(minutes)} early`,
  takenLate: (minutes) => `${duration(minutes)} late`,
  happened: 'What happened',
  counted: (count, first, last) => (count > 1 ? `${count} mentions, ${first} to ${last}` : `1 mention, ${first}`),
  more: (count) => `Show ${count} more`,
  role: (role) => `Owner: ${role}`,
  takeBy: 'Taken up by',
  choose: 'Choose…',
  take: 'Take up',
  whoMissing: 'Choose first who takes it up.',
  noTeam: '团队 names nobody yet: write a name.',
  handling: 'Notes',
  notes: {
    problem: { name: '问题确认 · problem', hint: 'What is known? Which batch, whom, how far' },
    measures: { name: '处理措施 · measures', hint: 'What was done? Taken down, refunded, inspected' },
    plan: { name: '改进计划 · plan', hint: 'How will it not happen again? Who, by when' },
  },
  save: 'Save notes',
  nothingToSave: 'Nothing was changed, so nothing is to be saved.',
  solve: 'Mark as solved',
  goTo: 'Show in the sheet',
  refresh: 'Refresh',
  check: 'Check now',
  checking: 'Judging mentions…',
  importMentions: 'Import mentions',
  done: {
    take: (name) => `“${name}” is taken up; the response time is kept.`,
    note: () => 'The notes are saved.',
    solve: (name) => `“${name}” is marked as solved.`,
  },
  changed:
    'Somebody changed this incident just now, so nothing was written. Below is how it stands; your words are still there.',
  changedAway: 'Somebody marked this incident as solved just now, so nothing was written.',
  gone: 'The row is no longer in 危机, it may have been deleted; nothing was written.',
  import: {
    choose: 'Choose files',
    drop: 'Drop a CSV file of mentions here',
    formats:
      'The first row names the columns: 时间 (time), 平台 (platform), 内容 (text); 作者, 链接, 商品, 类别 may be absent. GBK or UTF-8.',
    privacy: 'A mention with the same time, platform, author and text is imported once: importing again does no harm.',
    platform: 'The file has no column 平台: name the platform',
    reading: 'Reading…',
    found: (count) => (count === 1 ? '1 mention' : `${count} mentions`),
    refused: (count) => (count === 1 ? '1 row has a problem' : `${count} rows have problems`),
    refusedTitle: 'Rows with problems',
    moreRefused: (count) => `${count} more; after the import all are in 数据问题.`,
    preview: 'The first ones',
    run: (count) => `Import ${count}`,
    record: 'Record in 数据问题',
    writing: (done, all) => `${done} of ${all} written…`,
    stopped: (done, all) => `${done} of ${all} are written; import again to go on.`,
    change: 'Change the file',
    again: 'Import another',
    openProblems: 'Open 数据问题',
    back: 'Back',
  },
};
