//! What every part of the page may ask: the language, how links are written, where releases come from.

use super::address::Query;
use super::route::Route;
use crate::release::Store;
use crate::text::{Lang, Msg, Speaker, UnitMode};
use leptos::prelude::*;
use std::ops::Deref;
use std::sync::Arc;

/// The constants of one showing of the page. A change of language, release or unit shows the page anew.
#[derive(Clone)]
pub struct Site {
    pub speaker: Speaker,
    /// `/xz/portal`, without a slash at the end.
    base: Arc<str>,
    sticky: Query,
    store: StoredValue<Store, LocalStorage>,
}

impl Site {
    pub fn new(base: Arc<str>, sticky: Query, store: StoredValue<Store, LocalStorage>, preferred: Lang) -> Self {
        let lang = sticky.get("lang").and_then(Lang::from_tag).unwrap_or(preferred);
        let mode = if sticky.get("unit") == Some("full") { UnitMode::Full } else { UnitMode::Short };
        Self { speaker: Speaker { lang, mode }, base, sticky, store }
    }

    /// The address of a page, keeping language, release and unit.
    pub fn href(&self, route: &Route) -> String {
        self.href_with(route, &self.sticky)
    }

    /// The address of a page with parameters of its own.
    pub fn href_with(&self, route: &Route, query: &Query) -> String {
        format!("{}/{}{}", self.base, route.path(), query.suffix())
    }

    /// The address of a published file.
    pub fn file(&self, path: &str) -> String {
        format!("{}/data/{path}", self.base)
    }

    pub fn sticky(&self) -> &Query {
        &self.sticky
    }

    /// The release that the address asks for; without one, the newest is shown.
    pub fn release(&self) -> Option<&str> {
        self.sticky.get("release")
    }

    pub fn store(&self) -> Store {
        self.store.get_value()
    }

    /// The address below the base of an absolute path; `None` outside the portal.
    pub fn below_base<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.base.as_ref())
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

/// The site of this page; every component stands inside the shell, which provides it.
pub fn use_site() -> Site {
    expect_context::<Site>()
}
