//! Real cases with the numbers that sources print, in yuan. Where a test gives a figure another period or another link
//! than its source prints, it says so.

use super::super::Relation;
use super::*;
use Fate::{Contradicts, Counted, Inside, Overlaps, Part, Rate, Revised, SameAs};
use Precision::{About, Over};

/// Fujian to Ningxia, 1996 to 2011: 7.74亿 = 2.94 + 3.35 + 1.45.
#[test]
fn fujian_to_ningxia_adds_up_exactly() {
    let of_whole = |value, name| stated("1996/2011", value).named(0, name).part_of(0);
    let parts = [of_whole(294_000_000, 1), of_whole(335_000_000, 2), of_whole(145_000_000, 3)];
    let whole = stated("1996/2011", 774_000_000);
    let account = settled(&[whole, parts[0], parts[1], parts[2]]);
    assert_eq!(account.wording(), Wording::Stated(774_000_000));
    assert_eq!(account.fates, [Counted, Inside(0), Inside(0), Inside(0)]);
    assert_eq!(account.findings, [], "the parts are the whole, to the yuan");
    let alone = parts.map(|part| Claim { part_of: Some(Whole::Elsewhere), ..part });
    assert_eq!(settled(&alone).wording(), Wording::Stated(774_000_000));
    let more = [whole, parts[0], parts[1], Claim { value: stated("", 145_000_001).value, ..parts[2] }];
    assert_eq!(
        settled(&more).wording(),
        Wording::Between(774_000_000, 774_000_001),
        "and would say so if they were not"
    );
}

/// Hangzhou to Qiandongnan and Enshi, 2019: 11.41亿 = 7.53 + 3.88 (of which 1.4); Enshi itself says 12亿 for four years.
#[test]
fn hangzhou_to_two_prefectures() {
    const BOTH: u32 = 1;
    const QIANDONGNAN: u32 = 2;
    const ENSHI: u32 = 3;
    let relation = |a, b| match (a, b) {
        (BOTH, _) => Relation::Holds,
        (_, BOTH) => Relation::Within,
        _ => Relation::Apart,
    };
    let places = Places(&relation);
    let year = [
        stated("2019", 1_141_000_000).at(BOTH),
        stated("2019", 753_000_000).at(QIANDONGNAN),
        stated("2019", 388_000_000).at(ENSHI),
        stated("2019", 140_000_000).at(ENSHI).part().part_of(2),
    ];
    let account = super::account(&year, &places);
    assert_eq!(account.wording(), Wording::Stated(1_141_000_000));
    assert_eq!(account.fates, [Counted, Inside(0), Inside(0), Inside(2)]);
    assert_eq!(account.findings, []);
    let members = super::account(&year[1..3], &places);
    assert_eq!(members.wording(), Wording::Stated(1_141_000_000));
    assert_eq!(members.fates, [Counted; 2]);

    // What the one prefecture received in four years is no part of what both received in one.
    let four_years = stated("2016-10/2020-11", 1_200_000_000).at(ENSHI).by(RECIPIENT, "2020-11-06");
    let account = super::account(&[year[0], year[1], year[2], four_years], &places);
    assert_eq!(account.wording(), Wording::Between(1_953_000_000, 2_341_000_000), "12 + 7.53; 12 + 11.41");
    assert_eq!(account.fates, [Overlaps; 4]);
    let enshi = super::account(&[year[2], four_years], &places);
    assert_eq!((enshi.wording(), enshi.fates), (Wording::Stated(1_200_000_000), vec![Inside(1), Counted]));
}

/// Zhejiang to Sichuan, 2021: 33亿 in July, 33.9 in October, 34.05 for the year; standards per county beside them.
#[test]
fn zhejiang_to_sichuan_is_revised_upward_twice() {
    let july = stated("2021-01/2021-07", 3_300_000_000).by(RECIPIENT, "2021-07-07");
    let october = stated("2021-01/2021-10", 3_390_000_000).by(RECIPIENT, "2021-10-14");
    let year = stated("2021", 3_405_000_000).by(RECIPIENT, "2022-03-15");
    let per_county = |value| stated("2021", value).by(RECIPIENT, "2021-07-07").rate();
    let rates = [per_county(60_000_000), per_county(50_000_000), per_county(39_000_000)];
    let account = settled(&[july, october, year, rates[0], rates[1], rates[2]]);
    assert_eq!(account.wording(), Wording::Stated(3_405_000_000));
    assert_eq!(account.fates, [Inside(2), Inside(2), Counted, Rate, Rate, Rate], "each reaches further in the year");
    // If the publisher names the later rows as revisions.
    let named = settled(&[july, october.revises(0), year.revises(1)]);
    assert_eq!(named.fates, [Revised(2), Revised(2), Counted]);
    assert_eq!(named.found(Notable::Revised), (&[0, 1, 2][..], Wording::Stated(3_405_000_000)));
    // If all three are given for the year.
    let of_year = |claim: Claim| Claim { extent: year.extent, ..claim };
    let same = settled(&[of_year(july), of_year(october), year]);
    assert_eq!(same.wording(), Wording::Stated(3_405_000_000));
    assert_eq!(same.found(Notable::Revised), (&[0, 1, 2][..], Wording::Stated(3_405_000_000)));
}

