import fc from 'fast-check';
import type { Verdict } from '../../src/crisis/matching/judge';
import { gravest, matchText, wordsIn } from '../../src/crisis/matching/match';
import { toneOf } from '../../src/crisis/matching/tone';
import { crisisEn } from '../../src/text/en/crisis';
import { crisisZh } from '../../src/text/zh-CN/crisis';

const judged = (text: string, word: string) => matchText(text, [{ rule: '规则', words: [word] }])[0];
const verdict = (text: string, word: string) => judged(text, word)?.verdict ?? null;

type Case = [Verdict, string, string];

describe('negation', () => {
  test.each<Case>([
    ['排除', '变质', '收到没有变质'],
    ['排除', '异物', '没有任何异物，很放心'],
    ['排除', '假货', '绝对不是假货'],
    ['排除', '破损', '包装无破损'],
    ['排除', '抄袭', '并非抄袭'],
    ['排除', '变质', '未变质'],
    ['排除', '异味', '没有色差没有异味'],
    ['排除', '色差', '几乎看不出色差'],
    ['排除', '死机', '用了半年没有出现死机'],
    ['排除', '变质', '没有一个碰坏或者变质的'],
    ['排除', '变形', '洗了也不会变形'],
    ['排除', '掉色', '洗了两次不掉色'],
    ['排除', '破损', '破损什么的都没有'],
    ['告警', '假货', '是不是假货'],
    ['告警', '假货', '这会不会又是假货'],
    ['告警', '变质', '没想到变质了'],
    ['告警', '假货', '不知道是不是假货'],
    ['告警', '异物', '不仅有异物'],
    ['告警', '异味', '不仅仅有异味'],
    ['告警', '假货', '不会是假货吧'],
    ['告警', '假货', '不会是假货吧？'],
    ['告警', '假货', '难道不是假货吗'],
    ['告警', '变质', '没有发票，变质了'],
    ['告警', '变质', '没有发票。变质了'],
    ['告警', '掉色', '没穿几次就掉色'],
    ['告警', '变质', '无语，变质'],
    ['告警', '变质', '不得不说都变质了'],
    ['告警', '假货', '一直以为京东没有假货'],
    ['告警', '质量问题', '客服说没有质量问题'],
    ['告警', '假货', '不是没有假货'],
    ['告警', '抄袭', '不抄袭就不会做产品'],
    ['告警', '破损', '不会破损到这种程度'],
    ['告警', '山寨', '还没有山寨手机好用'],
    ['告警', '抄袭', '能不能不抄袭'],
    ['告警', '假货', '没见过这种假货'],
    ['告警', '质量差', '价格不贵质量差'],
    ['告警', '过敏', '以前不用担心的牌子，这次过敏了'],
    ['告警', '抄袭', '做品牌首先应该不抄袭'],
    ['告警', '掉色', '这个价位必须不掉色'],
    ['排除', '假货', '应该不会是假货'],
    ['告警', '有虫', '不是所有批次都有虫'],
    ['告警', '变质', '不是每个都变质'],
  ])('%s %s: %s', (expected, word, text) => expect(verdict(text, word)).toBe(expected));
});

describe('within a text that complains', () => {
  test.each<Case>([
    ['告警', '破损', '完整无破损，洗完没有香味，很失望'],
    ['告警', '起球', '太失望了，十年前的裤子还不起球'],
    ['告警', '异味', '垃圾，没有想象中那种异味'],
    ['排除', '异味', '没有异味，就是物流太差'],
    ['排除', '假货', '不是假货，但是客服恶劣'],
    ['排除', '破损', '完整无破损，洗完很香'],
  ])('only a plain denial counts: %s %s: %s', (expected, word, text) => expect(verdict(text, word)).toBe(expected));
});

