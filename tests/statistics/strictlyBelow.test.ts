import fc from 'fast-check';
import { strictlyBelow } from '../../src/statistics/strictlyBelow';

test('agrees with counting one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
      const oneByOne = values.map((value) => values.filter((other) => other < value).length);
      expect(strictlyBelow(values)).toEqual(oneByOne);
    }),
  );
});

test('zero and minus zero are level', () => expect(strictlyBelow([0, -0, -1])).toEqual([1, 1, 0]));