/// Zhejiang to Sichuan, 2016 to 2020: 52.8亿 and 52.788亿, 100 and 144 officials, 3000多 and 4487 specialists.
#[test]
fn zhejiang_and_sichuan_speak_of_the_same_years() {
    let both = |sent: Claim, received: Claim| {
        settled(&[sent.by(SUPPORTER, "2021-05-31"), received.by(RECIPIENT, "2021-06-18")])
    };
    let money = both(stated("2016/2020", 5_280_000_000), stated("2016/2020", 5_278_800_000));
    assert_eq!(money.wording(), Wording::Between(5_278_800_000, 5_280_000_000));
    assert_eq!(money.fates, [SameAs(1), Counted]);
    assert_eq!(money.found(Notable::Differ).0, [1, 0]);
    assert_eq!(both(stated("2016/2020", 100), stated("2016/2020", 144)).wording(), Wording::Between(100, 144));
    assert_eq!(both(said("2016/2020", 3000, Over), stated("2016/2020", 4487)).wording(), Wording::Over(3000));
    let with_2021 = settled(&[
        stated("2016/2020", 5_280_000_000).by(SUPPORTER, "2021-05-31"),
        stated("2016/2020", 5_278_800_000).by(RECIPIENT, "2021-06-18"),
        stated("2021", 3_405_000_000).by(RECIPIENT, "2022-03-15"),
    ]);
    assert_eq!(with_2021.wording(), Wording::Between(8_683_800_000, 8_685_000_000));
}

/// Fuzhou to Dingxi: 11.23亿 from 2017 to November 2020, then 11.22亿 from 2017 to 2020.
#[test]
fn fuzhou_and_dingxi_contradict_each_other() {
    let received = stated("2017/2020-11", 1_123_000_000).by(RECIPIENT, "2020-11-24");
    let sent = stated("2017/2020", 1_122_000_000).by(SUPPORTER, "2021-02-04");
    let account = settled(&[received, sent]);
    assert_eq!(account.wording(), Wording::Between(1_122_000_000, 1_123_000_000));
    assert_eq!(account.fates, [Contradicts(1), Contradicts(1)], "what came by November is more than what came in all");
    // If both are given for 2017 to 2020.
    let same = settled(&[Claim { extent: sent.extent, ..received }, sent]);
    assert_eq!(same.wording(), Wording::Between(1_122_000_000, 1_123_000_000));
    assert_eq!(same.fates, [SameAs(1), Counted]);
    // Goods and money given by society, and invested by firms: the later figures hold the earlier ones.
    let social = settled(&[stated("2017/2020-11", 436_000_000), stated("2017/2020", 473_000_000)]);
    assert_eq!((social.wording(), social.findings), (Wording::Stated(473_000_000), vec![]));
    let invested = [
        stated("2017/2020-11", 1_015_000_000),
        stated("2020-01/2020-11", 458_000_000).part().part_of(0),
        stated("2017/2020", 1_270_000_000),
    ];
    let account = settled(&invested);
    assert_eq!(
        (account.wording(), account.fates),
        (Wording::Stated(1_270_000_000), vec![Inside(2), Inside(0), Counted])
    );
}

/// Daxing to Chahar Right Front Banner, to 2021: 3952万 and 1291.3万 are said to be in 5107.12万.
#[test]
fn daxing_names_parts_that_are_more_than_their_whole() {
    let claims = [
        stated("../2021", 51_071_200),
        stated("../2021", 39_520_000).named(0, 1).part().part_of(0),
        stated("../2021", 12_913_000).named(0, 2).part().part_of(0),
    ];
    let account = settled(&claims);
    assert_eq!(account.wording(), Wording::Between(51_071_200, 52_433_000));
    assert_eq!(account.fates, [Contradicts(0); 3]);
    assert_eq!(account.found(Notable::Contradiction), (&[0, 1, 2][..], Wording::Between(51_071_200, 52_433_000)));
    assert_eq!(account.alone(&|at| claims[at].value), None);
    let one = settled(&claims[..2]);
    assert_eq!((one.wording(), one.findings), (Wording::Stated(51_071_200), vec![]));
}

