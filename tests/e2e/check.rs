//! A text is held to the release where it is typed: each number gets its verdict, and nothing of it goes anywhere.

use crate::dom::IS_SETTLED;
use crate::harness::{Page, Setup, shanhai, visit};
use crate::results::{add, quantile};
use serde_json::json;

const STATUS: &str = "#claim-status";
const VERDICT: &str = "#claim-answer .claim__verdict";

/// A sentence of the release, and two that are not quite.
const TEXT: &str =
    "2021年，江苏省向陕西省提供财政援助资金26.9亿元。扬州经开区向清涧县提供财政援助1亿元，消费扶贫恰好800万元。";

async fn open(page: &Page, path: &str) {
    page.open(path).await;
    page.wait_until("the page is settled", IS_SETTLED).await;
    page.wait_until("the field is there", "return !!document.querySelector('#claim')").await;
}

/// Puts a text into the field as pasting does.
async fn paste(page: &Page, text: &str) {
    let script = "const field = document.querySelector('#claim'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(script, vec![json!(text)]).await;
}

/// Whether a part of what was typed stands in the address, or in that of anything that was asked for.
async fn has_left(page: &Page, part: &str) -> bool {
    let script = "const all = [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)];
        return all.some(url => decodeURIComponent(url).includes(arguments[0]) || url.includes(encodeURIComponent(arguments[0])))";
    page.run(script, vec![json!(part)]).await.as_bool().expect("a yes or a no")
}

