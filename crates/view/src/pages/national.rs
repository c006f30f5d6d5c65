//! Totals of the country and of pairs of provinces, each as its source states it; nothing here is added up.

mod indicator;
mod series;

use super::compare;
use super::exhibit::{Asks, Exhibit};
use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Names, Page, Shown, figure, folded_records, icon, note, section, total_of};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use crate::tables::{Filter, NATIONAL};
use format::{Data, Period, Row, Table, tables};
pub use indicator::{Indicator, length};
use ledger::comparison::By;
use ledger::{Book, distinct, sort_rows};
pub use series::series;
use text::messages as m;

/// The page of stated totals.
pub fn plan() -> Plan {
    let blocks = [Exhibit::Series, Exhibit::Rows(&NATIONAL)].map(Block::Exhibit);
    Plan::new(&Route::Explore(&NATIONAL), PageHead::now(head), blocks.into())
}

/// The tables that stated totals need.
pub fn asks() -> Asks {
    vec![&tables::NATIONAL, &tables::PAIRINGS, &tables::REGIONS]
}

fn head(site: &Site) -> Page {
    components::head(site, m::NATIONAL, m::NATIONAL_LEAD)
}

/// The rows of `national` that the start page shows, without their notes: all that [`key_figures`] asks for.
pub fn headlines(national: &Table) -> Table {
    let newest = Indicator::newest(national);
    let rows: Vec<usize> = newest.iter().flat_map(Indicator::last_two).map(|row| row.index).collect();
    let table = national.take(&rows);
    let is_left_out = |name: &str| name.starts_with("note") || name.starts_with("definition");
    let columns = table.columns().map(|(name, data)| {
        let kind = tables::HEADLINES.physical().find(|(own, ..)| own == name).map(|(_, column, _)| column.kind);
        let empty = kind.filter(|_| is_left_out(name)).map(|kind| Data::none(kind, rows.len()));
        (name.to_owned(), empty.unwrap_or_else(|| data.clone()))
    });
    Table::unchecked(&tables::HEADLINES, rows.len(), columns.collect())
}

/// The newest figures of the whole country, apart from all sums; nothing where there are none. Asks for `headlines`.
pub fn key_figures(site: &Site, book: &Book) -> Html {
    let newest = Indicator::newest(book.table("headlines"));
    if newest.is_empty() {
        return Html::default();
    }
    let mut cards = Html::default();
    for indicator in &newest {
        let query = site.sticky().with(Filter::Indicator.name(), Some(indicator.slug));
        let href = site.href_with(&Route::Explore(&NATIONAL), &query);
        let mut figures = Html::default();
        for row in indicator.last_two() {
            for (columns, value) in row.figures() {
                let href = Some(site.href(&Route::Figure(&NATIONAL, row.id().to_owned())));
                let shown = Shown { href, ..Shown::of_row(site, row, columns, value) };
                total_of(&mut figures, &components::words_of(site, row, "name"), &self::figure(site, &shown));
            }
        }
        cards.push(&html! {
            section.card {
                h3 { (link(&href, &indicator.name(site))) }
                dl.totals { (figures) }
                @if let Some(words) = indicator.warning(site) { (note(&words)) }
            }
        });
    }
    let all = site.href(&Route::Explore(&NATIONAL));
    html! {
        section {
            h2 { (site.t(m::NATIONAL_KEY)) }
            (note(site.t(m::NATIONAL_KEY_NOTE)))
            (components::cards(&cards))
            p { a href=(all) { (site.t(m::ALL_NATIONAL)) " " (icon::icon(icon::ONWARD)) } }
        }
    }
}

/// The series, and the way to two of them side by side. Asks for `national`.
pub fn pictured(site: &Site, book: &Book, of: &str) -> Html {
    let drawn = series(site, book, of);
    let newest = Indicator::newest(book.table("national"));
    html! {
        (drawn)
        @if let Some(own) = newest.first() { p.links { (compare::way(site, By::Indicator, own.slug)) } }
    }
}

/// What sources state of one pairing as a whole; nothing where they state nothing. Asks for `national`, `pairings` and
/// `regions`.
pub fn of_pairing(site: &Site, book: &Book, id: &str) -> Html {
    let table = book.table("national");
    if !distinct(table, "pairing").contains(&id) {
        return Html::default();
    }
    let until = |row: usize| table.row(row).period("as_of").map(Period::last_day);
    let mut rows: Vec<usize> = (0..table.rows).filter(|row| table.row(*row).text("pairing") == Some(id)).collect();
    sort_rows(&mut rows, &mut |a, b| until(b).cmp(&until(a)));
    let rows: Vec<Row<'_>> = rows.into_iter().map(|row| table.row(row)).collect();
    section(site.t(m::PAIR_TOTALS), &folded_records(&Names { site, book }, &NATIONAL, &rows))
}
