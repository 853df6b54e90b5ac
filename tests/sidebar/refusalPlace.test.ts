import { refusalPlace } from '../../src/sidebar/refusalPlace';
import { fileReviewEn } from '../../src/text/en/fileReview';
import { fileReviewZh } from '../../src/text/zh-CN/fileReview';

test.each([
  ['提及.csv', 'A7', '时间', '提及.csv 第 7 行，“时间”列', '提及.csv, row 7, column “时间”'],
  ['订单.TXT', 'A12', '', '订单.TXT 第 12 行', '订单.TXT, row 12'],
  ['库存.xlsx', 'C17', '数量', '库存.xlsx!C17', '库存.xlsx!C17'],
  ['订单.csv', '', '金额', '订单.csv', '订单.csv'],
])('%s %s: a line of a text file, a cell of a workbook, or the whole file', (file, cell, column, chinese, english) => {
  expect(refusalPlace({ file, cell, column }, fileReviewZh)).toBe(chinese);
  expect(refusalPlace({ file, cell, column }, fileReviewEn)).toBe(english);
});
