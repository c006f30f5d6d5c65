//! Parts of the portal in pages of someone else, on another origin: nothing there moves, nothing reaches in or out but a height,
//! and without scripts a link stays.

mod host;

use crate::dom::{HAS_FIGURE, IS_SETTLED};
use crate::harness::{Engine, PATIENCE, Page, Setup, Theme, visit};
use fantoccini::elements::Element;
use host::Host;
use serde_json::{Value, json};
use std::fmt::Write as _;

const FIGURE: &str = "/embed/figures/funds/yz-qj-industry/";
const CHART: &str = "/embed/charts/map/";
const TABLE: &str = "/embed/tables/sales/";

/// What hosts count: messages, and in which frame after the first of them an element was last seen to change its height.
const COUNTS: &str = "
    window.told = []; window.frame = 0; window.moved = []; let last = '';
    addEventListener('message', event => told.push({ origin: event.origin, height: event.data && event.data.shanhai, frame }));
    window.tell = (data, origin) => {
        const frame = document.querySelector('shanhai-embed').frame;
        dispatchEvent(new MessageEvent('message', { data, origin, source: frame.contentWindow }));
        return document.querySelector('shanhai-embed').offsetHeight;
    };
    (function look() {
        frame += 1;
        const now = [...document.querySelectorAll('shanhai-embed')].map(own => own.offsetHeight).join();
        if (now !== last) moved.push(frame);
        last = now;
        requestAnimationFrame(look);
    })();";

/// All that has shifted in the page, as browsers count it.
const SHIFTED: &str = "const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    return observer.takeRecords().reduce((sum, entry) => sum + entry.value, 0)";

/// An element as the builder writes it, its height kept free by the host's own style or not.
fn element(page: &Page, path: &str, height: u16) -> String {
    let url = page.url(path);
    format!("<shanhai-embed src=\"{url}\" data-height=\"{height}\"><a href=\"{url}\">一个数字</a></shanhai-embed>")
}

/// A page of a host; `head` stands in its head.
fn hosting(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"zh-Hans\"><head><meta charset=\"utf-8\"><title>县政府</title>{head}</head><body><h1>县政府</h1>{body}<p id=\"after\">以下</p></body></html>"
    )
}

fn script(page: &Page) -> String {
    format!("<script src=\"{}\" async></script><script src=\"/counts.js\"></script>", page.url("/embed.js"))
}

