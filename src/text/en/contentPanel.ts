import type { ContentPanelText } from '../zh-CN/contentPanel';
import { contentImportEn } from './contentImport';

/** Import of content statistics: the sidebar's words. */
export const contentPanelEn: ContentPanelText = {
  title: 'Import content statistics',
  refusals: contentImportEn.refusals,
  choose: 'Choose files',
  drop: 'Drop the statistics of your pieces here, several files at once if you like',
  formats: 'Takes the exports of Douyin works, Xiaohongshu notes and 视频号 videos, .csv and .xlsx.',
  privacy:
    'Files are read on this machine only. Pieces that are there get their views, completions and interactions, new ones are added; costs, clicks and cells that you changed stay.',
  reading: 'Reading files…',
  found: ({ platform, rows, lines, skipped }) =>
    [`${platform} · ${rows} rows, ${lines} pieces`, skipped > 0 ? `${skipped} skipped (not public)` : '']
      .filter(Boolean)
      .join('; '),
  refused: (rows) => `${rows} rows cannot be imported`,
  refusedTitle: 'What cannot be imported',
  more: (count) => `${count} more; see 数据问题 after the import`,
  import: (lines) => `Import ${lines} pieces`,
  record: 'Note in 数据问题',
  writing: 'Writing…',
  change: 'Change files',
  again: 'Import more',
  showContent: 'Show content',
  openProblems: 'Open data problems',
};
