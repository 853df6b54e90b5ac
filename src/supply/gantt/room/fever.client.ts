import { element } from '../../../sidebar/shell.client';
import type { SupplyRoomText } from '../../../text/zh-CN/supplyRoom';
import { FEVER } from '../fever';
import type { Card } from './card';

const SVG = 'http://www.w3.org/2000/svg';
/** The chart's box within its view; consumption is shown up to one and a half buffers. */
const [WIDTH, HEIGHT, LEFT, TOP, MOST] = [240, 120, 28, 6, 1.5];

function drawn(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

const x = (progress: number) => LEFT + progress * WIDTH;
const y = (consumption: number) => TOP + HEIGHT - (Math.min(consumption, MOST) / MOST) * HEIGHT;

/** A zone between two lines that rise with progress. */
function zone(from: number, to: number | null, fill: string): SVGElement {
  const { rise } = FEVER;
  const top = to === null ? [MOST, MOST] : [to, to + rise];
  const points = [
    [0, from],
    [1, from === 0 ? 0 : from + rise],
    [1, top[1] as number],
    [0, top[0] as number],
  ];
  return drawn('polygon', { points: points.map(([p = 0, c = 0]) => `${x(p)},${y(c)}`).join(' '), fill });
}

const label = (at: [number, number], text: string, anchor = 'start') =>
  drawn('text', { x: at[0], y: at[1], 'font-size': 10, fill: '#3c4043', 'text-anchor': anchor }, text);

/** The fever chart of the nodes shown: each by its number in the list, the zones by colour and word. */
export function feverChart(cards: readonly Card[], text: SupplyRoomText): HTMLElement {
  const { yellow, red, rise } = FEVER;
  const said = cards.map((card) => {
    const { name, product, progress, consumption } = card;
    return text.feverPoint(name, product, card.zone, progress, consumption);
  });
  const chart = drawn('svg', { viewBox: '0 0 276 146', role: 'img', 'aria-label': said.join('\n') });
  chart.append(
    zone(0, yellow, '#ceead6'),
    zone(yellow, red, '#feefc3'),
    zone(red, null, '#fad2cf'),
    label([x(1) - 4, y(0.04)], '绿', 'end'),
    label([x(1) - 4, y(red + rise - 0.2)], '黄', 'end'),
    label([x(1) - 4, y(MOST) + 12], '红', 'end'),
    label([2, y(1) + 3], '100%'),
    label([2, y(0)], '0%'),
    label([x(0), TOP + HEIGHT + 13], `0% ${text.feverAxes.progress}`),
    label([x(1), TOP + HEIGHT + 13], '100%', 'end'),
    label([x(0) + 3, TOP + 10], text.feverAxes.consumption),
    drawn('line', { x1: x(0), x2: x(1), y1: y(1), y2: y(1), stroke: '#80868b', 'stroke-dasharray': '3 3' }),
    ...cards.map((card, index) => point(card, index + 1, said[index] ?? '')),
  );
  return element('div', { class: 'fever' }, chart as unknown as Node);
}

function point({ progress, consumption }: Card, number: number, said: string): SVGElement {
  const group = drawn('g', {});
  const [cx, cy] = [x(progress), y(consumption)];
  const mark = { x: cx, y: cy + 3, 'font-size': 9, fill: '#fff', 'text-anchor': 'middle' };
  group.append(
    drawn('title', {}, said),
    drawn('circle', { cx, cy, r: 7, fill: '#3c4043' }),
    drawn('text', mark, String(number)),
  );
  return group;
}
