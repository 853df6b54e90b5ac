/** What is typed into a cell stays the text it is: Univer makes links of addresses, which no file keeps. */
import type { Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';

/** After what makes links (0), before what ends the row of interceptors (-1). */
const LATE = -0.5;

/** Univer's services are there from the first workbook on. */
export function keepTextPlain(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: LATE,
    handler: (cell, { origin }, next) => {
      if (!cell?.p || origin?.p) return next(cell);
      const { p: _, ...plain } = cell;
      return next(plain);
    },
  });
}
