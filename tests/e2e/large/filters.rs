//! Filters and text on a large table: totals and rows are the ledger's, the address follows, and only what is needed
//! is fetched.

use super::release::made_up;
use super::{choose, content, ids, open, reader, rows_become};
use crate::harness::{Page, visit};
use serde_json::{Value, json};
use view::components::{account_of, totals};
use view::tables::SALES;

/// The totals on the page say what the ledger says of the same rows of the published CSV.
async fn totals_are_the_ledgers(page: &Page, search: &str) {
    let (made_up, answer) = (made_up(), made_up().answer(search));
    let alone: Vec<usize> = answer.totals.iter().filter_map(|(_, tally)| tally.only).collect();
    let (alone, told) = (made_up.sales().take(&alone), made_up.sales().take(&answer.told()));
    let account = |at: usize| account_of(&made_up.site, &answer, at, &told);
    let html = totals(&made_up.site, &SALES, &answer.sums(&alone), &|_| None, &account);
    let script = "const apart = document.implementation.createHTMLDocument('');
        apart.body.innerHTML = arguments[0]; return apart.body.textContent";
    let expected = page.run(script, vec![json!(html.as_str())]).await;
    assert!(expected.as_str().is_some_and(|words| words.contains('元') || words.contains("未公布")), "{expected}");
    assert_eq!(json!(content(page, "main .totals").await), expected, "{search}");
}

async fn search(page: &Page) -> Value {
    page.run("return decodeURIComponent(location.search)", vec![]).await
}

