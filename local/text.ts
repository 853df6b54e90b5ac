/** Every word that the local host shows: its page and its command line, in Chinese and English. */

import type { Holder } from './command/holder';
import type { Unkept } from './files/original';
import { type FileProblemCode, fileSentences, folderOf } from './files/problem';
import type { Language } from './page/protocol';

const unkeptZh: Record<Unkept, string> = {
  charts: '图表',
  pictures: '图片',
  pivotTables: '数据透视表',
  tables: '超级表的样式',
  otherFiles: '对其他文件的引用（值会保留）',
  links: '链接地址',
  protection: '工作表保护',
  scales: '色阶、数据条和图标集',
};
const unkeptEn: Record<Unkept, string> = {
  charts: 'charts',
  pictures: 'pictures',
  pivotTables: 'pivot tables',
  tables: 'the looks of tables',
  otherFiles: 'references to other files (their values are kept)',
  links: 'link addresses',
  protection: 'protection of sheets',
  scales: 'colour scales, data bars and icons',
};

type FileSentences = Record<FileProblemCode, (path: string) => string>;

/** The first of what was lost; '' is what no cell names. */
function named(all: string[], nameless: string, comma: string, more: (count: number) => string): string {
  const first = all.slice(0, 3).map((one) => one || nameless);
  return first.join(comma) + (all.length > first.length ? more(all.length) : '');
}

/** 2026-11-02 09:00, by the shop's clock. */
const minute = (time: number) => new Date(time).toLocaleString('sv-SE').slice(0, 16);

