/** Who has a workbook: what its lock says. */
export interface Holder {
  pid: number;
  /** The machine's name: processes of another one cannot be asked. */
  host: string;
  /** Tells it from a later process with its number; null where that cannot be known. */
  identity: string | null;
  /** Milliseconds since 1970. */
  since: number;
  /** The command: start, job … */
  command: string;
}
