//! Rows that are not simply added say why.

use super::row;
use format::InTotal::{self, Contradicts, Inside, NoPeriod, Overlaps, Part, Rate, Revised, Same};

/// Rows that are not simply added, why, and the row that they give way to.
const REASONS: &[(&str, InTotal, &str)] = &[
    ("funds/fj-nx-fiscal-1996-2011", Inside, "fj-nx-fiscal-1996-2016"),
    ("funds/fj-nx-localities-aid-1996-2011", Inside, "fj-nx-localities-aid-1996-2016"),
    ("funds/hangzhou-enshi-fiscal-2019", Inside, "hangzhou-enshi-fiscal-2016-10-2020-11"),
    ("funds/zj-sc-fiscal-2021-07", Revised, "zj-sc-fiscal-2021"),
    ("funds/zj-sc-fiscal-2021-10", Revised, "zj-sc-fiscal-2021"),
    ("outputs/zj-sc-projects-2021-10", Revised, "zj-sc-projects-2021"),
    ("outputs/zj-sc-parks-to-2021-06", Inside, "zj-sc-parks-to-2021-09"),
    ("funds/zj-liangshan-ten-fiscal-per-county-2021", Rate, ""),
    ("funds/zj-sc-38-fiscal-per-county-2021", Rate, ""),
    ("funds/zj-sc-others-fiscal-per-county-2021", Rate, ""),
    ("funds/ningbo-liangshan-fiscal-industry-2021-2024-09", Part, ""),
    ("funds/yuhang-cangxi-fiscal-donation-2021-01-2021-11", Part, ""),
    ("funds/gd-gx-fiscal-2022-01-2022-10", Inside, "gd-gx-fiscal-2022"),
    ("funds/gd-gx-fiscal-per-county-2022", Rate, ""),
    ("sales/gd-gx-sales-2022-01-2022-10", Inside, "gd-gx-sales-2022"),
    ("exchanges/gd-gx-workers-2022-01-2022-10", Inside, "gd-gx-workers-2022"),
    ("exchanges/gd-gx-officials-2022-01-2022-10", Inside, "gd-gx-officials-2022"),
    ("funds/gd-gx-fiscal-2018", Inside, "gd-gx-fiscal-2016-2020"),
    ("funds/gd-gx-fiscal-2020", Inside, "gd-gx-fiscal-2016-2020"),
    ("funds/gd-gx-fiscal-infrastructure-2019", Part, ""),
    ("funds/gd-gx-fiscal-education-health-2019", Part, ""),
    ("funds/bj-nm-fiscal-first-plan-2018-2020", Revised, "bj-nm-fiscal-plan-2018-2020"),
    ("funds/bj-nm-fiscal-plan-per-county-2018-2020", Rate, ""),
    ("funds/bj-nm-fiscal-industry-2018-2019", Inside, "bj-nm-fiscal-2018-2019"),
    ("funds/js-sn-fiscal-2017", Inside, "js-sn-fiscal-2017-2019"),
    ("outputs/js-sn-projects-2017", Inside, "js-sn-projects-2017-2019"),
    ("outputs/js-sn-provincial-projects-2024", Part, ""),
    ("outputs/js-sn-parks-to-2021", Inside, "js-sn-parks-to-2023"),
    ("funds/qingdao-dingxi-fiscal-2021-2025-05", Inside, "qingdao-dingxi-fiscal-2021-2025-12"),
    ("funds/qingdao-dingxi-donations-2021-2025-05", Overlaps, ""),
    ("funds/qingdao-dingxi-donations-2023-2025", Overlaps, ""),
    ("outputs/qingdao-dingxi-industry-projects-2021-2025-12", Part, ""),
    ("funds/foshan-liangshan-fiscal-2019", Inside, "foshan-liangshan-fiscal-2016-2020"),
    ("funds/foshan-liangshan-fiscal-2019-01-2019-07", Inside, "foshan-liangshan-fiscal-2016-2020"),
    ("funds/foshan-liangshan-fiscal-2016-08-2019-12", Inside, "foshan-liangshan-fiscal-2016-2020"),
    ("funds/foshan-liangshan-fiscal-housing-2019", Inside, "foshan-liangshan-fiscal-2019"),
    ("funds/foshan-liangshan-fiscal-additional-2019-01-2019-07", Inside, "foshan-liangshan-fiscal-2019-01-2019-07"),
    ("funds/foshan-meigu-fiscal-additional-2019-01-2019-07", Part, ""),
    ("funds/foshan-liangshan-fiscal-per-county-2019-01-2019-07", Rate, ""),
    ("funds/shibei-lintao-fiscal-plan-industry-2025", Inside, "shibei-lintao-fiscal-plan-2025"),
    ("funds/shibei-lintao-fiscal-plan-labour-2025", Inside, "shibei-lintao-fiscal-plan-2025"),
    ("funds/shibei-lintao-fiscal-plan-sales-2025", Inside, "shibei-lintao-fiscal-plan-2025"),
    ("funds/four-cities-gs-fiscal-2018-2020-10", Inside, "four-cities-gs-fiscal-to-2020-10"),
    ("funds/four-cities-gs-fiscal-2020-01-2020-10", Inside, "four-cities-gs-fiscal-2018-2020-10"),
    ("outputs/four-cities-gs-projects-2020-01-2020-10", Inside, "four-cities-gs-projects-to-2020-10"),
    ("funds/fuzhou-dingxi-fiscal-2017-2020-11", Same, "fuzhou-dingxi-fiscal-2017-2020-supporter"),
    ("funds/fuzhou-dingxi-donations-2017-2020-11", Same, "fuzhou-dingxi-donations-2017-2020-supporter"),
    ("funds/fuzhou-dingxi-investment-2017-2020-11", Same, "fuzhou-dingxi-investment-2017-2020-supporter"),
    ("funds/fuzhou-dingxi-investment-2020-01-2020-11", Inside, "fuzhou-dingxi-investment-2017-2020-11"),
    ("sales/fuzhou-dingxi-sales-2020-01-2020-11", Inside, "fuzhou-dingxi-sales-2017-2020"),
    ("outputs/foshan-liangshan-projects-2016-2020-12", Same, "foshan-liangshan-projects-2016-2020"),
    ("funds/zj-sc-fiscal-2016-2020-supporter", Same, "zj-sc-fiscal-2016-2020-recipient"),
    ("exchanges/zj-sc-officials-to-west-2016-2020-supporter", Same, "zj-sc-officials-to-west-2016-2020-recipient"),
    (
        "exchanges/zj-sc-professionals-to-west-2016-2020-supporter",
        Same,
        "zj-sc-professionals-to-west-2016-2020-recipient",
    ),
    ("funds/dongli-gangu-village-funds-2022", Part, ""),
    ("funds/daxing-chayouqian-fiscal-to-2021", Contradicts, ""),
    ("funds/daxing-chayouqian-fiscal-industry-to-2021", Contradicts, "daxing-chayouqian-fiscal-to-2021"),
    ("funds/daxing-chayouqian-fiscal-education-health-to-2021", Contradicts, "daxing-chayouqian-fiscal-to-2021"),
    ("sales/gd-gx-sales-2019-01-2019-11", Inside, "gd-gx-sales-2019"),
    ("outputs/js-qh-all-programme-projects-2010-2022-07", Inside, "js-qh-projects-to-2023-12"),
    ("exchanges/sh-yn-workers-lifted-2024-01-2024-06", Part, ""),
    ("exchanges/tj-gs-workers-lifted-2024", Inside, "tj-gs-workers-2024"),
    ("exchanges/dongli-gangu-workers-to-east-lifted-2022", Inside, "dongli-gangu-workers-to-east-2022"),
    ("exchanges/js-sn-workers-lifted-to-east-2021", Part, ""),
    ("exchanges/gd-gx-workers-to-east-2022", Part, ""),
    ("exchanges/nanhai-danzhai-workers-to-east-2021-2024-07", Part, ""),
    ("exchanges/suzhou-tongren-workers-to-east-undated", Part, ""),
    ("exchanges/suzhou-tongren-workers-nearby-undated", Inside, "suzhou-tongren-workers-undated"),
    ("exchanges/js-sn-poor-workers-to-east-2020-01-2020-04", Part, ""),
    ("exchanges/yangzhou-yulin-workers-lifted-2021", Inside, "yangzhou-yulin-workers-2021"),
    ("exchanges/gd-gx-poor-workers-2018", Part, ""),
    ("exchanges/gd-gx-workers-to-east-2020", Part, ""),
    ("funds/maoming-laibin-fiscal-farming-undated", Part, ""),
    ("funds/quanzhou-ningxia-three-assistance-undated", NoPeriod, ""),
    ("funds/sd-gs-fiscal-per-year-2021-2024", Rate, ""),
    ("funds/hengqin-zhengan-fiscal-per-year-2022-2024", Rate, ""),
    ("funds/shenzhen-baise-poor-fiscal-per-county-2016-2017", Rate, ""),
    ("funds/js-weinan-fiscal-plan-2023", Part, ""),
];

#[test]
fn rows_that_are_not_simply_added_say_why() {
    let mut kinds: Vec<InTotal> = Vec::new();
    for (name, why, other) in REASONS {
        let row = row(name);
        let said = (row.text("in_total"), row.text("in_total_row").unwrap_or_default());
        assert_eq!(said, (Some(why.word()), *other), "{name}");
        kinds.push(*why);
    }
    assert!(REASONS.len() > 70 && InTotal::ALL.iter().all(|why| kinds.contains(why)), "each reason has a case");
}
