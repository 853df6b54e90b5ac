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

const WARM_UP = 29;

/** Hours at which a spike begins to be seen, looking every hour. */
function alarms(times: readonly number[], days: number): number[] {
  const traffic = trafficOf(times);
  const found: number[] = [];
  let before = false;
  for (let hour = WARM_UP * 24; hour < days * 24; hour++) {
    const spike = spikeIn(times, traffic, BEGIN, BEGIN + hour);
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
    const spike = spikeIn(times, trafficOf(times), BEGIN, BEGIN + seen);
    expect((spike?.orders ?? 0) / (spike?.expected ?? 1)).toBeGreaterThan(3);
  }
});

test('where little is known nothing is said', () => {
  const asOf = hoursOf('2026-11-01 11:00:00');
  const times = Array.from({ length: 50 }, (_, at) => asOf - at / 60);
  expect(spikeIn(times, trafficOf(times), hoursOf('2026-10-25 00:00:00'), asOf)).toBeNull();
  expect(spikeIn(times, trafficOf(times), hoursOf('2026-09-01 00:00:00'), asOf)).toMatchObject({
    hours: 3,
    orders: 50,
  });
});
