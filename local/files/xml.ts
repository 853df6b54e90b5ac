const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? all);
  });
}

/** For text and attributes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** Characters that XML cannot carry (or changes, as it does a carriage return) are written the way Excel writes them. */
const foreign = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

export function escapeCellText(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_');
  return escapeXml(
    literal.replace(foreign, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}
