import fc from 'fast-check';
import { NoFeed, readFeed } from '../../src/crisis/feeds/feed';

const at = (iso: string) => Date.parse(iso);

test('RSS 2.0 with CDATA, HTML and a creator', () => {
  const source = `<?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE rss [<!ENTITY x "boom">]>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>频道</title>
      <item><title>猫粮投诉 &amp; 曝光</title><link>https://news.example/1?a=1&amp;b=2</link>
        <pubDate>Mon, 02 Nov 2026 09:00:00 +0800</pubDate><dc:creator>记者</dc:creator>
        <description><![CDATA[<p>袋子里<b>有异物</b></p><script>alert(1)</script>]]></description></item>
      <item><title>没有日期</title><link>javascript:alert(1)</link><description>&x;</description></item>
    </channel></rss>`;
  expect(readFeed(source)).toEqual([
    {
      at: at('2026-11-02T01:00:00Z'),
      text: '猫粮投诉 & 曝光 袋子里 有异物',
      author: '记者',
      link: 'https://news.example/1?a=1&b=2',
    },
    { at: null, text: '没有日期 &x;', author: '', link: '' },
  ]);
});

test('RSS 1.0', () => {
  const source = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="x"><title>新规发布</title>
    <link>https://gov.example/9</link><dc:date>2026-11-02T09:00:00+08:00</dc:date></item></rdf:RDF>`;
  expect(readFeed(source)).toEqual([
    { at: at('2026-11-02T01:00:00Z'), text: '新规发布', author: '', link: 'https://gov.example/9' },
  ]);
});

test('Atom with several links and HTML content', () => {
  const source = `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry>
    <title type="html">买到&lt;b&gt;假货&lt;/b&gt;</title>
    <link rel="edit" href="https://a.example/edit"/><link rel='alternate' href='https://a.example/page'/>
    <updated>2026-11-03T00:00:00Z</updated><published>2026-11-02T00:00:00Z</published>
    <author><name>小明</name><email>x@a.example</email></author><summary>买到 假货 ，退了</summary></entry></feed>`;
  expect(readFeed(source)).toEqual([
    { at: at('2026-11-02T00:00:00Z'), text: '买到 假货 ，退了', author: '小明', link: 'https://a.example/page' },
  ]);
});

test('JSON Feed, and a plain list', () => {
  const items = [
    {
      title: '热搜',
      content_html: '<i>第一</i>',
      url: 'https://j.example/1',
      date_published: '2026-11-02T00:00:00Z',
      authors: [{ name: '甲' }],
    },
    null,
    { title: '' },
  ];
  const read = [{ at: at('2026-11-02T00:00:00Z'), text: '热搜 第一', author: '甲', link: 'https://j.example/1' }];
  expect(readFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }))).toEqual(read);
  expect(readFeed('[{"text":"有异物","time":"2026-11-02 09:00","author":"乙","link":"ftp://x"}]')).toEqual([
    { at: at('2026-11-02 09:00'), text: '有异物', author: '乙', link: '' },
  ]);
});

test.each(['<html><body>404</body></html>', '', '{"a":1}', '{broken', 'plain words'])('%j is no feed', (source) => {
  expect(() => readFeed(source)).toThrow(NoFeed);
});

test('broken markup is read as far as it goes', () => {
  expect(
    readFeed('<rss><channel><item><title>开了没关<b>粗</title><link>https://a.example</link></item><item><title>尾'),
  ).toMatchObject([{ text: '开了没关粗', link: 'https://a.example' }, { text: '尾' }]);
});

test('whatever arrives, it is a feed or none, and never markup in the text', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '&#x0;',
    '&#99999999;',
    '"',
    '<',
    '>',
    '异物',
    '<link href="',
    '/>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const items = readFeed(`<rss>${pieces.join('')}</rss>`);
      for (const { text } of items) expect(text).not.toMatch(/<(title|item|link)[^>]*>/);
    }),
  );
});

test('a long document takes linear time', () => {
  const item = `<item><title>标题</title><description>${'很长的内容 &amp; '.repeat(20)}</description></item>`;
  const began = process.cpuUsage();
  expect(readFeed(`<rss><channel>${item.repeat(4000)}</channel></rss>`)).toHaveLength(500);
  for (const hostile of ['<a "', '<a>', '<![CDATA[', '<!--', '<a b="', "<a '", '&', '<'])
    expect(readFeed(`<rss><item><title>标题</title></item>${hostile.repeat(20_000)}`)).toHaveLength(1);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(2500);
});
