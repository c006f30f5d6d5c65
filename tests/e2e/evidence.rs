//! Evidence files, opened from a disk: green as they were made, red with the step named once anything in them was changed;
//! and those that the portal makes are such.

mod made {
    include!("../native/evidence/made.rs");
}

use crate::dom::IS_SETTLED;
use crate::harness::{Page, Setup, copy, shanhai, visit};
use made::{CLAIM, Of, file, newest, read};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use text::Lang;

/// What the check says: `right` or `wrong`, and each step with its state and words.
async fn checked(page: &Page, folder: &Path, html: &str) -> (String, Vec<[String; 3]>) {
    let path = folder.join("a.evidence.html");
    fs::write(&path, html).expect("the file is written");
    let url = url::Url::from_file_path(&path).expect("a path from the root");
    page.client().goto(url.as_str()).await.expect("the file opens");
    page.wait_until("the check has run", "return !!document.documentElement.dataset.verdict").await;
    let script = "return [document.documentElement.dataset.verdict,
        [...document.querySelectorAll('#steps li')].map(step => [step.dataset.step, step.dataset.state, step.textContent])]";
    let said = page.run(script, vec![]).await;
    serde_json::from_value(said).expect("a verdict and steps")
}

fn failing(steps: &[[String; 3]]) -> Vec<&str> {
    steps.iter().filter(|[_, state, _]| state == "wrong").map(|[name, ..]| name.as_str()).collect()
}

const DATA: [&str; 2] = ["<script type=\"application/json\" id=\"published\">", "</script>"];

/// The file with other data in it.
fn with_data(html: &str, change: impl Fn(&mut Value)) -> String {
    let (before, rest) = html.split_once(DATA[0]).expect("it has data");
    let (json, after) = rest.split_once(DATA[1]).expect("they end");
    let mut data: Value = serde_json::from_str(json).expect("they are JSON");
    change(&mut data);
    [before, DATA[0], &data.to_string().replace('<', "\\u003c"), DATA[1], after].concat()
}

/// The file with the text of one of its published files changed.
fn with_text(html: &str, path: &str, from: &str, to: &str) -> String {
    with_data(html, |data| {
        let files = data["files"].as_array_mut().expect("it has files");
        let own = files.iter_mut().find(|own| own["path"] == path).expect("it has this one");
        let text = own["text"].as_str().expect("a text");
        assert!(text.contains(from), "{path} has {from}");
        own["text"] = json!(text.replacen(from, to, 1));
    })
}

fn replaced(html: &str, from: &str, to: &str) -> String {
    assert!(html.contains(from), "the file has {from}");
    html.replacen(from, to, 1)
}

/// Without the first element that begins so.
fn without(html: &str, begin: &str, end: &str) -> String {
    let at = html.find(begin).unwrap_or_else(|| panic!("the file has {begin}"));
    let behind = at + html[at..].find(end).expect("it ends") + end.len();
    [&html[..at], &html[behind..]].concat()
}

