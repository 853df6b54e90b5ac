/** Short messages that leave by themselves. */
import { element, icon } from './element';
import { say } from './language';

/** Shows a message for some seconds; a negative number keeps it until it is closed (as Spreadsheet.toast does). */
export function toast(title: string, text: string, seconds: number, failed = false): void {
  const close = element('button', { className: 'icon-button', title: say.close, ariaLabel: say.close });
  close.append(icon('close'));
  const words = element(
    'div',
    {},
    title ? element('strong', {}, title) : null,
    text ? element('span', {}, text) : null,
  );
  const shown = element(
    'div',
    { className: failed ? 'toast failed' : 'toast', role: failed ? 'alert' : 'status' },
    words,
    close,
  );
  close.onclick = () => shown.remove();
  tray().append(shown);
  if (seconds >= 0) setTimeout(() => shown.remove(), seconds * 1000);
}

function tray(): Element {
  const there = document.querySelector('.toasts');
  if (there) return there;
  const made = element('div', { className: 'toasts' });
  document.body.append(made);
  return made;
}