describe('benign compounds', () => {
  test.each<Case>([
    ['排除', '质量差', '质量差不多'],
    ['排除', '质量差', '看不出质量差别'],
    ['排除', '变质', '如有变质，联系客服'],
    ['排除', '假货', '本店假货赔十倍'],
    ['排除', '假货', '假一赔十，假货包赔'],
    ['排除', '合规', '尺寸符合规格'],
    ['排除', '假的', '度假的好地方'],
    ['排除', '臭', '臭豆腐很好吃'],
    ['排除', '异味', '专门去异味的'],
    ['排除', '过期', '超过期望'],
    ['告警', '质量差', '质量差得很'],
    ['告警', '质量差', '质量差不多用，质量差'],
    ['告警', '假的', '根本是假的'],
    ['告警', '臭', '一股臭味'],
  ])('%s %s: %s', (expected, word, text) => expect(verdict(text, word)).toBe(expected));
});

describe('the words of spoilt goods, as 监控规则 is delivered', () => {
  const [quality] = crisisZh.defaults;
  const words = wordsIn(quality?.words ?? '');
  const verdictOf = (text: string) => matchText(text, [{ rule: '质量投诉', words }])[0]?.verdict ?? null;

  test('the guide’s three come first, and both languages have the same', () => {
    expect(words.slice(0, 3)).toEqual(['变质', '异物', '假货']);
    expect(crisisEn.defaults.map((rule) => rule.words)).toEqual(crisisZh.defaults.map((rule) => rule.words));
  });

  test.each([
    '牛肉干打开发霉了，长绿毛，太恶心了',
    '底下一层全都长毛了',
    '长毛发霉，没法吃',
    '发生长毛现象',
    '狗粮长毛了',
    '收到就霉变了',
    '到手已经过期两个月',
    '买回去发霉了',
    '米里有虫',
    '咬开一看有虫子在爬',
    '不仅有虫，还有一股味',
    '全家吃了拉肚子',
    '不止拉肚子，还吐',
    '其他都好就是拉肚子',
    '肉中长毛了',
    '长毛发绿了',
    '搞活动快过期的都拿来卖',
    '早上打开就有虫吃过的洞',
    '客服说不会过期，结果过期了',
    '用券买的过期牛奶',
  ])('告警: %s', (text) => expect(verdictOf(text)).toBe('告警'));

  test.each([
    '放了一个月也不会发霉',
    '日期很新，没过期',
    '离过期还有很久',
    '保质期到2027年才过期',
    '优惠券昨天过期了',
    '没有霉变，颗颗饱满',
    '防霉变的包装',
    '给长毛猫梳毛很顺',
    '我家狗是长毛的，梳得动',
    '长毛绒的面料很软',
    '精华促进生长毛发',
    '含有虫草，炖汤很香',
    '早起的鸟儿有虫吃',
    '没有虫，放心',
    '大米没吃出虫子',
    '这种木头不招虫子',
    '杀虫子效果好',
    '孩子喜欢的虫子玩具',
    '宝宝喝了没拉肚子',
    '肠胃弱也不拉肚子',
    '狗狗拉肚子好多了',
    '吃别的牌子拉肚子',
  ])('排除: %s', (text) => expect(verdictOf(text)).toBe('排除'));

  test.each(['怕会发霉，先少买点', '担心有虫', '如果过期就退'])('担忧: %s', (text) =>
    expect(verdictOf(text)).toBe('担忧'),
  );

  test('a text without any of them is not judged', () => expect(verdictOf('保质期到明年三月，很新鲜')).toBeNull());
});

describe('worry', () => {
  test.each<Case>([
    ['担忧', '变质', '怕变质'],
    ['担忧', '假货', '担心是假货'],
    ['担忧', '异物', '希望不要有异物'],
    ['担忧', '假货', '如果是假货就退'],
    ['担忧', '翻新', '只希望别买到翻新的就知足了'],
    ['排除', '质量问题', '不用担心质量问题'],
    ['告警', '变质', '恐怕变质了'],
    ['告警', '变质', '果然变质'],
    ['告警', '假货', '就是怕假货才选这家，太失望了'],
    ['告警', '假货', '大家别买，别被假货骗了'],
  ])('%s %s: %s', (expected, word, text) => expect(verdict(text, word)).toBe(expected));
});

