//! Things that a Chinese classifier counts: the 企业 of 30家企业.

use super::Counted;
use crate::cursor::Cursor;

/// Words that may stand between a classifier and the thing.
const KINDS: &[&str] = &[
    "东西部协作",
    "援建",
    "产业合作",
    "劳务协作",
    "深度贫困",
    "国家级",
    "东部",
    "西部",
    "贫困",
    "脱贫",
    "受援",
    "协作",
    "帮扶",
    "扶贫",
    "重点",
    "示范",
    "行政",
    "自然",
    "共建",
    "社会",
    "专业技术",
    "党政",
    "挂职",
    "农村",
    "特色",
    "农业",
    "各类",
    "产业",
    "民生",
    "消费",
];

const NOUNS: &[(&str, Counted)] = &[
    ("企业", Counted::Enterprise),
    ("公司", Counted::Enterprise),
    ("工厂", Counted::Enterprise),
    ("社会组织", Counted::Organisation),
    ("组织", Counted::Organisation),
    ("单位", Counted::Organisation),
    ("机构", Counted::Organisation),
    ("合作社", Counted::Organisation),
    ("学校", Counted::Organisation),
    ("医院", Counted::Organisation),
    ("示范村", Counted::Village),
    ("村", Counted::Village),
    ("县市区", Counted::County),
    ("县区", Counted::County),
    ("区县", Counted::County),
    ("县", Counted::County),
    ("乡镇", Counted::Town),
    ("省区市", Counted::Province),
    ("省市", Counted::Province),
    ("省份", Counted::Province),
    ("省", Counted::Province),
    ("产业园区", Counted::Park),
    ("产业园", Counted::Park),
    ("园区", Counted::Park),
    ("帮扶车间", Counted::Workshop),
    ("扶贫车间", Counted::Workshop),
    ("车间", Counted::Workshop),
    ("项目", Counted::Project),
    ("工程", Counted::Project),
    ("培训班", Counted::Course),
    ("特产馆", Counted::Shop),
    ("专馆", Counted::Shop),
    ("门店", Counted::Shop),
    ("商店", Counted::Shop),
    ("专区", Counted::TradingZone),
    ("专柜", Counted::Cabinet),
    ("交易中心", Counted::TradingCentre),
    ("岗位", Counted::Post),
    ("问题线索", Counted::Case),
    ("问题", Counted::Case),
    ("线索", Counted::Case),
    ("案件", Counted::Case),
    ("干部人才", Counted::Person),
    ("干部", Counted::Person),
    ("技术人员", Counted::Person),
    ("技术人才", Counted::Person),
    ("人员", Counted::Person),
    ("人才", Counted::Person),
    ("专家", Counted::Person),
    ("教师", Counted::Person),
    ("医生", Counted::Person),
    ("医师", Counted::Person),
    ("学员", Counted::Person),
    ("学生", Counted::Person),
    ("党员", Counted::Person),
    ("劳动力", Counted::Person),
    ("农民", Counted::Person),
    ("群众", Counted::Person),
    ("工人", Counted::Person),
    ("品种", Counted::Kind),
    ("人口", Counted::Person),
    ("人", Counted::Person),
];

/// The thing that stands here, with what may stand before it.
pub fn after(cur: &mut Cursor) -> Option<Counted> {
    let mut next = *cur;
    let mut kinds = 0;
    loop {
        if let Some(counted) = next.one_of(NOUNS) {
            *cur = next;
            return Some(counted);
        }
        kinds += 1;
        if kinds > 3 || !KINDS.iter().any(|word| next.word(word)) {
            return None;
        }
    }
}
