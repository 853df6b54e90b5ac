/** 导入的文件里哪里有问题：几种导入都这样说。 */
export const fileReviewZh = {
  place: (file: string, row: number, column: string) => `${file} 第 ${row} 行${column && `，“${column}”列`}`,
};
