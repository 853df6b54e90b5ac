import { escapeCellText } from './xml';

/** The texts of all cells, each kept once, referred to by number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The table in pieces. */
  *xml(namespace: string): Generator<string> {
    yield `<sst xmlns="${namespace}" count="${this.uses}" uniqueCount="${this.numbers.size}">`;
    let xml = '';
    for (const [text, number] of this.numbers) {
      xml += `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`;
      if (number % textsAtOnce < textsAtOnce - 1) continue;
      yield xml;
      xml = '';
    }
    yield `${xml}</sst>`;
  }
}

/** Texts in one piece: about 10 ms of work. */
const textsAtOnce = 10_000;
