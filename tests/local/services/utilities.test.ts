import { openShop, type Shop } from './add-on';

let shop: Shop;
beforeAll(() => {
  shop = openShop('', { now: new Date('2025-06-18T01:02:03.004Z'), email: 'me@example.com', locale: 'en' });
});

describe('Utilities.formatDate', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', 'Asia/Shanghai', '2025-06-18 09:02:03'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2025-06-18T01:02:03Z'],
    ["EEE, d MMM yyyy h:mm a 'o''clock'", 'America/New_York', "Tue, 17 Jun 2025 9:02 PM o'clock"],
    ['EEEE MMMM yy u SSS', 'Asia/Shanghai', 'Wednesday June 25 3 004'],
    ['Z XXX', 'GMT+5:30', '+0530 +05:30'],
  ])('%s in %s', (format, zone, text) => {
    expect(shop.run(`return Utilities.formatDate(new Date(), '${zone}', "${format}")`)).toBe(text);
  });

  test('refuses what it does not know', () => {
    expect(() => shop.run(`Utilities.formatDate(new Date(), 'Mars', 'yyyy')`)).toThrow('Invalid argument: timeZone');
    expect(() => shop.run(`Utilities.formatDate(new Date(), 'GMT', 'ww')`)).toThrow("Illegal pattern character 'w'");
    expect(() => shop.run(`Utilities.formatDate('2025', 'GMT', 'yyyy')`)).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

test('base64 goes both ways, bytes being signed', () => {
  expect(
    shop.run(
      `const bytes = Utilities.base64Decode('5aW9'); return [Utilities.base64Encode('好'), bytes, Utilities.newBlob(bytes).getDataAsString(), Utilities.base64EncodeWebSafe('>>>?')]`,
    ),
  ).toEqual(['5aW9', [-27, -91, -67], '好', 'Pj4-Pw==']);
});

test('digests are bytes', () => {
  const hex = `const hex = (bytes) => bytes.map((b) => ((b + 256) % 256).toString(16).padStart(2, '0')).join('');`;
  expect(shop.run(`${hex} return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc'))`)).toBe(
    '900150983cd24fb0d6963f7d28e17f72',
  );
});

test('sleeping moves the clock and keeps nobody waiting', () => {
  const started = Date.now();
  expect(shop.run('const before = Date.now(); Utilities.sleep(5000); return Date.now() - before')).toBe(5000);
  expect(Date.now() - started).toBeLessThan(2000);
});

test('ids are random', () => {
  const [one, two] = shop.run('return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
  expect(one).toMatch(/^[0-9a-f-]{36}$/);
  expect(one).not.toBe(two);
});

test('the session tells who, where and in which language', () => {
  expect(
    shop.run(
      'return [Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(), Session.getActiveUserLocale()]',
    ),
  ).toEqual(['me@example.com', 'Asia/Shanghai', 'en']);
});

test('console and Logger write the log of the execution', () => {
  shop.run(`console.log('%s rows', 3, { a: [1] }); console.warn('slow'); Logger.log('done %s', 'x');`);
  expect(shop.host.log).toEqual([
    { severity: 'DEBUG', message: '3 rows { a: [ 1 ] }' },
    { severity: 'WARNING', message: 'slow' },
    { severity: 'INFO', message: 'done x' },
  ]);
});
