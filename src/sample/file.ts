/** A cell of a sample: days as their distance from today, times as this and the hour (`-3 10:20:00`), months as the distance from this month. */
export type SampleCell = string | number | null;

/** Sample rows of one tab. */
export interface SampleTable {
  readonly tab: string;
  /** Headers, which are looked up in the tab's columns. */
  readonly headers: readonly string[];
  /** Headers by which a row is called when something is said of it. */
  readonly called: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
}

/** Monthly sales of a product from a month on: more years than are ever shown, so that festivals lie in their real months. */
export interface SampleSales {
  readonly product: string;
  readonly category: string;
  readonly price: number;
  readonly pieces: readonly number[];
}

/** What `sample.html` holds; the build makes it from the sample shop of the local host. */
export interface SampleFile {
  readonly tables: readonly SampleTable[];
  /** First month of every product's `pieces`, `YYYY-MM`. */
  readonly firstMonth: string;
  readonly sales: readonly SampleSales[];
}
