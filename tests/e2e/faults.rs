//! No wrong byte becomes a wrong figure: whatever the server sends, the reader sees the truth or a notice.

use crate::dom::{BOOT_FAULT, FAULT, HAS_FIGURE, HEADING, IS_SETTLED, NUMBER, SEARCH, TRY_AGAIN, words_file};
use crate::harness::{Dist, Engine, Page, Setup, arrival_at, visit};
use serve::{Fault, FaultSwitch, Faults, Gate};

/// Right answers that the browser does not keep: what it has kept it would not ask for again, and nothing would go wrong.
pub fn unkept(faults: Faults) -> Faults {
    faults
        .on(".wasm", Fault::ContentType("application/wasm"))
        .on(&words_file(), Fault::ContentType("application/json; charset=utf-8"))
}

async fn numbers(page: &Page) -> Vec<String> {
    page.open("/").await;
    page.wait_until("all has come, or is known not to come", IS_SETTLED).await;
    page.texts(NUMBER).await
}

#[tokio::test]
async fn damage_is_seen_without_webcrypto_too() {
    let faults = Faults::new().on("overview.json", Fault::FlipByte).on("headlines.json", Fault::FlipByte);
    visit(Setup::new().insecure().faults(faults), |page| async move {
        assert_eq!(numbers(&page).await, Vec::<String>::new());
        page.find(FAULT).await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_type_does_no_harm() {
    let faults = Faults::new().on(".json", Fault::ContentType("text/plain"));
    visit(Setup::new().faults(faults), |page| async move {
        assert!(!numbers(&page).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_format_of_the_future_is_told_and_not_guessed_at() {
    let catalogue =
        br#"{"format":2,"releases":[{"release":"2024-10","bytes":1,"sha256":"0","created":"","title":{}}]}"#;
    let faults = Faults::new().on("releases.json", Fault::Body(catalogue.to_vec()));
    visit(Setup::new().faults(faults), |page| async move {
        assert_eq!(numbers(&page).await, Vec::<String>::new());
        page.wait_for_text(FAULT, "2").await;
        page.wait_for_text(FAULT, "releases.json").await;
    })
    .await;
}

/// A page that asks for several files shows all that does not rest on the damaged one.
#[tokio::test]
async fn the_rest_of_the_portal_keeps_working() {
    let faults = Faults::new().on("overview.json", Fault::FlipByte);
    visit(Setup::new().faults(faults), |page| async move {
        assert!(!numbers(&page).await.is_empty(), "the country's figures rest on another file");
        page.wait_for_text(FAULT, "overview.json").await;
        page.wait_for_text(FAULT, "sha256:").await;
        page.click("header nav a[href='funds/']").await;
        page.wait_until("the rows of the funds show", HAS_FIGURE).await;
    })
    .await;
}

#[tokio::test]
async fn a_short_breakdown_is_waited_out() {
    let faults = Faults::new().first(1, "overview.json", Fault::Status(503)).first(1, "overview.json", Fault::Drop);
    visit(Setup::new().faults(faults), |page| async move {
        assert!(!numbers(&page).await.is_empty(), "the third try brings the numbers");
    })
    .await;
}

#[tokio::test]
async fn a_reader_can_try_again() {
    let switch = FaultSwitch::default();
    let gone = || Fault::Status(404);
    switch.set(Faults::new().on("overview.json", gone()).on("headlines.json", gone()));
    visit(Setup::new().switch(&switch), move |page| async move {
        assert_eq!(numbers(&page).await, Vec::<String>::new());
        switch.set(Faults::new());
        page.click(TRY_AGAIN).await;
        page.wait_until("a number shows", HAS_FIGURE).await;
    })
    .await;
}

#[tokio::test]
async fn a_program_that_does_not_come_is_told() {
    for (file, fault) in [(".wasm", Fault::Drop), (".wasm", Fault::Truncate), ("_bg.wasm", Fault::HtmlPage)] {
        visit(Setup::new().faults(Faults::new().on(file, fault)), |page| async move {
            page.open("/").await;
            assert!(!page.text(BOOT_FAULT).await.is_empty());
        })
        .await;
    }
}

/// Each way in which a program can be missing has its own words, behind the sentence that says what the page is then.
#[tokio::test]
async fn why_a_program_does_not_come_is_told() {
    let own = "本页的程序没能运行";
    let ways = [
        (Fault::Status(404), "服务器上没有文件 "),
        (Fault::Status(503), "服务器没有给出文件 "),
        (Fault::HtmlPage, "收到的却是一个网页"),
        (Fault::Truncate, " 没有收全，应有 "),
        // WebKit takes what has come for all there is.
        (Fault::CutOff, if Engine::chosen() == Engine::Webkit { " 没有收全，应有 " } else { " 传到一半断了" }),
        (Fault::Body(b"\0asm\x01\0\0\0".repeat(90_000)), " 与本站发布的不一样"),
        (Fault::Drop, "服务器没有响应"),
    ];
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        let (program, words) = (named("wasm"), words_file());
        let mut said = Vec::new();
        for (file, ways) in [(&words, &ways[..1]), (&program, &ways[..])] {
            for (fault, way) in ways {
                switch.set(unkept(Faults::new().on(file, fault.clone())));
                page.open("/funds?kind=social").await;
                page.wait_for_text(BOOT_FAULT, way).await;
                let told = page.text(BOOT_FAULT).await;
                assert!(told.starts_with(own) && told.contains(file.rsplit('/').next().unwrap_or(file)), "{told}");
                said.push(told);
            }
        }
        // A browser that has no WebAssembly, and a policy that forbids it, which a page can have in itself.
        let read = |name: &str| std::fs::read_to_string(Dist::find().path().join(name)).expect("the file can be read");
        let without = ["delete window.WebAssembly;", &read("boot.js")].concat();
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\"></head>";
        let forbidding = read("index.html").replacen("</head>", policy, 1);
        for (file, body, way) in [("/boot.js", without, "没有 WebAssembly"), ("/", forbidding, "安全策略不允许")]
        {
            switch.set(unkept(Faults::new().on(file, Fault::Body(body.into_bytes()))));
            page.open("/").await;
            page.wait_for_text(BOOT_FAULT, way).await;
            assert!(page.text(BOOT_FAULT).await.starts_with(own));
        }
        // What has no words left says what it said before there were any.
        switch.set(Faults::new().on(&program, Fault::Status(404)).on("/fault.js", Fault::Status(404)));
        page.open("/funds?kind=social").await;
        page.wait_for_text(BOOT_FAULT, own).await;
        said.push(page.text(BOOT_FAULT).await);
        said.sort();
        said.dedup();
        let own: std::collections::BTreeSet<&str> = ways.iter().map(|(_, way)| *way).collect();
        assert_eq!(said.len(), own.len() + 2, "{said:#?}");
        page.console().await;
    })
    .await;
}

/// The name of a file that the start page names. The browser has not been there: what it keeps it would not ask for.
fn named(attribute: &str) -> String {
    let home = std::fs::read_to_string(Dist::find().path().join("index.html")).expect("the start page can be read");
    let name = home.split_once(&format!("data-{attribute}=\"")).and_then(|(_, rest)| rest.split('"').next());
    name.expect("the page names it").to_owned()
}

/// A program file that an upload has left out is called missing where it is wanted, and above the page where nothing else can
/// say it.
#[tokio::test]
async fn a_program_that_the_server_does_not_have_is_called_missing() {
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        let gone = |faults: Faults, name: &str| faults.on(&named(name), Fault::Status(404));
        switch.set(["explorer", "search", "downloads"].into_iter().fold(Faults::new(), gone));
        page.open("/funds?kind=social").await;
        page.wait_for_text(FAULT, "服务器上没有文件 explorer-").await;
        page.type_into(SEARCH, "扬州").await;
        page.wait_for_text("#place-status", "服务器上没有文件 search-").await;
        page.click("#share summary").await;
        page.wait_for_text("#apart", "服务器上没有文件 downloads-").await;
        switch.set(Faults::new());
        page.click(TRY_AGAIN).await;
        page.wait_until("the rows show", HAS_FIGURE).await;
        page.console().await;
    })
    .await;
}

/// What comes on demand is told where it was wanted, and takes nothing else away.
#[tokio::test]
async fn a_program_that_does_not_come_on_demand_is_told() {
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        page.open("/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let mut faults = Faults::new();
        for name in ["pictures", "search", "downloads"] {
            let script = format!("return document.querySelector('script[data-wasm]').dataset.{name}");
            let file = page.run(&script, vec![]).await;
            faults = faults.on(file.as_str().expect("the page names each program"), Fault::Drop);
        }
        switch.set(faults);
        page.open("/funds?by=kind").await;
        page.wait_for_text(FAULT, "pictures").await;
        page.wait_until("the rows show", HAS_FIGURE).await;
        page.type_into(SEARCH, "扬州").await;
        page.wait_for_text("#place-status", "服务器没有响应").await;
        page.click("[data-form=csv]").await;
        page.wait_for_text(&[".progress ", FAULT].concat(), "downloads").await;
    })
    .await;
}

/// The figures stand in the file of their page: that they are not checked yet is said until they are.
#[tokio::test]
async fn figures_that_are_not_proven_yet_are_said_to_be_the_publishers() {
    let gate = Gate::default();
    let setup = Setup::new().faults(Faults::new().on("datapackage.json", Fault::Hold(gate.clone())));
    visit(setup, |page| async move {
        page.open("/").await;
        let written = page.texts(NUMBER).await;
        assert!(!written.is_empty(), "the file has figures");
        arrival_at(&gate).await;
        page.wait_for_text("#proof", "正在").await;
        gate.open();
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.wait_for_text("#proof", "✓").await;
        assert_eq!(page.texts(NUMBER).await, written);
    })
    .await;
}

/// What the address asks for beyond the page's file is not there before its bytes are: then the file's figures do not show.
#[tokio::test]
async fn no_figure_shows_for_another_one_that_the_address_asks_for() {
    for address in ["/?release=2021-04", "/?unit=full", "/funds?kind=social"] {
        let gate = Gate::default();
        let setup = Setup::new().faults(Faults::new().on("releases.json", Fault::Hold(gate.clone())));
        visit(setup, move |page| async move {
            page.open(address).await;
            arrival_at(&gate).await;
            let seen = page.texts(NUMBER).await;
            assert!(seen.iter().all(String::is_empty), "{address}: {seen:?}");
            gate.open();
            page.wait_until("the page is settled", IS_SETTLED).await;
            page.wait_until("a number shows", HAS_FIGURE).await;
        })
        .await;
    }
}

/// The whole page stands in its file: it is there before the program, and is the same when the program has taken over.
#[tokio::test]
async fn the_page_is_there_before_all_else() {
    for (language, heading) in [("zh-CN", "扬州经济技术开发区 → 清涧县"), ("en-US", "Qingjian County")] {
        // The program shows nothing before it has its words.
        let words = Gate::default();
        let faults = Faults::new().on(&words_file(), Fault::Hold(words.clone()));
        visit(Setup::new().language(language).faults(faults), |page| async move {
            page.open("/pairings/yz-qj").await;
            arrival_at(&words).await;
            page.wait_for_text("main h1", heading).await;
            let written = page.text("main").await;
            words.open();
            page.wait_until("the page is settled", IS_SETTLED).await;
            page.wait_for_text(HEADING, heading).await;
            assert_eq!(page.text("main").await, written);
            assert_eq!(page.texts("main h1").await.len(), 1);
        })
        .await;
    }
}

/// The program of the downloads belongs to another build than the one that is there now.
#[tokio::test]
async fn a_page_that_is_older_than_its_server_says_so_and_comes_again_to_the_same_place() {
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        page.open("/sales?channel=online").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let script = "return [...document.querySelectorAll('script[data-wasm]')].map(own => [own.dataset.wasm, own.dataset.search])[0]";
        let names = page.run(script, vec![]).await;
        let home = std::fs::read_to_string(Dist::find().path().join("index.html")).expect("the start page can be read");
        let newer = home.replace(names[0].as_str().expect("a name"), "portal-0123456789abcdef_bg.wasm");
        let gone = Faults::new().on(names[1].as_str().expect("a name"), Fault::Status(404));
        switch.set(gone.on("/", Fault::Body(newer.into_bytes())));
        page.click(SEARCH).await;
        page.wait_for_text("#apart", "新版本").await;
        page.wait_for_text("#place-status", "新版本").await;
        page.type_into(SEARCH, "扬州").await;
        switch.set(Faults::new());
        let before = page.path().await;
        page.run("document.documentElement.dataset.old = ''", vec![]).await;
        page.click("#apart button").await;
        page.wait_until("another page is there", "return !('old' in document.documentElement.dataset)").await;
        page.wait_until("the page is settled anew", IS_SETTLED).await;
        assert_eq!(page.path().await, before);
        let typed = "return document.getElementById('place-search')?.value === '扬州'";
        page.wait_until("what was typed is there", typed).await;
        assert!(!page.is_true("return document.getElementById('apart').checkVisibility()").await);
    })
    .await;
}

