import type { StandardRow } from '../../content/brief/tabs';
import { forCreators, onPlatforms, standardOf } from '../standardRows';

const [note, video, live] = [standardOf('图文'), standardOf('短视频'), standardOf('直播')];

/** The standard that comes with the house: checks that a small shop would really make. */
export const contentStandardEn: readonly StandardRow[] = [
  ...note('Topic', '运营', 6, 1, [
    'The pain in the customer’s own words, one per post',
    'Ten hits of the category looked at; our angle is another',
    'Three selling points at most, in order',
    forCreators('Creator booked: date, price, sample sent, rights of use'),
  ]),
  ...note('Copy', '文案', 4, 2, [
    'Pain or a figure in the title, no clickbait',
    onPlatforms('小红书', 'Title of 20 characters at most'),
    'The pain in the first two lines',
    'Something to see for each selling point: comparison, test, material',
  ]),
  ...note('Pictures', '设计', 3, 2, [
    'Twelve characters on the cover at most, readable on a phone',
    'Upright 3:4, with the product in use',
    'At least one comparison or close-up',
    'Rights for every picture and font',
  ]),
  ...note('Review', '法务', 1, 1, [
    'Words that advertising law forbids: best, first, national level, cures…',
    'A source for every effect and figure; price and offer right',
    forCreators('Paid posts marked “广告”'),
  ]),
  ...note('Publish', '运营', 0, 1, [
    'At the hour when followers are there',
    '3 to 5 topics, with category and pain',
    'The product link opens, and there is stock',
    'How to buy pinned in the comments; answer for two hours',
  ]),
  ...note('Lessons', '运营', -5, 1, [
    'Views, clicks, orders and cost filled in (tab 内容)',
    'The weakest step written down, and what to change',
    'Three good comments and three bad ones kept for topics',
  ]),
  ...video('Topic', '运营', 9, 1, [
    'The pain in the customer’s own words, one per video',
    'Ten hits of the category watched; our angle is another',
    'Three selling points at most, in order',
    forCreators('Creator booked: date, price, sample sent, rights of use'),
  ]),
  ...video('Script', '文案', 7, 2, [
    'The pain within the first 3 seconds',
    'Every shot written: picture, words, seconds',
    'Says at the end how to buy, one action only',
    '15 to 45 seconds; cut what is not needed',
    forCreators('Points for the creator, not lines: his own words'),
  ]),
  ...video('Shoot', '设计', 5, 2, [
    'Upright 9:16, enough light, clear sound',
    'The pain acted out, before and after',
    'Two close-ups of the product at least, logo in sight',
    forCreators('Sample arrived and tried by the creator'),
  ]),
  ...video('Edit', '设计', 2, 2, [
    'No wrong character in the captions, key words large',
    'Ten characters on the cover at most, clear of avatar and buttons',
    'Music and fonts free for commerce',
    'Understood without sound',
  ]),
  ...video('Review', '法务', 1, 1, [
    'Words that advertising law forbids: best, first, national level, cures…',
    'A source for every effect and figure; price and offer right',
    forCreators('Paid videos marked “广告”'),
  ]),
  ...video('Publish', '运营', 0, 1, [
    'At the hour when followers are there',
    onPlatforms('抖音', 'The right product in the cart, same price as on its page'),
    'Link pinned in the comments; answer for two hours',
    'Pain in the title, 3 to 5 topics',
  ]),
  ...video('Lessons', '运营', -5, 1, [
    'Completions, engagement, clicks, orders and cost filled in (tab 内容)',
    'The weakest step written down, and what to change',
    'At which second viewers leave, against the script',
  ]),
  ...live('Products', '运营', 10, 2, [
    'One to draw, one to sell, one to earn',
    'Live prices checked for margin and against the other platforms',
    'Pain and story of the main product on one page',
    forCreators('Signed with the creator: slot, commission, returns'),
  ]),
  ...live('Stock', '供应链', 7, 2, [
    '活动备货量 filled in (tab 库存)',
    'Samples arrived; a substitute for what may run out',
  ]),
  ...live('Script', '文案', 5, 2, [
    'First 30 seconds: pain, gift, what is on today',
    'Each product: pain, demonstration, price, close',
    'Answers to the ten most asked questions',
  ]),
  ...live('Set', '设计', 3, 2, ['Backdrop, price overlays and cue cards done', 'Teaser picture and video done']),
  ...live('Review', '法务', 3, 1, [
    'Words checked by advertising law; no invented former price',
    'Licences and inspection reports complete',
  ]),
  ...live('Teaser', '市场', 2, 2, ['Teaser out; groups and old customers told', 'Link, gifts and coupons tried']),
  ...live('Rehearsal', '运营', 1, 1, [
    'Equipment, network and spare phone tried',
    'Order of products walked through with a clock',
  ]),
  ...live('Go live', '运营', 0, 1, [
    'Somebody for stock, prices and links alone',
    'The gift told again every 20 minutes',
    'Warnings of the platform mended at once',
  ]),
  ...live('Lessons', '运营', -3, 1, [
    'Viewers, clicks, orders and cost filled in (tab 内容)',
    'At which product, which minute most viewers left',
    'Three clips cut for short videos',
  ]),
];
