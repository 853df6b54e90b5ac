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

  xml(namespace: string): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`,
    );
    return `<sst xmlns="${namespace}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
