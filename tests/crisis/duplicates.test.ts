import fc from 'fast-check';
import { firstTellings, likeness } from '../../src/crisis/duplicates';

const told = (text: string, author: string, more = {}) => ({
  time: '2026-11-01 10:00:00',
  platform: '抖音',
  link: '',
  text,
  author,
  ...more,
});

test('the same author, platform and nearly the same text is told once', () => {
  const mentions = [
    told('袋子里吃出异物，差评', '小明', { time: '2026-11-01 11:00:00' }),
    told('袋子里吃出异物，差评！！', '小明', { time: '2026-11-01 10:00:00' }),
    told('袋子里又吃出异物，差评', '小明', { time: '2026-11-01 12:00:00' }),
    told('袋子里吃出异物，差评', '小红'),
    told('袋子里吃出异物，差评', '小明', { platform: '京东' }),
    told('物流也慢', '小明'),
  ];
  expect(firstTellings(mentions)).toEqual([1, 1, 1, 3, 4, 5]);
});

test('people without a name are different people, unless link or moment is the same', () => {
  const mentions = [
    told('有异物', ''),
    told('有异物', '匿名用户', { time: '2026-11-01 10:30:00' }),
    told('有异物', ''),
    told('有异物', '', { link: 'https://a.example/1' }),
    told('有异物', '', { link: 'https://a.example/1', time: '2026-11-02 10:00:00' }),
  ];
  expect(firstTellings(mentions)).toEqual([0, 1, 0, 3, 3]);
});

test('likeness is the same from both sides, 1 for the same and within 0 and 1', () => {
  const text = fc
    .array(fc.constantFrom(...'有异物变质，。！很好a'), { maxLength: 12 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const like = likeness(left, right);
      expect(like).toBe(likeness(right, left));
      expect(like >= 0 && like <= 1).toBe(true);
      expect(likeness(left, `${left}！`)).toBe(1);
    }),
  );
});

test('10,000 different texts of one author take no quadratic time', () => {
  const texts = Array.from({ length: 10_000 }, (_, i) =>
    told(`第${i}次${String(i * 7919)}说的是${i % 97}号商品的事情`, '刷子'),
  );
  const began = performance.now();
  firstTellings(texts);
  expect(performance.now() - began).toBeLessThan(10_000);
});
