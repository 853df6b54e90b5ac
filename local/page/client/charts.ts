/** The add-on's charts as cards over the sheet, fixed to their cells and redrawn when the cells change. Loaded when there is one. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Chart } from '../protocol';
import { chartOption, optionOf } from './chart-option';
import { beside, type ChartCell, type ChartTable, chartTable } from './chart-table';
import { element } from './element';
import { language, say } from './language';

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
]);

/** How the sheet's scrolling part is seen. Pixels. */
export interface View {
  sheet: string;
  canvas: HTMLElement;
  /** Where the scrolling part begins in the canvas, right of and below headers and frozen cells. */
  left: number;
  top: number;
  /** At zoom 1, as are the corners of cells. */
  scrollX: number;
  scrollY: number;
  zoom: number;
  /** A cell's upper left corner, counted from the first cell that is not frozen. */
  corner(row: number, column: number): { x: number; y: number };
}

export interface Cells {
  /** The cells of an A1 address; empty where the sheet is gone. */
  read(address: string): ChartCell[][];
}

interface Card {
  chart: Chart;
  element: HTMLElement;
  drawing: EChartsType | null;
  /** What was drawn, as JSON, so that unchanged data is not drawn again. */
  drawn: string;
}

function tableElement(chart: Chart, cells: ChartCell[][]): HTMLElement {
  const row = (tag: 'th' | 'td') => (texts: ChartCell[]) =>
    element('tr', {}, ...texts.map(({ text }) => element(tag, {}, text)));
  const title = optionOf(chart.options, 'title');
  const body = [...cells.slice(0, chart.headers).map(row('th')), ...cells.slice(chart.headers).map(row('td'))];
  return element(
    'div',
    { className: 'chart-table' },
    typeof title === 'string' ? element('h3', {}, title) : null,
    element('table', {}, ...body),
  );
}

function isEmpty({ series }: ChartTable): boolean {
  return series.every(({ values }) => values.every((value) => value === null));
}

export class Charts {
  private cards: Card[] = [];
  private canvas: HTMLElement | null = null;

  constructor(
    private readonly layer: HTMLElement,
    private readonly cells: Cells,
  ) {
    layer.onwheel = (event) => this.scrollSheet(event);
  }

  show(charts: Chart[]): void {
    for (const { drawing } of this.cards) drawing?.dispose();
    this.cards = charts.map((chart) => ({
      chart,
      element: element('figure', { className: 'chart' }),
      drawing: null,
      drawn: '',
    }));
    this.layer.replaceChildren(...this.cards.map((card) => card.element));
    for (const { chart, element: card } of this.cards)
      card.style.cssText = `width:${chart.width}px;height:${chart.height}px`;
  }

  /** Puts every card where its cell is now; those of other sheets away. */
  place(view: View): void {
    this.cover(view);
    for (const { chart, element: card } of this.cards) {
      card.hidden = chart.sheet !== view.sheet;
      if (card.hidden) continue;
      const { x, y } = view.corner(chart.row, chart.column);
      const at = [(x + chart.offsetX - view.scrollX) * view.zoom, (y + chart.offsetY - view.scrollY) * view.zoom];
      card.style.transform = `translate(${at[0]}px, ${at[1]}px) scale(${view.zoom})`;
    }
    this.redraw();
  }

  /** The wheel over a card scrolls the sheet, as over its cells; a table that is longer than its card scrolls itself. */
  private scrollSheet(event: WheelEvent): void {
    if ((event.target as Element).closest('.chart-table')) return;
    event.preventDefault();
    this.canvas?.dispatchEvent(new WheelEvent('wheel', event));
  }

  /** Lays the cards' layer over the scrolling part, where it cuts off what scrolls out of it. */
  private cover({ canvas, left, top }: View): void {
    this.canvas = canvas;
    const around = (this.layer.parentElement ?? document.body).getBoundingClientRect();
    const drawn = canvas.getBoundingClientRect();
    const [x, y] = [drawn.left - around.left + left, drawn.top - around.top + top];
    this.layer.style.cssText = `left:${x}px;top:${y}px;right:${around.right - drawn.right}px;bottom:${around.bottom - drawn.bottom}px`;
  }

  /** Draws the visible charts whose cells changed. */
  redraw(): void {
    for (const card of this.cards) if (!card.element.hidden) this.draw(card);
  }

  private draw(card: Card): void {
    const cells = beside(card.chart.ranges.map((range) => this.cells.read(range)));
    const drawn = JSON.stringify(cells);
    if (drawn === card.drawn) return;
    card.drawn = drawn;
    if (card.chart.kind === 'table') card.element.replaceChildren(tableElement(card.chart, cells));
    else this.plot(card, chartTable(cells, card.chart.headers));
  }

  private plot(card: Card, table: ChartTable): void {
    card.element.classList.toggle('without-data', isEmpty(table));
    card.element.dataset.empty = say.noData;
    card.drawing ??= init(card.element);
    card.drawing.setOption(chartOption(card.chart, table, language), true);
  }
}
