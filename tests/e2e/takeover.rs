//! The program takes over the page that stands there without a trace: nothing that a reader did is lost.

use crate::dom::{IS_SETTLED, OFFER, SEARCH};
use crate::harness::{Page, Setup, arrival_at, visit};
use serde_json::json;
use serve::{Fault, Faults, Gate};

/// Opens a page whose program waits, does something, lets the program come, and waits until it has taken over.
async fn before_the_program<F>(address: &'static str, act: impl FnOnce(Page) -> F + Send + 'static, kept: &'static str)
where
    F: Future<Output = ()> + Send + 'static,
{
    let gate = Gate::default();
    let setup = Setup::new().faults(Faults::new().on("_bg.wasm", Fault::Hold(gate.clone())));
    visit(setup, move |page| async move {
        page.open(address).await;
        arrival_at(&gate).await;
        page.find("main h1").await;
        assert!(!page.is_true(IS_SETTLED).await, "the program is not there yet");
        act(page.clone()).await;
        assert!(page.is_true(kept).await, "it is so before the program comes: {kept}");
        gate.open();
        page.wait_until("the program has taken over", IS_SETTLED).await;
        assert!(page.is_true(kept).await, "it is so no more: {kept}");
    })
    .await;
}

async fn run(page: Page, script: &'static str) {
    page.run(script, vec![]).await;
}

#[tokio::test]
async fn the_focus_stays() {
    before_the_program(
        "/pairings/yz-qj",
        |page| run(page, "window.own = [...document.querySelectorAll('main a')].find(link => link.checkVisibility()); own.focus()"),
        "return document.activeElement === window.own && own.matches('main a')",
    )
    .await;
}

#[tokio::test]
async fn what_is_selected_stays() {
    before_the_program(
        "/pairings/yz-qj",
        |page| run(page, "getSelection().selectAllChildren(document.querySelector('main .figure')); window.own = String(getSelection())"),
        "return window.own.length > 1 && String(getSelection()) === window.own",
    )
    .await;
}

#[tokio::test]
async fn the_page_stays_where_it_was_scrolled_to() {
    before_the_program(
        "/funds",
        |page| run(page, "scrollTo(0, 400); window.own = scrollY"),
        "return window.own > 100 && scrollY === window.own",
    )
    .await;
}

#[tokio::test]
async fn what_was_opened_stays_open() {
    before_the_program(
        "/funds",
        |page| run(page, "window.own = [...document.querySelectorAll('main details')].find(it => it.checkVisibility()); own.open = true"),
        "return window.own.open && own.isConnected",
    )
    .await;
}

#[tokio::test]
async fn what_is_typed_into_the_search_is_looked_for() {
    visit_typed("清涧", "清涧县").await;
}

async fn visit_typed(typed: &'static str, offered: &'static str) {
    let gate = Gate::default();
    let setup = Setup::new().faults(Faults::new().on("_bg.wasm", Fault::Hold(gate.clone())));
    visit(setup, move |page| async move {
        page.open("/").await;
        arrival_at(&gate).await;
        page.type_into(SEARCH, typed).await;
        gate.open();
        page.wait_for_text(OFFER, offered).await;
        let field =
            page.run("return [document.activeElement.matches('#place-search'), document.activeElement.value]", vec![]);
        assert_eq!(field.await, json!([true, typed]), "the field still has the focus and the words");
    })
    .await;
}

#[tokio::test]
async fn what_is_chosen_in_a_filter_is_shown() {
    let gate = Gate::default();
    let setup = Setup::new().faults(Faults::new().on("_bg.wasm", Fault::Hold(gate.clone())));
    visit(setup, move |page| async move {
        page.open("/funds").await;
        arrival_at(&gate).await;
        let said = "[...document.querySelectorAll('main .bar__count, main caption')].map(it => it.textContent).find(it => it.includes('条记录'))";
        let all = page.run(&format!("return {said}"), vec![]).await;
        assert!(all.is_string(), "the page says how many records there are");
        // On a phone the filters are folded.
        page.run("const fold = document.getElementById('filters-open'); fold.checkVisibility() && fold.click()", vec![]).await;
        page.find("#filter-kind").await.select_by_value("industry").await.expect("it is offered");
        gate.open();
        page.wait_until("the address follows", "return location.search === '?kind=industry'").await;
        page.wait_until("fewer records are there", &format!("return ({said} ?? {all}) !== {all}")).await;
        assert!(page.is_true("return document.querySelector('#filter-kind').value === 'industry'").await);
    })
    .await;
}

#[tokio::test]
async fn a_link_leads_on_before_the_program_is_there() {
    let gate = Gate::default();
    let setup = Setup::new().faults(Faults::new().on("_bg.wasm", Fault::Hold(gate.clone())));
    visit(setup, move |page| async move {
        page.open("/").await;
        arrival_at(&gate).await;
        page.click("header nav a[href$='funds/']").await;
        page.wait_until("the address changes", "return location.pathname.includes('/funds')").await;
        page.wait_for_text("main h1", "资金").await;
        gate.open();
        page.wait_until("the program has taken over", IS_SETTLED).await;
        assert!(page.is_true("return location.pathname.includes('/funds')").await, "{}", page.path().await);
        page.wait_for_text("main h1", "资金").await;
    })
    .await;
}
