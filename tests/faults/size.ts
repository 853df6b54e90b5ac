/** How much of everything the campaign tries: a little in the gate, all of it by `npm run test:faults`. */
const LONG = process.env.FAULTS === 'long';

const sized = (gate: number, campaign: number) => (LONG ? campaign : gate);

export const SIZES = {
  workbooks: sized(200, 10_000),
  hosts: sized(2, 100),
  schedules: sized(30, 1_000),
  /** Of the strings of strangers every such one. */
  strings: sized(4, 1),
  /** Steps of each job after which it is cut off. */
  cuts: sized(1, Number.POSITIVE_INFINITY),
  clockCuts: sized(1, 150),
} as const;

/** Where the random numbers begin; each run of the campaign takes another start and says which. */
export const SEED = Number(process.env.FAULTS_SEED ?? 1);

/** A test of the campaign may take hours. */
export const PATIENCE = LONG ? 4 * 60 * 60 * 1000 : 60_000;
