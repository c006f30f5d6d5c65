//! A large table on its way: told, stopped, gone on with; and never shown with a wrong byte in it.

use super::release::{ROWS, made_up};
use super::{choose, content, ids, reader, rows, rows_become};
use crate::dom::{FAULT, NUMBER, TRY_AGAIN};
use crate::harness::{Dist, Setup, arrival_at, visit};
use serve::{Fault, FaultSwitch, Faults, Gate};

/// A reader whose last part of the table waits at the gate.
fn holding_a_part(gate: &Gate) -> Setup {
    reader().faults(Faults::new().on("synth/sales/2024.json", Fault::Hold(gate.clone())))
}

#[tokio::test]
async fn loading_is_told_and_can_be_stopped() {
    let gate = Gate::default();
    visit(holding_a_part(&gate), |page| async move {
        page.open("/sales").await;
        arrival_at(&gate).await;
        let written = rows(&page).await;
        let manifest = &made_up().book.manifest;
        let mut sizes = manifest.parts("sales").into_iter().map(|part| (part.rows, manifest.resource(part.path).unwrap().bytes)).collect::<Vec<_>>();
        let (held, held_bytes) = sizes.pop().unwrap();
        // The rows of the first part come with what answers rest on.
        let first = manifest.rows_of(manifest.parts("sales")[0].path).unwrap().bytes;
        let bytes: u64 = first + sizes.iter().map(|(_, bytes)| bytes).sum::<u64>();
        let script = format!(
            "const bar = document.querySelector('main progress');
            return !!bar && bar.value === {bytes} && bar.max === {} && bar.parentElement.textContent.includes('已载入 {} 条记录')",
            bytes + held_bytes,
            ROWS - held
        );
        page.wait_until("the bar stands where the rest has come", &script).await;
        assert!(content(&page, "main .part [role=status]").await.contains(" MB"));
        assert_eq!(rows(&page).await, written, "nothing is shown of a part of the rows but what the file has");
        page.click("#stop-loading").await;
        page.wait_for_text("main .notice", "已停止载入").await;
        assert!(page.is_true("return !document.querySelector('main progress')").await);
        gate.open();
        page.click("#go-on").await;
        rows_become(&page, ROWS).await;
        assert!(page.is_true("return !document.querySelector('main progress')").await);
    })
    .await;
}

/// The rows that an address shows first are there with the first part, and say that more is to come; what they add up to, and
/// how many there are, is not said before all is known.
#[tokio::test]
async fn first_rows_are_there_before_all_and_no_total_is() {
    let gate = Gate::default();
    visit(holding_a_part(&gate), |page| async move {
        let search = "?channel=offline";
        page.open(&["/sales", search].concat()).await;
        arrival_at(&gate).await;
        page.wait_until(
            "rows are there",
            "return !!document.querySelector('main tbody tr a[href*=\"figures/sales/\"]')",
        )
        .await;
        let (shown, expected) = (ids(&page).await, made_up().ids(search));
        assert!(shown.len() == 50 && expected.starts_with(&shown), "{shown:?}");
        assert_eq!(page.texts("main .bar__count, main table caption").await, ["正在载入……"]);
        assert_eq!(page.texts("main .totals .figure__number").await, Vec::<String>::new());
        gate.open();
        rows_become(&page, expected.len()).await;
        assert_eq!(ids(&page).await, shown);
        assert!(!page.texts("main .totals .figure__number").await.is_empty());
    })
    .await;
    // Nobody knows the largest before all are there.
    let gate = Gate::default();
    visit(holding_a_part(&gate), |page| async move {
        let search = "?channel=offline&sort=-amount";
        page.open(&["/sales", search].concat()).await;
        arrival_at(&gate).await;
        page.wait_until("parts have come", "return document.querySelector('main progress')?.value > 0").await;
        assert_eq!(ids(&page).await, Vec::<String>::new());
        gate.open();
        rows_become(&page, made_up().ids(search).len()).await;
    })
    .await;
}

#[tokio::test]
async fn the_totals_of_all_rows_are_there_before_the_rows() {
    let gate = Gate::default();
    visit(holding_a_part(&gate), |page| async move {
        page.open("/sales").await;
        arrival_at(&gate).await;
        // The file is of another release.
        let file = std::fs::read_to_string(made_up().dist.join("sales/index.html")).expect("the page is there");
        let totals = file.split_once("figure__number").expect("it has totals").1;
        let first = totals.split(['<', '>']).find(|piece| piece.contains('元')).expect("of money");
        let is_new =
            format!("return document.querySelector('main .totals .figure__number').innerText.trim() !== {first:?}");
        page.wait_until("the totals are those of the release", &is_new).await;
        let early = page.texts("main .totals .figure__number").await;
        gate.open();
        rows_become(&page, ROWS).await;
        assert!(!early.is_empty() && page.texts("main .totals .figure__number").await.starts_with(&early), "{early:?}");
    })
    .await;
}

