//! The words, in simplified and traditional characters and in English, in lower case. A blank parts words, `_` is a blank
//! within one.

use super::Topic::{self, Fund, Money, Outlet, Output, People, Sales, Supervision};
use format::{ExchangeKind, FundKind, OutletKind, OutputKind};

pub const TOPICS: &[(&str, Topic)] = &[
    ("财政 財政 fiscal budget", Fund(FundKind::Fiscal)),
    (
        "社会帮扶 社會幫扶 社会捐 社會捐 社会力量 社會力量 社会各界 社會各界 捐赠 捐贈 捐款 捐资 捐資 捐物 捐助 款物 donat social_assistance \
         social_aid charit",
        Fund(FundKind::Social),
    ),
    (
        "产业合作 產業合作 产业协作 產業協作 产业帮扶 產業幫扶 产业发展 產業發展 帮扶产业 幫扶產業 industrial_co-operation industrial_cooperation \
         industrial_collaboration industrial_input",
        Fund(FundKind::Industry),
    ),
    ("投资 投資 引资 引資 invest", Fund(FundKind::Investment)),
    (
        "资金 資金 投入 拨付 撥付 援助 协作资金 協作資金 帮扶资金 幫扶資金 扶贫协作资金 扶貧協作資金 funds funding money assistance aid",
        Money,
    ),
    (
        "消费帮扶 消費幫扶 消费扶贫 消費扶貧 消费协作 消費協作 消费 消費 销售 銷售 购销 購銷 采购 採購 销往 銷往 卖出 賣出 农产品 農產品 农副产品 \
         農副產品 特产 特產 带货 帶貨 produce sales sold sell purchas consumption",
        Sales,
    ),
    (
        "务工 務工 就业 就業 劳动力 勞動力 劳务 勞務 用工 员工 員工 职工 職工 workers labour labor jobs employ migrant",
        People(ExchangeKind::Workers),
    ),
    ("党政干部 黨政幹部 干部 幹部 挂职 掛職 officials official cadre", People(ExchangeKind::Cadres)),
    (
        "技术人才 技術人才 技术人员 技術人員 专业人才 專業人才 专业技术 專業技術 专家 專家 教师 教師 支教 技术交流 技術交流 professional \
         technician technical specialist teacher",
        People(ExchangeKind::Technicians),
    ),
    ("支医 支醫 医生 醫生 医疗 醫療 medical doctor", People(ExchangeKind::Medical)),
    ("培训 培訓 training trained", People(ExchangeKind::Training)),
    ("项目 項目 project", Output(OutputKind::Project)),
    ("产业园 產業園 园区 園區 industrial_park park", Output(OutputKind::Park)),
    ("车间 車間 workshop", Output(OutputKind::Workshop)),
    ("企业 企業 公司 enterprise compan firm", Output(OutputKind::Enterprise)),
    ("村 village", Output(OutputKind::Village)),
    ("特产馆 特產館 专馆 專館 门店 門店 shop", Outlet(OutletKind::Shop)),
    ("交易中心 trading_centre trading_center", Outlet(OutletKind::Centre)),
    ("专区 專區 sales_zone", Outlet(OutletKind::Zone)),
    ("专柜 專櫃 cabinet", Outlet(OutletKind::Cabinet)),
    ("检查 檢查 inspection", Supervision("inspections")),
    ("问题 問題 problem finding", Supervision("findings")),
    ("整改 rectif put_right", Supervision("rectified")),
    ("谈话 談話 talked_to talks", Supervision("talks")),
    ("立案 案件 cases", Supervision("cases")),
];

/// Words that a number is exactly that.
pub const EXACTLY: &str = "恰好 正好 刚好 剛好 整整 不多不少 准确地说 exactly precisely";

/// Words that a number lies below, with which it begins or that stand before it. Nearly is *just under*.
pub const BELOW: &str = "不足 不到 不满 不滿 未到 少于 少於 低于 低於 小于 小於 < less_than fewer_than under below";
pub const SHORT_OF: &str = "未达 未達 未达到 未達到 达不到 達不到 没达到 沒達到 short_of";

/// Words that a number is a sum.
pub const SUMS: &str = "合计 合計 共计 共計 总计 總計 总额 總額 总共 總共 相加 加起来 加起來 加在一起 一共 总和 總和 = ＝ in_total altogether \
    a_total_of totalling totaling add_up_to combined sum";

/// Words that a number is of a part of what was said before.
pub const PARTIAL: &str =
    "其中 某 个别 個別 每月 月均 单月 單月 当月 當月 用于 用於 of_which of_them of_these including used_for spent_on";

/// How far money has come.
pub const STAGES: &[(&str, &str)] =
    &[("到位 received paid-in paid_in", "received"), ("拨付 撥付 disburs", "disbursed"), ("支出 spent", "spent")];

/// Words that money is planned: none that came.
/// 将 stands alone in 将近, and is 把 before what is given: 将1亿元投入, 将帮扶资金投入.
pub const PLANS: &str = "计划 計劃 规划 規劃 拟 擬 预计 預計 plan 即将 即將 将会 將會 将为 將為 将向 將向 将给 將給 将对 將對 将在 將在 \
    将投入 將投入 将提供 將提供 将继续 將繼續 将再 將再 将安排 將安排 将支持 將支持 will_ shall_";

/// Words that money is signed or agreed: none that came.
pub const PROMISES: &str = "签约 簽約 签订 簽訂 协议 協議 约定 約定 signed agree";