/// Jiangsu to Shaanxi: years, three years at once of which one stands alone too, and four months.
#[test]
fn jiangsu_to_shaanxi_over_the_years() {
    let account = settled(&[
        stated("1996/2015", 640_000_000).by(SUPPORTER, "2016-10-04"),
        stated("2017-01/2017-12", 450_000_000).by(RECIPIENT, "2017-12-05"),
        stated("2017/2019", 4_542_000_000).by(SUPPORTER, "2020-05-20"),
        stated("2020-01/2020-04", 2_586_000_000).by(SUPPORTER, "2020-05-20"),
        stated("2021", 2_690_000_000).by(RECIPIENT, "2022-02-16"),
        stated("2023", 2_640_000_000).by(RECIPIENT, "2024-02-14"),
        stated("2024", 2_642_000_000).by(RECIPIENT, "2025-01-10"),
    ]);
    assert_eq!(account.wording(), Wording::Stated(15_740_000_000));
    assert_eq!(account.fates, [Counted, Inside(2), Counted, Counted, Counted, Counted, Counted]);
    assert_eq!(account.findings, []);
}

/// Guangdong to Guangxi: about 56亿 in five years with two of them, 17.58亿 in 2022 with ten months and an average.
#[test]
fn guangdong_to_guangxi() {
    let claims = [
        said("2016/2020", 5_600_000_000, About).by(SUPPORTER, "2020"),
        stated("2018", 1_091_000_000).by(SUPPORTER, "2019-08-23"),
        stated("2020", 1_933_000_000).by(SUPPORTER, "2020"),
        stated("2022-01/2022-10", 1_745_000_000).by(RECIPIENT, "2022-10-31"),
        stated("2022", 1_758_000_000).by(RECIPIENT, "2023-06-01"),
        stated("2022", 53_270_000).by(RECIPIENT, "2023-06-01").rate(),
    ];
    let account = settled(&claims);
    assert_eq!(account.wording(), Wording::About(7_358_000_000));
    assert_eq!(account.fates, [Counted, Inside(0), Inside(0), Inside(4), Counted, Rate]);
    assert_eq!(settled(&claims[3..]).wording(), Wording::Stated(1_758_000_000));
    let average = claims[4].value.low / 33;
    assert_eq!(average / 10_000, 5327, "33 counties: the printed average is that of the total");

    // More than 32亿 from Shenzhen to two prefectures lie inside by what they are.
    let shenzhen = said("2016/2020-08", 3_200_000_000, Over).by(SUPPORTER, "2020-08-23").at(1);
    let within = |a, _| if a == 0 { Relation::Holds } else { Relation::Within };
    let account = super::account(&[claims[0], shenzhen], &Places(&within));
    assert_eq!((account.wording(), account.fates), (Wording::About(5_600_000_000), vec![Counted, Inside(0)]));
}

/// Beijing to Inner Mongolia: 9.92亿 planned for three years, then 29.75亿. What was paid is another measure.
#[test]
fn beijing_to_inner_mongolia_changes_its_plan() {
    let plans = [stated("2018/2020", 992_000_000), stated("2018/2020", 2_975_000_000).revises(0)];
    let account = settled(&plans.map(|plan| plan.by(SUPPORTER, "2018-04-28")));
    assert_eq!(account.wording(), Wording::Stated(2_975_000_000));
    assert_eq!(account.fates, [Revised(1), Counted]);
    let paid = [stated("2018/2019", 2_744_000_000), stated("2018/2019", 2_070_000_000).part().part_of(0)];
    let account = settled(&paid);
    assert_eq!((account.wording(), account.fates), (Wording::Stated(2_744_000_000), vec![Counted, Inside(0)]));
}

/// Qingdao to Dingxi: 18.68亿 from 2021 to May 2025, 22.79亿 from April 2021 to 2025.
#[test]
fn qingdao_to_dingxi_counts_on() {
    let four = stated("2021/2025-05", 1_868_000_000).by(SUPPORTER, "2025-05-18");
    let five = stated("2021-04/2025-12", 2_279_000_000).by(RECIPIENT, "2026-01-15");
    let account = settled(&[four, five]);
    assert_eq!(
        account.wording(),
        Wording::Between(2_279_000_000, 4_147_000_000),
        "their starts are three months apart"
    );
    assert_eq!(account.fates, [Overlaps; 2]);
    // If both are counted from 2021.
    let since = Claim { extent: stated("2021/2025-12", 0).extent, ..five };
    let account = settled(&[four, since]);
    assert_eq!((account.wording(), account.fates), (Wording::Stated(2_279_000_000), vec![Inside(1), Counted]));
}

