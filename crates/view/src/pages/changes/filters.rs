//! Which records of a comparison a reader wants to see. What is chosen stands in the address.

use super::words::{self, Words};
use super::{Compared, between, name};
use crate::components::Names;
use crate::html;
use crate::html::Html;
use crate::site::{Query, Site};
use crate::tables::{self, Description, Filter};
use format::Row;
use ledger::{Book, Changed, Difference, mentions, sought};
use std::collections::BTreeSet;
use text::messages as m;

/// What may have become of a record, as the address asks for it.
const CHANGES: [(&str, Words); 4] =
    [("changed", words::CHANGED), ("figure", words::FIGURE), ("withdrawn", words::WITHDRAWN), ("added", words::ADDED)];

/// Which records are wanted.
pub struct Wanted<'a> {
    pub table: Option<&'a str>,
    change: Option<&'a str>,
    place: Option<Place>,
}

/// What a reader typed to find places or pairings, and the pairings that it names.
struct Place {
    text: String,
    pairings: BTreeSet<String>,
}

impl<'a> Wanted<'a> {
    pub fn of(site: &Site, compared: &Compared, query: &'a Query) -> Self {
        let place = query.get(Filter::Text.name()).map(|typed| Place::of(site, compared, typed));
        Self { table: query.get("table"), change: query.get("change"), place }
    }

    /// Whether nothing is chosen.
    pub fn is_all(&self) -> bool {
        self.table.is_none() && self.change.is_none() && self.place.is_none()
    }

    /// What of a difference passes.
    pub fn passing(&self, site: &Site, compared: &Compared, of: &'static Description, own: &Difference) -> Difference {
        if self.table.is_some_and(|table| table != of.name()) {
            return Difference::default();
        }
        let asks = |word: &str| self.change.is_none_or(|change| change == word);
        let passes = |book: &Book, row: usize| {
            let row = book.table(of.name()).row(row);
            self.place.as_ref().is_none_or(|place| place.has(&Names { site, book }, of, &row))
        };
        let (before, after) = (&compared.before, &compared.after);
        let rows = |all: &[usize], book: &Book, word: &str| {
            all.iter().copied().filter(|row| asks(word) && passes(book, *row)).collect()
        };
        let wanted = |own: &Changed| asks("changed") || self.change == Some("figure") && own.figure;
        let changed = own.changed.iter().copied().filter(wanted);
        Difference {
            added: rows(&own.added, after, "added"),
            changed: changed.filter(|own| passes(after, own.after) || passes(before, own.before)).collect(),
            withdrawn: rows(&own.withdrawn, before, "withdrawn"),
        }
    }
}

impl Place {
    fn of(site: &Site, compared: &Compared, typed: &str) -> Self {
        let text = sought(typed);
        let mut pairings = BTreeSet::new();
        for book in [&compared.before, &compared.after] {
            let names = Names { site, book };
            let rows = book.table(tables::PAIRINGS.name()).iter();
            let named = rows.filter(|row| {
                row.id() == typed || names.is_of(row, &text) || mentions(&names.pairing(row.id()), &text)
            });
            pairings.extend(named.map(|row| row.id().to_owned()));
        }
        Self { text, pairings }
    }

    /// Whether it is this record, or one of these pairings; or, where it is of none, is called so itself.
    fn has(&self, names: &Names<'_>, of: &'static Description, row: &Row<'_>) -> bool {
        if row.id() == self.text {
            return true;
        }
        let pairing = if *of == tables::PAIRINGS { Some(row.id()) } else { row.text("pairing") };
        pairing.map_or_else(|| mentions(&name(names, of, row), &self.text), |id| self.pairings.contains(id))
    }
}

/// The form. A choice that is not offered stands as it is written in the address.
pub fn filters(site: &Site, compared: &Compared, query: &Query) -> Html {
    let lang = site.lang;
    let wanted = Wanted::of(site, compared, query);
    let differs = |(_, own): &&(&'static Description, Difference)| *own != Difference::default();
    let of_tables = compared.tables.iter().filter(differs).map(|(of, _)| (of.name(), site.t(of.title).to_owned()));
    let changes = CHANGES.map(|(word, words)| (word, words.of(lang).to_owned()));
    let text = Filter::Text.name();
    let route = between(compared.before.release(), compared.after.release());
    html! {
        form.filters.needs-program aria-label=(site.t(m::FILTERS)) {
            input #filters-open.filters__switch type="checkbox" checked=[(!wanted.is_all()).then_some("")];
            label.button for="filters-open" { (site.t(m::FILTERS)) }
            (field(site, "table", words::TABLE.of(lang), wanted.table, of_tables))
            (field(site, "change", words::CHANGE.of(lang), wanted.change, changes))
            div.field {
                label for="filter-place" { (words::PLACE.of(lang)) }
                input #filter-place name=(text) type="search" autocomplete="off" value=(query.get(text).unwrap_or_default());
            }
            @if !wanted.is_all() {
                a.button href=(site.href(&route)) data-noscroll="" { (site.t(m::CLEAR_FILTERS)) }
            }
        }
    }
}

fn field<'a>(
    site: &Site,
    parameter: &str,
    label: &str,
    now: Option<&'a str>,
    choices: impl IntoIterator<Item = (&'a str, String)>,
) -> Html {
    let mut choices: Vec<(&str, String)> = choices.into_iter().collect();
    if let Some(now) = now.filter(|now| !choices.iter().any(|(value, _)| value == now)) {
        choices.push((now, now.to_owned()));
    }
    let id = ["filter-", parameter].concat();
    html! {
        div.field {
            label for=(id) { (label) }
            select id=(id) name=(parameter) {
                option value="" selected=[now.is_none().then_some("")] { (site.t(m::ALL)) }
                @for (value, words) in &choices {
                    option value=(value) selected=[(now == Some(value)).then_some("")] { (words) }
                }
            }
        }
    }
}