describe('words that alarm only when denied', () => {
  test.each<Case>([
    ['排除', '正品', '是正品，放心'],
    ['排除', '正品', '保证正品'],
    ['排除', '资质', '店铺资质齐全'],
    ['排除', '合规', '标签合规'],
    ['告警', '正品', '不是正品'],
    ['告警', '正品', '怀疑不是正品'],
    ['告警', '正品', '不相信是正品'],
    ['告警', '正品', '线头多，不像是正品'],
    ['排除', '正品', '相信是正品'],
    ['告警', '资质', '没有资质'],
    ['告警', '资质', '资质造假'],
    ['告警', '资质', '缺少相关资质'],
    ['告警', '合规', '这款不合规'],
    ['告警', '正品', '说好的正品，来的是冒牌'],
    ['告警', '合规', '标签不符合规定'],
    ['排除', '合规', '不符合规格'],
  ])('%s %s: %s', (expected, word, text) => expect(verdict(text, word)).toBe(expected));
});

describe('degree', () => {
  test.each<Case>([
    ['排除', '噪音', '噪音很小'],
    ['排除', '色差', '色差不大'],
    ['告警', '噪音', '噪音很大，虽然物流很快，包装很好，满意'],
    ['担忧', '掉色', '质量不错，就是有点掉色'],
    ['告警', '掉色', '有点掉色，垃圾'],
    ['告警', '变质', '别的都很好，很满意，就是有点变质'],
  ])('%s %s: %s', (expected, word, text) => expect(verdict(text, word)).toBe(expected));
});

test('the gravest place of a word stands for it, and what decided it is kept', () => {
  expect(judged('说没有异物，结果吃出异物', '异物')).toMatchObject({ verdict: '告警', hits: [{ ground: 'alarm' }] });
  expect(judged('没有异物', '异物')?.hits).toEqual([{ word: '异物', verdict: '排除', ground: 'denied', cue: '没有' }]);
  expect(gravest([])).toBeNull();
});

test('letters of any width and case are the same', () => {
  expect(verdict('买到ＣＯＰＹ货', wordsIn('copy')[0] as string)).toBe('告警');
  expect(wordsIn('变质、异物，假货;变质 质量差|ABC')).toEqual(['变质', '异物', '假货', '质量差', 'abc']);
});

test('denied praise is complaint', () => {
  expect([toneOf('满意'), toneOf('不满意'), toneOf('不错'), toneOf('一般')]).toEqual([1, -1, 1, 0]);
});

describe('for any text', () => {
  const WORDS = ['变质', '异物', '假货', '正品', '掉色', '假的'];
  const PIECES = [
    '没有',
    '不是',
    '怕',
    '，',
    '。',
    '很',
    '就',
    '是不是',
    '满意',
    '垃圾',
    '吧',
    '不',
    '客服说',
    ...WORDS,
  ];
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  const watches = WORDS.map((word) => ({ rule: word, words: [word] }));

  test('a match for each word that is in it and none for others', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = matchText(text, watches).map(({ rule }) => rule);
        expect(found).toEqual(WORDS.filter((word) => text.includes(word)));
      }),
    );
  });

  test('a complaint of its own behind it makes it an alarm, whatever stands before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(verdict(`${text}。袋子里有异物`, '异物')).toBe('告警');
      }),
    );
  });

  test('a cleared or feared mention says why', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { hits } of matchText(text, watches))
          for (const hit of hits)
            if (hit.verdict !== '告警' && hit.ground !== 'satisfied') expect(hit.cue).not.toBe('');
      }),
    );
  });
});
