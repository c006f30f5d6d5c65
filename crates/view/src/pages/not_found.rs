//! There is no such page, or no such row in this release.

use super::plan::{Level, PageHead, Plan};
use crate::components::{Page, page};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use text::{Msg, messages as m};

/// The page at an address that is no page's.
pub fn plan() -> Plan {
    let level = Level { address: "?".to_owned(), blocks: Vec::new() };
    Plan { class: None, head: PageHead::now(not_found), levels: vec![level] }
}

fn not_found(site: &Site) -> Page {
    nothing(site, m::NOT_FOUND, site.t(m::NOT_FOUND_LEAD), &Route::Home, m::HOME)
}

/// The page of a row that this release does not have.
pub fn no_such_row(site: &Site, release: &str) -> Page {
    let lead = site.fill(m::NO_SUCH_ROW_LEAD, &[release]);
    nothing(site, m::NO_SUCH_ROW, &lead, &Route::Releases, m::RELEASES)
}

/// Says what there is not, and where to go from there.
fn nothing(site: &Site, title: Msg, lead: &str, route: &Route, words: Msg) -> Page {
    let way = html! { p { (link(&site.href(route), site.t(words))) } };
    page(site, site.t(title), &Html::default(), Some(lead), &way)
}
