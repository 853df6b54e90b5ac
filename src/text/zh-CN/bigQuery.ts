/** 订单放在 BigQuery 时说的话。 */
export const bigQueryZh = {
  kinds: {
    roster: '客户名册',
    movement: '分层流动',
    value: '未来12个月',
    clients: '触达计划和触达分组',
    review: '触达复盘',
    history: '销售历史',
    lastPaid: '最近付款时间',
    supply: '供应分析',
    stock: '库存',
    import: '导入订单',
  },
  estimate: (first: readonly { kind: string; size: string }[], limit: string) =>
    `第一次查 BigQuery：${first.map(({ kind, size }) => `${kind}约读 ${size}`).join('，')}（每次上限 ${limit}，谷歌每月头 1 TB 免费）`,
  overLimit: (size: string, limit: string) =>
    `这次要读 ${size}，超过了每次上限 ${limit}，没有查，也没有花钱。要继续，请在“设置”里调大“每次查询上限GB”`,
  limitTooLow: (least: number, usual: number) => `不能小于 ${least}：谷歌一次查询至少按 10 MB 算。这次按 ${usual} GB`,
  notBuilt:
    '“设置”里的“订单引擎”是 BigQuery，但装的这一版不带 BigQuery。请把“订单引擎”改回“表格”，或请技术同事用 npm run build -- --bigquery 重新发布',
  noProject: '“订单引擎”是 BigQuery，还没有写用哪个项目。请在“设置”的“BigQuery项目”填谷歌云的项目 ID，如 my-shop-123',
  moved: (lines: number, place: string) =>
    `“订单”里的 ${lines} 行已搬进 BigQuery（${place}），“订单”表本身没有动，以后导入的订单不再写进去`,
  moving: (done: number, all: number) => `“订单”正在搬进 BigQuery，已搬 ${done}/${all} 行。请再运行一次，接着搬`,
  movedBack: '订单改回按“订单”表统计。用 BigQuery 期间导入的订单不在“订单”里，请把那些文件再导入一次',
  inEachOthersWay: '另一个表格正往同一个 BigQuery 数据集里导入，这一批没有写。请再导入一次：已写的不会重复',
  strangers: (lines: number, shop: string) => `有 ${lines} 行的币种和店铺的（${shop}）不同，不能相加，没有计入`,
  nameless: (lines: number) => `有 ${lines} 行既没有商品也没有 SKU，没有计入销售历史`,
  tooMany: (lines: number, most: number) =>
    `“订单”到了 ${lines} 行，表格最多放 ${most} 行，这一步没有做。请在“设置”里把“订单引擎”改成 BigQuery：原有的行会自动搬过去`,
  topOnly: (shown: number, all: number) => `“客户RFM”只列金额最高的 ${shown} 位，全部 ${all} 位的汇总见这里`,
  refused: (reason: string, message: string, { project, dataset }: { project: string; dataset: string }) => {
    const place = `项目 ${project}、数据集 ${dataset}`;
    const sentences: Readonly<Record<string, string>> = {
      serviceMissing: '这一版没有启用 BigQuery 服务。请技术同事用 npm run build -- --bigquery 重新发布',
      accessNotConfigured: `项目 ${project} 还没有启用 BigQuery API。请在谷歌云控制台启用，过几分钟再试`,
      SERVICE_DISABLED: `项目 ${project} 还没有启用 BigQuery API。请在谷歌云控制台启用，过几分钟再试`,
      accessDenied: `您的谷歌账号没有权限用 BigQuery（${place}）。请管理员给您“BigQuery Job User”和“BigQuery Data Editor”两个角色`,
      insufficientPermissions: '还没有允许 ShopDeck 使用 BigQuery。请从菜单再运行一次，在弹出的授权里同意',
      notFound: `BigQuery 里找不到（${place}）。请核对“设置”里的“BigQuery项目”“BigQuery数据集”“BigQuery位置”`,
      billingNotEnabled: `项目 ${project} 没有启用结算，BigQuery 不让写数据。请在谷歌云控制台给项目绑定结算账号`,
      quotaExceeded: 'BigQuery 今天的用量到了项目的上限。请明天再试，或在谷歌云控制台调高配额',
      rateLimitExceeded: 'BigQuery 说请求太频繁。请过几分钟再试',
      invalid: `BigQuery 不认这里的写法（${place}）。项目 ID 用小写字母、数字和短横线；数据集名用字母、数字和下划线`,
    };
    return `${sentences[reason] ?? '没有查成，请过一会儿再试；还不行，请把这句话发给我们'}。BigQuery 的原话：${message.slice(0, 300)}`;
  },
  settings: {
    订单引擎:
      '订单放哪里：表格（放在“订单”表）或 BigQuery（放在谷歌云，适合几十万行以上）。改成 BigQuery 后第一次运行时，“订单”里的行会自动搬过去。不填：表格',
    BigQuery项目: '谷歌云的项目 ID，如 my-shop-123。订单引擎是 BigQuery 时必填',
    BigQuery数据集: '订单放在哪个数据集，没有就新建。一个店一个数据集。不填：shopdeck',
    BigQuery位置: '新建数据集时放在哪里，如 asia-east2（香港）。建好后不能改。不填：由谷歌决定（美国）',
    每次查询上限GB: '一次查询最多读多少 GB，超过就不查。不填：10。谷歌按读的量收费，每月头 1 TB 免费',
  } as Record<string, string>,
};
