//! A calendar of 3,000 cells, drawn band by band: all of it is there for whoever reads, finds, prints or saves it.

use super::downloading::KEEP;
use super::{open, reader};
use crate::harness::visit;
use serde_json::json;

/// 300 pairings by 10 years.
pub const CALENDAR: &str = "?by=pairing&then=year";
pub const ROWS: usize = 300;

/// True once every row is drawn, and stands in the table twin.
pub const IS_WHOLE: &str = "return document.querySelectorAll('.chart__mark').length === 300
    && document.querySelectorAll('.chart__table tbody tr').length === 300";

#[tokio::test]
async fn a_tall_chart_is_whole() {
    visit(reader(), |page| async move {
        open(&page, CALENDAR).await;
        page.wait_until("all rows are drawn", IS_WHOLE).await;
        let names = "const called = [...document.querySelectorAll('.chart__mark')].map(mark => mark.ariaLabel.split(' · ')[0]);
            return called.every((name, at) => name === document.querySelectorAll('.chart__table tbody th')[at].textContent)";
        assert!(page.is_true(names).await, "the table twin has the rows of the picture, in their order");
        let height = "const bands = [...document.querySelectorAll('.chart__svg')];
            return bands.length > 20 && bands.every((band, at) => at === 0
                || Math.abs(band.getBoundingClientRect().top - bands[at - 1].getBoundingClientRect().bottom) < 1)";
        assert!(page.is_true(height).await, "bands lie close to each other");
        // By keyboard: what is out of sight comes into sight.
        page.run("[...document.querySelectorAll('.chart__mark')].at(-1).focus()", vec![]).await;
        let sight = "const box = document.activeElement.getBoundingClientRect();
            return document.activeElement.matches('.chart__mark') && box.height > 20 && box.bottom > 0 && box.top < innerHeight";
        page.wait_until("the last row is in sight", sight).await;
        // By its words.
        page.run("document.activeElement.blur(); scrollTo(0, 0)", vec![]).await;
        let find = "const label = [...document.querySelectorAll('.chart__label')].at(-20).textContent;
            return window.find(label) && document.querySelector('.chart__picture').contains(getSelection().anchorNode)";
        assert!(page.is_true(find).await, "the browser finds a row that is out of sight");
    })
    .await;
}

#[tokio::test]
async fn a_chart_that_is_not_drawn_yet_is_printed_and_saved_whole() {
    visit(reader(), |page| async move {
        open(&page, "").await;
        page.run(KEEP, vec![]).await;
        // Prints and saves the moment that the chart is there.
        let script = "const whole = () => document.querySelectorAll('.chart__mark').length;
            new MutationObserver((_, observer) => {
                const save = document.querySelector('[data-action=save-svg]');
                if (!save || window.marks) return;
                observer.disconnect();
                window.marks = [whole()];
                dispatchEvent(new Event('beforeprint'));
                window.marks.push(whole());
                save.click();
            }).observe(document.querySelector('main'), { childList: true, subtree: true });
            const link = document.createElement('a');
            link.href = 'sales' + arguments[0];
            document.querySelector('main').append(link);
            link.click();
            link.remove();";
        page.run(script, vec![json!(CALENDAR)]).await;
        page.wait_until("the picture is saved", "return window.taken.length === 1").await;
        let marks = page.run("return window.marks", vec![]).await;
        assert!(marks[0].as_u64() < Some(50) && marks[1] == json!(ROWS), "{marks}");
        let read = "const done = arguments[0]; window.taken[0][1].text().then(text => {
            // The page's own policy forbids the file its style.
            const file = new DOMParser().parseFromString(text.replace(/<style>.*<.style>/s, ''), 'image/svg+xml');
            const [outer, inner] = [file.documentElement, file.querySelectorAll('svg.chart__svg')];
            const bands = [...inner].map(band => [Number(band.getAttribute('y')), Number(band.getAttribute('height'))]);
            done([file.querySelectorAll('.chart__mark').length,
                bands.every(([y], at) => at === 0 || y === bands[at - 1][0] + bands[at - 1][1]),
                Number(outer.getAttribute('height')) > bands.at(-1)[0] + bands.at(-1)[1],
                file.querySelector('.chart__title').textContent.length > 3]);
        })";
        let saved = page.client().execute_async(read, vec![]).await.expect("the file can be read");
        assert_eq!(saved, json!([ROWS, true, true, true]));
    })
    .await;
}
