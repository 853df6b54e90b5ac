import { cockpitTab } from '../cockpit/tabs';
import { runAndShow } from './show';

/**
 * Brings the cockpit up to date and goes to it.
 */
export function openCockpit(): void {
  runAndShow('cockpit', cockpitTab.name);
}
