//! What kind of reader a test has, and what kind of server.

use super::Dist;
use serve::{Fault, FaultSwitch, Faults, Hook, Options};
use std::path::{Path, PathBuf};
use std::sync::Arc;

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

/// A reader and a server; `Setup::new()` is a Chinese reader at `/`, at a screen of 1280 pixels or of as many as
/// `SHANHAI_WIDTH` says.
pub struct Setup {
    pub(super) language: String,
    pub(super) width: u32,
    pub(super) theme: Theme,
    pub(super) secure: bool,
    pub(super) base: String,
    pub(super) redirect: bool,
    pub(super) hook: Option<Hook>,
    pub(super) dist: Option<PathBuf>,
    pub(super) keeps: bool,
    pub(super) mirrors: Vec<String>,
}

impl Setup {
    pub fn new() -> Self {
        Self {
            language: "zh-CN".to_owned(),
            width: usual_width(),
            theme: Theme::Light,
            secure: true,
            base: "/".to_owned(),
            redirect: true,
            hook: None,
            dist: None,
            keeps: false,
            mirrors: Vec::new(),
        }
    }

    /// The language that the browser asks for, as `navigator.language` names it, and the pages that are opened are in.
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

    /// This folder is served in place of the built portal.
    pub fn dist(mut self, path: &Path) -> Self {
        self.dist = Some(path.to_owned());
        self
    }

    /// The browser may keep what the portal brings. Elsewhere there is no `sw.js`: a test sees what its server sends.
    pub fn keeping(mut self) -> Self {
        self.keeps = true;
        self
    }

    /// The portal's pages may ask these portals too.
    pub fn mirrors(mut self, mirrors: &[String]) -> Self {
        self.mirrors = mirrors.to_vec();
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

    /// Whether any server of static files will do.
    pub(super) fn is_plain(&self) -> bool {
        self.hook.is_none() && self.dist.is_none() && self.redirect && self.base == "/"
    }

    pub(super) fn server_options(&self) -> Options {
        let root = self.dist.clone().unwrap_or_else(|| Dist::find().path().to_owned());
        let (hook, keeps) = (self.hook.clone(), self.keeps);
        let hook: Hook = Arc::new(move |path| match &hook {
            _ if path == "/sw.js" && !keeps => Fault::Status(404),
            Some(hook) => hook(path),
            None => Fault::None,
        });
        let mirrors = self.mirrors.clone();
        Options { hook: Some(hook), redirect: self.redirect, mirrors, ..Options::new(root).base(&self.base) }
    }
}

fn usual_width() -> u32 {
    std::env::var("SHANHAI_WIDTH").map_or(1280, |width| width.parse().expect("SHANHAI_WIDTH is a number of pixels"))
}
