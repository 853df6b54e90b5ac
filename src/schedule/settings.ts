import { setting } from '../workbook/settings';

/** How often the clock runs: an add-on from the store hourly at most, a script bound to its sheet also every 5 minutes. */
export type Often = 'hourly' | 'minutes';

/** The function that the clock trigger calls. */
export const TICK = 'tick';

const OFTEN: Readonly<Record<string, Often>> = { 每小时: 'hourly', 每5分钟: 'minutes' };

export const clockSettings = {
  often: setting<string>('定时频率', 'choice', '每小时', Object.keys(OFTEN)),
};

/** What 定时频率 asks for. */
export const oftenOf = (choice: string): Often => OFTEN[choice] ?? 'hourly';
