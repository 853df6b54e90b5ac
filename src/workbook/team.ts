import { CALENDARS, type CalendarName } from '../calendar/workCalendar';
import { cellAddress } from './address';
import { halfWidth } from './cell';
import { optional, required } from './column';
import { isExampleAddress, isMailAddress, mailAddresses } from './mailAddress';
import type { Problem } from './problem';
import { isSampleName } from './sampleName';
import { openTable, type Shop } from './shop';
import { defineTab, type RowOf } from './tab';
import type { Placed, Table } from './table';

/** The roles that the guide knows. */
export const ROLES = ['负责人', '运营', '设计', '文案', '供应链', '采购', '客服', '品控', '市场', '法务'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a word is a role and nobody's name. */
export const isRole = (word: string) => (ROLES as readonly string[]).includes(word);

/** The role that everything without an owner falls to. */
export const HEAD: Role = '负责人';

/** 团队: who does what, how they are reached and when they work. A person may stand here once per role. */
export const teamTab = defineTab({
  name: '团队',
  by: 'filled',
  key: ['role', 'name'],
  columns: {
    role: required('角色', 'choice', { choices: ROLES }),
    name: required('姓名', 'text', { width: 100 }),
    email: required('邮箱', 'text', { width: 200 }),
    backup: optional('备岗邮箱', 'text', { width: 200 }),
    calendar: optional('日历', 'choice', { choices: CALENDARS }),
  },
});

/** Somebody of the team in one role. */
export interface Member {
  readonly role: string;
  readonly name: string;
  /** Lower-case; null where the cell holds no mail address, which is a data problem. */
  readonly email: string | null;
  /** Who stands in, lower-case. */
  readonly backup: readonly string[];
  /** When they work; null: whenever. */
  readonly calendar: CalendarName | null;
}

/** Reads 团队. What is no mail address is a data problem. */
export function readTeam(shop: Shop): readonly Member[] {
  const table = openTable(shop, teamTab);
  const wrong = table.rows.flatMap((placed) => wrongAddresses(shop, table, placed));
  shop.problems.set(teamTab.name, [...table.problems, ...wrong]);
  return table.rows.map(({ row }) => ({
    role: row.role,
    name: row.name,
    email: isMailAddress(row.email) ? row.email.toLowerCase() : null,
    backup: mailAddresses(row.backup ?? '').filter(isMailAddress),
    calendar: row.calendar as CalendarName | null,
  }));
}

/**
 * The members that a name or a role means; a role may have several, and a name several roles. The sample's people answer to their names alone: the shop's own work
 * is for nobody who is invented.
 */
export function findMembers(team: readonly Member[], nameOrRole: string): readonly Member[] {
  const named = membersNamed(team, nameOrRole);
  return named.length > 0 ? named : inRole(team, nameOrRole).filter((member) => !isInvented(member));
}

/** The sample's people whom a name or a role means: what is said of sample data is said to them. */
export function findInvented(team: readonly Member[], nameOrRole: string): readonly Member[] {
  const invented = team.filter(isInvented);
  const named = membersNamed(invented, nameOrRole);
  return named.length > 0 ? named : inRole(invented, nameOrRole);
}

const membersNamed = (team: readonly Member[], wanted: string) =>
  team.filter(({ name }) => halfWidth(name) === halfWidth(wanted));

const inRole = (team: readonly Member[], wanted: string) => team.filter(({ role }) => role === halfWidth(wanted));

/** Whether somebody is of the sample; with an address of his own he is real, whatever he is called. */
const isInvented = ({ name, email }: Member) => isSampleName(name) && (email === null || isExampleAddress(email));

function wrongAddresses(
  shop: Shop,
  table: Table<typeof teamTab.columns>,
  { at, row }: Placed<RowOf<typeof teamTab.columns>>,
): Problem[] {
  const sentence = shop.texts.alerts.notAnAddress;
  const wrong = (field: 'email' | 'backup', value: string): Problem => ({
    tab: teamTab.name,
    cell: cellAddress(at, table.headers.at.get(field) ?? 1),
    column: teamTab.columns[field].header,
    value,
    reason: { code: 'said', sentence },
    // Whoever reads 团队 sees it.
    judged: false,
  });
  const backup = mailAddresses(row.backup ?? '').filter((address) => !isMailAddress(address));
  return [
    ...(isMailAddress(row.email) ? [] : [wrong('email', row.email)]),
    ...backup.map((address) => wrong('backup', address)),
  ];
}

/** Whether somebody can be written to under a name or role. */
export const hasAddress = (team: readonly Member[], nameOrRole: string) =>
  findMembers(team, nameOrRole).some(({ email }) => email !== null);
