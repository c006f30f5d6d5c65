//! The figures that a page is shared with: the first that it shows, in its own words.

use super::reported::{self, Totals};
use crate::components::{Shown, measure_names};
use crate::site::{Route, Site};
use crate::tables::{self, Description};
use ledger::{Book, Measure};
use text::messages as m;

/// A number with its words, as a page says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is a number of.
    pub name: String,
    /// The number with its unit.
    pub words: String,
    /// How exact it is and what it covers; may be empty.
    pub note: String,
}

/// So many are told of a page.
const MOST: usize = 3;

/// The first figures of a page; none where it shows none, or where what it shows is no number. The book has all tables.
pub fn told(site: &Site, book: &Book, route: &Route) -> Vec<Told> {
    match route {
        Route::Home => of_each(site, tables::adding_up().filter(|of| book.has(of.schema)), &|of| {
            reported::totals(book, of, &|_| true)
        }),
        Route::Explore(of) if of.adds_up() => {
            let sums = reported::totals(book, of, &|_| true);
            published(site, of, &sums).take(MOST).collect()
        }
        Route::Pairing(id, _) => {
            let tabs = tables::explored().filter(|of| of.has_tab && book.has(of.schema));
            of_each(site, tabs, &|of| reported::of_pairing(book, of, id))
        }
        Route::Figure(of, id) => book.row(of.name(), id).map_or_else(Vec::new, |row| {
            let one = |(columns, value)| {
                let shown = Shown::of_row(site, &row, columns, value);
                of_shown(site, site.label("figure", columns.value).to_owned(), &shown)
            };
            row.figures().map(one).take(MOST).collect()
        }),
        _ => Vec::new(),
    }
}

/// The first published total of each table, which is named.
fn of_each<'a>(
    site: &Site,
    of: impl Iterator<Item = &'static Description>,
    sums: &dyn Fn(&'static Description) -> Totals<'a>,
) -> Vec<Told> {
    let first = |of: &'static Description| {
        let first = published(site, of, &sums(of)).next()?;
        Some(Told { name: [site.t(of.title), " · ", &first.name].concat(), ..first })
    };
    of.filter_map(first).take(MOST).collect()
}

/// The totals of which anything is published, by their names.
fn published<'a>(
    site: &'a Site,
    of: &'static Description,
    sums: &'a Totals<'a>,
) -> impl Iterator<Item = Told> + use<'a> {
    let measures: Vec<&Measure> = sums.iter().map(|(measure, _)| measure).collect();
    sums.iter().zip(measure_names(site, &measures)).filter_map(move |((measure, sum), name)| {
        let sum = sum.as_ref().ok().filter(|sum| sum.interval.published > 0)?;
        Some(of_shown(site, name, &Shown::of_total(site, of, *sum, &measure.unit, None)))
    })
}

fn of_shown(site: &Site, name: String, shown: &Shown) -> Told {
    let printed = shown.printed.as_ref().map(|printed| site.fill(m::PRINTED, &[printed])).unwrap_or_default();
    let notes: Vec<&str> = [&shown.precision, &printed, &shown.period]
        .into_iter()
        .map(String::as_str)
        .filter(|note| !note.is_empty())
        .collect();
    Told { name, words: shown.words.replace('\u{a0}', " "), note: notes.join(" · ") }
}