#[tokio::test]
async fn each_number_of_a_text_gets_its_verdict_and_nothing_typed_leaves_the_page() {
    visit(Setup::new(), |page| async move {
        open(&page, "/check").await;
        paste(&page, TEXT).await;
        page.wait_for_text(STATUS, "读出 3 个数字").await;
        assert_eq!(page.texts(VERDICT).await, ["有依据", "类别不同", "程度不同"]);
        let marks = page.texts(".claim-text mark").await;
        assert_eq!(marks.len(), 3, "{marks:?}");
        let first = page.text(".claim__candidates a").await;
        assert!(first.contains("江苏") && first.contains("陕西"), "{first}");
        for part in ["26.9", "清涧", "恰好"] {
            assert!(!has_left(&page, part).await, "{part} left the page");
        }
        assert_eq!(page.path().await, "/check");
        assert_eq!(page.overflow().await, 0, "nothing is cut");

        page.click(".claim__candidates a").await;
        page.wait_for_text("main h1", "江苏省 → 陕西省").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_no_claim_is_told_in_a_sentence() {
    visit(Setup::new(), |page| async move {
        open(&page, "/check").await;
        let long = "投入800余万元。".repeat(1000);
        for (text, says) in [
            ("扬州与榆林是结对关系。", "没有数字"),
            ("<b>800</b>万元", "网页标记"),
            (&*long, "文字太长"),
            ("2021年4月8日", "只有日期"),
        ] {
            paste(&page, text).await;
            page.wait_for_text(STATUS, says).await;
            assert!(page.texts(VERDICT).await.is_empty());
        }
        for (text, says) in [
            ("投入9999999999999999999999999999999999999999元", "位数太多"),
            ("投入٨٠٠万元", "别的文字的数字"),
            ("捐赠800万美元", "不是人民币"),
        ] {
            paste(&page, text).await;
            page.wait_for_text("#claim-answer", says).await;
            assert_eq!(page.texts(VERDICT).await, ["没有核对"]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_carries_the_text_only_if_it_is_asked_for() {
    visit(Setup::new(), |page| async move {
        open(&page, "/en/check").await;
        paste(&page, "In 2021, Jiangsu gave Shaanxi 2.69 billion yuan in fiscal assistance.").await;
        page.wait_for_text(STATUS, "Supported: 1").await;
        page.run("document.querySelector('#claim-answer details').open = true", vec![]).await;
        let told = page.text("#claim-answer pre").await;
        assert!(told.contains("/en/figures/funds/js-sn-fiscal-2021/?release="), "{told}");
        page.click("[data-action=check-link]").await;
        page.wait_for_text(".claim-link", "#text=In%202021").await;
        let link = page.text(".claim-link").await;
        assert_eq!(page.path().await, "/en/check", "the link is made, not followed");
        assert!(!has_left(&page, "Jiangsu").await);

        let path = link.split_once("/en/").map(|(_, path)| ["/en/", path].concat()).expect("a link to the page");
        page.open("/en/about").await;
        open(&page, &path).await;
        page.wait_for_text(STATUS, "Supported: 1").await;
        let asked = page.run(
            "return performance.getEntriesByType('resource').some(entry => entry.name.includes('Jiangsu'))",
            vec![],
        );
        assert_eq!(asked.await, false, "no request has it");
    })
    .await;
}

/// The first 200 of the texts whose verdicts are held elsewhere: numbers, sentences, whole paragraphs.
fn texts() -> Vec<String> {
    let folder = tests::root().join("crates/claims/tests/cases");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("there are claims");
    let all = ["numbers.tsv", "paragraphs.tsv", "sentences.tsv"].map(read).concat();
    all.lines().filter_map(|line| line.split('\t').nth(1)).map(str::to_owned).take(200).collect()
}

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn how_long_an_answer_takes_on_a_slow_phone() {
    visit(Setup::new(), |page| async move {
        open(&page, "/check").await;
        paste(&page, TEXT).await;
        page.wait_for_text(STATUS, "读出 3 个数字").await;
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        // From the wish to the markup: the answer stands there when the event is over.
        let script = "const form = document.querySelector('form.check'), field = document.querySelector('#claim');
            return arguments[0].map(text => {
                field.value = text;
                const start = performance.now();
                form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
                return performance.now() - start;
            })";
        let took = page.run(script, vec![json!(texts())]).await;
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        let took: Vec<f64> = serde_json::from_value(took).expect("milliseconds");
        assert_eq!(took.len(), 200);
        let [median, late, worst] = [0.5, 0.95, 1.0].map(|share| quantile(&took, share));
        println!(
            "200 claims on a processor 4 times slower: median {median:.0} ms, p95 {late:.0} ms, the slowest {worst:.0} ms (≤ 100)"
        );
        add("claims ms", json!({ "median": median, "p95": late, "slowest": worst }));
    })
    .await;
}

/// Keeps the file that the page would have the browser save.
const KEEP: &str = "const make = URL.createObjectURL;
    URL.createObjectURL = file => { file.text().then(text => { window.taken = text }); return make.call(URL, file) };
    document.addEventListener('click', event => { if (event.target.closest?.('a[download]')) event.preventDefault() }, true)";

/// The page of totals says what its file says, on the way there too; and a page of totals hands out the file that
/// `shanhai reproduce` finds equal.
#[tokio::test]
async fn stated_totals_stand_beside_what_they_come_to_and_a_total_is_taken_along() {
    visit(Setup::new(), |page| async move {
        let conclusions = "main .totals-part td:last-child b";
        page.open("/check/totals").await;
        let still = page.text("main .totals-part table").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.text("main .totals-part table").await, still);
        let said = page.texts(conclusions).await;
        assert!(said.iter().any(|words| words == "互相矛盾") && said.iter().any(|words| words == "相符"), "{said:?}");
        assert_eq!(page.overflow().await, 0, "nothing is cut");

        page.open("/check").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.click("main a[href$='check/totals/']").await;
        page.wait_for_text("main h1", "核对总数").await;
        page.wait_until("the totals are there", "return document.querySelectorAll('main .totals-part').length === 5")
            .await;
        assert_eq!(page.texts(conclusions).await, said, "the same, when one comes from another page");

        page.open("/funds?pairing=daxing-chayouqian").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.run(KEEP, vec![]).await;
        page.click("#share summary").await;
        page.wait_until("the button is there", "return !!document.querySelector('#share [data-makes=totals]')").await;
        page.click("#share [data-makes=totals]").await;
        page.wait_until("the file is made", "return !!window.taken").await;
        let file = page.run("return window.taken", vec![]).await;
        let folder = tempfile::tempdir().expect("a folder for the file");
        let path = folder.path().join("taken.reproduce.json");
        std::fs::write(&path, file.as_str().expect("a text")).expect("the file is written");
        let data = tests::root().join("public/data");
        shanhai(&["reproduce", "--data", data.to_str().expect("a path in letters")], &path);
    })
    .await;
}
