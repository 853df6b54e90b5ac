import { annualTab } from '../forecast/tabs';
import { reportTab } from '../trends/tabs';
import { open, perform } from './shop';
import { announce, runAndShow, showTab } from './show';

/**
 * Makes the sales forecast and the supply plan anew and shows the annual table.
 */
export function updateForecast(): void {
  const shop = open();
  const ran = perform('forecast', 'menu', {}, shop);
  const said = ran.done ? ran.result : shop.texts.forecast.joined([ran.result, shop.texts.forecast.goOn]);
  announce(shop.texts, { ...ran, result: said });
  if (ran.ok && ran.done) showTab(annualTab.name);
}

/**
 * Makes the market report anew and shows it.
 */
export function showTrends(): void {
  runAndShow('trends', reportTab.name);
}