/// Words of both ways at once.
pub const MUTUAL: &str = "互派 双向 雙向 往来 往來 exchanged each_other both_ways";

/// Words that people went to the place that follows.
pub const TO: &str = "派往 赴 到 前往 援 去 to";

/// Words before whoever money goes to, and before whoever it comes from.
pub const GIVEN_TO: &str = "向 给 給 给予 給予 对 對 to";
pub const GIVEN_BY: &str = "从 從 自 由 from";

/// 对 that is a part of another word.
pub const NO_GIFT: &str = "结对 結對 针对 針對 对对 面对 面對";

/// Verbs that stand between whoever gives and whoever takes.
pub const GIVES: &str = "投入 援助 帮扶 幫扶 支持 支援 资助 資助 捐助 捐赠 捐贈 扶持 帮助 幫助 补助 補助 gave gives give supported supports \
    helped helps aided assisted assists funded funds granted";

/// 为, and the verbs that must follow the place behind it: 为清涧县投入, but not 帮扶省份为江苏.
pub const FOR: &str = "为 為 爲";
pub const GIVES_BEHIND: &str =
    "投入 投资 投資 提供 筹集 籌集 筹措 籌措 募集 协调 協調 落实 落實 拨付 撥付 捐 安排 援助 支援";

/// Words between two places with which the first is not known to give: 陕西的帮扶省, 陕西受援助.
pub const NO_GIVER: &str = "的 之 受 获 獲 派 干部 幹部 人才 挂职 掛職 得到 被 由 从 從 把 将 將 ， 、 。 ； ： ( ) （ ） , ; : and_ with_ by_ was_ were_ been_ 和 与 與 及 's ’s";

/// What follows a place that is helped to give itself: 支持江苏企业投资.
pub const FIRMS: &str = "企业 企業 的企业 的企業 客商 商会 商會 公司 enterprise firm compan investor 's ’s -";

/// Words that what is said is not so.
pub const DENIALS: &str = "没有 沒有 并未 並未 从未 從未 尚未 未曾 未能 并非 並非 不是 绝非 絕非 否认 否認 谣言 謠言 不实 不實 不属实 不屬實 \
    并不 並不 不在 不属于 不屬於 不曾 不存在 不符 不成立 不真实 不真實 不向 不给 不給 不去 不设 不設 不会 不會 不可能 不愿 不願 不肯 不予 不再开 不再開 不再投 不再提供 不再向 不再为 不再為 未到 未在 未向 未给 未給 未对 未對 未为 未為 未赴 未从 \
    未從 未获 未獲 未收到 未投入 未提供 未派 未拨 未撥 未开设 未開設 没在 沒在 没到 沒到 没向 沒向 没给 沒給 没为 沒為 没投 沒投 没提供 沒提供 \
    没派 沒派 拒绝 拒絕 拒不 虚构 虛構 捏造 误传 誤傳 谣传 謠傳 子虚乌有 子虛烏有 \
    not_ never_ cannot_ 't_ ’t_ denied denies refus lacks lacked lacking false untrue contrary_to failed_to fails_to hoax";

/// Words of these that deny nothing.
pub const NO_DENIAL: &str = "并不少 並不少 并不低 並不低 并不多 並不多 并不小 並不小 并不仅 並不僅 并不只 並不只 并不止 並不止 并不限 並不限 \
    不在少 不在名 不在此 不在话下 不在話下 不在于 不在於 无处不在 無處不在 无所不在 無所不在 不会少 不會少 不会低 不會低 不设防 不設防 不设上 不設上 不设限 不設限 不去不 未到期 未到年 未到月 是不是 不是仅 不是僅 不是只 not_less not_fewer";

/// Words that deny a whole sentence from its beginning, or from its end: 它提供26.9亿元，这一说法不实.
pub const DENIED_AHEAD: &str = "false_that untrue_that not_true_that denied_that denies_that deny_that";
pub const DENIED_BEHIND: &str = "谣言 謠言 说法不实 說法不實 消息不实 消息不實 报道不实 報道不實 信息不实 信息不實 不属实 不屬實 纯属虚构 純屬虛構 与事实不符 \
    與事實不符 与实际不符 與實際不符 子虚乌有 子虛烏有 is_false is_untrue is_not_true was_false was_untrue";

/// Words right before a number that there are so many too few.
pub const LACKS: &str = "缺 缺少 缺乏 短缺";

/// What a number follows that says by how much something changed.
pub const CHANGES: &str = "增加 增长 增長 减少 減少 下降 上升 提高 提升";

/// The same in English, before *by*; and words of comparing, before 多 and 少.
pub const CHANGED_BY: &str = "increas rose rise rising grew grow fell fall declin decreas drop up_by down_by";
pub const COMPARED: &str = "比 较 較";

/// Words that more places are meant than are named.
pub const AND_OTHERS: &str = "等 and_other among_other 在内 在內";

/// Words of the whole country.
pub const NATIONWIDE: &str = "全国 全國 我国 我國 东部 東部 各地 nationwide national across_the_country eastern east";

/// Five-year plans, by the years that they cover.
pub const PLAN_YEARS: &[(&str, u16, u16)] = &[
    ("十三五 13th_five-year", 2016, 2020),
    ("十四五 14th_five-year", 2021, 2025),
    ("十二五 12th_five-year", 2011, 2015),
];

/// Words of a year to its end.
pub const WHOLE_YEAR: &str = "全年 整年 whole_year full_year throughout";
