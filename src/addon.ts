// The names that Google may call: menu, sidebars, triggers. Each room's stand in a file of their own.
export * from './addon/board';
export * from './addon/brief';
export * from './addon/clock';
export * from './addon/cockpit';
export * from './addon/content';
export * from './addon/crisis';
export * from './addon/customers';
export * from './addon/forecast';
export * from './addon/menu';
export * from './addon/orders';
export * from './addon/review';
export * from './addon/setup';
export * from './addon/stock';
export * from './addon/supply';
