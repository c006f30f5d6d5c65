//! The page in front of the reader: what one can do with it and read from it.

use super::console::Message;
use super::{Engine, LOOK, PATIENCE, Theme, chromium, webkit};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use serve::Server;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// A browser window on a served portal.
#[derive(Clone)]
pub struct Page {
    engine: Engine,
    client: Client,
    server: Arc<Server>,
    /// The address of the portal, without the slash at its end.
    home: Arc<str>,
    /// The first part of the addresses of the pages in the reader's language, with a slash before it; the first language
    /// has none.
    language: Arc<str>,
    /// Its browser is not as it was.
    spent: Arc<AtomicBool>,
}

impl Page {
    pub(super) fn new(engine: Engine, client: Client, server: Arc<Server>, home: &str, language: &str) -> Self {
        let language = match language {
            "zh-CN" => "",
            "zh-TW" | "zh-HK" => "/zh-hant",
            _ => "/en",
        };
        let home = home.trim_end_matches('/').into();
        Self { engine, client, server, home, language: language.into(), spent: Arc::default() }
    }

    /// The same window, for another server's portal.
    pub fn at(&self, home: &str) -> Self {
        Self { home: home.trim_end_matches('/').into(), ..self.clone() }
    }

    /// The test has changed the browser itself: no other test may use it.
    pub(super) fn is_spent(&self) -> bool {
        self.spent.load(Ordering::Relaxed)
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// `WebDriver` itself, for what this page object does not offer.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The server, for what it was asked for.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The full address of a path of the portal.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.home)
    }

    /// Loads a path of the portal (`/funds?year=2024`), in the reader's language, as if it was typed into the address bar.
    pub async fn open(&self, path: &str) {
        self.client
            .goto(&self.url(&[&self.language, path].concat()))
            .await
            .unwrap_or_else(|error| panic!("{path} opens: {error}"));
        if self.engine == Engine::Webkit {
            self.run(webkit::LISTEN, vec![]).await;
        }
    }

