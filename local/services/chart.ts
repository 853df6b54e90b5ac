import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { EnumValue, Service } from '../runtime/service';
import type { StoredChart } from '../runtime/state';
import { Range } from './range';

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart */
export class EmbeddedChart extends Service {
  override readonly google = 'EmbeddedChart';

  constructor(
    private readonly execution: Execution,
    readonly stored: StoredChart,
  ) {
    super();
  }

  getChartId = () => (this.stored.id > 0 ? this.stored.id : null);
  getNumHeaders = () => this.stored.numHeaders;
  getTransposeRowsAndColumns = () => this.stored.transposed;
  getMergeStrategy = () => EnumValue.of('ChartMergeStrategy', this.stored.mergeStrategy);
  getHiddenDimensionStrategy = () => EnumValue.of('ChartHiddenDimensionStrategy', this.stored.hiddenStrategy);
  getContainerInfo = () => new ContainerInfo(this.stored);
  getOptions = () => new ChartOptions(this.stored);
  modify = () => new EmbeddedChartBuilder(this.execution, this.stored.sheet, this.stored);

  getRanges(): Range[] {
    const { engine } = this.execution.backend;
    return this.stored.ranges.flatMap(({ sheet: name, ...box }) => {
      const sheet = engine.sheet(name);
      return sheet ? [new Range(this.execution, sheet, box)] : [];
    });
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/container-info */
export class ContainerInfo extends Service {
  override readonly google = 'ContainerInfo';

  constructor(private readonly stored: StoredChart) {
    super();
  }

  getAnchorRow = () => this.stored.row;
  getAnchorColumn = () => this.stored.column;
  getOffsetX = () => this.stored.offsetX;
  getOffsetY = () => this.stored.offsetY;
}

/** https://developers.google.com/apps-script/reference/charts/chart-options */
export class ChartOptions extends Service {
  override readonly google = 'ChartOptions';

  constructor(private readonly stored: StoredChart) {
    super();
  }

  get = (option: string) => this.stored.options[option] ?? null;
  getOrDefault = (option: string) => this.stored.options[option] ?? null;
}

const KINDS: Record<string, string> = {
  AREA: 'EmbeddedAreaChartBuilder',
  BAR: 'EmbeddedBarChartBuilder',
  COLUMN: 'EmbeddedColumnChartBuilder',
  COMBO: 'EmbeddedComboChartBuilder',
  HISTOGRAM: 'EmbeddedHistogramChartBuilder',
  LINE: 'EmbeddedLineChartBuilder',
  PIE: 'EmbeddedPieChartBuilder',
  SCATTER: 'EmbeddedScatterChartBuilder',
  TABLE: 'EmbeddedTableChartBuilder',
};

/**
 * https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder, and the builders of single kinds of
 * chart that its as…Chart() return: the same builder under another name, whose setters are options by another name.
 */
export class EmbeddedChartBuilder extends Service {
  override readonly google: string;

  private chart: StoredChart;

  constructor(
    private readonly execution: Execution,
    sheet: string,
    from?: StoredChart,
    kind = 'EmbeddedChartBuilder',
  ) {
    super();
    this.google = kind;
    this.chart = structuredClone(from ?? newChart(sheet));
  }

  setChartType = (type: EnumValue) => this.with({ type: type.name });
  setNumHeaders = (numHeaders: number) => this.with({ numHeaders });
  setTransposeRowsAndColumns = (transposed: boolean) => this.with({ transposed });
  setMergeStrategy = (strategy: EnumValue) => this.with({ mergeStrategy: strategy.name });
  setHiddenDimensionStrategy = (strategy: EnumValue) => this.with({ hiddenStrategy: strategy.name });
  setOption = (option: string, value: unknown) => this.option(option, value);
  getChartType = () => EnumValue.of('ChartType', this.chart.type);
  clearRanges = () => this.with({ ranges: [] });

  addRange({ sheet, box }: Range): this {
    this.chart.ranges.push({ sheet: sheet.name, ...box });
    return this;
  }

  removeRange({ sheet, box }: Range): this {
    const key = JSON.stringify({ sheet: sheet.name, ...box });
    return this.with({ ranges: this.chart.ranges.filter((range) => JSON.stringify(range) !== key) });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw new Exception('Invalid argument: position');
    return this.with({ row, column, offsetX, offsetY });
  }

  getRanges = () => new EmbeddedChart(this.execution, this.chart).getRanges();
  getContainer = () => new ContainerInfo(this.chart);

  asAreaChart = () => this.as('AREA');
  asBarChart = () => this.as('BAR');
  asColumnChart = () => this.as('COLUMN');
  asComboChart = () => this.as('COMBO');
  asHistogramChart = () => this.as('HISTOGRAM');
  asLineChart = () => this.as('LINE');
  asPieChart = () => this.as('PIE');
  asScatterChart = () => this.as('SCATTER');
  asTableChart = () => this.as('TABLE');

  setTitle = (title: string) => this.option('title', title);
  setXAxisTitle = (title: string) => this.option('hAxis.title', title);
  setYAxisTitle = (title: string) => this.option('vAxis.title', title);
  setColors = (colors: string[]) => this.option('colors', colors);
  setBackgroundColor = (color: string) => this.option('backgroundColor', color);
  setLegendPosition = (position: EnumValue) => this.option('legend.position', position.name.toLowerCase());
  setStacked = () => this.option('isStacked', true);
  set3D = () => this.option('is3D', true);
  setRange = (start: number, end: number) => this.option('vAxis.viewWindow', { min: start, max: end });
  setCurveStyle = (style: EnumValue) => this.option('curveType', style.name === 'SMOOTH' ? 'function' : 'none');
  setPointStyle = (style: EnumValue) => this.option('pointShape', style.name.toLowerCase());
  reverseCategories = () => this.option('hAxis.direction', -1);
  useLogScale = () => this.option('vAxis.logScale', true);

  /** "Builds the chart to reflect all changes made to it"; it is drawn only once inserted or updated in a sheet. */
  build(): EmbeddedChart {
    return new EmbeddedChart(this.execution, structuredClone(this.chart));
  }

  private as(type: string): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.chart.sheet, { ...this.chart, type }, KINDS[type]);
  }

  private option(name: string, value: unknown): this {
    return this.with({ options: { ...this.chart.options, [name]: value } });
  }

  private with(change: Partial<StoredChart>): this {
    Object.assign(this.chart, change);
    return this;
  }
}

function newChart(sheet: string): StoredChart {
  return {
    id: 0,
    sheet,
    type: 'LINE',
    ranges: [],
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    numHeaders: 0,
    transposed: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenStrategy: 'IGNORE_BOTH',
    options: {},
  };
}
