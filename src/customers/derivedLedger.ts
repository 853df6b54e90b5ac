import type { Derived } from '../orders/ledger';
import orderStatesSql from './orderStates.sql';
import purchaseDaysSql from './purchaseDays.sql';

/** Orders as they stood from day to day: what every question about customers stands upon. */
export const orderStates: Derived = { name: 'order_states', sql: orderStatesSql };

/** What each customer bought, day by day (purchaseHistory.ts). */
export const purchaseDays: Derived = { name: 'purchase_days', sql: purchaseDaysSql, upon: orderStates };
