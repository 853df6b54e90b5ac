import { Saving } from '../../../local/page/saving';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Saves that take as long as the test likes, noted at their beginning and end. */
function slowSaves() {
  const noted: string[] = [];
  const ends: (() => void)[] = [];
  let count = 0;
  const save = async () => {
    count += 1;
    const own = count;
    noted.push(`begin ${own}`);
    await new Promise<void>((done) => ends.push(done));
    noted.push(`end ${own}`);
  };
  return { noted, save, end: () => ends.shift()?.() };
}

/** Lets what waits for promises go on. */
const settled = () => jest.advanceTimersByTimeAsync(0);

test('of two saves the second begins when the first has ended: the older one is never the last on the disk', async () => {
  const { noted, save, end } = slowSaves();
  const saving = new Saving(save, () => undefined);
  saving.changed();
  await jest.advanceTimersByTimeAsync(1000);
  saving.changed();
  await jest.advanceTimersByTimeAsync(1000);
  expect(noted).toEqual(['begin 1']);
  end();
  await settled();
  expect(noted).toEqual(['begin 1', 'end 1', 'begin 2']);
  expect(saving.state.saved).toBe('saving');
  end();
  await settled();
  expect([noted.at(-1), saving.state.saved]).toEqual(['end 2', 'saved']);
});

test('changes that do not end are saved after five seconds all the same', async () => {
  const { noted, save } = slowSaves();
  const saving = new Saving(save, () => undefined);
  for (let time = 0; time < 5000; time += 500) {
    saving.changed();
    await jest.advanceTimersByTimeAsync(500);
  }
  expect(noted).toEqual(['begin 1']);
});

test('a failure is told, and closing tries once more', async () => {
  let fails = true;
  const saving = new Saving(
    async () => {
      if (fails) throw new Error('disk full');
    },
    () => undefined,
  );
  saving.changed();
  await jest.advanceTimersByTimeAsync(1000);
  expect(saving.state).toEqual({ saved: 'failed', reason: 'disk full' });
  fails = false;
  await saving.now();
  expect(saving.state.saved).toBe('saved');
});
