/** The sample shop's own words: its first tab, in Chinese and English, and what it says about settings and people. */

export const SOURCE = '示例（虚构）';
/** Where sales beside the platforms come from. */
export const OFFLINE = '线下团购，手工填';

/** Rows of the tab 说明: Chinese, English. */
export const INTRODUCTION: readonly (readonly [string, string])[] = [
  ['ShopDeck 电商运营台 · 示例店铺', 'ShopDeck · sample shop'],
  [
    '这家店是虚构的：商品、顾客、账号、邮箱、订单和金额全部由程序生成，与任何真实的人和店铺无关。',
    'This shop is invented: goods, customers, accounts, mail addresses, orders and figures were all made by a program and belong to nobody.',
  ],
  ['', ''],
  ['先点这几步', 'What to click first'],
  [
    '1. 菜单“电商运营”→“开始使用”：几步走完，补齐还没有的表。哪张表不懂，打开它，再点“这张表怎么用”。',
    '1. Menu ShopDeck (电商运营) → Get started: a few steps add the tabs that are missing. When a tab is unclear, open it and choose Explain this tab.',
  ],
  [
    '2. 菜单“电商运营”→“导入订单”：把“导出样例”文件夹里的几个文件一起拖进去，看预览，再写入。它们是 2026 年 11 月的新订单，和 10 月底几笔状态变了的老订单。',
    '2. Menu ShopDeck → Import orders: drop all files of the folder 导出样例 at once, look at the preview, then write. They hold the new orders of November 2026, and some of late October whose state has changed.',
  ],
  [
    '3. 菜单“电商运营”→“更新”→“更新客户名册”：算出“客户RFM”和“客户概览”，看谁是高价值、谁在沉睡、前 20% 的客户到底带来多少收入。',
    '3. Menu ShopDeck → Update → Update customer roster: makes 客户RFM and 客户概览: who is of high value, who is dormant, what the top 20% really bring.',
  ],
  [
    '4. 菜单“电商运营”→“更新”→“更新销售预测”：做出今年剩下几个月和明年的“年度销售预测表”，“预测概览”里有走势图和季节图，“供应链规划”写明每季备多少货。',
    '4. Menu ShopDeck → Update → Update sales forecast: makes 年度销售预测表 for the rest of this year and the next; the charts are in 预测概览, what to stock each quarter in 供应链规划.',
  ],
  [
    '5. 菜单“电商运营”→“更新”→“市场趋势”：看哪些关键词在涨、多有把握、影响哪些商品、建议临时多备多少。先更新销售预测，才有建议的件数。',
    '5. Menu ShopDeck → Update → Show market trends: which words grow, how surely, which products they touch, how much more to have. Update the sales forecast first to get pieces.',
  ],
  [
    '6. 在任意空格里试公式：=PARETO_SHARE(客户RFM!F2:F500)',
    '6. Try a formula in any empty cell: =PARETO_SHARE(客户RFM!F2:F500)',
  ],
  [
    '7. 看危机：菜单“电商运营”→“危机处理”→“现在检查”。“舆情提及”的每一条会有判定和理由，“危机”列出每一起和时限，“驾驶舱”是一眼看的数字；发出的邮件在发件箱里。再点“导入提及”，把“舆情样例”里的文件拖进去再检查一次：牛肉干又出了一起质量投诉。',
    '7. Menu ShopDeck → Open crisis room → Check now. Every line of 舆情提及 gets a verdict with its reason, 危机 lists the incidents with deadlines, 驾驶舱 the figures at a glance; the mails are in the outbox. Then choose Import mentions, drop the file of the folder 舆情样例 and check again: the jerky becomes an incident of 质量投诉.',
  ],
  [
    '8. 看供应：菜单“电商运营”→“供应进度”→“现在检查”。“供应甘特图”右边画出横道图，红黄绿一看就知道；在侧边栏里一点就报进度，改日期、排新计划都先给您看再写。',
    '8. Menu ShopDeck → Supply progress → Check now: bars appear right of 供应甘特图, with zones red, yellow and green; progress is reported by one tap, moves and new plans are shown before they are written.',
  ],
  [
    '9. 看看板：菜单“电商运营”→“任务看板”。三个活动会按模板排出任务，看板上可以打勾、改状态、筛选；侧边栏里能新建任务、@ 同事、改上线日（先看差异），还能搜“知识库”。',
    '9. Menu ShopDeck → Open task board. Three campaigns get their tasks from templates; tick, change states and filter on 看板; in the sidebar make tasks, @ a colleague, move a launch (the difference first), search 知识库.',
  ],
  [
    '10. 看库存：菜单“电商运营”→“导入库存”，把“库存样例”里的文件拖进去，“库存”的更新时间就是今天的；再看“状态”“建议”和“调拨建议”。海苔在抖音超卖，淘宝仓却堆着。',
    '10. Menu ShopDeck → Import stock: drop the file of the folder 库存样例, so that 库存 is of today; then see 状态, 建议 and 调拨建议. The seaweed snack is oversold on Douyin while the other warehouse is full of it.',
  ],
  [
    '11. 看内容：菜单“电商运营”→“导入内容数据”，把“内容样例”里的三个文件拖进去，10 月底几条没数据的内容就补上了。再看“内容”的最弱环节、“内容漏斗”的图、“达人建议”约谁、“痛点词”拍什么、“TOP10结构”哪里还空着。',
    '11. Menu ShopDeck → Import content statistics: drop the three files of the folder 内容样例; the last pieces of October get their figures. Then see the weakest step in 内容, the charts of 内容漏斗, whom to book in 达人建议, what to make in 痛点词, and what is empty in TOP10结构.',
  ],
  [
    '12. 做内容：菜单“电商运营”→“内容简报”→“新简报”。选痛点、结构、平台、发布日，先看要做哪几步、谁哪天做完、检查什么，再写入；发布后点“发布了”，“内容”里就有这一行。“内容溯源”“内容月报”看哪些选择出爆款、照规范做划不划算。',
    '12. Menu ShopDeck → Plan content → New brief: choose pain, structure, platform and day, see steps, owners, days and checks, then write; press It is out when it is published, and 内容 has its row. 内容溯源 and 内容月报 show which choices made hits, and whether the standard pays.',
  ],
  [
    '13. 联系客户：菜单“电商运营”→“客户触达”→“更新名单”。今天该联系谁、怎么说都排好了，按人分；点一下记“已触达”，名单能按平台导出。“分层流动”是客户每月的进出。',
    '13. Menu ShopDeck → Contact customers → Update list: whom to contact today and what to say, by person; one tap notes it, lists export per platform. 分层流动 shows how customers move each month.',
  ],
  ['', ''],
  ['这里有什么', 'What is here'],
  [
    '订单：2025-09 到 2026-10，约 4,000 笔，淘宝、京东、抖音、Shopify。抖音的导出不给买家账号，客户ID 是空的。',
    '订单: 2025-09 to 2026-10, about 4,000 orders from Taobao, JD, Douyin and Shopify. Douyin exports name no buyer, so 客户ID is blank there.',
  ],
  [
    '销售历史：2022-11 到 2025-08 是手工填的旧月份；之后的月份由订单自动汇总。另有 4 个线下卖的商品一直手工填：一个断断续续，一个翻倍地长，一个才 15 个月，一个才 5 个月。',
    '销售历史: 2022-11 to 2025-08 are older months typed by hand; later months are summed up from the orders. Four products sold offline are typed throughout: one sells now and then, one doubles every year, one is 15 months old, one 5.',
  ],
  [
    '促销日历、库存：办过的和明年要办的促销；10 月底两个仓库的库存。',
    '促销日历, 库存: campaigns past and of the coming year; what two warehouses hold at the end of October.',
  ],
  [
    '供应商、交付记录：9 家工厂的产能、提前期、成本，和 14 个月的下单与到货。一家从 8 月起常常迟交；一家刚合作，还没有记录。更新销售预测或供应计划后，“供应商”有评分，“供应链规划”写明谁做多少、最晚几号下单，“供应分析”是牛鞭效应和周转。',
    '供应商, 交付记录: nine factories with capacity, lead time and cost, and 14 months of orders and deliveries. One is often late since August; one is new and has no record. Update the forecast or the supply plan for their scores, for who makes how much and by when to order (供应链规划), and for bullwhip and turnover (供应分析).',
  ],
  [
    '供应甘特图：三次采购的 15 个节点，一次要晚，一次正常，一次该开始了还没开始。',
    '供应甘特图: 15 nodes of three purchases: one runs late, one goes as planned, one should have begun.',
  ],
  [
    '趋势词：8 个关键词每周或每月的搜索量。两个正在涨，三个只是到了季节，一个才 6 周。',
    '趋势词: searches of 8 words by week or month. Two are surging, three are merely in season, one has 6 weeks only.',
  ],
  [
    '内容、KOL矩阵、痛点词、爆款样本：3 月到 10 月的 61 条内容、15 位达人、20 个痛点词、30 条同行的爆款。吹风机的噪音是个好机会；抖音 10 月的完播掉了一半；有位达人太贵。',
    '内容, KOL矩阵, 痛点词, 爆款样本: 61 pieces from March to October, 15 creators, 20 pains, 30 hits of others. The noise of pet dryers is an opportunity; completions on Douyin halved in October; one creator is far too dear.',
  ],
  [
    '舆情提及、监控规则、评价统计：2026 年 10 月底的 21 条提及和 45 天的评价数，同样是虚构的。抱怨、被否定的词、竞品攻击、新规、一天的差评变多都在里面。',
    '舆情提及, 监控规则, 评价统计: 21 mentions of late October 2026 and 45 days of review counts, invented like all else: complaints, denied words, an attack by a rival, a new rule, a day of bad reviews.',
  ],
  [
    '任务、活动、排班、知识库：10 月底手上的事。有两项逾期，坚果直播的备货比库存多，黑五还没有排班。',
    '任务, 活动, 排班, 知识库: what is on the table at the end of October. Two tasks are overdue, the live session has more allocated than there is, nobody is on shift for Black Friday yet.',
  ],
  [
    '内容计划、内容：20 份简报，有的在做，有的已发布，一份刚发布还没有数据，一份取消了；发布过的 13 篇有成本、播放和下单。',
    '内容计划, 内容: 20 briefs, some in the making, some published, one just published without figures, one cancelled; 13 pieces with cost, views and orders.',
  ],
  [
    '触达计划：10 月联系过的 11 次，券、专属客服、VIP服务都有；一位回购了，一位请我们不要再发。',
    '触达计划: eleven contacts of October: coupons, personal service, VIP services. One customer came back, one asked not to be written to again.',
  ],
  ['设置、团队：改成您自己的就能用。', '设置, 团队: change them to your own.'],
];

