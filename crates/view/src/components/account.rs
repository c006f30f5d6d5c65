//! The account of a total: which figures are not simply added to it, and why.

use super::figure::covered;
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use format::{FigureColumns, InTotal, Interval, Row, Table};
use ledger::{Answer, Left};
use text::messages as m;

/// A figure that is not simply added.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub row: Row<'a>,
    pub why: InTotal,
    /// The figure that it lies inside, gives way to, or contradicts.
    pub other: Option<Row<'a>>,
}

/// The account of one total, folded; nothing where all is simply added. `more` figures are not among the items.
pub fn account(site: &Site, columns: &FigureColumns, items: &[Item<'_>], more: usize) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        details.account {
            summary { (site.count(m::NOT_SIMPLY_ADDED, items.len() + more)) }
            ul {
                @for item in items {
                    li {
                        (said_of(site, columns, &item.row)) (site.t(m::COLON)) (site.label("in_total", item.why.word()))
                        @if let Some(other) = item.other { " → " (said_of(site, columns, &other)) }
                    }
                }
                @if more > 0 { li { (site.count(m::AND_MORE, more)) } }
            }
        }
    }
}

/// A figure in words, which lead to its page: `10.91亿元 · 2018年`.
pub fn said_of(site: &Site, columns: &FigureColumns, row: &Row<'_>) -> Html {
    let unit = row.unit(columns).unwrap_or_default();
    let number = row.figure(columns).map(|figure| Interval::of(&figure).wording());
    let words = [number.map_or_else(String::new, |number| site.wording(number, unit)), covered(site, row)].join(" · ");
    match Route::figure(row.table.schema.name, row.id()) {
        Some(route) => link(&site.href(&route), &words),
        None => html! { (words) },
    }
}

/// The account of a total of an answer, by its place among all. `told` are the rows that [`Answer::told`] names.
pub fn account_of(site: &Site, answer: &Answer, at: usize, told: &Table) -> Html {
    let Some((measure, tally)) = answer.totals.get(at) else { return Html::default() };
    let Some(columns) = told.schema.figures.iter().find(|columns| columns.value == measure.figure) else {
        return Html::default();
    };
    let rows = answer.told();
    let row = |wanted: usize| rows.iter().position(|row| *row == wanted).map(|at| told.row(at));
    let Left { counts, told } = &tally.left;
    let items: Vec<Item<'_>> = told
        .iter()
        .filter_map(|told| Some(Item { row: row(told.row)?, why: told.why, other: told.other.and_then(row) }))
        .collect();
    let all: u32 = counts.iter().sum();
    account(site, columns, &items, (all as usize).saturating_sub(items.len()))
}