const chinese = {
  page: {
    opening: '正在打开工作簿…',
    failedToOpen: '工作簿没有打开',
    lost: '与本机程序的连接断开了，正在重新连接…',
    lostHelp: '如果已经关闭了终端里的 ShopDeck，请重新运行 npm start，并打开它打印的新地址。',
    saved: '已保存到本机',
    unsaved: '有改动，稍后自动保存',
    saving: '正在保存…',
    failedToSave: (reason: string) => `没有保存成功：${reason}`,
    running: (what: string) => `正在运行“${what}”`,
    extensions: '扩展程序',
    outbox: '发件箱',
    triggers: '触发器',
    executions: '执行记录',
    runNow: '现在运行',
    close: '关闭',
    ok: '确定',
    cancel: '取消',
    yes: '是',
    no: '否',
    failed: (name: string) => `${name} 没有完成`,
    notWritten: '没有写入',
    losses: (all: string[]) => named(all, '插入、移动或格式', '、', (n) => ` 等 ${n} 处`),
    refused: (what: string) => `您改动的同时，别处移动了这里的单元格，所以没有写入：${what}。请再做一次。`,
    perhapsLost: (what: string) => `连接断开或表格重新载入时，这些改动可能没有写入：${what}。请核对一下。`,
    givenUp: (text: string) => `您正在填的单元格刚被别处删掉或移走，没有写入：“${text}”。`,
    differed: '这个窗口和工作簿有出入，已经重新载入。工作簿里的内容都在。',
    noMail: '还没有邮件。插件要发的邮件会出现在这里。',
    mailStays: '本机不会真的寄出，邮件都存在这里。',
    pickMail: '在左边选一封邮件来读',
    from: '发件人',
    to: '收件人',
    copy: '抄送',
    blindCopy: '密送',
    rich: '网页版',
    plain: '纯文本',
    noTriggers: '还没有触发器。在插件的菜单里启用定时任务后，会列在这里。',
    nextRun: (time: string) => `下次：${time}`,
    onEvent: '事件发生时',
    every: {
      hours: (n: number) => `每 ${n} 小时`,
      minutes: (n: number) => `每 ${n} 分钟`,
      days: (n: number) => `每 ${n} 天`,
    },
    noExecutions: '还没有执行记录。运行菜单里的任务后，日志和错误会列在这里。',
    sidebar: (title: string) => `侧边栏：${title}`,
    window: (title: string) => `窗口：${title}`,
    byItself: { clock: '定时运行', event: '事件触发' },
    milliseconds: (n: number) => (n < 1000 ? `${Math.round(n)} 毫秒` : `${(n / 1000).toFixed(1)} 秒`),
    noData: '所选区域还没有数据',
  },
  server: {
    wrongKeyTitle: '请用终端里打印的完整地址打开',
    wrongKey:
      '为了不让别的程序读到您的表格，每次启动都会换一个地址。请回到运行 npm start 的终端，打开那里打印的、以 ?key= 结尾的完整地址。',
    noScript: '这个页面需要启用 JavaScript。',
  },
  services: {
    hostNotAllowed: (host: string) =>
      `本机运行时，插件只能访问本机。要让它访问 ${host}，请在 start 或 job 命令后面加 --allow-host ${host}。`,
  },
  files: {
    missing: (path) => `找不到文件或文件夹 ${path}。`,
    'wrong-extension': (path) => `${path} 既不是 .xlsx 文件，也不是放 CSV 的文件夹。`,
    'one-csv': (path) => `${path} 只是一张表。请打开它所在的文件夹 ${folderOf(path)}，里面每个 CSV 是一张表。`,
    'old-excel': (path) =>
      `${path} 是旧版 Excel（.xls）或 WPS（.et）的格式。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再试一次。`,
    encrypted: (path) => `${path} 设了打开密码。请在 Excel 或 WPS 里取消密码并保存，再试一次。`,
    'other-format': (path) =>
      `${path} 是别的表格格式。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再试一次。`,
    text: (path) =>
      `${path} 的内容是文本（CSV 或网页），只是取了 .xlsx 的名字。请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”，或者改名为 .csv、放进一个文件夹，再打开那个文件夹。`,
    'not-a-workbook': (path) => `${path} 损坏了，或者不是 Excel 工作簿（.xlsx）。`,
    'not-utf8': (path) => `${path} 不是 UTF-8 文本。请另存为“CSV UTF-8”后再试。`,
    'no-permission': (path) => `没有读写 ${path} 的权限。`,
    'no-space': (path) => `磁盘空间不够，写不下 ${path}。`,
    unreadable: (path) => `${path} 读不出来或写不进去。`,
  } as FileSentences,
  command: {
    usage: `ShopDeck 电商运营台 · 本机运行

用法
  npm start                              打开示例店铺
  npm start -- 我的店.xlsx               打开自己的工作簿（.xlsx 文件，或每张表一个 CSV 的文件夹）
  npm run local -- job 任务 --workbook IN [--out OUT]
  npm run local -- eval '公式' [--workbook IN]

每条命令后面加 --help 看它的选项。`,
    startUsage: `用法：start [FILE] [选项]
把工作簿打开成网页表格，只在本机可见。不给 FILE 就打开示例店铺（合成数据，放在 shop/ 里，改动会保留）。

选项
  --port N         端口，默认 8720；被占用时用下一个空闲的
  --lang zh-CN|en  界面语言，默认 zh-CN
  --now TIME       插件看到的时间停在这一刻，如 2025-06-01T09:00:00+08:00
  --outbox DIR     邮件存放的文件夹，默认在工作簿旁边的 outbox/
  --open           顺便打开浏览器
  --no-open        不打开浏览器（默认）
  --allow-host H   允许插件访问这个网站（含子域名），可写多次；默认只访问本机。
                   舆情源要用 npm run build -- --feeds 构建后才会抓取
  --new            新建一个空的工作簿：start 我的店.xlsx --new
  --fresh          重新生成示例店铺，丢弃其中的改动`,
    jobUsage: `用法：job NAME --workbook IN [--out OUT] [--now TIME] [--outbox DIR] [--file EXPORT …] [--allow-host H …]
不开网页，运行一个任务。给了 --out 时 IN 不变，结果写进 OUT；没给就直接保存 IN。

NAME      setup import customers forecast supply board stock content trends crisis tick
          sample unsample selftest
--file    import 要读的文件，可以写多次：平台导出的订单，或者提及的 CSV（有“时间”“内容”两列的算提及，
          写进“舆情提及”，平台、作者、链接、商品、类别可选），或者库存（Shopify 的库存导出，或有“SKU”
          “可用库存”两列的 CSV、xlsx，写进“库存”，平台、仓库、商品、在途、更新时间可选），或者抖音作品、小红书
          笔记、视频号视频的数据（写进“内容”）
--allow-host  允许插件访问这个网站（含子域名），可写多次；默认只访问本机
退出码    0 完成 · 1 任务失败 · 2 用法不对。标准输出的最后一行是一个 JSON 对象：这次的运行记录。`,
    evalUsage: `用法：eval '公式' [--workbook IN]
算一个公式，把值打印成 JSON；结果是一片区域时是矩阵。例：eval '=SUM(1,2)'`,
    unknownCommand: (name: string) => `没有“${name}”这个命令。可用：start、job、eval。`,
    unknownJob: (name: string, jobs: string) => `没有“${name}”这个任务。可用：${jobs}。`,
    missingJob: (jobs: string) => `请写任务名：${jobs}。`,
    missingWorkbook: '请用 --workbook 指明工作簿。',
    missingFormula: "请写公式，例如 eval '=SUM(1,2)'。",
    badHost: (value: string) => `--allow-host 要写网站名，如 example.com；得到的是“${value}”。`,
    missingFiles: 'import 需要至少一个 --file 导出文件。',
    filesOnlyForImport: '--file 只用于 import。',
    unreadableFile: (file: string) => `找不到文件 ${file}。`,
    nothingToOpen: (file: string) => `找不到文件 ${file}。要新建一个空的，加 --new。`,
    newNeedsName: '新建工作簿要写文件名，如 start 我的店.xlsx --new。',
    noFolder: (folder: string) => `没有文件夹 ${folder}，请先建好，或换个地方。`,
    newIsThere: (file: string) => `${file} 已经有了。直接打开就去掉 --new。`,
    badLines: (value: string) => `行数要是 1 到 99999999 之间的整数，得到的是“${value}”。`,
    tooManyArguments: (argument: string) => `多了一个参数“${argument}”。`,
    badOption: (reason: string) => `选项有误：${reason}`,
    unknownOption: (option: string, meant: string | null) =>
      `没有 ${option} 这个选项。${meant ? `您要的是 ${meant} 吗？` : ''}`,
    badOptionValue: (option: string) => `${option} 的写法不对：看看它后面要不要写值。`,
    badTime: (value: string) => `--now 要写成 ISO 时间，如 2025-06-01T09:00:00+08:00；得到的是“${value}”。`,
    badPort: (value: string) => `--port 要是 1 到 65535 之间的整数；得到的是“${value}”。`,
    badLanguage: (value: string) => `--lang 只能是 zh-CN 或 en；得到的是“${value}”。`,
    portTaken: (port: number) => `${port} 起的端口都被占用了，请用 --port 指定另一个。`,
    locked: (path: string, { pid, since, command }: Holder) =>
      `“${path}”已经由另一个 ShopDeck 打开：${command}（进程 ${pid}），从 ${minute(since)} 开始。请到它的终端按 Ctrl+C 关掉（或等它结束），再试一次。`,
    lockedElsewhere: (path: string, { host, since, command }: Holder, lock: string) =>
      `“${path}”已经在另一台电脑（${host}）上由 ShopDeck 打开：${command}，从 ${minute(since)} 开始。请先在那边关掉；如果那边早已关了，请删除 ${lock} 再试。`,
    notBuilt: '还没有构建。请先运行 npm run build。',
    originalKept: (kinds: readonly Unkept[], copy: string) =>
      `这个文件里有 ShopDeck 存不下的内容（${kinds.map((kind) => unkeptZh[kind]).join('、')}），保存后会没有。原文件已另存为 ${copy}。`,
    makingSample: '正在生成示例店铺（合成数据）…',
    ready: (name: string, address: string) => `
  ShopDeck 电商运营台
  表格   ${name}
  打开   ${address}
  Open   ${address}

  只在本机可见；改动自动保存。按 Ctrl+C 结束（Ctrl+C to stop）。
`,
    stopping: '正在保存并结束…（再按一次 Ctrl+C 立即结束）',
    failed: (reason: string) => `没有完成：${reason}`,
    importing: (done: number, of: number) => `导入 ${done}/${of}`,
    unknownColumns: (file: string) => `“${file}”的列还不认识。请先在网页的导入侧边栏里给它的列起名，一次就会记住。`,
    guessedColumns: (file: string) => `“${file}”不是已知平台的导出，按列名认出了各列。`,
    seeHelp: '加 --help 看用法。',
    benchUsage: {
      all: `用法：npm run bench
量一遍：公式的加载、各任务的服务调用次数和用时、导入的速度。不带参数。`,
      reviews: `用法：npm run bench:reviews [-- FILE]
用带风险词的评价检验舆情监控。FILE 默认是 ../shared/data 里的开发数据，不在就跳过。`,
      trends: `用法：npm run bench:trends [-- 词数]
用模拟的搜索量检验市场趋势报告。词数默认 6000。`,
      forecast: `用法：npm run bench:forecast
用留出的一年检验预测，数据在 ../shared/data。不带参数。`,
      training: `用法：npm run train:forecast [-- --years | --sources]
重新训练预测用的网络并写回。--years、--sources 只报告结果，不写文件。`,
      opening: `用法：npm run bench:open
量本机页面：从敲下命令到表格画出来要多久（示例店铺、6 万行、20 万行），再量大表滚动和编辑的手感。要用浏览器。不带参数。`,
      scale: `用法：npm run bench:scale [-- 行数…]
量订单多了以后各任务的用时和内存：先在“订单”表，再在 BigQuery（这里由 DuckDB 代替）。行数默认 100000 1000000 10000000，约一刻钟。`,
    },
    step: (count: number) => `第 ${count} 步`,
  },
};

