//! What helps a reader along: places kept on the way back, tabs announced, large letters, paper.

use crate::dom::{HEADING, IS_SETTLED, OPEN_ALL};
use crate::harness::{Setup, visit};
use serde_json::json;

#[tokio::test]
async fn the_way_back_leads_to_the_same_place_and_a_link_to_the_top() {
    visit(Setup::new(), |page| async move {
        page.resize(375, 800).await;
        page.open("/regions/610830").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.run("window.scrollTo(0, 1500)", vec![]).await;
        page.wait_until("the place is written down", "return Math.abs(history.state - 1500) < 2").await;
        page.run("document.querySelector(\"main td a[href*='figures/']\").click()", vec![]).await;
        page.wait_until("the figure is there", "return location.pathname.includes('/figures/')").await;
        page.wait_until("it begins at its top", "return window.scrollY === 0 && history.state === 0").await;
        page.client().back().await.unwrap();
        page.wait_until("the reader is where they were", "return Math.abs(window.scrollY - 1500) < 2").await;
        assert_eq!(page.path().await, "/regions/610830");
        page.client().forward().await.unwrap();
        page.wait_until("the figure is at its top", "return location.pathname.includes('/figures/') && scrollY === 0")
            .await;
        page.client().back().await.unwrap();
        page.wait_until("and there again", "return Math.abs(window.scrollY - 1500) < 2").await;
        page.client().refresh().await.unwrap();
        page.wait_until("a reload keeps the place", "return Math.abs(window.scrollY - 1500) < 2").await;
    })
    .await;
}

#[tokio::test]
async fn skipping_to_the_content_stays_on_the_page() {
    visit(Setup::new(), |page| async move {
        page.open("/sources/news-2021-04").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.run("const skip = document.querySelector('.skip'); skip.focus(); skip.click()", vec![]).await;
        page.wait_until("the content has the focus", "return document.activeElement?.id === 'main'").await;
        assert_eq!(page.path().await, "/sources/news-2021-04");
    })
    .await;
}

#[tokio::test]
async fn a_page_takes_the_focus_and_a_tab_is_announced() {
    visit(Setup::new(), |page| async move {
        const SAID: &str = "#announcer";
        page.open("/pairings").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.run(OPEN_ALL, vec![]).await;
        page.click("main table a[href*='pairings/']").await;
        page.wait_for_text(HEADING, "→").await;
        page.wait_until("the heading has the focus", "return document.activeElement?.tagName === 'H1'").await;
        assert_eq!(page.text(SAID).await, "", "the heading is not heard twice");
        page.click("#tab-sales").await;
        page.wait_until("the tab is open", "return location.pathname.endsWith('/sales/')").await;
        page.wait_until("the tab is announced", "return announcer.textContent === document.title").await;
        page.wait_until("the tab has the focus", "return document.activeElement?.id === 'tab-sales'").await;
    })
    .await;
}

#[tokio::test]
async fn large_letters_fit_a_small_phone_and_stay() {
    visit(Setup::new(), |page| async move {
        page.resize(320, 700).await;
        page.open("/pairings/yz-qj/supervision").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
        let usual = page.run(size, vec![]).await.as_f64().unwrap();
        page.click("#text").await;
        page.wait_until("the letters are large", "return document.documentElement.dataset.text === 'large'").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let large = page.run(size, vec![]).await.as_f64().unwrap();
        assert!(large >= 1.25 * usual, "{large} against {usual}");
        assert_eq!(page.overflow().await, 0);
        // The menu is folded.
        page.run(OPEN_ALL, vec![]).await;
        page.click("header nav a[href*='funds']").await;
        page.wait_until("the page changes", "return location.pathname.endsWith('/funds/')").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.path().await, "/funds?text=large");
        assert_eq!(page.overflow().await, 0);
    })
    .await;
}

#[tokio::test]
async fn on_paper_links_to_documents_are_numbers_in_a_list() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/yz-qj/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let printed = "dispatchEvent(new Event('beforeprint'));
            const items = document.querySelectorAll('#printed-notes li');
            return items.length && [...items].every(item => item.textContent.includes(' · '))";
        page.wait_until("every document is listed by its title", printed).await;
        let numbered = "const items = document.querySelectorAll('#printed-notes li');
            const links = [...document.querySelectorAll(\"main a[href*='sources/']\")];
            return links.length > 0 && links.every(link => {
                const id = link.getAttribute('href').split('sources/')[1].split('?')[0];
                return items[link.dataset.note - 1].textContent.includes('/sources/' + id + '?'); })";
        assert!(page.is_true(numbered).await);
        let release = "return getComputedStyle(document.documentElement).getPropertyValue('--release')";
        assert!(page.run(release, vec![]).await.to_string().contains("sha256:"));
    })
    .await;
}

/// Fingers cannot hover. For Chromium alone, which can be told to touch.
#[tokio::test]
async fn a_touch_shows_what_a_mark_says_and_the_next_one_follows_it() {
    visit(Setup::new(), |page| async move {
        const MARK: &str = "#map a.chart__mark";
        page.resize(375, 800).await;
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let tip_shows = format!("return document.querySelector('{MARK} .chart__tip').checkVisibility()");
        assert!(!page.is_true(&tip_shows).await);
        let middle = format!(
            "const mark = document.querySelector('{MARK}'); mark.scrollIntoView({{ block: 'center' }});
             const box = mark.querySelector('rect').getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2]"
        );
        let at = page.run(&middle, vec![]).await;
        // The router follows what nobody has held back.
        let watch = "document.addEventListener('click', event => { window.held = event.defaultPrevented })";
        page.run(watch, vec![]).await;
        let tap = || async {
            let finger = json!([{ "x": at[0], "y": at[1] }]);
            page.devtools("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": finger })).await;
            page.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
        };
        tap().await;
        page.wait_until("the link waits", "return window.held === true").await;
        page.wait_until("the tip shows", &tip_shows).await;
        tap().await;
        page.wait_until("the region opens", "return location.pathname.includes('/regions/')").await;
    })
    .await;
}
