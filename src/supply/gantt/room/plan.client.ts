import { attempt, button, call, element, show, showError } from '../../../sidebar/shell.client';
import type { SupplyRoomText } from '../../../text/zh-CN/supplyRoom';
import type { Wanted } from '../planLedger';
import type { PlanRequest, Proposal } from '../proposal';
import type { Outcome, Room } from './roomLedger';

/** Purchases offered at once. */
const OFFERED = 8;

/** The way from a wanted purchase to its five rows: choose or type, look, write. */
export class PlanPanel {
  constructor(
    private readonly room: Room,
    private readonly text: SupplyRoomText,
    private readonly back: (said?: { sentence: string; wrong?: boolean }, room?: Room) => void,
  ) {}

  choose(typed?: PlanRequest): void {
    const { text } = this;
    const { wanted } = this.room;
    show(
      element('h1', {}, text.newPlan),
      element('p', { class: 'gray' }, text.planLead),
      ...(wanted.length > 0 ? [element('h2', {}, text.wanted), this.offers(wanted)] : []),
      ...(wanted.length > 0 ? [element('h2', {}, text.byHand)] : []),
      this.form(typed),
    );
  }

  private offers(wanted: readonly Wanted[]): HTMLElement {
    const { text } = this;
    const offer = (one: Wanted) =>
      element(
        'li',
        { class: 'offer' },
        element(
          'div',
          {},
          element('strong', {}, one.product),
          element('div', { class: 'gray' }, text.wantedLine(one.quarter, one.quantity, one.hero)),
        ),
        button(text.propose, () => this.propose(one), {
          'aria-label': `${text.propose} · ${one.product} ${one.quarter}`,
        }),
      );
    const more = wanted.length - OFFERED;
    const rest = more > 0 ? [element('li', { class: 'gray' }, text.wantedMore(more))] : [];
    return element('ul', {}, ...wanted.slice(0, OFFERED).map(offer), ...rest);
  }

  private form(typed?: PlanRequest): HTMLElement {
    const { text } = this;
    const { products, suppliers } = this.room;
    const names = element('datalist', { id: 'products' }, ...products.map((value) => element('option', { value })));
    const product = element('input', { type: 'text', name: 'product', list: 'products', value: typed?.product ?? '' });
    const shelf = element('input', { type: 'date', name: 'shelf', value: typed?.shelf ?? '' });
    const options = suppliers.map((value) => element('option', { value, selected: value === typed?.supplier }, value));
    const supplier = element(
      'select',
      { name: 'supplier' },
      element('option', { value: '' }, text.noSupplier),
      ...options,
    );
    const run = button(text.propose, () =>
      this.propose({ product: product.value.trim(), shelf: shelf.value, supplier: supplier.value || null }),
    );
    return element(
      'form',
      { class: 'plan' },
      names,
      element('label', {}, text.product, product),
      element('label', {}, text.shelf, shelf),
      ...(suppliers.length > 0 ? [element('label', {}, text.supplier, supplier)] : []),
      element(
        'div',
        { class: 'buttons' },
        run,
        button(text.back, () => this.back()),
      ),
    );
  }

  private async propose({ product, shelf, supplier }: PlanRequest): Promise<void> {
    const request = { product, shelf, supplier };
    const proposal = await call<Proposal>('proposeSupplyPlan', request);
    const { text } = this;
    const rows = proposal.nodes.map(({ name, start, end, days, owner }) =>
      element('li', {}, element('strong', {}, name), element('div', {}, text.proposalLine(start, end, days, owner))),
    );
    const late = proposal.short > 0;
    const instead = button(text.takeEarliest(proposal.earliest), () =>
      this.propose({ ...request, shelf: proposal.earliest }),
    );
    const write = button(
      late ? text.makeAnyway : text.make,
      () => this.make(request, proposal),
      late ? {} : { class: 'action' },
    );
    show(
      element('h1', {}, text.proposal(proposal.plan, product)),
      ...(late ? [element('p', { class: 'warning' }, `⚠ ${text.short(proposal.short, proposal.earliest)}`)] : []),
      element('ul', { class: 'quotes' }, ...rows),
      element('p', { class: 'gray' }, text.basis(proposal.basis, proposal.production)),
      ...(proposal.unannounced.length > 0
        ? [element('p', { class: 'gray' }, text.unannounced(proposal.unannounced))]
        : []),
      element(
        'div',
        { class: 'buttons' },
        ...(late ? [instead] : []),
        write,
        button(text.back, () => this.choose(request)),
      ),
    );
    if (late) instead.focus();
  }

  private async make(request: PlanRequest, proposal: Proposal): Promise<void> {
    const made = await call<{ outcome: Outcome; plan: string; room: Room }>('makeSupplyPlan', request, proposal);
    if (made.outcome === 'done') return this.back({ sentence: this.text.made(made.plan) }, made.room);
    await attempt(() => this.propose(request));
    showError(this.text.planChanged);
  }
}
