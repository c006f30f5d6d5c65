//! What the closed vocabularies of the format are called.

use super::Msg;

const fn msg(hans: &'static str, hant: &'static str, en: &'static str) -> Msg {
    Msg { hans, hant, en }
}

/// What is counted. English has a singular and a plural, parted by `|`.
pub fn unit(word: &str) -> Msg {
    match word {
        "person" => msg("人", "人", "person|people"),
        "person_time" => msg("人次", "人次", "person-time|person-times"),
        "course" => msg("期培训班", "期培訓班", "training course|training courses"),
        "enterprise" => msg("家企业", "家企業", "enterprise|enterprises"),
        "organisation" => msg("家社会组织", "家社會組織", "social organisation|social organisations"),
        "village" => msg("个村", "個村", "village|villages"),
        "park" => msg("个产业园区", "個產業園區", "industrial park|industrial parks"),
        "workshop" => msg("个帮扶车间", "個幫扶車間", "assistance workshop|assistance workshops"),
        "project" => msg("个项目", "個項目", "project|projects"),
        "county" => msg("个县", "個縣", "county|counties"),
        "tonne" => msg("吨", "噸", "tonne|tonnes"),
        "tonne_per_year" => msg("吨/年", "噸／年", "tonne a year|tonnes a year"),
        "kilogram" => msg("千克", "公斤", "kg|kg"),
        "shop" => msg("家特产馆", "家特產館", "specialty shop|specialty shops"),
        "trading_centre" => msg("个交易中心", "個交易中心", "trading centre|trading centres"),
        "zone" => msg("个专区", "個專區", "sales zone|sales zones"),
        "cabinet" => msg("个专柜", "個專櫃", "sales cabinet|sales cabinets"),
        "yuan" => msg("元", "元", "CNY"),
        // What a supervision count counts is said by its column.
        _ => msg("件", "件", ""),
    }
}

/// What a word of the column of that name means to a reader.
pub fn label(column: &str, word: &str) -> Msg {
    match (column, word) {
        ("precision" | "quantity_precision" | "outlets_precision", _) => precision(word),
        ("kind", _) => kind(word),
        ("stage", _) => stage(word),
        ("level", _) => level(word),
        ("fields", _) => field(word),
        ("channel", _) => channel(word),
        ("direction", _) => direction(word),
        ("status", _) => status(word),
        ("figure", _) => figure(word),
        _ => NOT_STATED,
    }
}

const NOT_STATED: Msg = msg("原文未载明", "原文未載明", "Not stated in the source");

fn precision(word: &str) -> Msg {
    match word {
        "stated" => msg("按原文", "按原文", "As published"),
        "over" => msg("超过此数", "超過此數", "More than this"),
        "at_least" => msg("不少于此数", "不少於此數", "This or more"),
        "about" => msg("约数", "約數", "About"),
        "nearly" => msg("不足此数", "不足此數", "Nearly this"),
        _ => msg("未公布", "未公布", "Not published"),
    }
}

fn kind(word: &str) -> Msg {
    match word {
        "fiscal" => msg("财政援助资金", "財政援助資金", "Fiscal assistance"),
        "social" => msg("社会帮扶资金", "社會幫扶資金", "Social assistance"),
        "industry" => msg("产业合作投入", "產業合作投入", "Industrial co-operation input"),
        "investment" => msg("企业投资", "企業投資", "Enterprise investment"),
        "workers" => msg("劳务协作", "勞務協作", "Labour co-operation"),
        "cadres" => msg("干部挂职", "幹部掛職", "Secondment of officials"),
        "technicians" => msg("专业技术人员交流", "專業技術人員交流", "Exchange of technical professionals"),
        "medical" => msg("医疗帮扶", "醫療幫扶", "Medical assistance"),
        "training" => msg("培训", "培訓", "Training"),
        _ => msg("类别未载明", "類別未載明", "Kind not stated"),
    }
}

fn stage(word: &str) -> Msg {
    match word {
        "agreed" => msg("协议", "協議", "Agreed"),
        "disbursed" => msg("已拨付", "已撥付", "Disbursed"),
        "received" => msg("已到位", "已到位", "Received"),
        "spent" => msg("已支出", "已支出", "Spent"),
        _ => msg("进度未载明", "進度未載明", "Stage not stated"),
    }
}

