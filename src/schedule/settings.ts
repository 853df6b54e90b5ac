import { setting } from '../workbook/settings';

export const clockSettings = {
  often: setting<string>('定时频率', 'choice', '每小时', ['每小时', '每5分钟']),
};
