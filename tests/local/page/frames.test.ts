import { Frames, frameDocument } from '../../../local/page/frames';

test("Google's stylesheet is replaced and google.script comes before the add-on's scripts", () => {
  const html =
    '<link rel="stylesheet" href="https://ssl.gstatic.com/docs/script/css/add-ons1.css"><script>go()</script>';
  const text = frameDocument(html, 'bridge()', '.action{}');
  expect(text).not.toContain('gstatic');
  expect(text).toContain('<style>.action{}</style>');
  expect(text.indexOf('bridge()')).toBeLessThan(text.indexOf('go()'));
});

test('replacement patterns in a stylesheet stay as they are', () => {
  expect(frameDocument('<link href="add-ons1.css">', '', 'a$&b')).toContain('a$&b');
});

test('a frame is found at its own address only, and old ones are forgotten', () => {
  const frames = new Frames();
  const first = frames.keep('first');
  expect(frames.at(first)).toBe('first');
  expect(frames.at('/frame/1')).toBeUndefined();
  for (let count = 0; count < 20; count += 1) frames.keep('later');
  expect(frames.at(first)).toBeUndefined();
});
