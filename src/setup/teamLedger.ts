import { addRows } from '../workbook/block';
import { halfWidth } from '../workbook/cell';
import { isMailAddress } from '../workbook/mailAddress';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import { type Member, ROLES, readTeam, teamTab } from '../workbook/team';

/** Somebody of the team with all roles. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

/** What is wrong with somebody who is to be added. */
export type WrongPerson = 'noName' | 'badAddress' | 'noRole' | 'known';

/** The people of 团队, each once with all roles, in the order of the tab. */
export function readPeople(shop: Shop): Person[] {
  const people = new Map<string, Person>();
  for (const member of readTeam(shop)) {
    const known = people.get(member.name);
    people.set(member.name, known ? { ...known, roles: [...known.roles, member.role] } : personOf(member));
  }
  return [...people.values()];
}

const personOf = ({ name, email, role }: Member): Person => ({ name, email: email ?? '', roles: [role] });

/**
 * Adds somebody to 团队, a row per role. Rows that are there stay as they are, those that are not whole included: of somebody who has a role already no second
 * row of it is made.
 *
 * @returns what is wrong, or null where the rows are written
 */
export function addPerson(shop: Shop, { name, email, roles }: Person): WrongPerson | null {
  const [called, address] = [name.trim(), halfWidth(email)];
  const wanted = ROLES.filter((role) => roles.includes(role));
  if (called === '') return 'noName';
  if (!isMailAddress(address)) return 'badAddress';
  if (wanted.length === 0) return 'noRole';
  return shop.lock.hold(() => {
    const table = openWhole(shop, teamTab);
    const known = rolesOf(shop, called);
    const missing = wanted.filter((role) => !known.has(role));
    addRows(
      table,
      missing.map((role) => ({ role, name: called, email: address })),
    );
    shop.workbook.flush();
    return missing.length > 0 ? null : 'known';
  });
}

/** The roles in which somebody stands in the tab, by its cells: a row without an address is refused and still his. */
function rolesOf(shop: Shop, name: string): Set<string> {
  const { cells, headers } = openTable(shop, teamTab);
  const at = (field: string) => (headers.at.get(field) ?? 1) - 1;
  const own = cells.slice(1).filter((row) => halfWidth(String(row[at('name')] ?? '')) === halfWidth(name));
  return new Set(own.map((row) => halfWidth(String(row[at('role')] ?? ''))));
}
