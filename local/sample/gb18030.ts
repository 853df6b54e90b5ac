/**
 * Text as GBK bytes, which Node can read but not write: the two-byte table is turned round from the decoder.
 *
 * @throws RangeError on a character that has no two-byte code
 */
export function encodeGbk(text: string): Buffer {
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (const character of text) {
    if (character <= '\x7f') bytes[length++] = character.charCodeAt(0);
    else length = bytes.writeUInt16BE(codeOf(character), length);
  }
  return bytes.subarray(0, length);
}

function codeOf(character: string): number {
  table ??= readTable();
  const code = table.get(character);
  if (code === undefined) throw new RangeError(`${character} cannot be written in GBK`);
  return code;
}

let table: Map<string, number> | undefined;

function readTable(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== '\ufffd') codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}
