import type { sampleZh } from '../zh-CN/sample';

const plural = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;

/** Adding and removing sample data. */
export const sampleEn: typeof sampleZh = {
  added: (rows, tabs) =>
    `${plural(rows)} of sample data added (${tabs.join(', ')}); people, shops and figures are invented, addresses are at example.com, to which no mail is sent`,
  there: (rows) => `The sample data are there already (${plural(rows)}); nothing was added`,
  none: 'There are no sample data',
  removed: (rows, kept) =>
    [
      `${plural(rows)} of sample data removed`,
      kept.length > 0
        ? `${plural(kept.length)} that you changed ${kept.length === 1 ? 'is' : 'are'} yours and stayed: ${kept
            .slice(0, 5)
            .map(({ tab, row }) => `${tab} ${row}`)
            .join(', ')}${kept.length > 5 ? ' …' : ''}`
        : '',
    ]
      .filter(Boolean)
      .join('; '),
};
