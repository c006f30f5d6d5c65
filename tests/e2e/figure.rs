//! What stands below a figure comes from a program of its own: it is what the file has, and follows the release of the address.

use crate::dom::IS_SETTLED;
use crate::harness::{Page, Setup, visit};

/// Whether the part of the file and that of the program say the same: of the file as the server has it.
const IS_AS_IN_THE_FILE: &str = "
    const request = new XMLHttpRequest();
    request.open('GET', location.href, false);
    request.send();
    const file = new DOMParser().parseFromString(request.responseText, 'text/html');
    const said = page => [...page.querySelectorAll('main .history, main .history ~ *, main section:has(~ .history)')]
        .map(part => part.textContent);
    return said(file).length > 0 && JSON.stringify(said(file)) === JSON.stringify(said(document))";

async fn open(page: &Page, path: &str) {
    page.open(path).await;
    page.wait_until(&format!("{path} is settled"), IS_SETTLED).await;
}

#[tokio::test]
async fn other_words_and_the_history_are_as_in_the_file_and_follow_the_release() {
    visit(Setup::new(), |page| async move {
        for (path, says) in [
            ("/figures/funds/fuzhou-dingxi-investment-2017-2020-supporter", "受援方的说法"),
            ("/en/figures/funds/zj-sc-fiscal-2021", "What this replaces"),
            ("/zh-hant/figures/funds/yz-qj-social", "首次列入：超過200萬元"),
            ("/figures/funds/daxing-chayouqian-fiscal-to-2021", "只用来定范围"),
            ("/en/figures/funds/foshan-liangshan-fiscal-additional-2019-01-2019-07", "is a part of another figure"),
        ] {
            open(&page, path).await;
            page.wait_for_text("main", says).await;
            assert!(page.is_true(IS_AS_IN_THE_FILE).await, "{path}");
            assert_eq!(page.overflow().await, 0, "{path}: nothing is cut");
        }
        // From another page, and in an older release.
        open(&page, "/funds?release=2021-04").await;
        open(&page, "/figures/funds/yz-qj-social?release=2021-04").await;
        page.wait_for_text("main .history", "2026-02").await;
        page.wait_for_text("main .history", "首次列入：超过200万元").await;
    })
    .await;
}