fn level(word: &str) -> Msg {
    match word {
        "province" => msg("省级", "省級", "Province level"),
        "prefecture" => msg("地市级", "地市級", "Prefecture level"),
        "county" => msg("县级", "縣級", "County level"),
        "zone" => msg("开发区", "開發區", "Development zone"),
        "model" => msg("区域合作模式", "區域合作模式", "Regional model of co-operation"),
        _ => msg("项目", "項目", "Project"),
    }
}

fn field(word: &str) -> Msg {
    match word {
        "industry" => msg("产业合作", "產業合作", "Industry"),
        "sales" => msg("消费帮扶", "消費幫扶", "Produce sales"),
        "funds" => msg("资金帮扶", "資金幫扶", "Funds"),
        "labour" => msg("劳务协作", "勞務協作", "Labour"),
        "cadres" => msg("干部挂职", "幹部掛職", "Seconded officials"),
        "technicians" => msg("技术交流", "技術交流", "Technical exchange"),
        "training" => msg("培训", "培訓", "Training"),
        "health" => msg("医疗卫生", "醫療衛生", "Health"),
        "education" => msg("教育", "教育", "Education"),
        _ => msg("协作监督", "協作監督", "Joint supervision"),
    }
}

fn channel(word: &str) -> Msg {
    match word {
        "online" => msg("线上", "線上", "Online"),
        "offline" => msg("线下", "線下", "Offline"),
        "online_and_offline" => msg("线上和线下", "線上和線下", "Online and offline"),
        "outlet" => msg("专馆、专区、专柜", "專館、專區、專櫃", "Outlets"),
        "live_stream" => msg("直播带货", "直播帶貨", "Live-stream selling"),
        "fair" => msg("展销会", "展銷會", "Trade fair"),
        "units" => msg("单位采购", "單位採購", "Bought by organisations"),
        _ => msg("渠道未载明", "渠道未載明", "Channel not stated"),
    }
}

fn direction(word: &str) -> Msg {
    match word {
        "to_east" => msg("西部到东部", "西部到東部", "West to east"),
        "to_west" => msg("东部到西部", "東部到西部", "East to west"),
        "both" => msg("双向合计", "雙向合計", "Both ways together"),
        _ => msg("方向未载明", "方向未載明", "Direction not stated"),
    }
}

fn status(word: &str) -> Msg {
    match word {
        "planned" => msg("计划中", "計劃中", "Planned"),
        "focus" => msg("列为重点", "列為重點", "Declared a priority"),
        "routine" => msg("日常开展", "日常開展", "Routine"),
        "carried_out" => msg("已开展", "已開展", "Carried out"),
        "rectifying" => msg("整改中", "整改中", "Being rectified"),
        "closed" => msg("已办结", "已辦結", "Closed"),
        "building" => msg("在建", "在建", "Under construction"),
        "commissioning" => msg("设备调试", "設備調試", "Being commissioned"),
        "built" => msg("已建成", "已建成", "Built"),
        "operating" => msg("已投产", "已投產", "In operation"),
        _ => msg("进展未载明", "進展未載明", "Progress not stated"),
    }
}

/// What a value column counts.
fn figure(word: &str) -> Msg {
    match word {
        "amount" => msg("金额", "金額", "Amount"),
        "count" => msg("数量", "數量", "Number"),
        "quantity" => msg("数量", "數量", "Quantity"),
        "outlets" => msg("销售网点", "銷售網點", "Outlets"),
        "capacity" => msg("产能", "產能", "Capacity"),
        "findings" => msg("发现问题", "發現問題", "Findings"),
        "rectified" => msg("已整改", "已整改", "Rectified"),
        _ => msg("立案", "立案", "Cases filed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Kind, Unit, tables};

    #[test]
    fn every_unit_has_a_name() {
        for word in Unit::WORDS {
            assert!(*word == "case" || unit(word) != unit("case"), "{word}");
        }
    }

    #[test]
    fn every_word_that_a_reader_sees_has_a_label() {
        let shown = ["precision", "kind", "stage", "level", "fields", "channel", "direction", "status"];
        for table in tables::ALL {
            for column in table.columns.iter().filter(|column| shown.contains(&column.name)) {
                let (Kind::Word(words) | Kind::Words(words)) = column.kind else { continue };
                let mut labels: Vec<_> = words.iter().map(|word| label(column.name, word).hans).collect();
                labels.sort_unstable();
                labels.dedup();
                assert_eq!(labels.len(), words.len(), "{}.{}: {labels:?}", table.name, column.name);
            }
        }
    }
}
