import type { ModulesText } from '../zh-CN/modules';

/** The modules: what each is, and what it brings, in a merchant's words. */
export const modulesEn: ModulesText = {
  names: {
    cockpit: 'Cockpit',
    orders: 'Orders and sales',
    customers: 'Customers',
    forecast: 'Sales forecast',
    supply: 'Supply chain',
    stock: 'Stock',
    board: 'Task board',
    trends: 'Market trends',
    content: 'Content',
    crisis: 'Reviews and crises',
    common: 'General',
  },
  brings: {
    cockpit: 'The shop at a glance, and what to do first',
    orders: 'Orders of all platforms in one place, summed by month',
    customers: 'Who buys most, who is leaving, what to do about it',
    forecast: 'What each product will sell in each month of next year',
    supply: 'Which factory makes how much, when to order at the latest, purchases under way',
    stock: 'How many days it lasts, what runs out or is oversold, where to move it',
    board: 'Who does what by when; what is late stands out in red',
    trends: 'Which search words rise, and whether to have more',
    content: 'Which pieces sell, whom to work with, what to make next',
    crisis: 'Bad reviews, complaints, attacks: seen early, handled in time',
    common: 'Team, settings, mails and the record of runs',
  },
};