#[tokio::test]
async fn a_changed_byte_in_a_part_is_told_and_no_row_is_shown() {
    for fault in [Fault::FlipByte, Fault::Truncate, Fault::Status(404)] {
        let switch = FaultSwitch::default();
        let proven = matches!(fault, Fault::FlipByte);
        switch.set(Faults::new().on("synth/sales/2020.json", fault));
        visit(reader().switch(&switch), move |page| async move {
            page.open("/sales").await;
            page.wait_for_text(FAULT, "sales/2020.json").await;
            if proven {
                page.wait_for_text(FAULT, "sha256:").await;
            }
            assert_eq!(rows(&page).await, []);
            assert_eq!(page.texts(NUMBER).await, Vec::<String>::new());
            switch.set(Faults::new());
            page.click(TRY_AGAIN).await;
            rows_become(&page, ROWS).await;
        })
        .await;
    }
}

/// What is wrong in a file with rows alone keeps these from being shown, and nothing else.
#[tokio::test]
async fn a_changed_byte_in_what_only_rows_show_is_told_and_no_row_is_shown() {
    let switch = FaultSwitch::default();
    switch.set(Faults::new().on("synth/sales/2015-rows.json", Fault::FlipByte));
    visit(reader().switch(&switch), move |page| async move {
        page.open("/sales").await;
        page.wait_for_text(FAULT, "sales/2015-rows.json").await;
        page.wait_for_text(FAULT, "sha256:").await;
        assert_eq!(rows(&page).await, []);
        // Rows of other parts are none of it.
        let recent = "?sort=-period";
        page.open(&format!("/sales{recent}")).await;
        rows_become(&page, ROWS).await;
        let (shown, expected) = (ids(&page).await, made_up().ids(recent));
        assert!(shown.len() > 3 && expected.starts_with(&shown), "{shown:?}");
        page.open("/sales").await;
        page.wait_for_text(FAULT, "sales/2015-rows.json").await;
        switch.set(Faults::new());
        page.click(TRY_AGAIN).await;
        rows_become(&page, ROWS).await;
        assert!(made_up().ids("").starts_with(&ids(&page).await));
    })
    .await;
}

/// Rows are asked for by what is shown; a text is looked for in all of them, which it waits for.
#[tokio::test]
async fn answers_do_not_wait_for_rows_and_texts_do() {
    let gate = Gate::default();
    let held = Faults::new().on("synth/sales/2020-rows.json", Fault::Hold(gate.clone()));
    visit(reader().faults(held), move |page| async move {
        page.open("/sales").await;
        rows_become(&page, ROWS).await;
        arrival_at(&gate).await;
        choose(&page, "filter-channel", "online").await;
        rows_become(&page, made_up().ids("?channel=online").len()).await;
        let before = ids(&page).await;
        page.type_into("#filter-q", "x-77").await;
        page.wait_until("it was typed", "return document.getElementById('filter-q').value === 'x-77'").await;
        assert_eq!(ids(&page).await, before, "nothing is said of what has not been looked through");
        gate.open();
        rows_become(&page, made_up().ids("?channel=online&q=x-77").len()).await;
    })
    .await;
}

/// A server that begins to answer and never goes on; the worker's script, its program and a part of the table.
#[tokio::test]
async fn what_never_comes_is_told_and_can_be_tried_again() {
    let page = std::fs::read_to_string(Dist::find().path().join("index.html")).expect("the start page can be read");
    let worker = page.split_once("data-worker=\"").and_then(|(_, rest)| rest.split_once('"')).expect("it names it").0;
    let program = worker.replace(".js", "_bg.wasm");
    // What is asked for on the way is told by the page itself, which still waits for it.
    let gate = Gate::default();
    let late = visit(reader().faults(Faults::new().on(worker, Fault::Hold(gate.clone()))), move |page| async move {
        page.open("/sales").await;
        arrival_at(&gate).await;
        page.wait_for_text("#apart", "worker").await;
        gate.open();
        rows_become(&page, ROWS).await;
        assert!(!page.is_true("return document.getElementById('apart').checkVisibility()").await);
    });
    let tried = [(program.as_str(), "worker"), ("synth/sales/2020.json", "sales/")].map(|(file, told)| {
        let (gate, switch) = (Gate::default(), FaultSwitch::default());
        switch.set(Faults::new().on(file, Fault::Stall(gate.clone())));
        visit(reader().switch(&switch), move |page| async move {
            page.open("/sales").await;
            arrival_at(&gate).await;
            page.wait_for_text(FAULT, told).await;
            page.wait_for_text(FAULT, "没有响应").await;
            assert_eq!(rows(&page).await, []);
            switch.set(Faults::new());
            page.click(TRY_AGAIN).await;
            rows_become(&page, ROWS).await;
            gate.open();
        })
    });
    let [program, part] = tried;
    tokio::join!(late, program, part);
}
