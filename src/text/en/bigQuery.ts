import type { bigQueryZh } from '../zh-CN/bigQuery';

export const bigQueryEn: typeof bigQueryZh = {
  kinds: {
    roster: 'customer roster',
    movement: 'movement between tiers',
    value: 'next 12 months',
    clients: 'contacts and campaign groups',
    review: 'campaign reviews',
    history: 'sales history',
    lastPaid: 'last payment',
    supply: 'supply analysis',
    stock: 'stock',
    import: 'order import',
  },
  estimate: (first, limit) =>
    `first queries in BigQuery: ${first.map(({ kind, size }) => `${kind} about ${size}`).join(', ')} (limit ${limit} each; the first 1 TB a month is free)`,
  overLimit: (size, limit) =>
    `This would read ${size}, over the limit of ${limit}. Nothing was queried and nothing is billed. To go on, raise “每次查询上限GB” in 设置`,
  limitTooLow: (least, usual) =>
    `Must be ${least} or more: Google counts 10 MB for a query at least. ${usual} GB holds for now`,
  notBuilt:
    '“订单引擎” in 设置 says BigQuery, but this build comes without it. Set it back to “表格”, or have the script published anew with npm run build -- --bigquery',
  noProject:
    '“订单引擎” says BigQuery, but no project is named. Enter the ID of your Google Cloud project under “BigQuery项目” in 设置, such as my-shop-123',
  moved: (lines, place) =>
    `${lines} rows of 订单 were brought into BigQuery (${place}); 订单 itself stays as it is, and orders imported from now on are not written there`,
  moving: (done, all) => `订单 is on its way into BigQuery: ${done} of ${all} rows so far. Run again to go on`,
  movedBack:
    'Orders are counted in 订单 again. Those imported while BigQuery was in use are not there: import their files once more',
  inEachOthersWay:
    'Another spreadsheet was importing into the same BigQuery dataset, so this batch was not written. Import again: nothing is written twice',
  strangers: (lines, shop) => `${lines} lines are not in the shop's currency (${shop}) and were not counted`,
  nameless: (lines) => `${lines} lines name neither product nor SKU and are not in 销售历史`,
  tooMany: (lines, most) =>
    `订单 comes to ${lines} rows; a tab takes ${most} at most, so this was not done. Set “订单引擎” in 设置 to BigQuery: the rows that are there go over by themselves`,
  topOnly: (shown, all) => `客户RFM lists the ${shown} with the largest amounts; this is about all ${all}`,
  refused: (reason, message, { project, dataset }) => {
    const place = `project ${project}, dataset ${dataset}`;
    const sentences: Readonly<Record<string, string>> = {
      serviceMissing: 'This build has no BigQuery service. Have it published anew with npm run build -- --bigquery',
      accessNotConfigured: `The BigQuery API is not enabled in project ${project}. Enable it in the Google Cloud console and try again in a few minutes`,
      SERVICE_DISABLED: `The BigQuery API is not enabled in project ${project}. Enable it in the Google Cloud console and try again in a few minutes`,
      accessDenied: `Your Google account may not use BigQuery there (${place}). Ask for the roles “BigQuery Job User” and “BigQuery Data Editor”`,
      insufficientPermissions:
        'ShopDeck was not allowed to use BigQuery yet. Run it again from the menu and agree when asked',
      notFound: `Not found in BigQuery (${place}). Check “BigQuery项目”, “BigQuery数据集” and “BigQuery位置” in 设置`,
      billingNotEnabled: `Project ${project} has no billing, without which BigQuery takes no data. Link a billing account in the Google Cloud console`,
      quotaExceeded:
        "The project's BigQuery quota is used up for today. Try tomorrow, or raise it in the Google Cloud console",
      rateLimitExceeded: 'BigQuery was asked too often. Try again in a few minutes',
      invalid: `BigQuery does not take these names (${place}). Project IDs have small letters, digits and dashes; datasets letters, digits and underscores`,
    };
    return `${sentences[reason] ?? 'The query failed. Try again in a while; if it stays, send us this sentence'}. BigQuery says: ${message.slice(0, 300)}`;
  },
  settings: {
    订单引擎:
      'Where orders are kept: 表格 (the tab 订单) or BigQuery (in Google Cloud, for some hundred thousand rows and more). At the first run with BigQuery the rows of 订单 go over by themselves. Blank: 表格',
    BigQuery项目: 'ID of the Google Cloud project, such as my-shop-123. Needed where 订单引擎 is BigQuery',
    BigQuery数据集: 'Dataset that holds the orders, made where it is absent. One for each shop. Blank: shopdeck',
    BigQuery位置:
      'Where a new dataset is kept, such as asia-east2 (Hong Kong). Cannot be changed afterwards. Blank: as Google chooses (US)',
    每次查询上限GB:
      'Most GB that one query may read; beyond it nothing is queried. Blank: 10. Google bills by what is read, the first 1 TB a month is free',
  } as Record<string, string>,
};