/// Foshan to Liangshan: 24.25亿 to 2019, 24.5亿 to 2020, 7.27亿 in 2019, 6.99亿 by July, and parts of these.
#[test]
fn foshan_to_liangshan() {
    let claims = [
        stated("2016-08/2019-12", 2_425_000_000).by(SUPPORTER, "2020"),
        stated("2019", 727_000_000).by(SUPPORTER, "2020"),
        stated("2019-01/2019-07", 699_000_000).by(RECIPIENT, "2019-07-16"),
        stated("2019-01/2019-07", 63_550_000).by(RECIPIENT, "2019-07-16").rate(),
        stated("2019", 170_000_000).by(RECIPIENT, "2019-07-16").part().part_of(2),
        stated("2019", 50_460_000).by(SUPPORTER, "2020").part().part_of(1),
        stated("2016/2020", 2_450_000_000).by(RECIPIENT, "2021-05-18"),
    ];
    let account = settled(&claims);
    assert_eq!(account.wording(), Wording::Stated(2_450_000_000));
    assert_eq!(account.fates, [Inside(6), Inside(6), Inside(6), Rate, Inside(2), Inside(1), Counted]);
    let year = settled(&[claims[1], claims[2], claims[3]]);
    assert_eq!((year.wording(), year.fates), (Wording::Stated(727_000_000), vec![Counted, Inside(0), Rate]));
    // With a fifth year of the usual size, four years and one would be more than all five.
    let fifth = settled(&[claims[0], claims[6], stated("2020", 700_000_000)]);
    assert_eq!(fifth.wording(), Wording::Between(2_450_000_000, 3_125_000_000));
    assert_eq!(fifth.fates, [Contradicts(1); 3]);
}

/// Shibei to Lintao, planned for 2025: 5066万, of which 3255.5万, 716.5万 and 450万 are itemised.
#[test]
fn shibei_to_lintao_itemises_a_part() {
    let of_plan = |value, name| stated("2025", value).named(0, name).part();
    let items = [of_plan(32_555_000, 1), of_plan(7_165_000, 2), of_plan(4_500_000, 3)];
    let plan = stated("2025", 50_660_000);
    let claims = [plan, items[0].part_of(0), items[1].part_of(0), items[2].part_of(0)];
    let account = settled(&claims);
    assert_eq!(account.wording(), Wording::Stated(50_660_000));
    assert_eq!(account.fates, [Counted, Inside(0), Inside(0), Inside(0)]);
    assert_eq!(account.findings, []);
    let unlinked = settled(&[plan, items[0], items[1], items[2]]);
    assert_eq!((unlinked.wording(), unlinked.fates), (Wording::Stated(50_660_000), vec![Counted, Part, Part, Part]));
}

/// Haiyan to Pingshan: 1300余万 to October 2018, 1.8亿 from 2017 to 2019.
#[test]
fn haiyan_to_pingshan() {
    let claims = [
        said("2017/2018-10", 13_000_000, Over).by(SUPPORTER, "2018-10-19"),
        stated("2017/2019", 180_000_000).by(SUPPORTER, "2020-06-19"),
    ];
    let account = settled(&claims);
    assert_eq!((account.wording(), account.fates), (Wording::Stated(180_000_000), vec![Inside(1), Counted]));
    assert_eq!(settled(&claims[..1]).wording(), Wording::Over(13_000_000));
}

/// Dongli to Gangu and two more counties: 6.59亿 in five years is no county's figure.
#[test]
fn dongli_to_three_counties() {
    let three = stated("2021/2025", 659_000_000).by(SUPPORTER, "2026-02-03").at(1);
    let gangu = stated("2022", 38_790_000).by(RECIPIENT, "2023-01-03").at(2);
    let relation = |a, _| if a == 1 { Relation::Holds } else { Relation::Within };
    let account = super::account(&[three, gangu], &Places(&relation));
    assert_eq!((account.wording(), account.fates), (Wording::Stated(659_000_000), vec![Counted, Inside(0)]));
    let unnamed = super::account(&[three, gangu], &Places(&|_, _| Relation::Meets));
    assert_eq!(
        unnamed.wording(),
        Wording::Between(659_000_000, 697_790_000),
        "if the set named not all of its counties"
    );
}
