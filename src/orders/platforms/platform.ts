import type { Bundle } from '../reading/bundle';
import type { Columns, Field, Sheet } from '../reading/sheet';

/** How a platform's export is read: which headers hold what, and how its rows become orders. */
export interface Platform {
  /** As written in the column 平台. */
  name: string;
  /** Key of the layout's name in the text files. */
  layout: 'taobaoOrders' | 'taobaoItems' | 'jd' | 'douyin' | 'shopify' | 'mapped';
  /** A table with all of these fields' columns is this platform's. */
  marks: readonly Field[];
  /** Without these columns nothing can be read. */
  required: readonly Field[];
  columns: Columns;
  /** Turns every data row of the sheet into a bundle's part, a skip or a refusal. */
  read(sheet: Sheet): Bundle[];
}
