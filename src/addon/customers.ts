import { rosterTab } from '../customers/tabs';
import { runAndShow } from './show';

/**
 * Makes the customer roster anew and shows it.
 */
export function updateRoster(): void {
  runAndShow('customers', rosterTab.name);
}
