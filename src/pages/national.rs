//! Totals of the country and of pairs of provinces, each as its source states it; nothing here is added up.

use super::pairing::records;
use crate::app::Site;
use crate::components::{Names, Page, empty, page, section};
use crate::format::Row;
use crate::html::{Html, all};
use crate::ledger::{Book, distinct};
use crate::text::messages as m;
use std::cmp::Reverse;

pub fn head(site: &Site) -> Page {
    page(site, site.t(m::NATIONAL), &[], Some(site.t(m::NATIONAL_LEAD)), [])
}

/// Asks for `national`, `pairings` and `regions`.
pub fn figures(site: &Site, book: &Book) -> Html {
    let names = Names { site, book };
    let data = book.table("national");
    if data.rows == 0 {
        return empty(site.t(m::NOT_IN_THIS_RELEASE));
    }
    let country = group(&names, site.t(m::WHOLE_COUNTRY), None);
    let pairs = distinct(data, "pairing");
    let pairs = pairs.into_iter().map(|id| group(&names, &names.pairing(id), Some(id)));
    all(std::iter::once(country).chain(pairs))
}

/// The figures of the country or of one pairing, the newest first.
fn group(names: &Names<'_>, title: &str, pairing: Option<&str>) -> Html {
    let of = names.book.table("national").iter().filter(|row| row.text("pairing") == pairing);
    let mut rows: Vec<Row<'_>> = of.collect();
    rows.sort_by_key(|row| Reverse(row.period("as_of").map(|as_of| as_of.last_day())));
    section(title, [records(names, &rows)])
}
