import { attempt, call, element, show } from '../sidebar/shell.client';
import { firstRunZh } from '../text/zh-CN/firstRun';
import type { FirstRun } from './job';
import { Wizard } from './wizard.client';

show(element('p', { role: 'status' }, firstRunZh.loading));
attempt(async () => new Wizard(await call<FirstRun>('firstRun')).draw());
