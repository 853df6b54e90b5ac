// docs/formulas*.md: every cell formula with its arguments and an example, from the comments that Google shows as help while one types. `npm run docs` writes
// them (--json prints them); a test says where they are not of today, and that each example is true.
import { readFileSync, writeFileSync } from 'node:fs';
import { documented } from './stubs.mjs';

const SOURCE = 'src/formulas.ts';

/** The files, by language. */
const FORMULA_PAGES = { 'zh-CN': 'docs/formulas.zh-CN.md', en: 'docs/formulas.md' };

const WORDS = {
  'zh-CN': {
    title: '单元格公式',
    lead: '整列选进来，一次出结果，空行留空。参数错了会用一句话说明哪个参数、哪一行、怎么改。方括号里的参数可以不填。',
    argument: '参数',
    about: '说明',
    gives: '得到',
    example: '例子',
    colon: '：',
  },
  en: {
    title: 'Cell formulas',
    lead: 'Whole columns in, arrays out; blank rows stay blank. A wrong argument gives a sentence that says which one, which row and what to do. Arguments in brackets may be left out.',
    argument: 'argument',
    about: 'what it is',
    gives: 'Gives',
    example: 'Example',
    colon: ': ',
  },
};

/** `中文 / English` parted. */
const inLanguage = (text, language) => {
  const at = text.indexOf(' / ');
  if (at < 0) return text.trim();
  return (language === 'en' ? text.slice(at + 3) : text.slice(0, at)).trim();
};

/** What a comment says of one formula. */
function formulaOf(name, { doc, params }) {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\/?\*+\/?\s?/, '').trim());
  const [zh, en] = lines.filter((line) => line !== '' && !line.startsWith('@'));
  const tags = lines.filter((line) => line.startsWith('@'));
  const described = tags.flatMap((tag) => {
    const match = /^@param \{[^}]*\} (\[?\w+\]?) (.+)$/.exec(tag);
    return match ? [{ name: match[1], about: match[2] }] : [];
  });
  const gives = tags.find((tag) => tag.startsWith('@return'))?.replace(/^@return \{[^}]*\} /, '') ?? '';
  const example = /^@example (.+) \/\/ => (.+)$/.exec(tags.find((tag) => tag.startsWith('@example')) ?? '');
  if (!example) throw new Error(`${SOURCE}: ${name} has no @example`);
  return { name, about: { 'zh-CN': zh, en }, params, described, gives, formula: example[1], value: example[2] };
}

/** Every formula of src/formulas.ts, by name. */
function formulas() {
  const docs = documented(readFileSync(SOURCE, 'utf8'));
  return [...docs]
    .map(([name, known]) => formulaOf(name, known))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const cell = (text) => text.replaceAll('|', '\\|');

function section({ name, about, described, gives, formula, value }, language) {
  const words = WORDS[language];
  const call = `${name}(${described.map((one) => one.name).join(', ')})`;
  return [
    `## ${name}`,
    '',
    about[language],
    '',
    `\`${call}\``,
    '',
    `| ${words.argument} | ${words.about} |`,
    '| --- | --- |',
    ...described.map((one) => `| \`${one.name.replace(/[[\]]/g, '')}\` | ${cell(inLanguage(one.about, language))} |`),
    '',
    `${words.gives}${words.colon}${inLanguage(gives, language)}`,
    '',
    `${words.example}${words.colon}\`${formula}\` → \`${value}\``,
    '',
  ].join('\n');
}

/** The text of a page. */
function formulaPage(all, language) {
  const { title, lead } = WORDS[language];
  const list = all.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(' · ');
  return [`# ${title}`, '', lead, '', list, '', ...all.map((one) => section(one, language))].join('\n');
}

const all = formulas();
const pages = Object.entries(FORMULA_PAGES).map(([language, file]) => ({ file, text: formulaPage(all, language) }));
if (process.argv.includes('--json')) console.log(JSON.stringify({ all, pages }));
else for (const { file, text } of pages) writeFileSync(file, text);
