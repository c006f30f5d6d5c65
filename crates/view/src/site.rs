//! What every part of a page may ask: the language, how links are written, which release is wanted.

mod address;
mod route;

pub use address::{Query, STICKY};
pub use route::{Route, Tab};

use std::ops::Deref;
use std::sync::Arc;
use text::{Lang, Msg, Speaker, UnitMode};

/// The constants of one showing of the portal. A change of language, release or unit makes a new one.
#[derive(Clone, Debug)]
pub struct Site {
    speaker: Speaker,
    /// `https://gov.example`
    origin: Arc<str>,
    /// `/xz/portal`, without a slash at the end.
    base: Arc<str>,
    sticky: Query,
}

impl Site {
    /// `preferred` is the language that the reader's browser asks for; the address can overrule it.
    pub fn new(origin: Arc<str>, base: Arc<str>, sticky: Query, preferred: Lang) -> Self {
        let lang = sticky.lang(preferred);
        let mode = if sticky.get("unit") == Some("full") { UnitMode::Full } else { UnitMode::Short };
        Self { speaker: Speaker { lang, mode }, origin, base, sticky }
    }

    /// For a portal that lies under an absolute address.
    pub fn at(base: &str, sticky: Query, preferred: Lang) -> Self {
        let (origin, path) = Self::split(base);
        Self::new(origin.into(), path.into(), sticky, preferred)
    }

    /// `https://gov.example/xz/portal/` as the origin and the path, which stands without its last slash.
    pub fn split(base: &str) -> (&str, &str) {
        let slash = base.find("://").and_then(|scheme| Some(scheme + 3 + base[scheme + 3..].find('/')?));
        let (origin, path) = base.split_at(slash.unwrap_or(base.len()));
        (origin, path.trim_end_matches('/'))
    }

    /// The address of a page, keeping language, release and unit.
    pub fn href(&self, route: &Route) -> String {
        self.href_with(route, &self.sticky)
    }

    /// The address of a page with parameters of its own.
    pub fn href_with(&self, route: &Route, query: &Query) -> String {
        format!("{}/{}{}", self.base, route.path(), query.suffix())
    }

    /// The address of a page for someone else to open, pinned to a release. How large the letters are is the
    /// reader's own affair.
    pub fn pinned(&self, route: &Route, release: &str) -> String {
        let shared = self.sticky.with("release", Some(release)).with("text", None);
        format!("{}{}", self.origin, self.href_with(route, &shared))
    }

    /// The same with parameters of its own.
    pub fn pinned_with(&self, route: &Route, query: &Query, release: &str) -> String {
        format!("{}{}", self.origin, self.href_with(route, &query.with("release", Some(release))))
    }

    /// The address of a published file.
    pub fn file(&self, path: &str) -> String {
        format!("{}/data/{path}", self.base)
    }

    pub const fn sticky(&self) -> &Query {
        &self.sticky
    }

    /// The release that the address asks for; without one, the newest is shown.
    pub fn release(&self) -> Option<&str> {
        self.sticky.get("release")
    }

    /// Whether the address asks for large letters (大字版).
    pub fn is_large(&self) -> bool {
        self.sticky.get("text") == Some("large")
    }

    /// The part of an absolute path that lies below the portal's own; `None` outside the portal.
    pub fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.base.as_ref()).map(|below| below.trim_matches('/'))
    }

    /// The page at an absolute path; `None` outside the portal, or where there is no such page.
    pub fn route(&self, path: &str) -> Option<Route> {
        self.below(path).and_then(Route::parse)
    }

    pub fn t(&self, message: Msg) -> &'static str {
        self.speaker.say(message)
    }
}

impl Deref for Site {
    type Target = Speaker;

    fn deref(&self) -> &Speaker {
        &self.speaker
    }
}
