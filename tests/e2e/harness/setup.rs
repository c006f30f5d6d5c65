//! What kind of reader a test has, and what kind of server.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use shanhai::serve::{FaultSwitch, Faults, Hook, Options};

/// A name that leads to this machine but that browsers do not trust as they trust `127.0.0.1`: over plain
/// http it is no secure context, so `WebCrypto` is withheld.
pub const INSECURE_HOST: &str = "plain.test";

/// The colours that the reader's system asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A reader and a server; `Setup::new()` is a Chinese desktop reader at `/`.
pub struct Setup {
    pub(super) language: String,
    pub(super) width: u32,
    pub(super) theme: Theme,
    pub(super) secure: bool,
    pub(super) base: String,
    pub(super) redirect: bool,
    pub(super) hook: Option<Hook>,
}

impl Setup {
    pub fn new() -> Self {
        Self {
            language: "zh-CN".to_owned(),
            width: 1280,
            theme: Theme::Light,
            secure: true,
            base: "/".to_owned(),
            redirect: true,
            hook: None,
        }
    }

    /// The language that the browser asks for, as `navigator.language` names it.
    pub fn language(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// The width of the screen in CSS pixels; below 600 it is a phone.
    pub fn width(mut self, width: u32) -> Self {
        self.width = width;
        self
    }

    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// Served over http from a name that browsers do not trust, so there is no `WebCrypto`.
    pub fn insecure(mut self) -> Self {
        self.secure = false;
        self
    }

    /// Served below this path.
    pub fn base(mut self, base: &str) -> Self {
        base.clone_into(&mut self.base);
        self
    }

    /// The server answers for a folder without its slash, instead of redirecting.
    pub fn without_redirects(mut self) -> Self {
        self.redirect = false;
        self
    }

    /// These things go wrong.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.hook = Some(faults.into_hook());
        self
    }

    /// What the test sets on this switch goes wrong.
    pub fn switch(mut self, switch: &FaultSwitch) -> Self {
        self.hook = Some(switch.hook());
        self
    }

    pub(super) fn server_options(&self, root: &std::path::Path) -> Options {
        Options { hook: self.hook.clone(), redirect: self.redirect, ..Options::new(root).base(&self.base) }
    }

    pub(super) fn capabilities(&self) -> Capabilities {
        let mut options = json!({
            "args": self.arguments(),
            "prefs": { "intl.accept_languages": self.language },
        });
        if let Ok(binary) = std::env::var("CHROMIUM") {
            options["binary"] = json!(binary);
        }
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        match capabilities {
            Value::Object(map) => map,
            _ => unreachable!("a json! object is an object"),
        }
    }

    fn arguments(&self) -> Vec<String> {
        let fixed = [
            "--headless",
            "--no-sandbox", // CI runs as root, where Chromium refuses to start with its sandbox
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-proxy-server", // everything is on loopback
            "--disable-features=HttpsUpgrades",
            "--disable-dev-shm-usage",
        ];
        let mut arguments: Vec<String> = fixed.map(str::to_owned).to_vec();
        arguments.push(format!("--lang={}", self.language));
        arguments.push(format!("--host-resolver-rules=MAP {INSECURE_HOST} 127.0.0.1"));
        arguments
    }
}
