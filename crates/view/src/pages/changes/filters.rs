//! Which records of a comparison a reader wants to see. What is chosen stands in the address.

use super::words::{self, Words};
use super::{Compared, between};
use crate::components::Names;
use crate::html;
use crate::html::Html;
use crate::site::{Query, Site};
use crate::tables::{self, Description};
use format::Row;
use ledger::Difference;
use std::collections::BTreeSet;
use text::messages as m;

/// What became of a record, as the address asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Changed,
    /// The record differs, and it is another figure.
    Figure,
    Withdrawn,
    Added,
}

impl Change {
    const ALL: [(&'static str, Self, &'static Words); 4] = [
        ("changed", Self::Changed, &words::CHANGED),
        ("figure", Self::Figure, &words::FIGURE),
        ("withdrawn", Self::Withdrawn, &words::WITHDRAWN),
        ("added", Self::Added, &words::ADDED),
    ];
}

/// Which records are wanted.
pub struct Wanted<'a> {
    pub table: Option<&'a str>,
    pairing: Option<&'a str>,
    change: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    pub fn of(query: &'a Query) -> Self {
        Self { table: query.get("table"), pairing: query.get("pairing"), change: query.get("change") }
    }

    /// Whether nothing is chosen.
    pub fn is_all(&self) -> bool {
        self.table.is_none() && self.pairing.is_none() && self.change.is_none()
    }

    /// What of a difference passes.
    pub fn passing(&self, compared: &Compared, of: &'static Description, difference: &Difference) -> Difference {
        if self.table.is_some_and(|table| table != of.name()) {
            return Difference::default();
        }
        let (before, after) = (compared.before.table(of.name()), compared.after.table(of.name()));
        let named = |row: &Row<'_>| self.pairing.is_none_or(|own| pairing(of, row) == Some(own));
        let change = self.change;
        let asks = |word: &str| change.is_none_or(|own| own == word);
        let rows = |all: &[usize], table: &format::Table, word: &str| {
            all.iter().copied().filter(|row| asks(word) && named(&table.row(*row))).collect()
        };
        let changes = difference.changed.iter().copied();
        let changed = changes.filter(|own| asks("changed") || change == Some("figure") && own.figure);
        Difference {
            added: rows(&difference.added, after, "added"),
            changed: changed.filter(|own| named(&after.row(own.after)) || named(&before.row(own.before))).collect(),
            withdrawn: rows(&difference.withdrawn, before, "withdrawn"),
        }
    }
}

/// The pairing that a record is of, if it is of one.
fn pairing<'a>(of: &Description, row: &Row<'a>) -> Option<&'a str> {
    if *of == tables::PAIRINGS { Some(row.id()) } else { row.text("pairing") }
}

/// The form. A choice that is not offered stands as it is written in the address.
pub fn filters(site: &Site, compared: &Compared, query: &Query) -> Html {
    let lang = site.lang;
    let wanted = Wanted::of(query);
    let differs = |(_, own): &&(&'static Description, Difference)| *own != Difference::default();
    let of_tables = compared.tables.iter().filter(differs).map(|(of, _)| (of.name(), site.t(of.title).to_owned()));
    let changes = Change::ALL.map(|(word, _, words)| (word, words.of(lang).to_owned()));
    let pairings = pairings(site, compared);
    let route = between(compared.before.release(), compared.after.release());
    html! {
        form.filters.needs-program aria-label=(site.t(m::FILTERS)) {
            input #filters-open.filters__switch type="checkbox" checked=[(!wanted.is_all()).then_some("")];
            label.button for="filters-open" { (site.t(m::FILTERS)) }
            (field(site, "table", words::TABLE.of(lang), wanted.table, of_tables))
            (field(site, "change", words::CHANGE.of(lang), wanted.change, changes))
            (field(site, "pairing", site.t(m::PAIRING), wanted.pairing, pairings))
            @if !wanted.is_all() {
                a.button href=(site.href(&route)) data-noscroll="" { (site.t(m::CLEAR_FILTERS)) }
            }
        }
    }
}

/// The pairings that records which are not as they were speak of, in the order in which they are met.
fn pairings<'a>(site: &Site, compared: &'a Compared) -> Vec<(&'a str, String)> {
    let mut known = BTreeSet::new();
    let mut all = Vec::new();
    for (of, difference) in &compared.tables {
        let (before, after) = (compared.before.table(of.name()), compared.after.table(of.name()));
        let newer = difference.changed.iter().map(|own| own.after).chain(difference.added.iter().copied());
        let older = difference.withdrawn.iter().map(|row| before.row(*row));
        for row in newer.map(|row| after.row(row)).chain(older) {
            if let Some(id) = pairing(of, &row).filter(|id| known.insert(*id)) {
                let book =
                    if compared.after.row("pairings", id).is_some() { &compared.after } else { &compared.before };
                all.push((id, Names { site, book }.pairing(id)));
            }
        }
    }
    all
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
