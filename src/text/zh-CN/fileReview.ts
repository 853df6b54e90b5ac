/** 导入的文件里哪里有问题：几种导入都这样说。 */
export const fileReviewZh = {
  /** @param row null：整列 */
  place: (file: string, row: number | null, column: string) =>
    `${file} ${[row === null ? '' : `第 ${row} 行`, column && `“${column}”列`].filter(Boolean).join('，')}`.trim(),
};
