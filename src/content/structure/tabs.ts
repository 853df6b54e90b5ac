import { computed, optional, required, type Tint } from '../../workbook/column';
import { defineTab, type RowOf } from '../../workbook/tab';
import { PIECE_KINDS } from '../tabs';
import type { Verdict } from './contrast';

/** 爆款样本: posts of the field's leaders, copied by hand. */
export const samplesTab = defineTab({
  name: '爆款样本',
  by: 'filled',
  key: ['platform', 'title', 'author'],
  columns: {
    platform: required('平台', 'text', { width: 80 }),
    kind: required('类型', 'choice', { choices: PIECE_KINDS, width: 80 }),
    title: required('标题', 'text', { width: 280 }),
    author: optional('作者', 'text', { width: 120 }),
    views: optional('播放量', 'count'),
    engaged: optional('互动数', 'count'),
    elements: optional('结构元素', 'text', { width: 220 }),
    pain: optional('痛点', 'text', { width: 120 }),
    link: optional('链接', 'text', { width: 160 }),
    published: optional('发布日', 'day'),
  },
});
export type SampleRow = RowOf<typeof samplesTab.columns>;

/** What 板块 and 结论 say; the words are data, the same in every language. */
export const PART_WORDS = { summary: '小结', contrast: '结构对比', lane: '空白赛道' } as const;
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  clearlyMore: '明显多用',
  maybeMore: '可能多用',
  clearlyLess: '明显少用',
  maybeLess: '可能少用',
  same: '看不出差别',
  few: '用得太少',
};
/** What 结论 says of a lane. */
export const EMPTY_WORD = '没有头部';

const marked = (field: 'part' | 'verdict', word: string, background: string, ink: string): Tint => ({
  when: (row) => row[field] === word,
  background,
  ink,
});
const PARTS: readonly Tint[] = [
  marked('part', PART_WORDS.summary, '#e8f0fe', '#174ea6'),
  marked('part', PART_WORDS.lane, '#e6f4ea', '#137333'),
];
const VERDICTS: readonly Tint[] = [
  marked('verdict', VERDICT_WORDS.clearlyMore, '#e6f4ea', '#137333'),
  marked('verdict', VERDICT_WORDS.maybeMore, '#f1f8e9', '#33691e'),
  marked('verdict', VERDICT_WORDS.clearlyLess, '#fce8e6', '#a50e0e'),
  marked('verdict', VERDICT_WORDS.maybeLess, '#fef7e0', '#8a4b00'),
];
const points = (header: string) => computed(header, 'rate', { format: '+0%;-0%;0%', width: 76 });

/** TOP10结构: what the posts that went the farthest are made of, beside the rest, and where the leaders are not. */
export const structureTab = defineTab({
  name: 'TOP10结构',
  by: 'computed',
  key: ['part', 'scope', 'element', 'pain'],
  frozenColumns: 3,
  columns: {
    part: computed('板块', 'text', { width: 80, tints: PARTS }),
    scope: computed('范围', 'text', { width: 110 }),
    element: computed('结构元素', 'text', { width: 120 }),
    pain: computed('痛点', 'text', { width: 130 }),
    verdict: computed('结论', 'text', { width: 90, tints: VERDICTS }),
    about: computed('说明', 'text', { width: 440, wrap: true }),
    topShare: computed('TOP占比', 'rate', { format: '0%', width: 70 }),
    restShare: computed('其余占比', 'rate', { format: '0%', width: 76 }),
    difference: points('相差'),
    low: points('相差下限'),
    high: points('相差上限'),
    top: computed('TOP条数', 'text', { width: 76 }),
    rest: computed('其余条数', 'text', { width: 76 }),
    score: computed('机会分', 'number', { format: '0.00', width: 70 }),
  },
});
export type StructureRow = RowOf<typeof structureTab.columns>;
