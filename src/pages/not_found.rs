//! There is no such page, or no such row in this release.

use crate::app::{Route, Site};
use crate::components::{Page, page};
use crate::html::{el, link};
use crate::text::messages as m;

pub fn not_found(site: &Site) -> Page {
    let home = el("p").child(link(&site.href(&Route::Home), site.t(m::HOME))).into();
    page(site, site.t(m::NOT_FOUND), &[], Some(site.t(m::NOT_FOUND_LEAD)), [home])
}

pub fn no_such_row(site: &Site, release: &str) -> Page {
    let releases = el("p").child(link(&site.href(&Route::Releases), site.t(m::RELEASES))).into();
    let lead = site.fill(m::NO_SUCH_ROW_LEAD, &[release]);
    page(site, site.t(m::NO_SUCH_ROW), &[], Some(&lead), [releases])
}
