//! The proof of a release in a browser, and what a browser remembers: whatever is wrong is named, and nothing is called signed
//! that is not. One window walks through the faults of each kind. For Chromium alone, which can be told the time.

use crate::dom::{IS_SETTLED, words_file};
use crate::harness::{Dist, Page, Setup, copy, shanhai, visit};
use ::proof::number;
use serde_json::{Value, json};
use serve::{Fault, FaultSwitch, Faults, Options, Server};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROOF: &str = "/check/proof";
const VERDICT: &str = "#proof-verdict";
const WRONG: &str = ".proof-steps .wrong";
const OPEN: &str = ".proof-steps .open";
const RIGHT: &str = ".proof-steps .right";
/// The notice above ordinary pages.
const SEEN: &str = "#seen";
const NEWEST: &str = "2026-02";
const BEFORE: &str = "2024-10";

/// A catalogue of other entries, an old one whatever its age: what an attacker writes or keeps.
fn catalogue(change: impl Fn(&mut Value)) -> Vec<u8> {
    let text = fs::read(shipped("releases.json")).expect("there is a catalogue");
    let mut all: Value = serde_json::from_slice(&text).expect("it is JSON");
    change(&mut all);
    serde_json::to_vec_pretty(&all).expect("it is JSON")
}

fn shipped(path: &str) -> PathBuf {
    tests::root().join("public/data").join(path)
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a text takes all");
        hex
    })
}

/// The words of the portal as a deployment has them that names a key and mirrors.
fn words(key: &str, mirrors: &str) -> Vec<u8> {
    let folder = Dist::find().path().join("text");
    let file = folder.join(format!("zh-Hans-{}", words_file()));
    let mut all: Vec<String> = serde_json::from_slice(&fs::read(file).expect("there are words")).expect("a list");
    let at = all.iter().position(|text| text == "联系我们").expect("what a deployment says stands before it");
    assert_eq!(all[at - 3..at], ["", "", ""], "mirrors, key, languages");
    mirrors.clone_into(&mut all[at - 3]);
    key.clone_into(&mut all[at - 2]);
    serde_json::to_vec(&all).expect("it is JSON")
}

/// Copies of two releases, each signed by two keys.
struct Keys {
    folder: tempfile::TempDir,
}

impl Keys {
    fn new() -> Self {
        let own = Self { folder: tempfile::tempdir().expect("a folder can be made") };
        for key in ["own", "other"] {
            shanhai(&["sign", "--no-password", "--new-key"], &own.path(&format!("{key}.key")));
            for release in [NEWEST, BEFORE] {
                let signed = own.path(key).join(release);
                copy(&shipped(release), &signed, &|_| true).expect("a release can be copied");
                let key = own.path(&format!("{key}.key"));
                shanhai(&["sign", "--key", key.to_str().expect("a path in letters")], &signed);
            }
        }
        own
    }

