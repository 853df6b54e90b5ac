import { isAsk } from '../../src/board/campaign/ask';
import { referencesIn } from '../../src/board/linked/reference';
import { resolved } from '../../src/crisis/feeds/markup';
import { compoundAt } from '../../src/crisis/matching/compound';
import { readStage } from '../../src/orders/reading/stage';
import { decodeXml } from '../../src/sidebar/files/xml';
import { MemoryWorkbook } from '../workbook/memoryWorkbook';
import { House } from './rounds';

/** Words that every object of JavaScript knows by nature. */
const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

test.each(WORDS)(
  '%s is a word like any other: a role, a status, a watched word, an entity, a language, a job',
  (word) => {
    expect(isAsk(word, referencesIn('知识库:退货'))).toBe(false);
    expect(readStage(word, { 已发货: 'paid' })).toBeNull();
    expect(readStage(`(锁定)${word}`, { 已发货: 'paid' })).toBeNull();
    expect(compoundAt(`一个${word}`, word, 2)).toBeNull();
    expect(resolved(`&${word};`)).toBe(`&${word};`);
    expect(decodeXml(`&${word};`)).toBe(`&${word};`);
    const house = new House(
      new MemoryWorkbook({
        设置: [
          ['键', '值'],
          ['语言', word],
        ],
      }),
    );
    expect(house.run('cockpit').result).toContain('驾驶舱已更新');
    expect(house.run(word)).toMatchObject({ ok: false, result: expect.stringContaining(`“${word}”`) });
  },
);

test('a character that there is not stays as it is written', () => {
  expect(decodeXml('&#x110000;&#99999999999;&#x1F44D;')).toBe('&#x110000;&#99999999999;👍');
});
