/** The split by itself, as a sidebar shows it. */
import { SplitPanel } from '../../../src/customers/review/split.client';
import { attempt, element, show } from '../../../src/sidebar/shell.client';
import { splitZh } from '../../../src/text/zh-CN/split';

void attempt(() => SplitPanel.open(splitZh, () => show(element('p', {}, '侧边栏'))));
