import fc from 'fast-check';
import { deskOf } from './desk';
import { warning } from './outlet';

const who = (desk: ReturnType<typeof deskOf>) => desk.mail.sent.map(({ to }) => to[0]?.split('@')[0]);

describe('what nobody takes up goes on: 备岗, then 负责人', () => {
  test('each after the level’s time, in order, each told why', () => {
    const desk = deskOf();
    const hot = warning('热搜', { level: '一级' });
    for (const now of ['09:00', '09:29', '09:30', '09:59', '10:00', '10:30']) desk.raise(`11-02 ${now}`, [hot]);
    expect(who(desk)).toEqual(['li', 'bei', 'wang']);
    expect(desk.mails().map((row) => [row.时间?.slice(11, 16), row.类型])).toEqual([
      ['09:00', '预警'],
      ['09:30', '升级'],
      ['10:00', '升级'],
    ]);
    expect(desk.mail.sent[1]?.text).toContain('“品控”没有在时限内受理，您是备岗');
    expect(desk.mail.sent[2]?.subject).toBe('[一级 · 升级] 质量投诉 · 抖音 · 热搜');
  });

  test('the due time comes first where it is earlier', () => {
    const desk = deskOf();
    const complaint = warning('投诉', { level: '三级', due: '2026-11-02 10:00:00' });
    for (const now of ['09:00', '09:59', '10:00']) desk.raise(`11-02 ${now}`, [complaint]);
    expect(who(desk)).toEqual(['li', 'bei']);
  });

  test('taking it up ends it; left unsolved for three days it begins anew', () => {
    const desk = deskOf();
    const taken = warning('热搜', { level: '一级', acknowledgedAt: '2026-11-02 09:10:00' });
    desk.raise('11-02 09:00', [{ ...taken, acknowledgedAt: null }]);
    for (const now of ['11-02 09:30', '11-03 12:00', '11-05 09:09']) desk.raise(now, [taken]);
    expect(who(desk)).toEqual(['li']);
    desk.raise('11-05 09:10', [taken]);
    desk.raise('11-05 09:40', [taken]);
    expect(who(desk)).toEqual(['li', 'li', 'bei']);
  });

  test('an owner who cannot be reached is passed over at once', () => {
    const desk = deskOf();
    desk.mail.instead = ({ to }) =>
      to[0] === 'li@shop.cn' ? { sent: false, because: 'address', why: 'Invalid email: li@shop.cn' } : null;
    desk.raise('11-02 09:00', [warning('热搜', { level: '一级' })]);
    desk.raise('11-02 09:01', [warning('热搜', { level: '一级' })]);
    expect(who(desk)).toEqual(['bei']);
  });

  test('what cannot be taken up reminds its owner only', () => {
    const desk = deskOf();
    const stock = warning('断货', { escalates: false });
    for (const now of ['11-02 09:00', '11-02 18:00', '11-03 09:00', '11-04 09:00']) desk.raise(now, [stock]);
    expect(who(desk)).toEqual(['li', 'li', 'li']);
  });

  test('who owns it and is the head is told once', () => {
    const desk = deskOf();
    for (const now of ['09:00', '09:30', '10:00'])
      desk.raise(`11-02 ${now}`, [warning('热搜', { level: '一级', role: '负责人' })]);
    expect(who(desk)).toEqual(['wang']);
  });
});

/** Runs at random minutes; the state of the warning at each. */
const runs = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 90 }), level: fc.constantFrom('一级', '二级') }), {
  minLength: 1,
  maxLength: 14,
});

test('the backup is never told before the owner and the head never before the backup, at any rhythm of runs', () => {
  fc.assert(
    fc.property(runs, (steps) => {
      const desk = deskOf();
      let minutes = 0;
      for (const { wait, level } of steps) {
        minutes += wait;
        const now = `11-02 ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        desk.raise(now, [warning('热搜', { level: level as '一级' | '二级' })]);
      }
      const first = ['li', 'bei', 'wang'].map((name) => who(desk).indexOf(name));
      const told = first.filter((at) => at >= 0);
      expect(told).toEqual([...told].sort((left, right) => left - right));
      expect(first).toEqual([...told, ...first.slice(told.length).map(() => -1)]);
    }),
    { numRuns: 60 },
  );
});

test('nobody is told the same at the same level twice within the repeat interval, at any rhythm of runs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 20 }), (waits) => {
      const desk = deskOf();
      let minutes = 0;
      for (const wait of waits) {
        minutes = Math.min(minutes + wait, 23 * 60);
        desk.raise(
          `11-02 ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
          [warning('甲'), warning('乙')],
        );
      }
      const receivers = who(desk);
      expect(new Set(receivers).size).toBe(receivers.length);
    }),
    { numRuns: 40 },
  );
});
