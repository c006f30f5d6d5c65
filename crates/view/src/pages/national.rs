//! Totals of the country and of pairs of provinces, each as its source states it; nothing here is added up.

use super::exhibit::Asks;
use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Names, Page, all_records, empty, section};
use crate::html::Html;
use crate::site::Route;
use crate::site::Site;
use crate::tables::NATIONAL;
use format::tables;
use format::{Period, Row};
use ledger::{Book, distinct, sort_rows};
use text::messages as m;

/// The page of stated totals.
pub fn plan() -> Plan {
    Plan::new(&Route::National, PageHead::now(head), vec![Block::section(asks(), figures)])
}

/// The tables that stated totals need.
pub fn asks() -> Asks {
    vec![&tables::NATIONAL, &tables::PAIRINGS, &tables::REGIONS]
}

pub fn head(site: &Site) -> Page {
    components::head(site, m::NATIONAL, m::NATIONAL_LEAD)
}

/// Asks for `national`, `pairings` and `regions`.
pub fn figures(site: &Site, book: &Book) -> Html {
    let names = Names { site, book };
    let data = book.table("national");
    if book.manifest.rows("national") == 0 {
        return empty(site.t(m::NOT_IN_THIS_RELEASE));
    }
    let mut groups = group(&names, site.t(m::WHOLE_COUNTRY), None);
    for id in distinct(data, "pairing") {
        groups.push(&group(&names, &names.pairing(id), Some(id)));
    }
    groups
}

/// What sources state of one pairing as a whole; nothing where they state nothing. Asks for the same tables.
pub fn of_pairing(site: &Site, book: &Book, id: &str) -> Html {
    if distinct(book.table("national"), "pairing").contains(&id) {
        group(&Names { site, book }, site.t(m::PAIR_TOTALS), Some(id))
    } else {
        Html::default()
    }
}

/// The figures of the country or of one pairing, the newest first.
fn group(names: &Names<'_>, title: &str, pairing: Option<&str>) -> Html {
    let table = names.book.table("national");
    let until = |row: usize| table.row(row).period("as_of").map(Period::last_day);
    let mut rows: Vec<usize> = (0..table.rows).filter(|row| table.row(*row).text("pairing") == pairing).collect();
    sort_rows(&mut rows, &mut |a, b| until(b).cmp(&until(a)));
    let rows: Vec<Row<'_>> = rows.into_iter().map(|row| table.row(row)).collect();
    section(title, &all_records(names, &NATIONAL, &rows))
}
