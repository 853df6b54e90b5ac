import { element } from './shell.client';

/** What a drop zone says. */
export interface ChooserText {
  readonly choose: string;
  readonly drop: string;
  readonly formats: string;
  readonly privacy: string;
}

/** A drop zone with a button for the keyboard; takes several files at once. */
export function chooser(text: ChooserText, accept: string, take: (files: readonly File[]) => void): HTMLElement {
  const input = element('input', {
    type: 'file',
    multiple: true,
    accept,
    class: 'hidden',
    tabindex: '-1',
    'aria-label': text.choose,
  });
  const choose = element('button', { type: 'button', class: 'action' }, text.choose);
  const zone = element('div', { class: 'drop' }, element('p', {}, text.drop), choose, input);
  const taken = (files: FileList | null | undefined): void => {
    if (files && files.length > 0) take([...files]);
  };
  choose.addEventListener('click', () => input.click());
  input.addEventListener('change', () => taken(input.files));
  zone.addEventListener('drop', (event) => taken(event.dataTransfer?.files));
  acceptDrops(zone);
  const hint = (sentence: string) => element('p', { class: 'gray' }, sentence);
  return element('div', {}, zone, hint(text.formats), hint(text.privacy));
}

/** Without this the browser would open a file that misses the zone in place of the sidebar. */
function acceptDrops(zone: HTMLElement): void {
  for (const name of ['dragover', 'drop']) document.addEventListener(name, (event) => event.preventDefault());
  zone.addEventListener('dragover', () => zone.classList.add('over'));
  for (const name of ['dragleave', 'drop']) zone.addEventListener(name, () => zone.classList.remove('over'));
}
