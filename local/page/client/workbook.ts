import type { FUniver } from '@univerjs/core/facade';

/** The workbook in the page, by Univer's facade. */
export type Workbook = ReturnType<FUniver['createWorkbook']>;