export type Words = typeof chinese;

const english: Words = {
  page: {
    opening: 'Opening the workbook…',
    failedToOpen: 'The workbook could not be opened',
    lost: 'The connection to the program on this machine is gone. Reconnecting…',
    lostHelp: 'If you closed ShopDeck in the terminal, run npm start again and open the new address that it prints.',
    saved: 'Saved on this machine',
    unsaved: 'Changed, saving soon',
    saving: 'Saving…',
    failedToSave: (reason) => `Not saved: ${reason}`,
    running: (what) => `Running “${what}”`,
    extensions: 'Extensions',
    outbox: 'Outbox',
    triggers: 'Triggers',
    executions: 'Executions',
    runNow: 'Run now',
    close: 'Close',
    ok: 'OK',
    cancel: 'Cancel',
    yes: 'Yes',
    no: 'No',
    failed: (name) => `${name} did not finish`,
    notWritten: 'Not written',
    losses: (all: string[]) => named(all, 'rows, columns or looks', ', ', (n) => ` and more, ${n} in all`),
    refused: (what: string) =>
      `Cells were moved elsewhere while you changed these, so they were not written: ${what}. Please do it again.`,
    perhapsLost: (what: string) =>
      `These may not have been written when the connection broke or the sheet was loaded anew: ${what}. Please check.`,
    givenUp: (text: string) =>
      `The cell you were typing into was removed or moved elsewhere, so this was not written: “${text}”.`,
    differed: 'This window differed from the workbook and was loaded anew. Nothing in the workbook is lost.',
    noMail: 'No messages yet. Mail that the add-on sends appears here.',
    mailStays: 'Nothing is really sent from this machine: all mail is kept here.',
    pickMail: 'Choose a message on the left',
    from: 'From',
    to: 'To',
    copy: 'Cc',
    blindCopy: 'Bcc',
    rich: 'Rich',
    plain: 'Plain text',
    noTriggers: 'No triggers yet. They are listed here once you switch on the scheduled work in the add-on’s menu.',
    nextRun: (time) => `Next: ${time}`,
    onEvent: 'When it happens',
    every: {
      hours: (n) => (n === 1 ? 'Every hour' : `Every ${n} hours`),
      minutes: (n) => `Every ${n} minutes`,
      days: (n) => (n === 1 ? 'Every day' : `Every ${n} days`),
    },
    noExecutions: 'Nothing has run yet. Logs and errors of what you start from the menus are listed here.',
    sidebar: (title) => `Sidebar: ${title}`,
    window: (title) => `Window: ${title}`,
    byItself: { clock: 'Scheduled run', event: 'Run on an event' },
    milliseconds: (n) => (n < 1000 ? `${Math.round(n)} ms` : `${(n / 1000).toFixed(1)} s`),
    noData: 'The chosen cells hold no data yet',
  },
  server: {
    wrongKeyTitle: 'Please open the full address from the terminal',
    wrongKey:
      'The address changes at every start, so that no other program can read your workbook. Go back to the terminal where npm start runs and open the full address printed there, the one that ends in ?key=…',
    noScript: 'This page needs JavaScript.',
  },
  services: {
    hostNotAllowed: (host) =>
      `On this machine the add-on reaches this machine only. To let it reach ${host}, start with --allow-host ${host}.`,
  },
  files: fileSentences,
  command: {
    usage: `ShopDeck on this machine

Usage
  npm start                              opens the sample shop
  npm start -- MY-SHOP.xlsx              opens your own workbook (.xlsx, or a folder with one CSV per tab)
  npm run local -- job NAME --workbook IN [--out OUT]
  npm run local -- eval 'FORMULA' [--workbook IN]

Add --help to a command to see its options.`,
    startUsage: `Usage: start [FILE] [options]
Opens the workbook as a spreadsheet page that only this machine can see. Without FILE: the sample shop (synthetic data in shop/; your changes are kept).

Options
  --port N         port, 8720 unless told; the next free one where it is taken
  --lang zh-CN|en  language of the page, zh-CN unless told
  --now TIME       freezes the clock that the add-on sees, as in 2025-06-01T09:00:00+08:00
  --outbox DIR     folder for mail, outbox/ beside the workbook unless told
  --open           also opens the browser
  --no-open        does not open the browser (default)
  --allow-host H   lets the add-on reach this website and its subdomains; may be repeated. Without it, this machine only.
                   The feeds of 舆情源 are fetched by a build made with npm run build -- --feeds
  --new            makes an empty workbook: start SHOP.xlsx --new
  --fresh          makes the sample shop anew and discards the changes in it`,
    jobUsage: `Usage: job NAME --workbook IN [--out OUT] [--now TIME] [--outbox DIR] [--file EXPORT …] [--allow-host H …]
Runs one job without a page. With --out, IN stays as it is and the result is written to OUT; otherwise IN itself is saved.

NAME      setup import customers forecast supply board stock content trends crisis tick
          sample unsample selftest
--file    for import; may be repeated: an order export of a platform, or a CSV of mentions (a file with the columns 时间 and 内容,
          English or Chinese; 平台, 作者, 链接, 商品, 类别 are optional), which goes to 舆情提及, or stock (Shopify's inventory
          export, or a CSV or .xlsx with SKU and 可用库存; 平台, 仓库, 商品, 在途, 更新时间 are optional), which goes to 库存, or the
          statistics of Douyin works, Xiaohongshu notes or 视频号 videos, which go to 内容
--allow-host  lets the add-on reach this website and its subdomains; may be repeated. Without it, this machine only
exit code 0 done · 1 the job failed · 2 wrong usage. The last line on stdout is one JSON object: the run record.`,
    evalUsage: `Usage: eval 'FORMULA' [--workbook IN]
Prints the value of one formula as JSON, a matrix where it spills. Example: eval '=SUM(1,2)'`,
    unknownCommand: (name) => `There is no command "${name}". There are start, job and eval.`,
    unknownJob: (name, jobs) => `There is no job "${name}". There are ${jobs}.`,
    missingJob: (jobs) => `Name a job: ${jobs}.`,
    missingWorkbook: 'Say which workbook with --workbook.',
    missingFormula: "Give a formula, as in eval '=SUM(1,2)'.",
    badHost: (value) => `--allow-host takes a host name such as example.com, not "${value}".`,
    missingFiles: 'import needs at least one --file.',
    filesOnlyForImport: '--file is for import only.',
    unreadableFile: (file) => `There is no file ${file}.`,
    nothingToOpen: (file) => `There is no file ${file}. To make an empty one, add --new.`,
    newNeedsName: 'A new workbook needs a name, as in start SHOP.xlsx --new.',
    noFolder: (folder) => `There is no folder ${folder}. Make it first, or choose another place.`,
    newIsThere: (file) => `${file} is there already. To open it leave --new out.`,
    badLines: (value) => `LINES must be whole numbers from 1 to 99999999, not "${value}".`,
    tooManyArguments: (argument) => `The argument "${argument}" is one too many.`,
    badOption: (reason) => `Wrong option: ${reason}`,
    unknownOption: (option, meant) => `There is no option ${option}.${meant ? ` Did you mean ${meant}?` : ''}`,
    badOptionValue: (option) => `${option} is not written so: see whether it takes a value.`,
    badTime: (value) => `--now takes an ISO time such as 2025-06-01T09:00:00+08:00, not "${value}".`,
    badPort: (value) => `--port takes a whole number from 1 to 65535, not "${value}".`,
    badLanguage: (value) => `--lang takes zh-CN or en, not "${value}".`,
    portTaken: (port) => `The ports from ${port} on are taken. Choose another with --port.`,
    locked: (path, { pid, since, command }) =>
      `"${path}" is open in another ShopDeck: ${command} (process ${pid}), since ${minute(since)}. Press Ctrl+C in its terminal, or wait until it ends, and try again.`,
    lockedElsewhere: (path, { host, since, command }, lock) =>
      `"${path}" is open in ShopDeck on another machine (${host}): ${command}, since ${minute(since)}. Close it there first; if it was closed long ago, delete ${lock} and try again.`,
    notBuilt: 'Nothing is built yet. Run npm run build first.',
    originalKept: (kinds, copy) =>
      `This file holds what ShopDeck cannot save (${kinds.map((kind) => unkeptEn[kind]).join(', ')}). The file as it was is kept as ${copy}.`,
    makingSample: 'Making the sample shop (synthetic data)…',
    ready: (name, address) => `
  ShopDeck
  Sheet  ${name}
  Open   ${address}
  打开   ${address}

  Only this machine can see it; changes are saved by themselves. Ctrl+C to stop (按 Ctrl+C 结束).
`,
    stopping: 'Saving and stopping… (Ctrl+C again to stop at once)',
    failed: (reason) => `Not done: ${reason}`,
    importing: (done, of) => `Importing ${done}/${of}`,
    unknownColumns: (file) =>
      `The columns of "${file}" are not known. Name them once in the import sidebar of the page; they are remembered.`,
    guessedColumns: (file) => `"${file}" is no known platform's export: its columns were recognised by their names.`,
    seeHelp: 'Add --help to see the usage.',
    benchUsage: {
      all: `Usage: npm run bench
Measures what loading a formula costs, the service calls and times of jobs, and the speed of imports. Takes no arguments.`,
      reviews: `Usage: npm run bench:reviews [-- FILE]
Holds the monitor against reviews with risk words. FILE is the development data in ../shared/data unless given; without it nothing is done.`,
      trends: `Usage: npm run bench:trends [-- WORDS]
Holds the market report against simulated searches, of 6000 words unless told.`,
      forecast: `Usage: npm run bench:forecast
Holds the forecast against years held out, from ../shared/data. Takes no arguments.`,
      training: `Usage: npm run train:forecast [-- --years | --sources]
Learns the networks of the forecast anew and writes them. With --years or --sources it only tells what they are worth.`,
      opening: `Usage: npm run bench:open
Measures the local page: from the command to cells on the screen (sample shop, 60,000 and 200,000 lines), then how a large tab scrolls and takes edits. Needs a browser. Takes no arguments.`,
      scale: `Usage: npm run bench:scale [-- LINES …]
Measures time and memory of the jobs over many order lines: first in 订单, then in BigQuery (here DuckDB in its place). LINES are 100000 1000000 10000000 unless given: about a quarter of an hour.`,
    },
    step: (count) => `Step ${count}`,
  },
};

export const words: Record<Language, Words> = { 'zh-CN': chinese, en: english };
