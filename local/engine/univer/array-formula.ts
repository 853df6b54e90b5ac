import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';

/** Google's ARRAYFORMULA. Univer computes with whole ranges wherever one stands: what is inside spills by itself. */
export class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(value: BaseValueObject): BaseValueObject {
    return value;
  }
}
