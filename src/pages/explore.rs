//! All rows of one table: filter, sort, total. The state is in the address.

use crate::app::address::Query;
use crate::app::{Route, Site};
use crate::components::{Choice, Names, Page, Select, cells, empty, filter_bar, heads, page, table, totals};
use crate::format::{Column, Kind};
use crate::html::{Html, all, el};
use crate::ledger::{self, Book, Selection, distinct, years};
use crate::text::{Msg, messages as m};

pub fn head(site: &Site, of: &str) -> Page {
    let (title, lead) = match of {
        "funds" => (m::FUNDS, m::FUNDS_LEAD),
        "sales" => (m::SALES, m::SALES_LEAD),
        "exchanges" => (m::EXCHANGES, m::EXCHANGES_LEAD),
        _ => (m::SUPERVISION, m::SUPERVISION_LEAD),
    };
    page(site, site.t(title), &[], Some(site.t(lead)), [])
}

/// The rows that pass, with their totals. Asks for the table, `pairings` and `regions`.
pub fn rows(site: &Site, book: &Book, of: &'static str, query: &Query) -> Html {
    let route = Route::Explore(of);
    let names = Names { site, book };
    let data = book.table(of);
    let rows = selection(&route, query).rows(data);
    let sums = ledger::totals(rows.iter().map(|row| data.row(*row)));
    let caption = site.fill(m::ROWS_OF, &[&rows.len().to_string(), &data.rows.to_string()]);
    let heads = heads(site, data.schema, &|column| Some(other_order(site, &route, query, column)));
    let nothing = if rows.is_empty() { empty(site.t(m::NOTHING_PASSES)) } else { Html::default() };
    let shown: Vec<_> = rows.iter().map(|row| cells(&names, &data.row(*row))).collect();
    all([
        filter_bar(site, &route, query, &selects(&names, of, &route)),
        el("h2").class("hidden").text(site.t(m::TOTALS)).into(),
        totals(site, &sums, &|_| None),
        table(site, &caption, &heads, &shown),
        nothing,
    ])
}

/// What the address asks for.
fn selection(route: &Route, query: &Query) -> Selection {
    let words = route.parameters().iter().filter(|name| !matches!(**name, "year" | "q" | "sort"));
    let words = words.filter_map(|name| query.get(name).map(|value| ((*name).to_owned(), value.to_owned())));
    let sort = query.get("sort").map(|sort| match sort.strip_prefix('-') {
        Some(column) => (column.to_owned(), true),
        None => (sort.to_owned(), false),
    });
    Selection {
        words: words.collect(),
        year: query.get("year").map(|year| year.parse().ok()),
        text: query.get("q").map(str::to_owned),
        sort,
    }
}

/// The address of the other order of a column, and its present one.
fn other_order(site: &Site, route: &Route, query: &Query, column: &'static str) -> (String, Option<&'static str>) {
    let sort = query.get("sort").unwrap_or_default();
    let (now, next) = match (sort.trim_start_matches('-') == column, sort.starts_with('-')) {
        (true, true) => (Some("descending"), column.to_owned()),
        (true, false) => (Some("ascending"), format!("-{column}")),
        (false, _) => (None, format!("-{column}")),
    };
    (site.href_with(route, &query.with("sort", Some(&next))), now)
}

/// The filters of a table, each with the values that occur in it.
fn selects(names: &Names<'_>, of: &'static str, route: &Route) -> Vec<Select> {
    let site = names.site;
    let data = names.book.table(of);
    let select = |parameter: &&'static str| {
        let (label, choices) = match *parameter {
            "q" | "sort" => return None,
            "pairing" => {
                let choice = |id: &str| Choice { value: id.to_owned(), words: names.pairing(id) };
                (m::PAIRING, distinct(data, "pairing").into_iter().map(choice).collect())
            }
            "year" => {
                let (years, none) = years(data);
                let none =
                    none.then(|| Choice { value: "none".to_owned(), words: site.t(m::NO_SINGLE_YEAR).to_owned() });
                let year = |year: u16| Choice { value: year.to_string(), words: year.to_string() };
                (m::YEAR, years.into_iter().map(year).chain(none).collect::<Vec<_>>())
            }
            column => {
                let Some(Column { kind: Kind::Word(words), .. }) = data.schema.column(column) else { return None };
                let here = distinct(data, column);
                let choice =
                    |word: &&str| Choice { value: (*word).to_owned(), words: site.label(column, word).to_owned() };
                (column_name(column), words.iter().filter(|word| here.contains(word)).map(choice).collect())
            }
        };
        Some(Select { parameter, label: site.t(label), choices })
    };
    route.parameters().iter().filter_map(select).collect()
}

fn column_name(column: &str) -> Msg {
    match column {
        "kind" => m::KIND,
        "stage" => m::STAGE,
        "channel" => m::CHANNEL,
        "direction" => m::DIRECTION,
        "status" => m::STATUS,
        _ => m::PRECISION,
    }
}
