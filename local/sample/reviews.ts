import { dayNumber, isoDay } from './day';
import type { Random } from './random';

const DAYS = 45;
/** Reviews a day, and the share of bad ones on a usual day. */
const PLATFORMS = [
  { platform: '淘宝', reviews: 46, bad: 0.018 },
  { platform: '京东', reviews: 38, bad: 0.022 },
  { platform: '抖音', reviews: 55, bad: 0.027 },
];
/** A day on which a batch went wrong: far more bad reviews than usual. */
const WRONG = { platform: '京东', day: '2026-10-30', reviews: 41, bad: 9 };

/** Rows of 评价统计 up to a day: reviews and bad reviews of each day and platform, one day of them alarming. */
export function reviewRows(random: Random, lastDay: string): (string | number)[][] {
  const last = dayNumber(lastDay);
  return Array.from({ length: DAYS }, (_, index) => isoDay(last - DAYS + 1 + index)).flatMap((day) =>
    PLATFORMS.map(({ platform, reviews, bad }) => {
      const usual = random.poisson(reviews);
      const worse = Math.min(usual, random.poisson(usual * bad));
      const wrong = platform === WRONG.platform && day === WRONG.day;
      return wrong ? [day, platform, WRONG.reviews, WRONG.bad] : [day, platform, usual, worse];
    }),
  );
}
