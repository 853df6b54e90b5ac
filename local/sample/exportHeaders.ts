/** Header rows of the platforms' order exports, as public parsers quote them; some end in a blank, as the platform writes them. */

export const TAOBAO_ORDERS = [
  '订单编号|买家会员名|买家支付宝账号|支付单号|支付详情|买家应付货款|买家应付邮费|买家支付积分|总金额|',
  '返点积分|买家实际支付金额|买家实际支付积分|订单状态|买家留言|收货人姓名|收货地址 |运送方式|',
  '联系电话 |联系手机|订单创建时间|订单付款时间 |宝贝标题 |宝贝种类 |物流单号 |物流公司|订单备注|',
  '宝贝总数量|店铺Id|店铺名称|订单关闭原因|卖家服务费|买家服务费|发票抬头|是否手机订单|分阶段订单信息|',
  '特权订金订单id|是否上传合同照片|是否上传小票|是否代付|定金排名|修改后的sku|修改后的收货地址|',
  '异常信息|天猫卡券抵扣|集分宝抵扣|是否是O2O交易|新零售交易类型|新零售导购门店名称|新零售导购门店id|',
  '新零售发货门店名称|新零售发货门店id|退款金额|预约门店|确认收货时间|打款商家金额|',
  '含应开票给个人的个人红包|是否信用购|体验期结束时间|前N有礼|配送类型|主订单编号',
]
  .join('')
  .split('|');

export const TAOBAO_ITEMS = ['订单编号|标题|价格|购买数量|外部系统编号|商品属性|套餐信息|备注|订单状态|商家编码']
  .join('')
  .split('|');

export const JD_ORDERS = [
  '订单号|商品ID|商品名称|订购数量|支付方式|下单时间|京东价|订单金额|结算金额|余额支付|应付金额|',
  '订单状态|订单类型|下单帐号|客户姓名|客户地址|联系电话|订单备注|发票类型|发票抬头|发票内容|商家备注|',
  '商家备注等级（等级1-5为由高到低）|运费金额|付款确认时间|增值税发票|货号|订单完成时间|订单来源|',
  '订单渠道',
]
  .join('')
  .split('|');

export const DOUYIN_ORDERS = [
  '主订单编号|子订单编号|选购商品|商品规格|商品数量|商品ID|商家编码|商品单价|订单应付金额|运费|',
  '优惠总金额|平台优惠|商家优惠|达人优惠|商家改价|支付优惠|红包抵扣|支付方式|手续费|收件人|',
  '收件人手机号|省|市|区|街道|详细地址|是否修改过地址|地址修改时段|买家留言|订单提交时间|旗帜颜色|',
  '商家备注|订单完成时间|支付完成时间|APP渠道|流量来源|订单状态|承诺发货时间|订单类型|鲁班落地页ID|',
  '达人ID|达人昵称|所属门店ID|售后状态|取消原因|预约发货时间|仓库ID|仓库名称|序列号|是否安心购|',
  '广告渠道|流量类型|流量体裁|流量渠道|发货主体|发货主体明细|发货时间|降价类优惠|平台实际承担优惠金额|',
  '商家实际承担优惠金额|达人实际承担优惠金额|预计送达时间|是否平台仓自流转|车型|商品69码|发货SN码|',
  '发货IMEI码1|发货IMEI码2|预约送达时间|建议发货时间（起）|建议发货时间（止）|物流SN码|物流IMEI码1|',
  '物流IMEI码2',
]
  .join('')
  .split('|');

export const SHOPIFY_ORDERS = [
  'Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|Currency|',
  'Subtotal|Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|',
  'Lineitem quantity|Lineitem name|Lineitem price|Lineitem compare at price|Lineitem sku|',
  'Lineitem requires shipping|Lineitem taxable|Lineitem fulfillment status|Billing Name|Billing Street|',
  'Billing Address1|Billing Address2|Billing Company|Billing City|Billing Zip|Billing Province|',
  'Billing Country|Billing Phone|Shipping Name|Shipping Street|Shipping Address1|Shipping Address2|',
  'Shipping Company|Shipping City|Shipping Zip|Shipping Province|Shipping Country|Shipping Phone|Notes|',
  'Note Attributes|Cancelled at|Payment Method|Payment Reference|Refunded Amount|Vendor|',
  'Outstanding Balance|Employee|Location|Device ID|Id|Tags|Risk Level|Source|Lineitem discount|',
  'Tax 1 Name|Tax 1 Value|Tax 2 Name|Tax 2 Value|Tax 3 Name|Tax 3 Value|Tax 4 Name|Tax 4 Value|',
  'Tax 5 Name|Tax 5 Value|Phone|Receipt Number|Duties|Billing Province Name|Shipping Province Name|',
  'Payment ID|Payment Terms Name|Next Payment Due At|Payment References',
]
  .join('')
  .split('|');
