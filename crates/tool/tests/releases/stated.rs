//! The totals that the newest release says others state, compared with what its figures come to.

use crate::published::{NEWEST, data, newest};
use format::{Manifest, Wording};
use ledger::{Compared, Stated};
use std::fs;

#[test]
fn stated_totals_stand_beside_what_the_figures_come_to() {
    let bytes = fs::read(data().join(NEWEST).join("datapackage.json")).unwrap();
    let manifest: Manifest = serde_json::from_slice(&bytes).unwrap();
    let compared = manifest.shanhai.stated_totals.iter().map(|total| {
        let own = Stated::of(total, newest().table(&total.table), &newest().accounting()).unwrap();
        (total.pairing.as_deref().unwrap(), own.computed.wording(), own.compared())
    });
    let yuan = |yuan: i64| 100 * yuan;
    let expected = [
        // 2.94 + 3.35 + 1.45
        ("fj-nx", Wording::Stated(yuan(774_000_000)), Compared::Equal),
        // 7.53 + 3.88
        ("hangzhou-qiandongnan-enshi", Wording::Stated(yuan(1_141_000_000)), Compared::Equal),
        // More than 25 are stated; three kinds, each said by both sides, come to so much.
        ("fuzhou-dingxi", Wording::Between(yuan(2_573_000_000), yuan(2_866_000_000)), Compared::Inside),
        // The parts are more than the whole. The release is built and proved all the same: both are shown.
        ("daxing-chayouqian", Wording::Stated(yuan(52_433_000)), Compared::Outside),
    ];
    assert_eq!(compared.collect::<Vec<_>>(), expected);
}
