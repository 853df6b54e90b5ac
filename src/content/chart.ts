/** The charts of the room. */
export type ChartName = 'funnel' | 'weak' | 'roi' | 'tiers' | 'pains' | 'structure';

/** A chart's block of figures: the names of its series, then a row per category. */
export interface ChartBlock {
  readonly chart: ChartName;
  readonly series: readonly string[];
  /** Whether the last series is a line to hold the others against. */
  readonly isLined: boolean;
  readonly rows: readonly { readonly item: string; readonly values: readonly (number | null)[] }[];
}
