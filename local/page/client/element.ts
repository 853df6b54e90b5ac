/** Building DOM in a line: text goes in as text, so nothing of a workbook is ever read as HTML. */

type Properties<K extends keyof HTMLElementTagNameMap> = Omit<
  Partial<HTMLElementTagNameMap[K]>,
  'style' | 'attributes'
>;

interface Extras {
  style?: string;
  /** What has no property of its own. */
  attributes?: Record<string, string>;
}

/**
 * @example element('button', { className: 'plain', onclick: close }, '关闭')
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> & Extras = {} as Properties<K>,
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const { style, attributes, ...plain } = properties;
  const made = Object.assign(document.createElement(tag), plain);
  if (style) made.style.cssText = style;
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The drawings of the bar and the panels: 24 x 24, one stroke. */
const STROKES = {
  close: 'M6 6l12 12M18 6L6 18',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  log: 'M5 6h14M5 12h14M5 18h9',
  play: 'M8 6l10 6-10 6z',
  right: 'M10 7l5 5-5 5',
  done: 'M5 12.5l4.5 4.5L19 7.5',
} as const;

export type IconName = keyof typeof STROKES;

/** A drawing that takes the text's colour. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', STROKES[name]);
  drawing.append(path);
  return drawing;
}
