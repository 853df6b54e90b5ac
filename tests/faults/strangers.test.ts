import { note } from './figures';
import { ATTACKS } from './given/hostile';
import { strangeShop } from './given/strange';
import { CLOCKED, House } from './rounds';
import { SIZES } from './size';

/** What a mail of ShopDeck is made of: no script, no picture, nothing from elsewhere. */
const TAGS = new Set('!doctype html head meta body table tr td div span b a br'.split(' '));
const ATTRIBUTES = new Set('lang charset name content style role width cellpadding cellspacing align href'.split(' '));
const READERS = ['boss@shop.cn', 'quality@shop.cn', 'deputy@shop.cn'];

/** Tags of a mail with their attributes; a quoted value may hold anything. */
function wrongTags(html: string): string[] {
  const tags = [...html.matchAll(/<\/?([!\w]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)];
  return tags.flatMap(([whole, name = '', rest = '']) => {
    const attributes = [...rest.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    const isKnown = TAGS.has(name.toLowerCase()) && attributes.every(([, attribute = '']) => ATTRIBUTES.has(attribute));
    const isSafe = attributes.every(
      ([, attribute, value = '']) => attribute !== 'href' || /^https:\/\/docs\.example\//.test(value),
    );
    return isKnown && isSafe ? [] : [whole];
  });
}

/** Formulas that somebody else than ShopDeck wrote: its own lead to other tabs. */
const formulasIn = ({ workbook }: House) =>
  [...workbook.sheets.values()].flatMap(({ name, cells }) =>
    cells.flatMap((row) =>
      row.flatMap(({ formula }) =>
        formula && !/^=HYPERLINK\("#gid=\d+","[^"=]+"\)$/.test(formula) ? [`${name} ${formula}`] : [],
      ),
    ),
  );

const totals = { strings: 0, places: 0, mails: 0 };
afterAll(() => note('strangers’ texts in every cell', totals));

test.each(ATTACKS.filter((_, at) => at % SIZES.strings === 0))(
  '%j in every cell is text in every cell, mail and list',
  (text) => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
    const { workbook, places } = strangeShop(text);
    const house = new House(workbook);
    for (const job of ['setup', ...CLOCKED]) house.run(job);
    expect(logged.mock.calls).toEqual([]);
    logged.mockRestore();
    expect(formulasIn(house)).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const { sent } = house.outlet.mail;
    expect(sent.length).toBeGreaterThan(0);
    for (const { to, subject, html, sender } of sent) {
      expect(to.filter((address) => !READERS.includes(address))).toEqual([]);
      expect(`${subject}${sender}`).not.toMatch(/[\r\n]/);
      expect(wrongTags(html ?? '<none>')).toEqual([]);
    }
    totals.strings++;
    totals.places += places;
    totals.mails += sent.length;
  },
);
