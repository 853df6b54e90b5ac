import { crisisFigures, type Incident } from '../../src/cockpit/crisisFigures';
import { monthlyResponses, responseTimes } from '../../src/cockpit/responseTimes';

test('response times: median, worst, this month against last, over the turn of the year', () => {
  const responses = [10, 30, 20].map((minutes) => ({ takenAt: '2027-01-05 10:00:00', minutes }));
  const before = [100, 200].map((minutes) => ({ takenAt: '2026-12-31 23:00:00', minutes }));
  expect(responseTimes([...responses, ...before], '2027-01-20')).toEqual({
    all: { count: 5, median: 30, worst: 200 },
    thisMonth: { count: 3, median: 20, worst: 30 },
    lastMonth: { count: 2, median: 150, worst: 200 },
  });
  expect(responseTimes([], '2027-01-20').all).toEqual({ count: 0, median: null, worst: null });
});

describe('months of responses', () => {
  const at = (takenAt: string) => ({ takenAt: `${takenAt} 10:00:00`, minutes: 10 });

  test('run on from the first to this one, without gaps, over the turn of the year', () => {
    expect(monthlyResponses([at('2026-12-05'), at('2027-02-01')], '2027-02-03')).toEqual([
      { month: '2026-12', count: 1, median: 10, worst: 10 },
      { month: '2027-01', count: 0, median: null, worst: null },
      { month: '2027-02', count: 1, median: 10, worst: 10 },
    ]);
  });

  test('go a year back at most, and leave out what was typed with a date to come', () => {
    const months = monthlyResponses([at('2020-01-05'), at('2027-12-01')], '2027-02-03').map(({ month }) => month);
    expect([months.length, months[0], months[11]]).toEqual([12, '2026-03', '2027-02']);
    expect(monthlyResponses([at('2027-12-01')], '2027-02-03')).toEqual([]);
  });
});

describe('open incidents', () => {
  const incident = (more: Partial<Incident>): Incident => ({
    level: '二级',
    open: true,
    taken: false,
    due: '2026-11-02 12:00:00',
    responses: [],
    ...more,
  });
  const second = (incidents: Incident[]) => crisisFigures(incidents, [], '2026-11-02 09:00:00').open[1];

  test('the nearest deadline is of those that nobody took up; solved ones do not count', () => {
    const incidents = [
      incident({}),
      incident({ taken: true, due: '2026-11-02 01:00:00' }),
      incident({ open: false, due: '2026-11-01 01:00:00' }),
      incident({ due: '2026-11-02 08:59:59' }),
    ];
    expect(second(incidents)).toEqual({ level: '二级', count: 3, overdue: 1, nearest: '2026-11-02 08:59:59' });
  });

  test('a deadline that is now is not past', () => {
    expect(second([incident({ due: '2026-11-02 09:00:00' })])).toMatchObject({ overdue: 0 });
    expect(second([incident({ taken: true })])).toMatchObject({ count: 1, nearest: null });
  });
});

test('cleared false alarms of the last 30 days, today included', () => {
  const hits = [
    { time: '2026-11-30 08:00:00', verdict: '排除' },
    { time: '2026-11-01 00:00:00', verdict: '排除' },
    { time: '2026-10-31 23:59:59', verdict: '排除' },
    { time: '2026-11-30 10:00:00', verdict: '排除' },
    { time: '2026-11-15 08:00:00', verdict: '告警' },
  ];
  expect(crisisFigures([], hits, '2026-11-30 09:00:00').cleared).toEqual({ days: 30, cleared: 2, hits: 3 });
});