/// What is done to a file: what it is called, the file then, the steps that fail, and what one of them says.
type Change = (&'static str, String, &'static [&'static str], &'static str);

fn changes(figure: &str, pairing: &str, claim: &str) -> [Change; 12] {
    let older =
        fs::read_to_string(tests::root().join("public/data/2024-10/datapackage.json")).expect("an older manifest");
    [
        (
            "a digit of the data",
            with_text(figure, "funds.csv", "100000000,stated,1亿元", "100000001,stated,1亿元"),
            &["step_files", "step_values"],
            "funds.csv",
        ),
        (
            "a letter of a table of names",
            with_text(figure, "regions.csv", "清涧县", "清润县"),
            &["step_files", "step_values"],
            "regions.csv",
        ),
        (
            "a row of the data",
            with_text(figure, "funds.csv", "\nyz-qj-industry,", "\nx,"),
            &["step_files", "step_values"],
            "yz-qj-industry",
        ),
        (
            "the figure that is seen",
            replaced(figure, "data-cell=\"figure/amount\">100,000,000元", "data-cell=\"figure/amount\">900,000,000元"),
            &["step_values"],
            "900,000,000元",
        ),
        (
            "the wording that is seen",
            replaced(figure, "data-cell=\"text/printed\">1亿元", "data-cell=\"text/printed\">9亿元"),
            &["step_values"],
            "9亿元",
        ),
        (
            "the title",
            replaced(figure, "<h1><span data-said=\"0\">扬州", "<h1><span data-said=\"0\">苏州"),
            &["step_values"],
            "苏州",
        ),
        (
            "the manifest",
            with_data(figure, |data| data["files"][0]["text"] = json!(older)),
            &["step_manifest", "step_files"],
            "2024-10",
        ),
        ("the hash that is seen", replaced(figure, "id=\"hash\">", "id=\"hash\">0"), &["step_manifest"], "SHA-256"),
        (
            "the release that is seen",
            replaced(figure, "id=\"release\">2026-02", "id=\"release\">2027-02"),
            &["step_manifest"],
            "2027-02",
        ),
        (
            "a row of an account",
            without(pairing, "<tr data-id=\"yz-qj-social\"", "</tr>"),
            &["step_totals"],
            "yz-qj-social",
        ),
        ("a total", replaced(pairing, "data-result>", "data-result>1"), &["step_totals"], "comes to"),
        ("a verdict on a claim", replaced(claim, " — ", " —— "), &["step_values"], " — "),
    ]
}

#[tokio::test]
async fn files_are_green_as_made_and_red_with_the_step_named_when_changed() {
    visit(Setup::new(), |page| async move {
        let (book, folder) = (newest(), tempfile::tempdir().expect("a folder"));
        let make = |lang, of| file(&book, lang, of, None);
        let all = [
            Of::Figure("funds", "yz-qj-industry"),
            Of::Figure("supervision", "bijie-guangzhou-inspections-2019"),
            Of::Totals("funds", ""),
            Of::Totals("outputs", "recipient=530000"),
            Of::Totals("exchanges", "q=Gansu"),
            Of::Totals("sales", "precision=none"),
            Of::Pairing("yz-qj"),
            Of::Pairing("fj-nx"),
            Of::Claim(CLAIM),
        ];
        for (of, lang) in all.into_iter().zip(Lang::ALL.into_iter().cycle()) {
            let (verdict, steps) = checked(&page, folder.path(), &make(lang, of)).await;
            assert_eq!(verdict, "right", "{of:?}: {steps:?}");
            assert!(steps.len() >= 4 && failing(&steps).is_empty(), "{of:?}: {steps:?}");
            assert_eq!(steps[0][1], "right", "{of:?}");
        }
        // What settles overlaps, and a question that the tables inside do not answer, are not said to be checked.
        let settled = make(Lang::Hans, Of::Totals("funds", "pairing=foshan-liangshan&kind=fiscal&level=prefecture"));
        let (verdict, steps) = checked(&page, folder.path(), &settled).await;
        let open: Vec<&str> = steps.iter().filter(|[_, state, _]| state == "open").map(|[name, ..]| &**name).collect();
        assert!(open.starts_with(&["step_questions", "step_totals"]) && verdict == "right", "{steps:?}");
        let verdict = page.text("#verdict").await;
        assert!(verdict.contains("无法核对"), "{verdict}");
        assert!(verdict.starts_with("綠") || verdict.starts_with("绿") || verdict.starts_with("Green"), "{verdict}");

        let [figure, pairing, claim] =
            [(Lang::Hans, all[0]), (Lang::En, all[6]), (Lang::Hans, Of::Claim(CLAIM))].map(|(lang, of)| make(lang, of));
        let changes = changes(&figure, &pairing, &claim);
        for (what, html, expected, words) in &changes {
            let (verdict, steps) = checked(&page, folder.path(), html).await;
            assert_eq!((verdict.as_str(), failing(&steps)), ("wrong", expected.to_vec()), "{what}: {steps:?}");
            assert!(steps.iter().any(|[_, state, said]| state == "wrong" && said.contains(words)), "{what}: {steps:?}");
        }
        let verdict = page.text("#verdict").await;
        assert!(verdict.starts_with("红"), "{verdict}");
        // All rows of a question and no others.
        let fewer = with_data(&pairing, |data| {
            let rows = data["asked"][0]["rows"].as_array_mut().expect("rows");
            rows.pop().expect("a row");
        });
        let (verdict, steps) = checked(&page, folder.path(), &fewer).await;
        assert_eq!((verdict.as_str(), failing(&steps)), ("wrong", vec!["step_questions"]), "{steps:?}");
    })
    .await;
}

#[tokio::test]
async fn a_signature_is_verified_or_said_to_be_open() {
    visit(Setup::new(), |page| async move {
        let (book, folder) = (newest(), tempfile::tempdir().expect("a folder"));
        let (release, own) = (folder.path().join("2026-02"), |name: &str| folder.path().join(name));
        copy(&tests::root().join("public/data/2026-02"), &release, &|_| true).expect("the release is copied");
        let public = |name: &str| {
            let text = fs::read_to_string(own(&format!("{name}.pub"))).expect("a key");
            text.lines().nth(1).expect("its second line").to_owned()
        };
        for name in ["a", "b"] {
            shanhai(&["sign", "--no-password", "--new-key"], &own(&format!("{name}.key")));
        }
        shanhai(&["sign", "--key", own("a.key").to_str().expect("letters")], &release);
        let signature = fs::read_to_string(release.join("datapackage.json.minisig")).expect("a signature");
        assert_eq!(fs::read_to_string(release.join("datapackage.json")).expect("it"), read(&book, "datapackage.json"));
        let of = Of::Figure("funds", "yz-qj-industry");
        let signed = |signature: &str, key: &str| file(&book, Lang::En, of, Some((signature, key)));
        let other = signature.replacen("release", "rélease", 1);
        for (what, html, state, words) in [
            ("as signed", signed(&signature, &public("a")), "right", "signed by the key shown"),
            ("another key", signed(&signature, &public("b")), "wrong", "by another key"),
            ("another comment", signed(&other, &public("a")), "wrong", "comment of the signature was changed"),
            ("cut", signed(&signature[..80], &public("a")), "wrong", "cannot be read"),
        ] {
            let (verdict, steps) = checked(&page, folder.path(), &html).await;
            let [_, own, said] = steps.iter().find(|[name, ..]| name == "step_signature").expect("the step");
            assert_eq!((own.as_str(), verdict.as_str()), (state, state), "{what}: {steps:?}");
            assert!(said.contains(words), "{what}: {said}");
        }
    })
    .await;
}

/// Keeps the file that the page would have the browser save.
const KEEP: &str = "const make = URL.createObjectURL; window.taken = undefined;
    URL.createObjectURL = file => { file.text().then(text => { window.taken = text }); return make.call(URL, file) };
    document.addEventListener('click', event => { if (event.target.closest?.('a[download]')) event.preventDefault() }, true)";

async fn taken(page: &Page, button: &str) -> String {
    page.run(KEEP, vec![]).await;
    page.wait_until("the button is there", &format!("return !!document.querySelector('{button}')")).await;
    page.click(button).await;
    page.wait_until("the file is made", "return !!window.taken").await;
    page.run("return window.taken", vec![]).await.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn the_portal_makes_them_of_a_figure_totals_a_pairing_and_a_claim() {
    visit(Setup::new(), |page| async move {
        let (book, folder) = (newest(), tempfile::tempdir().expect("a folder"));
        let pages = [
            ("/figures/funds/yz-qj-industry", Lang::Hans, Of::Figure("funds", "yz-qj-industry")),
            ("/en/sales?supporter=440000", Lang::En, Of::Totals("sales", "supporter=440000")),
            ("/zh-hant/pairings/yz-qj", Lang::Hant, Of::Pairing("yz-qj")),
        ];
        let mut files = Vec::new();
        for (path, lang, of) in pages {
            page.open(path).await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            page.click("#share summary").await;
            files.push((path, lang, of, taken(&page, "#share [data-makes=evidence]").await));
        }
        page.open("/check").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.wait_until("the field is there", "return !!document.querySelector('#claim')").await;
        let script = "const field = document.querySelector('#claim'); field.value = arguments[0];
            field.dispatchEvent(new Event('input', { bubbles: true }))";
        page.run(script, vec![json!(CLAIM)]).await;
        page.wait_until("it is answered", "return !!document.querySelector('.claim-share')").await;
        page.run("document.querySelector('.claim-share').open = true", vec![]).await;
        files.push(("/check", Lang::Hans, Of::Claim(CLAIM), taken(&page, "[data-action=check-evidence]").await));

        for (path, lang, of, html) in &files {
            let (verdict, steps) = checked(&page, folder.path(), html).await;
            assert_eq!(verdict, "right", "{path}: {steps:?}");
            // The same as the tool's functions make it, but for where the portal lies and the day.
            let native = file(&book, *lang, *of, None);
            let count = |html: &str, part: &str| html.matches(part).count();
            for part in ["data-cell=", "data-id=", "data-total=", "<tr", "class=\"claim\""] {
                assert_eq!(count(html, part), count(&native, part), "{path}: {part}");
            }
            assert_eq!(page.overflow().await, 0, "{path}: nothing is cut");
        }
    })
    .await;
}
