//! What every part of a page may ask: the language, how links are written, which release is wanted.

mod address;
mod route;

pub use address::{Query, STICKY};
pub use route::{Route, Tab};

use std::ops::Deref;
use std::sync::Arc;
use text::{Lang, Msg, Speaker, UnitMode, messages as m};

/// The constants of one showing of the portal. A change of language, release or unit makes a new one.
#[derive(Clone, Debug)]
pub struct Site {
    speaker: Speaker,
    /// `https://gov.example`; empty where nobody knows under which address the portal will lie.
    origin: Arc<str>,
    /// `/xz/portal`, without a slash at the end.
    base: Arc<str>,
    sticky: Query,
}

impl Site {
    pub fn new(origin: Arc<str>, base: Arc<str>, sticky: Query, lang: Lang) -> Self {
        let mode = if sticky.get("unit") == Some("full") { UnitMode::Full } else { UnitMode::Short };
        Self { speaker: Speaker { lang, mode }, origin, base, sticky }
    }

    /// For a portal that lies under an absolute address.
    pub fn at(base: &str, sticky: Query, lang: Lang) -> Self {
        let (origin, path) = Self::split(base);
        Self::new(origin.into(), path.into(), sticky, lang)
    }

    /// `https://gov.example/xz/portal/` as the origin and the path, which stands without its last slash.
    pub fn split(base: &str) -> (&str, &str) {
        let slash = base.find("://").and_then(|scheme| Some(scheme + 3 + base[scheme + 3..].find('/')?));
        let (origin, path) = base.split_at(slash.unwrap_or(base.len()));
        (origin, path.trim_end_matches('/'))
    }

    /// The address of a page, keeping language, release and unit. Like all addresses in a page it is read from the
    /// portal's root, which each page names, so that markup is the same wherever the portal lies.
    pub fn href(&self, route: &Route) -> String {
        self.href_with(route, &self.sticky)
    }

    /// The address of a page in this language that is none of the program.
    pub fn beside(&self, path: &str) -> String {
        match self.lang.prefix() {
            "" => path.to_owned(),
            prefix => [prefix, "/", path].concat(),
        }
    }

    /// The address of a page with parameters of its own.
    pub fn href_with(&self, route: &Route, query: &Query) -> String {
        address(self.lang, route, query)
    }

    /// The address of a page in another language, with all that the address asks for.
    pub fn href_in(&self, lang: Lang, route: &Route, query: &Query) -> String {
        address(lang, route, query)
    }

    /// The address of a place in a page.
    pub fn place(&self, route: &Route, query: &Query, id: &str) -> String {
        [&self.href_with(route, query), "#", id].concat()
    }

    /// The same address as one that begins with the path of the portal, as the browser's history has it.
    pub fn absolute(&self, href: &str) -> String {
        [&self.base, "/", href.trim_start_matches("./")].concat()
    }

    /// The address of a page for someone else to open, pinned to a release. How large the letters are is the
    /// reader's own affair.
    pub fn pinned(&self, route: &Route, release: &str) -> String {
        self.pinned_with(route, &self.sticky.with("text", None), release)
    }

    /// The same with parameters of its own.
    pub fn pinned_with(&self, route: &Route, query: &Query, release: &str) -> String {
        let href = self.href_with(route, &query.with("release", Some(release)));
        if self.origin.is_empty() {
            return href;
        }
        [&self.origin, &*self.absolute(&href)].concat()
    }

    /// The address of a published file.
    pub fn file(&self, path: &str) -> String {
        ["data/", path].concat()
    }

    /// The same, and links lead to that release; to the newest where none is named.
    #[must_use]
    pub fn of_release(&self, release: Option<&str>) -> Self {
        Self { sticky: self.sticky.with("release", release), ..self.clone() }
    }

    /// The parameters of the address that every link carries on.
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

    /// The page at an absolute path; `None` outside the portal, or where there is no such page.
    pub fn route(&self, path: &str) -> Option<Route> {
        path.strip_prefix(self.base.as_ref()).and_then(|below| Route::parse(Lang::of_path(below).1))
    }

    /// A window's title without what it adds for its tab.
    pub fn without_brand<'a>(&self, title: &'a str) -> &'a str {
        title.strip_suffix(&[" · ", self.t(m::PORTAL_SHORT)].concat()).unwrap_or(title)
    }

    /// What the portal says, in the reader's language.
    pub fn t(&self, message: Msg) -> &'static str {
        self.speaker.say(message)
    }
}

/// An address below the portal's root. A page is a file in a folder, and its address ends as a folder's does: a server sends
/// who asks without the slash on to it, which costs a journey.
fn address(lang: Lang, route: &Route, query: &Query) -> String {
    let folder = folder(lang, &route.path());
    let start = if folder.is_empty() { "./" } else { "" };
    [start, &folder, &query.suffix()].concat()
}

/// The folder of a page in a language, below the portal's root and with a slash at its end; nothing for the root itself.
/// `path` has no slash at its ends.
pub fn folder(lang: Lang, path: &str) -> String {
    let slash = |part: &str| if part.is_empty() { "" } else { "/" };
    let prefix = lang.prefix();
    [prefix, slash(prefix), path, slash(path)].concat()
}

impl Deref for Site {
    type Target = Speaker;

    fn deref(&self) -> &Speaker {
        &self.speaker
    }
}
