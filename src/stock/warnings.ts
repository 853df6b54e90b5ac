import type { Warning } from '../alerts/warning';
import type { Texts } from '../text/texts';
import { type Place, placeKey } from './place';
import type { Surge } from './surge';

/** Who is to act: the one stops selling, the other brings goods. */
export const TOLD_ROLES = ['运营', '供应链'] as const;
export type ToldRole = (typeof TOLD_ROLES)[number];

type Words = Texts['stock'];
type Link = Warning['link'];

/** A place with what is to be said of it. */
export interface Told {
  readonly place: Place;
  /** What stands in 建议. */
  readonly advice: string;
  /** When its state began. */
  readonly since: string;
  readonly link: Link;
}

const COMMON = { evidence: [], due: null, acknowledgedAt: null, escalates: false } as const;

/** Oversold: told at once, to everybody who can do something. */
export function oversoldWarning({ place, advice, since, link }: Told, role: ToldRole, { warning }: Words): Warning {
  return {
    ...COMMON,
    fingerprint: `stock|oversold|${placeKey(place)}|${role}`,
    occurrence: since,
    rule: warning.oversoldRule,
    platform: place.platform,
    product: place.product ?? place.sku,
    level: '二级',
    role,
    subject: warning.oversold(place),
    facts: warning.facts(place).map(([name, value]) => ({ name, value })),
    action: advice,
    link,
  };
}

/** Hours for which stock must last for a spike to be no emergency. */
const AT_ONCE = 24;

/** A live spike that the stock does not stand: told once a day and shelf. */
export function surgeWarning(surge: Surge, role: ToldRole, today: string, link: Link, { warning }: Words): Warning {
  const [place] = surge.places as readonly [Place, ...Place[]];
  return {
    ...COMMON,
    fingerprint: `stock|spike|${placeKey({ ...place, warehouse: null })}|${role}`,
    occurrence: `${today} 00:00:00`,
    rule: warning.surgeRule,
    platform: place.platform,
    product: place.product ?? place.sku,
    level: surge.hoursLeft < AT_ONCE ? '二级' : '三级',
    role,
    subject: warning.surge(surge),
    facts: warning.surgeFacts(surge).map(([name, value]) => ({ name, value })),
    action: warning.surgeActions[role],
    repeats: false,
    link,
  };
}

/** Places named in the digest; the others are counted. */
const NAMED = 15;

/** The morning's digest of what may run out: one a day. */
export function digestWarning(short: readonly Told[], today: string, tab: string, { warning }: Words): Warning {
  const named = short.slice(0, NAMED).map(({ place, advice }) => ({ name: warning.name(place), value: advice }));
  const more = short.length > NAMED ? [{ name: warning.rest, value: warning.more(short.length - NAMED) }] : [];
  return {
    ...COMMON,
    fingerprint: 'stock|digest',
    occurrence: today,
    rule: warning.digestRule,
    platform: null,
    product: null,
    level: '三级',
    role: '供应链',
    subject: warning.digest(short.length),
    facts: [...named, ...more],
    action: warning.digestAction,
    notice: { label: warning.digestLabel, because: warning.digestBecause },
    repeats: false,
    link: { tab, row: 1 },
  };
}
