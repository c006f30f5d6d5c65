//! There is no such page, or no such row in this release.

use crate::components::{Page, page};
use crate::html::{Html, Text, html};
use crate::site::{Route, Site};
use text::{Msg, messages as m};

pub fn not_found(site: &Site) -> Page {
    nothing(site, m::NOT_FOUND, site.t(m::NOT_FOUND_LEAD), &Route::Home, m::HOME)
}

pub fn no_such_row(site: &Site, release: &str) -> Page {
    let lead = site.fill(m::NO_SUCH_ROW_LEAD, &[release]);
    nothing(site, m::NO_SUCH_ROW, &lead, &Route::Releases, m::RELEASES)
}

/// Says what there is not, and where to go from there.
fn nothing(site: &Site, title: Msg, lead: &str, route: &Route, words: Msg) -> Page {
    let way = html(r#"<p><a href="$">$</a></p>"#, &[Text(&site.href(route)), Text(site.t(words))]);
    page(site, site.t(title), &Html::default(), Some(lead), &way)
}
