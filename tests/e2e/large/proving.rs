//! One byte changed in a part of a large table, in what answers rest on or in what only rows show: the proof names that file,
//! and nothing is called proven.

use super::reader;
use super::release::made_up;
use crate::harness::{Dist, copy, visit};
use serve::{Fault, FaultSwitch, Faults};
use std::path::Path;

const VERDICT: &str = "#proof-verdict";
const RIGHT: &str = ".proof-steps .right";

#[tokio::test]
async fn a_changed_byte_in_a_part_is_named_by_the_proof() {
    let switch = FaultSwitch::default();
    let page = |dist: &Path| dist.join("check");
    copy(&page(Dist::find().path()), &page(&made_up().dist), &|_| true).expect("the page can be copied");
    let resources = &made_up().book.manifest.resources;
    let parts = resources.iter().filter(|own| own.path.starts_with("sales/")).count();
    assert!(parts > 10 && parts.is_multiple_of(2), "two files a part: {parts}");
    visit(reader().switch(&switch), move |page| async move {
        let mut tried = 0;
        for file in ["", "sales/2019.json", "sales/2019-rows.json"] {
            let changed = [file].into_iter().filter(|file| !file.is_empty());
            let faults = changed.fold(Faults::new(), |all, file| all.on(&["synth/", file].concat(), Fault::FlipByte));
            switch.set(faults);
            page.open("/check/proof").await;
            // So many bytes come when a reader asks for them.
            page.wait_until("the files are offered", "return !!document.querySelector('[data-action=proof-files]')")
                .await;
            assert_eq!(page.texts(RIGHT).await.iter().filter(|line| line.contains("sales/")).count(), 0);
            page.click("[data-action=proof-files]").await;
            let told = format!(
                "return [...document.querySelectorAll('.proof-steps .right, .proof-steps .wrong')]
                    .filter(line => line.textContent.includes('sales/')).length === {parts}
                    && !!document.querySelector('[data-action=proof-again]')"
            );
            page.wait_until("each part is told of", &told).await;
            let wrong = page.texts(".proof-steps .wrong").await;
            let right = page.texts(RIGHT).await;
            let verdict = page.text(VERDICT).await;
            // The whole path: the name of the first file is no part of that of the second.
            assert_eq!(right.iter().filter(|line| line.contains("sales/2018-rows.json")).count(), 1, "{right:?}");
            assert_eq!(verdict.contains("没有不符"), file.is_empty(), "{file}: {verdict}");
            if file.is_empty() {
                assert_eq!(wrong, [""; 0]);
            } else {
                assert!(wrong.len() == 1 && wrong[0].contains(file), "{file}: {wrong:?}");
                assert!(!right.iter().any(|line| line.contains(file)), "{file} is not right as well: {right:?}");
                assert!(verdict.contains("发现 1 处不符") && !verdict.contains("本期已签名"), "{file}: {verdict}");
            }
            tried += 1;
        }
        assert_eq!(tried, 3);
        page.console().await; // what is wrong is what was asked for
    })
    .await;
}