    /// The path and query in the address bar, below the base, without the slash at the end of the path: tests name pages. How the
    /// address bar spells them is held by `slashes.rs` alone.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.expect("there is an address");
        self.below(url.as_str()).unwrap_or_else(|| panic!("{url} is outside the portal"))
    }

    fn below(&self, url: &str) -> Option<String> {
        let below = url.strip_prefix(&*self.home)?;
        let (path, query) = below.split_at(below.find('?').unwrap_or(below.len()));
        let path = path.trim_end_matches('/');
        Some(format!("{}{query}", if path.is_empty() { "/" } else { path }))
    }

    /// Waits for an element and returns it.
    pub async fn find(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE).every(LOOK).for_element(Locator::Css(css));
        wait.await.unwrap_or_else(|error| panic!("no {css}: {error}"))
    }

    /// The text of an element that is waited for.
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap_or_else(|error| panic!("text of {css}: {error}"))
    }

    /// The texts of all elements that are there now.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())";
        let texts = self.run(script, vec![json!(css)]).await;
        texts.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }

    /// An attribute of an element that is waited for.
    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.find(css).await.attr(name).await.expect("attributes can be read")
    }

    /// Clicks an element that is waited for.
    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|error| panic!("{css} can be clicked: {error}"));
    }

    /// Types into a field that is waited for.
    pub async fn type_into(&self, css: &str, text: &str) {
        self.find(css).await.send_keys(text).await.unwrap_or_else(|error| panic!("{css} takes text: {error}"));
    }

    /// Types to whatever has the focus, as a keyboard does; `fantoccini::key::Key` names the other keys.
    pub async fn press(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("keys can be pressed");
    }

    /// Presses one key, which unlike `press` does not scroll to what has the focus.
    pub async fn press_key(&self, key: Key) {
        self.press_keys(&[key]).await;
    }

    /// Presses keys one after another.
    pub async fn press_keys(&self, keys: &[Key]) {
        let keyboard = keys.iter().fold(KeyActions::new("keyboard".to_owned()), |keyboard, key| {
            let value = char::from(*key);
            keyboard.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(keyboard).await.expect("keys can be pressed");
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What a script returns is true.
    pub async fn is_true(&self, script: &str) -> bool {
        self.run(script, vec![]).await.as_bool().unwrap_or(false)
    }

    /// Waits until a script returns true; `what` names the condition when it does not come.
    pub async fn wait_until(&self, what: &str, script: &str) {
        let start = Instant::now();
        while !self.is_true(script).await {
            assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
            tokio::time::sleep(LOOK).await;
        }
    }

    /// As `wait_until`, of a script that hands its answer to the function that it is given.
    pub async fn wait_until_answered(&self, what: &str, script: &str) {
        let start = Instant::now();
        while self.client.execute_async(script, vec![]).await.expect("the page answers") != true {
            assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits until the address bar shows a path, which another may be sent on to.
    pub async fn wait_for_path(&self, path: &str) {
        let start = Instant::now();
        loop {
            // On its way from one page to another a browser may show neither.
            let url = self.client.current_url().await.expect("there is an address");
            if self.below(url.as_str()).as_deref() == Some(path) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain for {path} in place of {url}");
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits until an element shows a text that contains this.
    pub async fn wait_for_text(&self, css: &str, part: &str) {
        let script = format!(
            "return [...document.querySelectorAll({})].some(e => e.innerText.includes({}))",
            json!(css),
            json!(part)
        );
        self.wait_until(&format!("{css} shows {part:?}"), &script).await;
    }

    /// The status with which the server answers for a path, asked for from within the page.
    pub async fn status_of(&self, path: &str) -> u64 {
        let script = "const done = arguments[1]; fetch(arguments[0]).then(r => done(r.status), e => done(String(e)))";
        let status = self.client.execute_async(script, vec![json!(self.url(path))]).await.expect("fetch runs");
        status.as_u64().unwrap_or_else(|| panic!("{path}: {status}"))
    }

    /// What the console has said since it was last asked.
    pub async fn console(&self) -> Vec<Message> {
        Message::all(&self.engine.console(&self.client).await)
    }

    /// A `DevTools` command: only Chromium takes them.
    pub async fn devtools(&self, name: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "this test is for Chromium alone");
        self.spent.store(true, Ordering::Relaxed);
        chromium::devtools(&self.client, name, parameters).await
    }

    /// Sets the size of the screen in CSS pixels; below 600 wide it is a phone's.
    pub async fn resize(&self, width: u32, height: u32) {
        self.engine.resize(&self.client, width, height).await;
    }

    /// Zooms a screen of this width in, as a reader does who needs larger type: only Chromium can be told to.
    pub async fn zoom(&self, width: u32, times: u32) {
        assert_eq!(self.engine, Engine::Chromium, "this test is for Chromium alone");
        chromium::resize(&self.client, width / times, 800 / times, times).await;
    }

    /// Sets the colours that the system asks for: only Chromium changes them while it runs.
    pub async fn set_theme(&self, theme: Theme) {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme.name() }] });
        assert_eq!(self.engine, Engine::Chromium, "this test is for Chromium alone");
        chromium::devtools(&self.client, "Emulation.setEmulatedMedia", media).await;
    }

    /// By how many pixels the page is wider than the screen; 0 is good.
    pub async fn overflow(&self) -> u64 {
        // Not `innerWidth`: a phone zooms out until a page that is too wide fits in.
        let script = "const root = document.documentElement; return Math.max(0, root.scrollWidth - root.clientWidth)";
        self.run(script, vec![]).await.as_u64().unwrap_or(0)
    }

    /// A picture of the whole page, from its head to its foot, as PNG.
    pub async fn picture(&self, width: u32) -> Vec<u8> {
        let height = self.run("return document.documentElement.scrollHeight", vec![]).await.as_u64().unwrap_or(800);
        self.resize(width, u32::try_from(height).unwrap_or(u32::MAX).clamp(1, 16_000)).await;
        let picture = self.client.screenshot().await.expect("a picture can be taken");
        self.resize(width, 800).await;
        picture
    }
}
