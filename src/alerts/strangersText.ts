/** Control characters, line ends included, and the marks that turn the direction of writing or are not seen: what could forge a line or hide one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]+/g;

/**
 * Text from outside as one plain line of at most `most` characters. No character of two code units is cut in half.
 *
 * @example
 * oneLine('假货！\r\nBcc: all@shop.cn', 40); // => '假货！ Bcc: all@shop.cn'
 * oneLine('太差了太差了', 4); // => '太差了…'
 */
export function oneLine(text: string, most: number): string {
  const characters = Array.from(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim());
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

/**
 * Text as HTML shows it, never runs it: fit for content and for quoted attributes.
 *
 * @example
 * escapeHtml('<b title="x">\'&'); // => '&lt;b title=&quot;x&quot;&gt;&#39;&amp;'
 */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] as string);
}