    /// A portal whose newest release is signed: what is at that address at all can be another file.
    fn portal(&self) -> PathBuf {
        let (dist, folder) = (Dist::find(), self.path("portal"));
        let wanted = |path: &Path| path.is_file() || ["text", "data", "check"].iter().any(|own| path.ends_with(own));
        copy(dist.path(), &folder, &wanted).expect("the portal can be copied");
        let signature = folder.join("data").join(NEWEST).join("datapackage.json.minisig");
        fs::write(signature, self.signature("own", NEWEST)).expect("it can be signed");
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The public key of ours.
    fn public(&self) -> String {
        let file = fs::read_to_string(self.path("own.pub")).expect("there is a key");
        file.lines().nth(1).expect("it has two lines").to_owned()
    }

    fn signature(&self, key: &str, release: &str) -> Vec<u8> {
        fs::read(self.path(key).join(release).join("datapackage.json.minisig")).expect("it is signed")
    }
}

/// Opens the proof and waits for its end.
async fn prove(page: &Page) {
    page.open(PROOF).await;
    page.wait_until("the proof is done", "return !!document.querySelector('[data-action=proof-again]')").await;
}

/// All lines that are wrong.
async fn wrong(page: &Page) -> Vec<String> {
    page.texts(WRONG).await
}

/// Waits until the visit is remembered.
async fn remember(page: &Page) {
    page.open("/").await;
    page.wait_until(
        "the visit is remembered",
        "return Object.keys(localStorage).some(key => key.startsWith('shanhai '))",
    )
    .await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one visit, fault by fault: a portal is signed and opened once")]
async fn every_fault_of_a_release_is_named_and_nothing_is_called_signed_that_is_not() {
    let (keys, switch) = (Keys::new(), FaultSwitch::default());
    let manifest = fs::read(shipped("2026-02/datapackage.json")).expect("there is a manifest");
    visit(Setup::new().dist(&keys.portal()).switch(&switch), move |page| async move {
        let own = keys.signature("own", NEWEST);
        let signed_by = |signature: Fault| {
            Faults::new()
                .on(&words_file(), Fault::Body(words(&keys.public(), "")))
                .on("2026-02/datapackage.json.minisig", signature)
        };
        let signed = || signed_by(Fault::Body(own.clone()));
        // As it should be.
        switch.set(signed());
        prove(&page).await;
        assert_eq!(wrong(&page).await, [""; 0]);
        page.wait_for_text(VERDICT, "没有不符").await;
        page.wait_for_text(VERDICT, "本期已签名").await;
        let lines = page.texts(RIGHT).await;
        assert!(lines.len() > 40, "{} lines", lines.len());
        assert!(lines.iter().any(|line| line.contains("release:2026-02 sha256:")));
        assert!(page.texts(OPEN).await.iter().any(|line| line.contains("2026-02：初次看到，现已记下")));
        assert_eq!(page.text(".proof-number").await, number(&hash(&manifest)));
        assert_eq!(page.overflow().await, 0, "nothing is cut");
        // What is shown beside it comes to the same outside.
        let commands = page.texts(".proof-command pre").await;
        assert!(
            commands.iter().any(|command| command.starts_with("minisign -Vm datapackage.json -P RW")),
            "{commands:?}"
        );
        let mut tried = 0;
        for command in commands.iter().filter(|command| command.contains("sha256sum -c")) {
            let command = command.replace("frictionless validate datapackage.json", "true");
            let said =
                Command::new("sh").args(["-c", &command]).current_dir(shipped(NEWEST)).output().expect("a shell");
            assert!(said.status.success(), "{command}: {}", String::from_utf8_lossy(&said.stderr));
            tried += 1;
        }
        assert_eq!(tried, 3, "the manifest, the files, the chain");
        prove(&page).await;
        assert!(
            page.texts(RIGHT).await.iter().any(|line| line.contains("2026-02：与") && line.contains("初次看到的相同"))
        );

        // Files: what is wrong, and the word by which it is named.
        let other = fs::read(shipped("2024-10/funds.csv")).expect("there is a table");
        for (file, fault) in [
            ("funds.csv", Fault::FlipByte),
            ("funds.json", Fault::FlipByte),
            ("funds.schema.json", Fault::FlipByte),
            ("headlines.json", Fault::FlipByte),
            ("summary.json", Fault::Truncate),
            ("sources.csv", Fault::Status(404)),
            ("pairings.csv", Fault::HtmlPage),
            ("sales.csv", Fault::Body(other)),
        ] {
            switch.set(signed().on(&format!("{NEWEST}/{file}"), fault));
            prove(&page).await;
            let wrong = wrong(&page).await;
            assert!(wrong.len() == 1 && wrong[0].contains(file), "{file}: {wrong:?}");
            assert!(!page.text(VERDICT).await.contains("已签名"), "{file}");
        }
        // Each kind of file, changed by one byte, cut, and as another release or another table has it: all at once, a line for
        // each, and nothing else.
        let kinds = [
            ("funds.csv", "2024-10/funds.csv"),
            ("outputs.csv", "2026-02/funds.csv"),
            ("funds.json", "2024-10/funds.json"),
            ("funds.schema.json", "2024-10/funds.schema.json"),
            ("headlines.json", "2026-02/overview.json"),
            ("overview.json", "2026-02/headlines.json"),
            ("summary.json", "2024-10/summary.json"),
        ];
        let swapped = |other: &str| Fault::Body(fs::read(shipped(other)).expect("there is another"));
        for fault in [Some(Fault::FlipByte), Some(Fault::Truncate), None] {
            let fault = |other: &str| fault.clone().unwrap_or_else(|| swapped(other));
            let faults =
                kinds.iter().fold(signed(), |all, (kind, other)| all.on(&format!("2026-02/{kind}"), fault(other)));
            switch.set(faults);
            prove(&page).await;
            let wrong = wrong(&page).await;
            assert_eq!(wrong.len(), kinds.len(), "{wrong:?}");
            for (kind, _) in kinds {
                assert_eq!(wrong.iter().filter(|line| line.contains(kind)).count(), 1, "{kind}: {wrong:?}");
            }
            assert!(!page.text(VERDICT).await.contains("已签名"));
        }
        // Without the list of files, or the list of releases, there is nothing to hold the rest to.
        for (file, fault) in [
            ("2026-02/datapackage.json", Fault::FlipByte),
            ("2026-02/datapackage.json", Fault::Truncate),
            ("2026-02/datapackage.json", swapped("2024-10/datapackage.json")),
            ("data/releases.json", Fault::Truncate),
            ("data/releases.json", swapped("2024-10/datapackage.json")),
        ] {
            switch.set(signed().on(file, fault));
            prove(&page).await;
            let wrong = wrong(&page).await;
            assert!(wrong.iter().any(|line| line.contains(file)), "{file}: {wrong:?}");
            assert!(!page.text(VERDICT).await.contains("已签名"), "{file}");
        }

        // Signatures.
        let cut = own[..own.len() - 9].to_vec();
        let mut broken = own.clone();
        broken[90] = if broken[90] == b'A' { b'B' } else { b'A' };
        let comment = String::from_utf8(own.clone()).expect("a text").replace("date:2", "date:3").into_bytes();
        for (signature, named) in [
            (Fault::Body(keys.signature("other", NEWEST)), "签名用的是另一把密钥"),
            (Fault::Body(keys.signature("own", BEFORE)), "这是另一期（2024-10）的签名"),
            (Fault::Body(cut), "签名文件不完整"),
            (Fault::Status(404), "本期未签名"),
            (Fault::HtmlPage, "本期未签名"),
            (Fault::Body(b"a signature".to_vec()), "不是 minisign 签名"),
            (Fault::Body(comment), "所附说明在签名之后被改动"),
            (Fault::Body(broken), "却不是这把密钥签的"),
        ] {
            switch.set(signed_by(signature));
            prove(&page).await;
            let wrong = wrong(&page).await;
            assert!(wrong.len() == 1 && wrong[0].contains(named), "{named}: {wrong:?}");
            page.wait_for_text(VERDICT, "按未签名看待").await;
        }
        // Without a key, nothing is called signed. Words that no fault changes would be kept for all that follows.
        switch.set(Faults::new().on(&words_file(), Fault::Body(words("", ""))));
        prove(&page).await;
        page.wait_for_text(VERDICT, "不能算作已签名").await;
        assert!(page.texts(OPEN).await.iter().any(|line| line.contains("没有公布签名公钥")));

        // A manifest that is rewritten, with hashes that match, is another one than was signed and than was seen.
        let rewritten = [&manifest[..], b"\n"].concat();
        let entry = |at: usize, bytes: &[u8]| {
            let (length, sha256) = (bytes.len(), hash(bytes));
            catalogue(move |all| {
                all["releases"][at]["bytes"] = json!(length);
                all["releases"][at]["sha256"] = json!(sha256);
            })
        };
        switch.set(
            signed()
                .on("releases.json", Fault::Body(entry(0, &rewritten)))
                .on("2026-02/datapackage.json", Fault::Body(rewritten.clone())),
        );
        prove(&page).await;
        let found = wrong(&page).await;
        assert!(found.len() == 2 && found[0].contains("本期的另一份清单"), "signature: {found:?}");
        assert!(found[1].contains("2026-02 期的清单与本浏览器在"), "memory: {found:?}");
        page.wait_for_text(SEEN, "2026-02 期的清单与本浏览器在").await;
        // An older one breaks the chain.
        let older = [&fs::read(shipped("2024-10/datapackage.json")).expect("a manifest")[..], b"\n"].concat();
        switch.set(
            signed()
                .on("releases.json", Fault::Body(entry(1, &older)))
                .on("2024-10/datapackage.json", Fault::Body(older.clone())),
        );
        prove(&page).await;
        let found = wrong(&page).await;
        assert!(found.len() == 2 && found[0].contains("其中一期被改动过"), "chain: {found:?}");
        assert!(found[1].contains("2024-10 期的清单与本浏览器在"), "memory: {found:?}");
        // A chain that is cut at its end.
        let cut = catalogue(|all| drop(all["releases"].as_array_mut().expect("releases").pop()));
        switch.set(signed().on("releases.json", Fault::Body(cut)));
        prove(&page).await;
        let found = wrong(&page).await;
        assert!(found.len() == 2 && found[0].contains("链在这里断开") && found[0].contains("2021-04"), "{found:?}");
        assert!(found[1].contains("2021-04 期不在目录里了"), "{found:?}");
        // None of this was taken for the truth: what is right is what was seen.
        switch.set(signed());
        prove(&page).await;
        assert_eq!(wrong(&page).await, [""; 0]);
        page.console().await; // failed requests are what was asked for
    })
    .await;
}

#[tokio::test]
async fn ordinary_pages_say_what_is_not_as_it_was_seen() {
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        remember(&page).await;
        page.open("/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.texts(SEEN).await, [""; 0]);
        assert!(
            page.is_true("return !performance.getEntriesByType('resource').some(own => /check-.*wasm/.test(own.name))").await,
            "nothing is looked at where nothing is new"
        );
        // An old catalogue, replayed.
        let old = catalogue(|all| drop(all["releases"].as_array_mut().expect("releases").remove(0)));
        switch.set(Faults::new().on("releases.json", Fault::Body(old)));
        page.open("/funds").await;
        page.wait_for_text(SEEN, "看到过更新的一期 2026-02").await;
        // The notice stays from page to page, and leads to the proof.
        page.click("header nav a[href='sales/']").await;
        page.wait_for_path("/sales").await;
        page.click(&format!("{SEEN} a")).await;
        page.wait_for_path(PROOF).await;
        page.wait_until("the proof is done", "return !!document.querySelector('[data-action=proof-again]')").await;
        let found = wrong(&page).await;
        assert!(found.len() == 1 && found[0].contains("现在最新的却是 2024-10"), "{found:?}");
        // A reader may take what is there; then it is what is remembered.
        page.click("[data-action=proof-forget]").await;
        page.wait_until("the proof is done anew", "return !!document.querySelector('[data-action=proof-again]') && !document.querySelector('.proof-steps .wrong')").await;
        page.open("/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        // A release that is new is remembered without a word.
        switch.set(Faults::new());
        page.open("/").await;
        page.wait_until(
            "it is remembered",
            "return Object.keys(localStorage).some(key => localStorage[key].startsWith('2026-02 '))",
        )
        .await;
        assert_eq!(page.texts(SEEN).await, [""; 0]);
        // A release is due.
        let due = catalogue(|all| all["next_expected"] = json!("2026-01-31"));
        switch.set(Faults::new().on("releases.json", Fault::Body(due)));
        page.open("/").await;
        page.wait_for_text(SEEN, "本设备的日期是").await;
        page.wait_for_text(SEEN, "如果日期没有错").await;
    })
    .await;
}

/// What a page finds when it opens.
async fn with(page: &Page, script: &str) {
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
}

#[tokio::test]
async fn a_clock_that_is_wrong_by_a_year_accuses_nobody_and_storage_that_is_denied_is_told() {
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        let stated = catalogue(|all| all["next_expected"] = json!("2027-03-31"));
        switch.set(Faults::new().on("releases.json", Fault::Body(stated)));
        // By the day on which the newest release was made.
        let moved = |years: i32| {
            format!(
                "{{ const Own = Date, now = Own.UTC({}, 10, 27); Date = class extends Own {{
                    constructor(...given) {{ super(...(given.length ? given : [now])) }} static now() {{ return now }} }} }}",
                2026 + years
            )
        };
        with(&page, &moved(-1)).await;
        prove(&page).await;
        assert_eq!(wrong(&page).await, [""; 0]);
        let open = page.texts(OPEN).await;
        assert!(open.iter().any(|line| line.contains("时钟不对，无从判断是否到期")), "{open:?}");

        with(&page, &moved(1)).await;
        prove(&page).await;
        assert_eq!(wrong(&page).await, [""; 0]);
        let open = page.texts(OPEN).await;
        assert!(open.iter().any(|line| line.contains("本设备的日期是 2027年11月27日：如果日期没有错")), "{open:?}");

        with(&page, &moved(0)).await;
        with(&page, "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })").await;
        prove(&page).await;
        assert_eq!(wrong(&page).await, [""; 0]);
        let open = page.texts(OPEN).await;
        assert!(open.iter().any(|line| line.contains("浏览器不允许本站保存数据")), "{open:?}");
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.wait_for_text("#proof", "✓").await;
        assert_eq!(page.texts(SEEN).await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn mirrors_are_compared_when_a_reader_asks() {
    let old = catalogue(|all| drop(all["releases"].as_array_mut().expect("releases").remove(0)));
    let dist = || Options::new(Dist::find().path());
    let same = Server::start(dist()).expect("a server starts");
    let behind = Faults::new().on("releases.json", Fault::Body(old));
    let behind = Server::start(dist().hook(behind.into_hook())).expect("a server starts");
    let gone = Server::start(dist()).expect("a server starts").url();
    let mirrors = [same.url(), behind.url(), gone];
    let faults = Faults::new().on(&words_file(), Fault::Body(words("", &mirrors.join(" "))));
    visit(Setup::new().faults(faults).mirrors(&mirrors), move |page| async move {
        prove(&page).await;
        let asked = |log: &Server| !log.log().entries().is_empty();
        assert!(!asked(&same) && !asked(&behind), "nobody is asked before a reader wants it");
        page.click("[data-action=proof-mirrors]").await;
        let lines = "return document.querySelectorAll('.proof-part:last-of-type .proof-steps li').length === 3";
        page.wait_until("all have answered, or not", lines).await;
        let said = page.texts(".proof-part:last-of-type .proof-steps li").await;
        assert!(said[0].contains(&mirrors[0]) && said[0].contains("清单指纹一致"), "{said:?}");
        assert!(said[1].contains("最新一期是 2024-10，本站是 2026-02"), "{said:?}");
        assert!(said[2].contains("未能比较"), "{said:?}");
        page.console().await; // a failed request is what was asked for
    })
    .await;
}
