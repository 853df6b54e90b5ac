/** 等级 of 供应商: the guide's 核心工厂 guarantee the normal capacity, 备用工厂 stand by for the unexpected. */
export type Tier = '核心' | '备用';

/** A row of 供应商 as the plan of one quarter sees it; quantities in pieces of the quarter, money per piece. */
export interface Factory {
  readonly name: string;
  readonly tier: Tier;
  /** Whether it makes a product. */
  readonly makes: (product: string) => boolean;
  /** Shared by all its products. */
  readonly base: number;
  /** What it can make beyond its base, shared likewise. */
  readonly expandable: number;
  /** 单位成本; null where it is not known. */
  readonly cost: number | null;
  /** Of pieces beyond the base. */
  readonly peakCost: number | null;
  /** 起订量 of one product in one quarter; 0 where there is none. */
  readonly minimum: number;
  /** 切换费用: once, when a backup takes over; 0 where there is none. */
  readonly switchCost: number;
}

/** What is to be made of a product in a quarter. */
export interface Need {
  readonly product: string;
  /** 主推. */
  readonly hero: boolean;
  readonly quantity: number;
}

/** What one factory makes of one product. */
export interface Share {
  readonly factory: number;
  readonly need: number;
  /** Pieces within the base, and beyond it. */
  readonly base: number;
  readonly peak: number;
}
