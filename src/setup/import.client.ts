import { ImportPanel } from '../orders/panel.client';
import { button, element } from '../sidebar/shell.client';
import { platformsOf } from './platforms.client';
import type { Drawn, Wizard } from './wizard.client';

/** The import of orders within the first run: the same panel as in its own sidebar. */
export async function importStep(wizard: Wizard): Promise<Drawn> {
  const { text, state } = wizard;
  let drawn: Drawn = { view: [] };
  let isFirst = true;
  await ImportPanel.open(() => ({
    show: (...view) => {
      // The lead stands above the place to drop files, not above what came of them.
      drawn = isFirst ? { view: [...lead(wizard), ...view, wizard.sampleOffer()], ...goOn(state.orders) } : { view };
      if (!isFirst) wizard.put(drawn);
      isFirst = false;
    },
    next: () => [
      button(
        text.import.goOn,
        async () => {
          await wizard.refresh();
          await wizard.next();
        },
        { class: 'action' },
      ),
    ],
  }));
  return drawn;
}

/** With orders there already one need not import any. */
const goOn = (orders: number): Pick<Drawn, 'free'> => (orders > 0 ? { free: true } : {});

function lead({ text, state }: Wizard): HTMLElement[] {
  const words = text.import;
  const platforms = platformsOf(state).filter((platform) => platform in words.exports);
  const items = platforms.map((platform) =>
    element(
      'li',
      {},
      element('strong', {}, platform),
      element('div', { class: 'gray' }, words.exports[platform] ?? ''),
    ),
  );
  const where = element(
    'details',
    { class: 'fold', open: true },
    element('summary', {}, words.where),
    element('ul', {}, ...items),
  );
  return [
    element('p', {}, words.lead),
    ...(state.orders > 0 ? [element('p', { class: 'done' }, words.orders(state.orders))] : []),
    ...(items.length > 0 ? [where] : []),
  ];
}
