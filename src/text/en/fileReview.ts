import type { fileReviewZh } from '../zh-CN/fileReview';

/** Where in an imported file something is wrong. */
export const fileReviewEn: typeof fileReviewZh = {
  place: (file, row, column) => `${file}, row ${row}${column && `, column “${column}”`}`,
};
