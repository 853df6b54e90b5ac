import type { Derived } from '../orders/ledger';
import sql from './orderStates.sql';

/** Orders as they stood from day to day: what every question about customers stands upon. */
export const orderStates: Derived = { name: 'order_states', sql };
