import type { Warning } from '../alerts/warning';
import type { Texts } from '../text/texts';
import type { Told } from './report';
import { plainWord } from './series';

/** Who is to act on a surge: marketing to use it, purchasing to have the goods. */
export const TOLD_ROLES = ['市场', '采购'] as const;
export type ToldRole = (typeof TOLD_ROLES)[number];

/**
 * The warnings of every surge that goes on, one per reader. A surge is known by its word, platform and the period in which it was noticed, which no later
 * figure changes: whoever was told is not told again as long as it goes on, unless it turns from yellow to red.
 *
 * @param readers 市场 and 采购, or the first alone where both are the same people
 * @param row where a word stands in 趋势报告, counted from 1
 */
export function warningsOf(
  told: readonly Told[],
  readers: readonly ToldRole[],
  row: (told: Told) => Warning['link'],
  { trends }: Texts,
): Warning[] {
  const words = trends.warning;
  const grown = told.filter(({ finding }) => finding.status === 'red' || finding.status === 'yellow');
  return grown.flatMap((one) =>
    readers.map((role): Warning => {
      const { finding, impact } = one;
      const { word, platform, every } = finding.series;
      const noticed = finding.surge?.noticed;
      return {
        fingerprint: ['trends', plainWord(word), plainWord(platform), every, role].join('|'),
        occurrence: noticed === undefined ? '' : `${noticed} 00:00:00`,
        rule: words.rule,
        platform,
        product: impact?.products.length === 1 ? (impact.products[0] ?? null) : null,
        level: finding.status === 'red' ? '二级' : '三级',
        role,
        subject: words.subject(finding),
        facts: words.facts(finding, impact).map(([name, value]) => ({ name, value })),
        evidence: [],
        action: words.actions[readers.length > 1 ? role : 'both'],
        due: null,
        acknowledgedAt: null,
        escalates: false,
        repeats: false,
        link: row(one),
      };
    }),
  );
}
