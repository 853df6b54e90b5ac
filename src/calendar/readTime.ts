/** Full-width digits and signs as half-width ones. */
const halfWidth = (text: string): string => text.normalize('NFKC');

const CLOCK =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})|分)?秒?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Day 0 of a spreadsheet's serial numbers, as 1899-12-30. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * A time as exports write it, as the shop's wall clock `YYYY-MM-DD HH:mm:ss`. A time with an offset (Shopify's `+0800`) is
 * converted to the shop's time zone; one without is the shop's already. Accepts `2025-03-08 00:42:32`, `2025/3/8 0:42`,
 * `2025年3月8日`, Xiaohongshu's `2025年03月08日00时42分32秒`, and a spreadsheet's serial number.
 *
 * @param timeZone IANA name, for times with an offset
 * @returns null when it is no such time, or a day that does not exist
 * @example
 * readTime('2025-05-01 10:00:00 +0800', 'Asia/Shanghai'); // => '2025-05-01 10:00:00'
 * readTime('2025年03月08日00时42分32秒', 'Asia/Shanghai'); // => '2025-03-08 00:42:32'
 */
export function readTime(cell: string, timeZone: string): string | null {
  const text = halfWidth(cell).trim();
  if (SERIAL.test(text)) return serialTime(Number(text));
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  const exists = new Date(instant).getUTCDate() === day && month >= 1 && month <= 12;
  if (!exists || hour > 23 || minute > 59 || second > 59) return null;
  const offset = match[7];
  return offset === undefined ? wallClock(instant) : inZone(instant - offsetOf(offset), timeZone);
}

/**
 * A spreadsheet's serial number (days since 1899-12-30) as wall clock.
 *
 * @returns null outside 1954 to 2119, where a number of five digits is something else
 * @example serialTime(45724.5) // => '2025-03-08 12:00:00'
 */
export function serialTime(serial: number): string | null {
  if (serial < 20_000 || serial >= 80_000) return null;
  return wallClock(SERIAL_EPOCH + Math.round(serial * 86_400) * 1000);
}

const wallClock = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

function offsetOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

const shifts = new Map<string, number>();

/** Zones shift on the hour or half hour, never within; one look-up per zone and half hour keeps long files quick. */
function inZone(instant: number, timeZone: string): string {
  const key = `${timeZone} ${Math.floor(instant / 1_800_000)}`;
  let shift = shifts.get(key);
  if (shift === undefined) {
    shift = zoneShift(instant, timeZone);
    shifts.set(key, shift);
  }
  return wallClock(instant + shift);
}

function zoneShift(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as Intl.DateTimeFormatOptions);
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(new Date(instant))) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