export const SETTINGS: readonly (readonly [key: string, value: string | number | null, about: string])[] = [
  ['币种', 'CNY', '店铺只用一种货币；别的币种的订单会列进“数据问题”'],
  ['RFM基准日', null, '算“距今天数”的那一天。不填：订单里最后的付款日'],
  ['F分档', null, '名次 或 固定。不填：满 100 位客户按名次，不满用固定'],
  ['均值口径', '平均', '平均 或 中位数'],
  ['沉睡天数', null, '多少天没买算沉睡。不填：按本店回头客的购买间隔算'],
  ['高价值比例', 0.2, '金额最高的多少客户算高价值'],
  ['趋势数据有效天数', 3650, '搜索量多少天没有新数就不再预警。示例的日期是固定的，所以填得很大；自己用填 45'],
  ['内容毛利率', 0.5, '卖出的货的毛利率。填了就能看 ROI 保不保本'],
  ['达人预算', 2000, '下一轮约达人一共花多少'],
  ['舆情回看天数', 3650, '多少天以内的提及可以新开危机。示例的日期是固定的，所以填得很大；自己用填 30'],
];

/** 角色, 姓名, 邮箱, 日历. Not at example.com, to which ShopDeck never mails: this shop's mails are to be seen in the outbox. */
export const TEAM: readonly (readonly [role: string, name: string, mail: string, calendar: string])[] = [
  ['负责人', '陈一禾', 'chen.yihe@shop.test', '办公'],
  ['运营', '林晓舟', 'lin.xiaozhou@shop.test', '办公'],
  ['设计', '苏明溪', 'su.mingxi@shop.test', '办公'],
  ['文案', '何青野', 'he.qingye@shop.test', '办公'],
  ['供应链', '周远山', 'zhou.yuanshan@shop.test', '客服仓库'],
  ['采购', '许知南', 'xu.zhinan@shop.test', '办公'],
  ['客服', '方小满', 'fang.xiaoman@shop.test', '客服仓库'],
  ['客服', '罗一宁', 'luo.yining@shop.test', '客服仓库'],
  ['品控', '高云帆', 'gao.yunfan@shop.test', '客服仓库'],
  ['市场', '沈乐遥', 'shen.leyao@shop.test', '办公'],
  ['法务', '魏清言', 'wei.qingyan@shop.test', '办公'],
];
