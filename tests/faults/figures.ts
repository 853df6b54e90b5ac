import { appendFileSync } from 'node:fs';

/** Writes down what a part of the campaign came to, for its command's table; the gate writes nothing. */
export function note(part: string, figures: Readonly<Record<string, number>>): void {
  const path = process.env.FAULTS_FIGURES;
  if (path) appendFileSync(path, `${JSON.stringify({ part, figures })}\n`);
}