/// A text that a reader typed to have it checked, which no address has.
#[tokio::test]
async fn what_is_typed_goes_along_when_a_page_comes_anew_and_is_kept_no_longer() {
    visit(Setup::new(), |page| async move {
        let typed = "扬州支援清涧800余万元";
        let value = "return document.querySelector('main textarea').value";
        page.open("/check").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.type_into("main textarea", typed).await;
        page.run("window.shanhai.tell('新版本'); document.documentElement.dataset.old = ''", vec![]).await;
        page.click("#apart button").await;
        page.wait_until("another page is there", "return !('old' in document.documentElement.dataset)").await;
        page.wait_until("the page is settled anew", IS_SETTLED).await;
        assert_eq!(page.run(value, vec![]).await, typed);
        page.wait_for_text("main", "清涧").await;
        assert_eq!(page.run("return sessionStorage.length", vec![]).await, 0);
        page.open("/check").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.run(value, vec![]).await, "");
    })
    .await;
}

/// A trap in a program, as a panic is one.
#[tokio::test]
async fn a_program_that_breaks_down_leaves_the_page_and_says_so() {
    // (module (func (export "f") unreachable))
    let trap = ";addEventListener('trap', () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109,
        1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.f());";
    let boot = std::fs::read_to_string(Dist::find().path().join("boot.js")).expect("the file can be read");
    // In a script of the page: what a driver runs is not of it everywhere.
    let faults = Faults::new().on("/boot.js", Fault::Body([&boot, trap].concat().into_bytes()));
    visit(Setup::new().faults(faults), |page| async move {
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let shown = page.text("main").await;
        page.run("dispatchEvent(new Event('trap'))", vec![]).await;
        page.wait_for_text("#apart", "出错停下").await;
        assert_eq!(page.text("main").await, shown);
        page.console().await;
    })
    .await;
}

