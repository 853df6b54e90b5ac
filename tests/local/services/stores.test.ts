import { openShop, type Shop } from './add-on';

let shop: Shop;
beforeAll(() => {
  shop = openShop('', { now: new Date(2025, 5, 18, 9), limit: 2_000_000 });
});

describe('LockService', () => {
  const tryLock = `const lock = LockService.getDocumentLock(); const got = lock.tryLock(5000); return [got, lock.hasLock(), Date.now()];`;

  test('is exclusive; who waits in vain has waited', () => {
    const release = shop.host.holdLock('document');
    const before = shop.run('return Date.now()') as number;
    expect(shop.run(tryLock)).toEqual([false, false, before + 5000]);
    release();
    expect(shop.run(tryLock)).toEqual([true, true, before + 5000]);
  });

  test('what an execution forgot to release is released at its end', () => {
    shop.run(`LockService.getDocumentLock().tryLock(1);`);
    shop.host.holdLock('document')();
  });

  // waitLock "throws an exception if the lock couldn't be acquired before the timeout".
  test('waitLock throws', () => {
    const release = shop.host.holdLock('script');
    expect(() => shop.run(`LockService.getScriptLock().waitLock(100)`)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    release();
  });

  test('the locks of document, script and user are three', () => {
    const release = shop.host.holdLock('user');
    expect(shop.run(`return LockService.getDocumentLock().tryLock(0) && LockService.getScriptLock().tryLock(0)`)).toBe(
      true,
    );
    release();
  });
});

describe('PropertiesService', () => {
  test('keeps texts from one execution to the next, each store for itself', () => {
    shop.run(`PropertiesService.getDocumentProperties().setProperty('cursor', '12').setProperties({ a: 1, b: true });`);
    expect(
      shop.run(
        `return [PropertiesService.getDocumentProperties().getProperties(), PropertiesService.getUserProperties().getKeys()]`,
      ),
    ).toEqual([{ cursor: '12', a: '1', b: 'true' }, []]);
    expect(shop.host.state().properties.document).toEqual({ cursor: '12', a: '1', b: 'true' });
  });

  test('tells null for what is not there, whatever its name', () => {
    expect(
      shop.run(
        `const p = PropertiesService.getScriptProperties(); return [p.getProperty('no'), p.getProperty('toString')]`,
      ),
    ).toEqual([null, null]);
  });

  test('deletes', () => {
    expect(
      shop.run(`const p = PropertiesService.getUserProperties(); p.setProperties({ a: '1', b: '2' }); p.deleteProperty('a');
        const left = p.getKeys(); p.setProperties({ c: '3' }, true); const only = p.getKeys(); p.deleteAllProperties(); return [left, only, p.getKeys()]`),
    ).toEqual([['b'], ['c'], []]);
  });

  test('refuses numbers for texts', () => {
    expect(() => shop.run(`PropertiesService.getUserProperties().setProperty('a', 5)`)).toThrow(
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });

  test('9 KB a value, 500 KB a store', () => {
    const full = 'You have exceeded the property storage quota.';
    expect(() => shop.run(`PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(9 * 1024 + 1))`)).toThrow(
      full,
    );
    expect(() =>
      shop.run(
        `const p = PropertiesService.getUserProperties(); for (let i = 0; i < 60; i++) p.setProperty('k' + i, '好'.repeat(3000));`,
      ),
    ).toThrow(full);
    expect(
      shop.run(
        `const p = PropertiesService.getUserProperties(); const n = p.getKeys().length; p.deleteAllProperties(); return n;`,
      ),
    ).toBe(56);
  });
});

describe('CacheService', () => {
  const cache = 'const cache = CacheService.getDocumentCache();';

  test('keeps a value for its time', () => {
    expect(shop.run(`${cache} cache.put('a', '1', 60); Utilities.sleep(59000); return cache.get('a')`)).toBe('1');
    expect(shop.run(`${cache} Utilities.sleep(1001); return [cache.get('a'), cache.getAll(['a', 'b'])]`)).toEqual([
      null,
      {},
    ]);
  });

  test('for ten minutes where nothing is said', () => {
    const read = (minutes: number) =>
      shop.run(
        `${cache} cache.put('b', '1'); for (let i = 0; i < ${minutes}; i++) Utilities.sleep(60000); return cache.get('b')`,
      );
    expect([read(9), read(10)]).toEqual(['1', null]);
  });

  test('100 KB a value', () => {
    expect(() => shop.run(`${cache} cache.put('a', 'x'.repeat(100 * 1024 + 1))`)).toThrow('Argument too large: value');
  });
});
