import { crisisRoom, handleIncident } from '../../src/crisis/room/job';
import { shopOn } from '../workbook/memoryWorkbook';
import { crisisDesk, mention } from './round';

const complaint = (at: string, platform: string) => mention(at, '少发了一件', { platform, kind: '投诉' });

function desk() {
  const made = crisisDesk([complaint('11-02 07:00', '抖音'), complaint('11-02 08:00', '淘宝')]);
  made.round('11-02 09:00');
  return { ...made, shop: () => shopOn(made.workbook, { now: '2026-11-02 09:30:00' }) };
}

test('a row that is deleted in the middle of the writing: said to be gone, and no other row keeps its words', () => {
  const { workbook, shop, crises } = desk();
  const [first] = crisisRoom(shop(), '').incidents;
  if (!first) throw new Error('no incident');
  const sheet = workbook.sheet('危机');
  const at = sheet?.cells.findIndex((row) => row.some(({ value }) => value === first.id)) ?? -1;
  workbook.between = (member) => {
    if (member !== 'write') return;
    workbook.between = () => {};
    sheet?.cells.splice(at, 1);
  };
  expect(handleIncident(shop(), first.id, first.seen, { what: 'take', who: '小周' })).toBe('gone');
  expect(crises().map((row) => [row.状态, row.受理人, row.受理时间])).toEqual([['待受理', '', '']]);
});

test('a row whose cell cannot be read is counted, not passed over in silence', () => {
  const { type, shop } = desk();
  type('危机', 2, '受理时间', '昨天');
  const room = crisisRoom(shop(), '');
  expect([room.incidents.length, room.unreadable]).toEqual([1, 1]);
});
