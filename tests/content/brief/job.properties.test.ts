import fc from 'fast-check';
import type { RawCell } from '../../../src/workbook/port';
import { BRIEFS, brief, PIECES, piece, studio } from './studio';

/** What a user does between two runs: to a brief, to the nth task or piece there is. */
type OnBrief =
  | { what: 'move'; brief: number; day: number }
  | { what: 'state'; brief: number; state: string }
  | { what: 'rename'; brief: number; title: string };
type Act =
  | OnBrief
  | { what: 'run' }
  | { what: 'sort' }
  | { what: 'edit'; nth: number; header: string; value: RawCell }
  | { what: 'deleteTask'; nth: number }
  | { what: 'deletePiece'; nth: number }
  | { what: 'count'; nth: number };

const nth = fc.nat({ max: 12 });
const which = fc.nat({ max: 1 });
const edits = fc.constantFrom(
  { header: '截止日', value: new Date('2026-11-10T00:00:00') },
  { header: '负责人', value: '小周' },
  { header: '备注', value: '达人改期了' },
  { header: '任务', value: '改过的任务' },
  { header: '状态', value: '进行中' },
  { header: '状态', value: '已完成' },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Act>({ what: 'run' }) },
  fc.constant<Act>({ what: 'sort' }),
  fc.record({ what: fc.constant('move' as const), brief: which, day: fc.integer({ min: 12, max: 28 }) }),
  fc.record({
    what: fc.constant('state' as const),
    brief: which,
    state: fc.constantFrom('', '制作中', '制作中', '已发布', '已取消'),
  }),
  fc.record({ what: fc.constant('rename' as const), brief: which, title: fc.constantFrom('甲', '乙', '丙') }),
  fc.tuple(nth, edits).map(([at, edit]): Act => ({ what: 'edit', nth: at, ...edit })),
  fc.record({
    what: fc.constantFrom('deleteTask' as const, 'deletePiece' as const, 'count' as const),
    nth,
  }) as fc.Arbitrary<Act>,
);

/** A shop with two briefs, and what its user did with his own hands. */
class Played {
  readonly shop = studio([brief('JB1', '11-20'), brief('JB2', '11-24')], [piece('A', '10-01')]);
  private readonly typed = new Map<string, string>();
  private readonly deleted = new Set<string>();
  private readonly deletedSteps = new Set<string>();
  private runs = 0;

  private tasks = () => this.shop.rows('任务');

  do(one: Act): void {
    if (one.what === 'run') this.run();
    else if (one.what === 'sort') this.sort();
    else if (one.what === 'edit') this.edit(one);
    else if (one.what === 'deleteTask') this.deleteTask(one.nth);
    else if (one.what === 'deletePiece') this.deletePiece(one.nth);
    else if (one.what === 'count') this.count(one.nth);
    else this.onBrief(one);
  }

  private onBrief(one: OnBrief): void {
    const id = `JB${one.brief + 1}`;
    if (one.what === 'move') this.shop.type('内容计划', id, '发布日', this.shop.day(`2026-11-${one.day}`));
    if (one.what === 'state') this.shop.type('内容计划', id, '状态', one.state);
    if (one.what === 'rename') this.shop.type('内容计划', id, '标题', one.title);
  }

  private sort(): void {
    const cells = this.shop.workbook.sheet('任务')?.cells ?? [];
    cells.splice(1, cells.length, ...cells.slice(1).reverse());
  }

  private edit({ nth: at, header, value }: Extract<Act, { what: 'edit' }>): void {
    const id = this.tasks()[at]?.任务ID;
    if (!id) return;
    this.shop.type('任务', id, header, value);
    this.typed.set(`${id} ${header}`, this.shop.row('任务', id)?.[header] ?? '');
  }

  private deleteTask(at: number): void {
    const task = this.tasks()[at];
    if (!task?.任务ID) return;
    this.shop.remove('任务', task.任务ID);
    this.deleted.add(task.任务ID);
    this.deletedSteps.add(`${task.活动ID} ${task.任务?.split('：')[0]}`);
  }

  private count(at: number): void {
    const id = this.shop.rows('内容')[at]?.内容ID;
    if (id) this.shop.type('内容', id, '播放量', 5000);
  }

  private deletePiece(at: number): void {
    const id = this.shop.rows('内容')[at]?.内容ID;
    if (!id) return;
    this.shop.remove('内容', id);
    this.deleted.add(id);
  }

  /** What the user owns: his columns of briefs, and every row of 内容 that was there. */
  private own = () => ({
    briefs: this.shop.rows('内容计划').map((row) => BRIEFS.map((header) => row[header])),
    pieces: this.shop.rows('内容').map((row) => PIECES.map((header) => row[header])),
  });

  run(): void {
    const before = this.own();
    this.runs++;
    this.shop.round(`11-02 ${String(9 + (this.runs % 10)).padStart(2, '0')}:00`);
    const after = this.own();
    expect(after.briefs).toEqual(before.briefs);
    expect(after.pieces.slice(0, before.pieces.length)).toEqual(before.pieces);
    this.check();
    const seen = this.shop.workbook.shown('任务');
    this.shop.round('11-02 20:00');
    expect(this.shop.workbook.shown('任务')).toEqual(seen);
    expect(this.own()).toEqual(after);
  }

  private check(): void {
    const tasks = this.tasks();
    const ids = tasks.map((row) => row.任务ID ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => this.deleted.has(id))).toEqual([]);
    for (const [place, value] of this.typed) {
      const [id = '', header = ''] = place.split(' ');
      const row = this.shop.row('任务', id);
      if (row) expect([place, row[header]]).toEqual([place, value]);
    }
    const untitled = tasks.filter((row) => !this.typed.has(`${row.任务ID} 任务`));
    const steps = untitled.map((row) => `${row.活动ID} ${row.任务?.split('：')[0]}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.filter((step) => this.deletedSteps.has(step))).toEqual([]);
    const linked = this.shop.rows('内容').map((row) => row.简报ID || row.内容ID);
    expect(new Set(linked).size).toBe(linked.length);
    expect(linked.filter((id) => this.deleted.has(id ?? ''))).toEqual([]);
    for (const row of this.shop.rows('内容计划')) this.follows(row);
  }

  /** What nobody touched stands where the plan has it: of a piece in the making the day of publication, of one that is out its review. */
  private follows({ 状态: state, 简报ID: id, 标题: title, 发布日: published }: Record<string, string>): void {
    const step = state === '制作中' ? '发布' : state === '已发布' ? '复盘' : null;
    const task = this.tasks().find((one) => one.活动ID === id && one.任务?.startsWith(`${step}：`));
    const isTouched = ['截止日', '状态', '任务'].some((header) => this.typed.has(`${task?.任务ID} ${header}`));
    if (!task || isTouched) return;
    expect(task.任务).toBe(`${step}：${title}`);
    if (step === '发布') expect(task.截止日).toBe(published);
    else expect((task.截止日 ?? '') > (published ?? '')).toBe(true);
  }
}

test('whatever is done between runs: no task twice, what was deleted stays deleted, what was edited stays, a piece gets one row', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 20 }), (acts) => {
      const played = new Played();
      for (const one of acts) played.do(one);
      played.run();
    }),
    { numRuns: 25 },
  );
});
