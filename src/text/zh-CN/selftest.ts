/** 自检：假定什么、怎么试、不符会怎样。 */
type Probe = readonly [assumes: string, tried: string, matters: string];

const INFORMATION = '只供参考，不影响使用';
const DATES = '日期会差一天，或变成文字';
const TEXTS = '订单号、月份会变成数字或日期';
const FORMULAS = '单元格公式算不出来';
const LOOKS = '表的样子不对，数据不受影响';

/** 自检说的话。 */
export const selftestZh = {
  about: { 自检报告: 'ShopDeck 对谷歌表格的各项假定，在这里是否成立；可以整张发给我们，里面没有店铺数据' } as Record<
    string,
    string
  >,
  notes: {
    自检报告: {
      结论: '通过：和假定一样；不符：不一样；没法查：在这里看不出来',
      实际: '谷歌这边给的值',
    },
  } as Record<string, Record<string, string>>,
  tested: (held: number, failed: number, unseen: number) =>
    `自检：${held} 项通过，${failed} 项不符，${unseen} 项没法查；详见“自检报告”`,
  noPage: '要在侧边栏里试：打开“查看运行状态”，点“现在自检”',
  noTime: '时间不够，没有试。请再自检一次',
  tooLong: '要跑满 6 分钟才看得出来',
  hasTrigger: '定时运行开着，没有另建触发器；停止定时运行后再自检',
  probes: {
    'load.jobs': ['各项任务的代码完整', '读 jobs.html，看结尾和长度', '菜单、侧边栏、定时都用不了'],
    'load.eval': [
      '代码加载得快，没有被安全策略禁止',
      '把 jobs.html 再运行一次并计时',
      '每次点菜单都要多等这么久，或完全用不了',
    ],
    'runtime.syntax': ['脚本语言有哪些新功能', '逐个看有没有', INFORMATION],
    'runtime.sleep': ['脚本里的时钟照常走', '等 100 毫秒', '长任务不知道什么时候该停'],
    'zone.words': ['按时区写时间，格式固定', '把同一时刻写成上海和纽约的时间', DATES],
    'zone.same': ['脚本和表格同一个时区', '比较两个时区的名字', `${DATES}。请在“文件 → 设置”里改表格的时区`],
    'zone.steady': ['时区没有夏令时', '比较 1 月和 7 月', '换季那天的时间可能差一小时'],
    locale: ['语言和表格地区', '读取用户语言和表格地区', INFORMATION],
    'time.limit': ['一次运行最长 6 分钟', '', '大店的预测要分几次做完'],
    'formula.load': ['公式几秒内出结果', '写入 =BUFFER_DAYS(30)，等到它显示 3', '公式一直显示“正在加载”'],
    'formula.decimal': ['公式里的小数用点', '=BUFFER_DAYS(30,0.2)', '地区不同，公式要改用分号和逗号'],
    'formula.cell': ['一格的参数是一个值', '=BUFFER_DAYS(A1)', FORMULAS],
    'formula.range': ['一列进、一列出，空格还是空', '=BUFFER_DAYS(A1:A3)，中间空一格', FORMULAS],
    'formula.open': ['整列的写法可用', '=BUFFER_DAYS(A1:A)', FORMULAS],
    'formula.array': ['大括号数组可用，结果能铺开', '=RFM_SCORE({1;50;90},…)', FORMULAS],
    'formula.date': ['日期能传进公式，也能传回来', '=BUFFER_LINE(A1,30)', DATES],
    'formula.workday': ['放假和调休算得对', '2026-03-02 之后 5 个工作日', FORMULAS],
    'formula.error': ['参数不对时显示 #ERROR!', '=BUFFER_DAYS("x")', '看不到公式为什么错'],
    'cells.day': ['写入的日期还是日期', '在日期格式的格子里写 2026-03-01', DATES],
    'cells.time': ['写入的时间一秒不差', '写 2026-07-01 10:30:05', DATES],
    'cells.dayPlain': ['没设格式也认得日期', '在普通格子里写 2026-03-01', DATES],
    'cells.text': ['文本格式的格子原样保存', '写 0012、长订单号、2026-03、1/2、TRUE', TEXTS],
    'cells.textActive': ['文本格式里撇号不留下，公式不执行', "写 '=1+1", '买家名字里的公式可能被执行，或多出一个撇号'],
    'cells.apostrophe': ['普通格子里撇号表示文字', "写 '=1+1、'0012、'2026-03-01", TEXTS],
    'cells.number': ['数字原样保存', '写 1234.5', '金额会错'],
    'cells.numberShown': ['数字怎么显示', '写 1234.5，格式 #,##0.00', INFORMATION],
    'cells.rate': ['比例显示成百分数', '写 0.355，格式 0.0%', LOOKS],
    'cells.boolean': ['是非值原样保存', '写 TRUE', '打勾认不出来'],
    'cells.formats': ['用到的数字格式都认得', '逐个设上再读出来', LOOKS],
    'cells.errors': ['公式错误读出来是文字', '=1/0、=NA()、=1+"x"', '公式错误不会列进“数据问题”'],
    'cells.empty': ['空表没有行', '看一张空表有几行', '空表会被当成有数据'],
    'cells.blank': ['写空白不算有内容', '写一个字和两个空白', '表尾会多出空行'],
    'looks.front': ['新建的表会跳到最前', '看新建后在哪张表', '建表后停在别的表上'],
    'looks.notes': ['批注能换行', '写一条两行的批注', LOOKS],
    'looks.choices': ['下拉可选，也允许填别的', '设下拉，再填一个不在里面的词', '您写的词会被拒绝'],
    'looks.checkbox': ['能打勾，也能取消', '一格打勾，旁边清除', '看板上打不了勾'],
    'looks.colours': ['颜色能设，也能恢复', '设红色，再恢复', LOOKS],
    'looks.columns': ['列宽和冻结有效', '设了再读出来', LOOKS],
    'looks.deleteAll': ['不能删掉全部未冻结的行', '试着删', INFORMATION],
    'looks.chart': ['图能插入，按标题找到，能换数据', '插一张组合图，再换范围', '图会重复，或不更新'],
    'lock.nested': ['表格的锁能拿到', '拿两次锁再放开', '两个人同时运行会写乱'],
    'memory.large': ['每条记忆能存 8 KB', '存 8 KB 再读出来', '长任务记不住做到哪里'],
    'memory.chinese': ['汉字按 3 字节算，2,700 字存得下', '存 2,700 个汉字', '长任务记不住做到哪里'],
    'memory.limit': ['超过 9 KB 会拒绝', '存 13 KB', INFORMATION],
    'cache.large': ['缓存能存 90 KB', '存 90 KB 再读出来', INFORMATION],
    'trigger.hourly': ['能建每小时的定时触发器', '建一个再删掉', '定时运行开不了'],
    'trigger.minutes': ['能不能每 5 分钟运行', '建一个再删掉', '只能每小时运行：从应用商店安装的都是这样'],
    'mail.quota': ['今天还能发多少邮件', '读邮件额度', INFORMATION],
    link: ['邮件里的链接能打开这一行', '看表格的网址和表的编号', '邮件里的“打开”没有用'],
    'speed.read': ['读一次不到 0.4 秒', '读 20 次，取平均', '任务会慢'],
    'speed.write': ['写一次不到 0.4 秒', '写 20 次，取平均', '任务会慢'],
    'speed.block': ['一次写 5,000 格很快', '写 500 行 10 列再读出来', '任务会慢'],
    'page.dateOut': ['侧边栏不能传日期给服务器', '传一个日期', INFORMATION],
    'page.dateIn': ['服务器不能传日期给侧边栏', '让服务器返回一个日期', INFORMATION],
    'page.batch': ['一次能传 5,000 行订单', '传 1.5 MB 文字', '导入大文件会中断'],
  } satisfies Record<string, Probe>,
};
