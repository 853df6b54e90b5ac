/** How the cells of a column are written. Days and times are ISO text until then. */
export type ColumnKind = 'text' | 'count' | 'money' | 'rate' | 'day' | 'time' | 'plain';

export interface SampleTab {
  name: string;
  columns: readonly { header: string; kind: ColumnKind; width: number }[];
  rows: (string | number | null)[][];
  /** ShopDeck's own memory, kept out of sight. */
  hidden?: boolean;
}
