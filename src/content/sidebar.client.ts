import { attempt } from '../sidebar/shell.client';
import { showBriefs } from './brief/brief.client';

attempt(() => showBriefs(() => []));
