// The names that Google may call: menu, sidebars, triggers. Each room's stand in a file of their own.
export * from './addon/assistant';
export * from './addon/board';
export * from './addon/clock';
export * from './addon/crisis';
export * from './addon/customers';
export * from './addon/forecast';
export * from './addon/health';
export * from './addon/menu';
export * from './addon/orders';
export * from './addon/selftest';
export * from './addon/settings';
export * from './addon/setup';
export * from './addon/stock';
export * from './addon/supply';
