/** An object that the add-on may hold: the members it shows are those of Google's class of that name. */
export abstract class Service {
  /** Google's name of the class, such as "Range". */
  abstract readonly google: string;
}

/** One value of one of Google's enumerations; there is only one object of each, so `===` compares them. */
export class EnumValue {
  private static readonly all = new Map<string, EnumValue>();

  private constructor(
    readonly kind: string,
    readonly name: string,
  ) {}

  static of(kind: string, name: string): EnumValue {
    const key = `${kind}.${name}`;
    const known = EnumValue.all.get(key) ?? new EnumValue(kind, name);
    EnumValue.all.set(key, known);
    return known;
  }
}