async fn go(page: &Page, url: &str) {
    page.client().goto(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
}

/// Waits until so many frames have told their heights.
async fn are_told(page: &Page, count: usize) {
    let script = format!(
        "return [...document.querySelectorAll('shanhai-embed')].filter(own => own.frame).length >= {count}
            && told.filter(own => own.origin !== location.origin).length >= {count}"
    );
    page.wait_until(&format!("{count} frames have told their heights"), &script).await;
}

/// Goes into the frame of an embed, by its place among all.
async fn enter(page: &Page, at: usize) {
    let frame = page.run(&format!("return document.querySelectorAll('shanhai-embed')[{at}].frame"), vec![]).await;
    let id = frame.as_object().and_then(|own| own.values().next()).and_then(Value::as_str).expect("there is a frame");
    let frame = Element::from_element_id(page.client().clone(), id.to_owned().into());
    frame.enter_frame().await.expect("the frame can be entered");
}

async fn leave(page: &Page) {
    page.client().clone().enter_parent_frame().await.expect("there is a page around it");
}

#[tokio::test]
async fn a_strict_page_of_another_origin_shows_them_and_nothing_moves() {
    visit(Setup::new(), |page| async move {
        let portal = page.url("");
        let policy = format!("default-src 'self'; script-src 'self' {portal}; frame-src {portal}");
        let body: String = [(FIGURE, 400), (CHART, 1000)].map(|(path, height)| element(&page, path, height)).concat();
        let head = format!("<link rel=\"stylesheet\" href=\"/own.css\">{}", script(&page));
        let files = [
            ("/", &*hosting(&head, &body)),
            ("/own.css", "shanhai-embed { display: block; min-height: 400px } shanhai-embed + shanhai-embed { min-height: 1000px }"),
            ("/counts.js", COUNTS),
        ];
        let host = Host::start(&files, Some(&policy));
        go(&page, &host.url("/")).await;
        page.run("scrollTo(0, document.body.scrollHeight)", vec![]).await;
        are_told(&page, 2).await;
        let high = page.run("return [...document.querySelectorAll('shanhai-embed')].map(own => own.offsetHeight)", vec![]);
        assert_eq!(high.await, json!([400, 1000]), "what was kept free is enough");
        let frames = page
            .run(
                "return [...document.querySelectorAll('shanhai-embed')].map(own => [own.frame.title, own.frame.loading, own.frame.getAttribute('sandbox')])",
                vec![],
            )
            .await;
        for frame in frames.as_array().expect("a list") {
            assert_eq!(frame[0], json!("一个数字"));
            let sandbox = frame[2].as_str().unwrap();
            assert!(sandbox.contains("allow-scripts") && !sandbox.contains("top-navigation"), "{sandbox}");
        }
        if page.engine() == Engine::Chromium {
            assert_eq!(page.run(SHIFTED, vec![]).await, json!(0));
        }
        enter(&page, 0).await;
        assert!(page.text(".figure__number").await.contains("1亿元"));
        let links = page.run("return [...document.links].map(link => [link.target, link.rel])", vec![]).await;
        let links = links.as_array().unwrap();
        assert!(links.len() > 2 && links.iter().all(|link| link[0] == "_blank" && link[1] == "noopener"), "{links:?}");
        leave(&page).await;
    })
    .await;
}

/// What is higher than was thought is as high as it must be two frames after it was told; and that is seen to shift, so the
/// count can fail. A frame tells a height more than once where its page comes in pieces: the last one counts, and since when it
/// is told.
#[tokio::test]
async fn a_height_is_settled_within_two_frames() {
    visit(Setup::new(), |page| async move {
        let host =
            Host::start(&[("/", &hosting(&script(&page), &element(&page, CHART, 80))), ("/counts.js", COUNTS)], None);
        go(&page, &host.url("/")).await;
        are_told(&page, 1).await;
        page.wait_until("the frame is higher", "return document.querySelector('shanhai-embed').offsetHeight > 300")
            .await;
        // Taken in one look, so that nothing is told in between.
        let settled = "if (frame <= Math.max(moved[moved.length - 1], told[told.length - 1].frame) + 5) return false;
            const own = told.filter(one => one.origin !== location.origin && typeof one.height === 'number');
            const high = own[own.length - 1].height, before = own.map(one => one.height !== high).lastIndexOf(true);
            window.settled = [own[before + 1].frame, moved[moved.length - 1], high, document.querySelector('shanhai-embed').offsetHeight];
            return true";
        page.wait_until("some more frames have passed", settled).await;
        let told = page.run("return settled", vec![]).await;
        let (first, last) = (told[0].as_i64().unwrap(), told[1].as_i64().unwrap());
        assert!((0..=2).contains(&(last - first)), "told in frame {first}, settled in {last}: {told}");
        assert_eq!(told[2], told[3], "as high as was told last");
        if page.engine() == Engine::Chromium {
            assert_ne!(page.run(SHIFTED, vec![]).await, json!(0), "shifts are seen");
        }
    })
    .await;
}

#[tokio::test]
async fn a_forged_message_is_ignored() {
    visit(Setup::new(), |page| async move {
        let other = "<iframe src=\"/other.html\"></iframe>";
        let files = [
            ("/", &*hosting(&script(&page), &[&*element(&page, FIGURE, 300), other].concat())),
            ("/counts.js", COUNTS),
            ("/other.html", "<script>parent.postMessage({ shanhai: 1500 }, '*')</script>"),
        ];
        let host = Host::start(&files, None);
        go(&page, &host.url("/")).await;
        are_told(&page, 1).await;
        page.run("postMessage({ shanhai: 1500 }, '*')", vec![]).await;
        page.wait_until("the others are heard", "return told.filter(own => own.height === 1500).length >= 2").await;
        let high = "return document.querySelector('shanhai-embed').offsetHeight";
        assert_eq!(page.run(high, vec![]).await, json!(300), "they are no frames of an embed");
        if page.engine() == Engine::Firefox {
            // It makes no events in the name of a window of another process.
            return;
        }
        let tell = "return tell(arguments[0], arguments[1])";
        let portal = page.url("");
        for (data, origin) in [
            (json!({ "shanhai": 1500 }), "https://other.example"),
            (json!({ "shanhai": 1500 }), "null"),
            (json!({ "shanhai": 1_000_000_000 }), &*portal),
            (json!({ "shanhai": -1 }), &*portal),
            (json!({ "shanhai": "1500" }), &*portal),
            (json!({ "height": 1500 }), &*portal),
            (json!(1500), &*portal),
            (Value::Null, &*portal),
        ] {
            assert_eq!(page.run(tell, vec![data.clone(), json!(origin)]).await, json!(300), "{data} {origin}");
        }
        let own = page.run(tell, vec![json!({ "shanhai": 1500 }), json!(portal)]).await;
        assert_eq!(own, json!(1500), "what the frame itself tells is done");
    })
    .await;
}

/// Styles that a host means for its own, a page that is read from the right, and a narrow column.
#[tokio::test]
async fn styles_of_the_host_do_not_reach_in() {
    visit(Setup::new(), |page| async move {
        let style = "<style>* { color: red !important; font-size: 40px !important; padding: 20px !important; float: left !important;
            border: 5px solid !important; text-transform: uppercase !important } iframe { display: none !important }
            shanhai-embed { display: none } .column { width: 320px; padding: 0 !important; border: 0 !important }</style>";
        let column = format!("<div class=\"column\">{}{}</div>", element(&page, FIGURE, 300), element(&page, TABLE, 900));
        let text = hosting(&[style, &*script(&page)].concat(), &column).replace("<html", "<html dir=\"rtl\"");
        let host = Host::start(&[("/", &text), ("/counts.js", COUNTS)], None);
        go(&page, &host.url("/")).await;
        page.run("document.querySelectorAll('shanhai-embed')[1].scrollIntoView()", vec![]).await;
        are_told(&page, 2).await;
        for at in 0..2 {
            let width = format!("return document.querySelectorAll('shanhai-embed')[{at}].frame.offsetWidth");
            let wide = page.run(&width, vec![]).await.as_u64().unwrap();
            assert!((200..=320).contains(&wide), "embed {at} is {wide} px wide");
            enter(&page, at).await;
            let look = page
                .run("const own = getComputedStyle(document.body); return [own.color, own.direction, own.fontSize, own.float]", vec![])
                .await;
            assert_eq!(look, json!(["rgb(28, 35, 32)", "ltr", "15px", "none"]));
            assert_eq!(page.overflow().await, 0, "embed {at} scrolls sideways");
            leave(&page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn twenty_of_two_releases_stand_on_one_page_without_a_program() {
    visit(Setup::new(), |page| async move {
        let paths = ["/embed/pairings/yz-qj/", "/embed/2021-04/pairings/yz-qj/"];
        let body: String = (0..20).map(|at| element(&page, paths[at % 2], 200)).collect();
        let host = Host::start(&[("/", &hosting(&script(&page), &body)), ("/counts.js", COUNTS)], None);
        go(&page, &host.url("/")).await;
        page.wait_until(
            "all have told their heights",
            "scrollTo(0, scrollY + innerHeight > document.body.scrollHeight - 10 ? 0 : scrollY + innerHeight / 2);
            return [...document.querySelectorAll('shanhai-embed')].every(own => own.frame && own.offsetHeight > 200)",
        )
        .await;
        for (at, said) in [(0, "2026-02"), (1, "2021-04")] {
            enter(&page, at).await;
            let words = page.text(".embed__foot").await;
            assert!(words.contains(said), "{words}");
            let old = page.run("return document.querySelectorAll('.notice--hint').length", vec![]).await;
            assert_eq!(old, json!(at), "an older release says so");
            leave(&page).await;
        }
        let log = page.server().log();
        assert!(log.wait_until(PATIENCE, |entries| entries.len() >= 22), "the script and twenty pages are asked for");
        let programs: Vec<String> = log
            .entries()
            .into_iter()
            .map(|entry| entry.path)
            .filter(|path| path.contains(".wasm") || path.contains("portal-"))
            .collect();
        assert!(programs.is_empty(), "{programs:?}");
    })
    .await;
}

/// The script is not let through, or was taken out of the text, or there are no scripts at all.
#[tokio::test]
async fn without_its_script_a_link_stays() {
    visit(Setup::new(), |page| async move {
        let host = Host::start(&[("/", &hosting("", &element(&page, FIGURE, 300)))], None);
        go(&page, &host.url("/")).await;
        assert_eq!(page.text("shanhai-embed").await, "一个数字");
        page.click("shanhai-embed a").await;
        page.wait_until("the embed is open", "return document.readyState === 'complete'").await;
        assert!(page.text(".figure__number").await.contains("1亿元"));
    })
    .await;
}

/// For Chromium alone.
#[tokio::test]
async fn an_embed_is_whole_without_scripts() {
    visit(Setup::new(), |page| async move {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        page.open(&format!("{FIGURE}?theme=dark")).await;
        assert!(page.text(".figure__number").await.contains("1亿元"));
        assert!(page.text(".embed__check").await.contains("核对"));
    })
    .await;
}

/// For Chromium alone.
#[tokio::test]
async fn what_nobody_scrolled_to_is_asked_for_before_it_is_printed() {
    visit(Setup::new(), |page| async move {
        let far = format!("<p style=\"height: 20000px\"></p>{}", element(&page, FIGURE, 300));
        let host = Host::start(&[("/", &hosting(&script(&page), &far)), ("/counts.js", COUNTS)], None);
        go(&page, &host.url("/")).await;
        page.wait_until("the element is there", "return !!document.querySelector('shanhai-embed').frame").await;
        let is_asked = |entries: &[serve::Entry]| entries.iter().any(|entry| entry.path == FIGURE);
        assert!(!is_asked(&page.server().log().entries()), "it is not asked for before");
        page.devtools("Page.printToPDF", json!({})).await;
        assert!(page.server().log().wait_until(PATIENCE, is_asked), "it is asked for");
    })
    .await;
}

#[tokio::test]
async fn the_address_chooses_how_it_looks() {
    visit(Setup::new().theme(Theme::Light), |page| async move {
        let look = "const own = getComputedStyle(document.body); return [own.backgroundColor, own.paddingLeft, getComputedStyle(document.querySelector('.embed__check')).color]";
        for (query, wanted) in [
            ("", json!(["rgb(251, 250, 246)", "16px", "rgb(20, 80, 74)"])),
            ("?theme=dark", json!(["rgb(16, 21, 19)", "16px", "rgb(143, 211, 196)"])),
            ("?theme=light&density=compact", json!(["rgb(251, 250, 246)", "8px", "rgb(20, 80, 74)"])),
            ("?accent=aa0000", json!(["rgb(251, 250, 246)", "16px", "rgb(170, 0, 0)"])),
            ("?accent=%23ffd700", json!(["rgb(251, 250, 246)", "16px", "rgb(20, 80, 74)"])),
            ("?theme=dark&accent=ffd700", json!(["rgb(16, 21, 19)", "16px", "rgb(255, 215, 0)"])),
            ("?accent=red;}&theme=x&density=x", json!(["rgb(251, 250, 246)", "16px", "rgb(20, 80, 74)"])),
        ] {
            page.open(&format!("{FIGURE}{query}")).await;
            assert_eq!(page.run(look, vec![]).await, wanted, "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_figure_a_table_and_a_chart_cost_less_than_the_limit() {
    for path in [FIGURE, TABLE, CHART] {
        visit(Setup::new(), move |page| async move {
            page.open(path).await;
            page.wait_until("all is there", "return document.readyState === 'complete'").await;
            let log = page.server().log();
            assert!(log.wait_until(PATIENCE, |entries| entries.len() >= 3), "page, style and script are asked for");
            let mut said = String::new();
            for entry in log.entries() {
                writeln!(said, "{:>9} bytes  {}", entry.bytes, entry.path).unwrap();
            }
            println!("{said}{:>9} bytes  {path}", log.bytes());
            assert!(log.bytes() <= 25_000, "{path}: {} bytes\n{said}", log.bytes());
        })
        .await;
    }
}

/// The search opens the portal with what was typed.
#[tokio::test]
async fn the_search_asks_the_portal_in_a_window_of_its_own() {
    visit(Setup::new(), |page| async move {
        page.open("/embed/search/").await;
        let form = page.run(
            "const form = document.forms[0]; return [form.action, form.method, document.querySelector('base').target]",
            vec![],
        );
        assert_eq!(form.await, json!([page.url("/pairings/"), "get", "_blank"]));
        if page.engine() != Engine::Chromium {
            // What a driver types may open no window there.
            return;
        }
        page.type_into("#place-search", "清涧\n").await;
        let start = std::time::Instant::now();
        while page.client().windows().await.expect("windows can be counted").len() < 2 {
            assert!(start.elapsed() < PATIENCE, "waited in vain for the second window");
        }
        let windows = page.client().windows().await.unwrap();
        let own = page.client().window().await.unwrap();
        let other = windows.into_iter().find(|window| *window != own).unwrap();
        page.client().switch_to_window(other).await.unwrap();
        page.wait_until("the list is there", IS_SETTLED).await;
        assert!(page.path().await.starts_with("/pairings?q="), "{}", page.path().await);
        page.client().close_window().await.unwrap();
        page.client().switch_to_window(own).await.unwrap();
    })
    .await;
}

/// The way from a figure to its code, and the code in a page of someone else.
#[tokio::test]
async fn the_code_of_the_builder_works_as_it_stands() {
    visit(Setup::new(), |page| async move {
        page.open("/figures/funds/yz-qj-industry").await;
        page.wait_until("the page is settled", HAS_FIGURE).await;
        page.click("#share summary").await;
        // By itself: the program of what is shared may be putting the row in place.
        page.run("document.querySelector(\"#share a[href*='embed/']\").click()", vec![]).await;
        let code = "return document.getElementById('element')?.value || ''";
        page.wait_until("there is code", &format!("return (() => {{ {code} }})().includes('data-height=\"1') || (() => {{ {code} }})().includes('data-height=\"2')")).await;
        let text = page.run(code, vec![]).await;
        let text = text.as_str().unwrap();
        assert!(text.contains(&page.url(FIGURE)) && text.contains("清涧县"), "{text}");
        let texts = page.run("return ['iframe', 'markdown', 'style'].map(id => document.getElementById(id).value)", vec![]).await;
        assert!(texts[0].as_str().unwrap().starts_with("<iframe src=") && texts[1].as_str().unwrap().starts_with('['), "{texts}");

        let host = Host::start(&[("/", &hosting("<script src=\"/counts.js\"></script>", text)), ("/counts.js", COUNTS)], None);
        go(&page, &host.url("/")).await;
        are_told(&page, 1).await;
        let high = page.run("return [told, document.querySelector('shanhai-embed').offsetHeight, moved]", vec![]).await;
        if page.engine() == Engine::Chromium {
            assert_eq!(page.run(SHIFTED, vec![]).await, json!(0), "{text}: {high}");
        }
        // A pairing has several parts, and a chart a picture that is a file.
        page.open("/embed/?of=pairings/yz-qj&x").await;
        page.wait_until("parts can be chosen", "return document.getElementById('what').options.length > 3").await;
        page.open("/embed/?of=pairings").await;
        page.wait_until("there is a picture", "return document.getElementById('image').value.includes('charts/flow.svg')").await;
    })
    .await;
}
