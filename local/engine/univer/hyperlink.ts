import { type ArrayValueObject, BaseFunction, type BaseValueObject, StringValueObject } from '@univerjs/engine-formula';

const first = (value: BaseValueObject): BaseValueObject =>
  value.isArray() ? ((value as ArrayValueObject).get(0, 0) ?? value) : value;

/** Google's HYPERLINK, whose cell holds its label as text: Univer's own makes a document of it, which neither page nor file takes from a formula. */
export class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(url: BaseValueObject, label: BaseValueObject = url): BaseValueObject {
    const [address, text] = [first(url), first(label)];
    if (address.isError()) return address;
    return text.isError() ? text : StringValueObject.create(text.isNull() ? '' : String(text.getValue()));
  }
}
