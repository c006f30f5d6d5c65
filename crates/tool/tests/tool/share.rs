//! What the file of a page says of how it is handed on and cited, without any program.

use crate::sample::{Sample, run};
use crate::site::around;
use std::fs;
use std::path::Path;

const START_PAGE: &str = include_str!("../../../../index.html");

fn site(dist: &Path, options: &[&Path]) {
    let said = run(&[&["site".as_ref(), "--no-pictures".as_ref()], options, &[dist]].concat());
    assert_eq!(said.code, Some(0), "{}", said.err);
}

/// The share row of the page in a folder.
fn shared(dist: &Path, folder: &str) -> String {
    let page = fs::read_to_string(dist.join(folder).join("index.html")).expect(folder);
    let row = page.split_once("<details class=\"share").expect(folder).1;
    assert_eq!(page.matches("<details class=\"share").count(), 1, "{folder}");
    row.split_once("</details>").expect(folder).0.to_owned()
}

#[test]
fn every_page_can_be_cited_in_its_language_from_its_file_alone() {
    let dist = around(&Sample::built("2021-04"));
    fs::write(dist.path().join("index.html"), START_PAGE).unwrap();
    site(dist.path(), &[]);
    for (folder, words) in [
        ("", "《东西部协作公开平台》，东西部协作公开平台，2021-04 期数据（2021年4月8日制作）。"),
        ("pairings/yz-qj", "东西部协作公开平台. 扬州市 → 清涧县: 2021-04[DS/OL]. (2021-04-08)[引用日期]."),
        ("pairings/yz-qj/funds", "@misc{shanhai-2021-04-pairings-yz-qj-funds,"),
        ("zh-hant/funds", "東西部協作公開平台. (2021). 資金 (2021-04) [數據集]."),
        ("en/funds", "“Funds”, East–West Collaboration Transparency Portal, snapshot 2021-04 (made on 8 April 2021)."),
        ("figures/funds/f1", "扬州市 → 清涧县：财政援助资金"),
    ] {
        let row = shared(dist.path(), folder);
        assert!(row.contains(words), "{folder}: {row}");
        // Where the portal lies is not known, and no address is made up.
        assert!(!row.contains("http") && !row.contains("url ="), "{folder}: {row}");
        assert_eq!(row.matches("<dt>").count(), 4, "{folder}: {row}");
        // What only a program can do comes with it.
        assert!(!row.contains("<button"), "{folder}: {row}");
    }

    let config = dist.path().with_extension("toml");
    fs::write(&config, "address = \"https://gov.example/x\"").unwrap();
    site(dist.path(), &["--config".as_ref(), &config]);
    fs::remove_file(&config).unwrap();
    let row = shared(dist.path(), "en/pairings/yz-qj");
    let address = "https://gov.example/x/en/pairings/yz-qj/?release=2021-04";
    assert_eq!(row.matches(address).count(), 5, "the address and four citations: {row}");
    assert!(row.contains("<dt>Address of this page</dt>"), "{row}");
}
