import { showBriefs } from '../../../src/content/brief/brief.client';
import { attempt, element } from '../../../src/sidebar/shell.client';

// The view alone, below the tabs of a room.
attempt(() => showBriefs(() => [element('nav', {}, '内容')]));
