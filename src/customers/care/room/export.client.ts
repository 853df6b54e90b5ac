import { button, element } from '../../../sidebar/shell.client';
import type { CareRoomText } from '../../../text/zh-CN/careRoom';
import type { Hands } from './card.client';
import type { RoomContact } from './contact';
import { contactCsv } from './csv';

/** Lists for the platforms' own messaging tools, made here in the browser; nothing is sent anywhere. */
export function exportView(
  contacts: readonly RoomContact[],
  text: CareRoomText,
  today: string,
  hands: Pick<Hands, 'mark'>,
): HTMLElement[] {
  const platforms = [...new Set(contacts.map(({ platform }) => platform))].filter(Boolean).sort();
  if (platforms.length === 0) return [];
  const rows = platforms.map((platform) => {
    const own = contacts.filter((contact) => contact.platform === platform);
    const save = button(text.export(platform, own.length), () =>
      download(text.fileName(platform, today), contactCsv(own, text.csvHeaders)),
    );
    return element('div', { class: 'reports' }, save, markAll(platform, own, text, hands));
  });
  return [element('p', { class: 'gray' }, text.exportHint), ...rows];
}

/** Many rows at one tap: it is asked once more. */
function markAll(
  platform: string,
  own: readonly RoomContact[],
  text: CareRoomText,
  hands: Pick<Hands, 'mark'>,
): HTMLElement {
  const name = { 'aria-label': text.markAllOf(platform) };
  const place = element('div');
  const ask = button(
    text.markAll,
    () => {
      const sure = button(text.sure(own.length), () => hands.mark(own, { state: '已触达' }), { class: 'action' });
      place.replaceChildren(sure);
      sure.focus();
    },
    name,
  );
  place.append(ask);
  return place;
}

function download(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
