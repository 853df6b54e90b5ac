/** Blanks among the cells that a formula fills. Univer shows 0 for them. */

type Cells = Record<string, { v?: unknown } | null>;

/** The cells by workbook, sheet, row and column. */
export interface Spilled {
  arrayFormulaCellData?: Record<string, Record<string, Record<string, Cells | null> | null> | null>;
}

/** Takes the blanks out, so that their cells show nothing. */
export function leaveBlanks({ arrayFormulaCellData = {} }: Spilled): void {
  for (const sheets of Object.values(arrayFormulaCellData))
    for (const rows of Object.values(sheets ?? {}))
      for (const cells of Object.values(rows ?? {}))
        for (const [column, cell] of Object.entries(cells ?? {})) if (cells && cell?.v == null) delete cells[column];
}
