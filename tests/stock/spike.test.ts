import { BASELINE, WINDOWS } from '../../src/stock/recentSales';
import { hoursOf, spikeIn, trafficOf } from '../../src/stock/spike';

/** A generator of its own (Lehmer's), so that the measured figures are the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Shares of the day's orders by hour: quiet nights, a peak in the evening. */
const HOURS = [2, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 5, 5, 5, 5, 5, 5, 6, 8, 9, 9, 7, 4].map((share) => share / 106);
/** A Monday. */
const BEGIN = hoursOf('2026-09-07 00:00:00');

/** Orders of a shelf: each hour's mean wavers by a gamma of shape 4 on top of a Poisson; weekends bring half as much again. */
function orders(perDay: number, days: number, seed: number, boost: (hour: number) => number = () => 1): number[] {
  const next = random(seed);
  const gamma = () => -Math.log(next() * next() * next() * next()) / 4;
  const times: number[] = [];
  let mood = 1;
  for (let hour = 0; hour < days * 24; hour++) {
    if (hour % 24 === 0) mood = gamma();
    const weekend = Math.floor(hour / 24) % 7 >= 5 ? 1.5 : 1;
    const expected = perDay * weekend * (HOURS[hour % 24] ?? 0) * mood * boost(hour);
    for (let left = Math.exp(-expected) && next(), floor = Math.exp(-expected); left > floor; left *= next())
      times.push(BEGIN + hour + next());
  }
  return times;
}

/** What is known of orders at these times at the hour `asOf`. */
function soldUpTo(times: readonly number[], asOf: number) {
  const ages = times.map((time) => asOf - time).filter((age) => age >= 0);
  const windows = WINDOWS.map((hours) => {
    const orders = ages.filter((age) => age < hours).length;
    return { orders, pieces: orders };
  });
  const days = Array<number>(BASELINE).fill(0);
  for (const age of ages) {
    const day = Math.floor(age / 24) - 1;
    if (day in days) days[day] = (days[day] ?? 0) + 1;
  }
  return { windows, days };
}

const trafficAt = (times: readonly number[]) =>
  trafficOf(
    times.map((time) => {
      const moment = new Date(time * 3_600_000).toISOString();
      return { day: moment.slice(0, 10), hour: Number(moment.slice(11, 13)), orders: 1 };
    }),
  );

const WARM_UP = 29;

/** Hours at which a spike begins to be seen, looking every hour. */
function alarms(times: readonly number[], days: number): number[] {
  const traffic = trafficAt(times);
  const found: number[] = [];
  let before = false;
  for (let hour = WARM_UP * 24; hour < days * 24; hour++) {
    const spike = spikeIn(soldUpTo(times, BEGIN + hour), traffic, BEGIN, BEGIN + hour);
    if (spike && !before) found.push(hour);
    before = spike !== null;
  }
  return found;
}

test('a shelf that wavers and has its hours and weekends raises no alarm: under one in ten shelves and months', () => {
  const days = WARM_UP + 10;
  let count = 0;
  for (const perDay of [2, 10, 40])
    for (let seed = 1; seed <= 6; seed++) count += alarms(orders(perDay, days, seed * 7919), days).length;
  expect(count).toBeLessThanOrEqual(1);
});

test('a rise to eight times the usual is seen within hours, and named with what is usual', () => {
  const from = 40 * 24 + 19;
  for (const seed of [1, 2, 3]) {
    const times = orders(24, 42, seed * 104_729, (hour) => (hour >= from ? 8 : 1));
    const seen = alarms(times, 42)[0] ?? Number.MAX_VALUE;
    expect(seen - from).toBeGreaterThan(0);
    expect(seen - from).toBeLessThanOrEqual(5);
    const spike = spikeIn(soldUpTo(times, BEGIN + seen), trafficAt(times), BEGIN, BEGIN + seen);
    expect((spike?.orders ?? 0) / (spike?.expected ?? 1)).toBeGreaterThan(3);
  }
});

test('where little is known nothing is said', () => {
  const asOf = hoursOf('2026-11-01 11:00:00');
  const times = Array.from({ length: 50 }, (_, at) => asOf - at / 60);
  const [sold, traffic] = [soldUpTo(times, asOf), trafficAt(times)];
  expect(spikeIn(sold, traffic, hoursOf('2026-10-25 00:00:00'), asOf)).toBeNull();
  expect(spikeIn(sold, traffic, hoursOf('2026-09-01 00:00:00'), asOf)).toMatchObject({
    hours: 3,
    orders: 50,
  });
});