/// A chain of many releases is proven as far as the page tells of it.
#[tokio::test]
async fn no_more_releases_are_proven_than_are_told_of() {
    let entry = |at: usize| {
        let (release, hash) = (format!("{:04}-{:02}", 1990 + at / 12, at % 12 + 1), format!("{at:064x}"));
        format!(
            r#"{{"release":"{release}","title":{{"zh-Hans":"快照"}},"created":"2026-11-26T00:00:00Z","synthetic":false,
            "bytes":1,"sha256":"{hash}"}}"#
        )
    };
    let all: Vec<String> = (0..80).rev().map(entry).collect();
    let catalogue = format!(r#"{{"format":1,"releases":[{}]}}"#, all.join(","));
    let manifest = || Fault::Body(b"{}".to_vec());
    let faults =
        Faults::new().on("releases.json", Fault::Body(catalogue.into_bytes())).on("datapackage.json", manifest());
    visit(Setup::new().faults(faults), |page| async move {
        page.open("/releases").await;
        page.wait_until("all has come, or is known not to come", IS_SETTLED).await;
        let asked = "const asked = performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => name.includes('datapackage.json'));
            return [new Set(asked).size, document.querySelectorAll('.release').length]";
        assert_eq!(page.run(asked, vec![]).await, serde_json::json!([50, 50]));
    })
    .await;
}