#[tokio::test]
async fn totals_and_rows_are_those_of_the_published_csv() {
    visit(reader(), |page| async move {
        for search in [
            "",
            "?channel=online&from=2019&to=2020",
            "?supporter=350000&precision=none",
            "?q=%E8%99%9A%E6%9E%8457%E5%B8%82",
        ] {
            open(&page, search).await;
            totals_are_the_ledgers(&page, search).await;
            let (shown, expected) = (ids(&page).await, made_up().ids(search));
            assert!(shown.len() > 3 && expected.starts_with(&shown), "{search}: {shown:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_chosen_is_an_address() {
    visit(reader(), |page| async move {
        open(&page, "").await;
        let mut before = vec![made_up().ids("").len()];
        for (field, value, address) in [
            ("filter-channel", "online", "?channel=online"),
            ("filter-from", "2019", "?channel=online&from=2019"),
            ("filter-to", "2020", "?channel=online&from=2019&to=2020"),
        ] {
            choose(&page, field, value).await;
            let count = made_up().ids(address).len();
            rows_become(&page, count).await;
            assert_eq!(search(&page).await, json!(address));
            totals_are_the_ledgers(&page, address).await;
            before.push(count);
        }
        assert!(before.windows(2).all(|two| two[0] > two[1]), "{before:?}");
        for count in before.iter().rev().skip(1) {
            page.client().back().await.unwrap();
            rows_become(&page, *count).await;
        }
    })
    .await;
}

/// Waits until a script says this of the form: as many rows may pass before a choice as after it.
async fn form_says(page: &Page, says: &str, said: &Value, at: &str) {
    let wanted = json!(said.to_string());
    let script = format!("return JSON.stringify((() => {{ {says} }})()) === {wanted}");
    page.wait_until(&format!("the form says {said} at {at}"), &script).await;
}

/// The form is not made anew for another choice: its lists stay the elements that they are, with what a reader has opened,
/// and say what the address says, forward and back; a choice that they do not offer is a form of its own.
#[tokio::test]
async fn the_form_goes_along_with_the_address() {
    visit(reader(), |page| async move {
        open(&page, "").await;
        page.wait_until("long lists are fields", "return !!document.querySelector('#filter-pairing-find')").await;
        let all = made_up().ids("").len();
        let (pairing, named) = {
            let script = "const list = document.getElementById('filter-pairing'); list.sameList = true;
                document.getElementById('filter-channel').sameList = true;
                return [list.options[7].value, list.options[7].textContent]";
            let said = page.run(script, vec![]).await;
            (said[0].as_str().expect("a value").to_owned(), said[1].clone())
        };
        let says = "const value = name => document.getElementById('filter-' + name).value;
            return [value('pairing'), value('channel'), value('by'), document.getElementById('filter-pairing-find').value,
                document.querySelectorAll('form.filters > a.button').length,
                document.querySelector('.filters__more').open || !value('by'),
                ['pairing', 'channel'].every(name => document.getElementById('filter-' + name).sameList === true)]";
        let mut addresses = vec![(String::new(), json!(["", "", "", "", 0, true, true]))];
        for (field, value, address, said) in [
            ("filter-channel", "online", "?channel=online".to_owned(), json!(["", "online", "", "", 1, true, true])),
            (
                "filter-pairing",
                pairing.as_str(),
                format!("?channel=online&pairing={pairing}"),
                json!([pairing, "online", "", named, 1, true, true]),
            ),
            (
                "filter-by",
                "year",
                format!("?channel=online&pairing={pairing}&by=year"),
                json!([pairing, "online", "year", named, 1, true, true]),
            ),
        ] {
            choose(&page, field, value).await;
            rows_become(&page, made_up().ids(&address).len()).await;
            form_says(&page, says, &said, &address).await;
            addresses.push((address, said));
        }
        for (address, said) in addresses.iter().rev().skip(1) {
            page.client().back().await.unwrap();
            rows_become(&page, made_up().ids(address).len()).await;
            form_says(&page, says, said, &format!("{address}, on the way back")).await;
        }
        choose(&page, "filter-channel", "online").await;
        page.click("form.filters > a.button").await;
        rows_become(&page, all).await;
        form_says(&page, says, &addresses[0].1, "without filters").await;
        // A day is no choice of the lists of years.
        let script = "const link = document.createElement('a'); link.href = 'sales?from=2020-03';
            document.querySelector('main').append(link); link.click(); link.remove()";
        page.run(script, vec![]).await;
        rows_become(&page, made_up().ids("?from=2020-03").len()).await;
        assert_eq!(page.run("return document.getElementById('filter-from').value", vec![]).await, json!("2020-03"));
    })
    .await;
}

/// Holds back what the page wants done after a pause; what stands in the way of a test is the time it takes, not how
/// long a pause is.
const HOLD_PAUSES: &str = "
    const wait = window.setTimeout;
    window.setTimeout = (task, time, ...rest) => {
        if (time !== 600) return wait.call(window, task, time, ...rest);
        window.afterPause = task;
        return 0;
    };
    window.samePage = true";

#[tokio::test]
async fn typing_shows_at_once_and_the_address_follows() {
    visit(reader(), |page| async move {
        open(&page, "").await;
        page.run(HOLD_PAUSES, vec![]).await;
        let all = made_up().ids("").len();
        for (typed, text, address) in [("红", "红", ""), ("枣", "红枣", "")] {
            page.type_into("#filter-q", typed).await;
            let query = format!("?q={text}");
            rows_become(&page, made_up().ids(&query).len()).await;
            totals_are_the_ledgers(&page, &query).await;
            assert_eq!(search(&page).await, json!(address), "the typing has not rested yet");
        }
        page.run("window.afterPause()", vec![]).await;
        page.wait_until("the address follows", "return decodeURIComponent(location.search) === '?q=红枣'").await;
        let some = made_up().ids("?q=红枣").len();
        assert!(some > 100 && some < all);
        rows_become(&page, some).await;
        page.client().back().await.unwrap();
        rows_become(&page, all).await;
        assert_eq!(search(&page).await, json!(""));
        assert_eq!(page.run("return document.getElementById('filter-q').value", vec![]).await, json!(""));
        page.client().forward().await.unwrap();
        rows_become(&page, some).await;
        assert_eq!(page.run("return document.getElementById('filter-q').value", vec![]).await, json!("红枣"));
        assert!(page.is_true("return window.samePage === true").await, "the page was never left");
    })
    .await;
}

/// The parts that were asked for.
fn parts(page: &Page) -> Vec<String> {
    let own = |path: &str| path.strip_prefix("/data/synth/sales/").map(str::to_owned);
    let mut parts: Vec<String> = page.server().log().entries().iter().filter_map(|entry| own(&entry.path)).collect();
    parts.sort();
    parts
}

/// Of the files that were asked for those that answers rest on; each was asked for once, and rows of these parts alone.
fn answers(page: &Page) -> Vec<String> {
    let all = parts(page);
    assert!(all.windows(2).all(|two| two[0] != two[1]), "what has come is kept: {all:?}");
    let (rows, answers): (Vec<String>, Vec<String>) = all.into_iter().partition(|file| file.ends_with("-rows.json"));
    assert!(rows.iter().all(|file| answers.contains(&file.replace("-rows", ""))), "{rows:?}");
    answers
}

#[tokio::test]
async fn only_the_parts_of_the_years_are_fetched() {
    visit(reader(), |page| async move {
        open(&page, "?from=2019&to=2019").await;
        assert_eq!(answers(&page), ["2019.json"]);
        totals_are_the_ledgers(&page, "?from=2019&to=2019").await;
        choose(&page, "filter-to", "2020").await;
        rows_become(&page, made_up().ids("?from=2019&to=2020").len()).await;
        assert_eq!(answers(&page), ["2019.json", "2020.json"]);
        totals_are_the_ledgers(&page, "?from=2019&to=2020").await;
        // One that comes before them, and goes before them.
        choose(&page, "filter-from", "2018").await;
        rows_become(&page, made_up().ids("?from=2018&to=2020").len()).await;
        assert_eq!(answers(&page), ["2018.json", "2019.json", "2020.json"]);
        totals_are_the_ledgers(&page, "?from=2018&to=2020").await;
        let (shown, expected) = (ids(&page).await, made_up().ids("?from=2018&to=2020"));
        assert!(shown.len() > 3 && expected.starts_with(&shown), "{shown:?}");
        choose(&page, "filter-from", "2020").await;
        rows_become(&page, made_up().ids("?from=2020&to=2020").len()).await;
        totals_are_the_ledgers(&page, "?from=2020&to=2020").await;
        assert_eq!(answers(&page).len(), 3, "nothing more was asked for");
    })
    .await;
}
