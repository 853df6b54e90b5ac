import { shiftsTab } from '../../board/tabs';
import { dayStatus, type WorkCalendar } from '../../calendar/workCalendar';
import { openTable, type Shop } from '../../workbook/shop';
import { findMembers, type Member, type Role, readTeam, teamTab } from '../../workbook/team';
import { type Attendance, dutyOf, type Shift } from './duty';

/** Customer service by 团队; without anybody the role stands for one person. */
export const SERVICE: Role = '客服';

/** Who of customer service is there today, by 团队 and 排班; neither tab is made by looking. */
export function readDuty(shop: Shop, rules: WorkCalendar): Attendance {
  const team = shop.workbook.sheet(teamTab.name) ? readTeam(shop) : [];
  const shifts: Shift[] = shop.workbook.sheet(shiftsTab.name)
    ? openTable(shop, shiftsTab).rows.map(({ row }) => row)
    : [];
  const today = shop.now.slice(0, 10);
  const service = findMembers(team, SERVICE);
  const isAtWork = ({ calendar }: Member) => dayStatus(today, calendar ?? '客服仓库', rules).works;
  return dutyOf({
    today,
    service: service.length > 0 ? service.map(({ name }) => name) : [SERVICE],
    present: service.length > 0 ? service.filter(isAtWork).map(({ name }) => name) : [SERVICE],
    others: team.map(({ name }) => name),
    shifts,
  });
}
