//! All rows of one table: filter, sort, total. The state is in the address.

use crate::app::address::Query;
use crate::app::{Route, Site};
use crate::components::{self, Names, Page, Select, empty, filter_bar, records, totals};
use crate::format::{Column, Kind, Row};
use crate::html::{Html, Markup, Text, html};
use crate::ledger::{self, Book, Selection, distinct, years};
use crate::text::{Msg, messages as m};

pub fn head(site: &Site, of: &str) -> Page {
    let (title, lead) = match of {
        "funds" => (m::FUNDS, m::FUNDS_LEAD),
        "sales" => (m::SALES, m::SALES_LEAD),
        "exchanges" => (m::EXCHANGES, m::EXCHANGES_LEAD),
        _ => (m::SUPERVISION, m::SUPERVISION_LEAD),
    };
    components::head(site, title, lead)
}

/// The rows that pass, with their totals. Asks for the table, `pairings` and `regions`.
pub fn rows(site: &Site, book: &Book, of: &'static str, query: &Query) -> Html {
    let route = Route::Explore(of);
    let names = Names { site, book };
    let data = book.table(of);
    let found = selection(&route, query).rows(data);
    let rows: Vec<Row<'_>> = found.iter().map(|row| data.row(*row)).collect();
    // Totals keep their places however the rows are sorted.
    let sums = ledger::totals(&data.select(&|row| found.contains(&row.index)));
    let caption = site.fill(m::ROWS_OF, &[&rows.len().to_string(), &data.rows.to_string()]);
    let sort = |column| Some(other_order(site, &route, query, column));
    html(
        r#"$<h2 class="hidden">$</h2>$$$"#,
        &[
            Markup(&filter_bar(site, &route, query, &filters(&names, of, query))),
            Text(site.t(m::TOTALS)),
            Markup(&totals(site, of, &sums, &|_| None)),
            Markup(&records(&names, data.schema, &caption, &rows, &sort)),
            Markup(&if rows.is_empty() { empty(site.t(m::NOTHING_PASSES)) } else { Html::default() }),
        ],
    )
}

/// What the address asks for.
fn selection(route: &Route, query: &Query) -> Selection {
    let mut selection = Selection::default();
    for name in route.parameters() {
        let Some(value) = query.get(name) else { continue };
        match *name {
            "year" => selection.year = Some(value.parse().ok()),
            "q" => selection.text = Some(value.to_owned()),
            "sort" => {
                let column = value.strip_prefix('-');
                selection.sort = Some((column.unwrap_or(value).to_owned(), column.is_some()));
            }
            column => selection.words.push((column.to_owned(), value.to_owned())),
        }
    }
    selection
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
fn filters(names: &Names<'_>, of: &'static str, query: &Query) -> Html {
    let site = names.site;
    let data = names.book.table(of);
    let mut fields = Html::default();
    for parameter in Route::Explore(of).parameters() {
        let mut select = Select::new(site, query, parameter, column_name(parameter));
        match *parameter {
            "q" | "sort" => continue,
            "pairing" => {
                for id in distinct(data, "pairing") {
                    select.choice(id, &names.pairing(id));
                }
            }
            "year" => {
                let (years, none) = years(data);
                for year in years {
                    let year = year.to_string();
                    select.choice(&year, &year);
                }
                if none {
                    select.choice("none", site.t(m::NO_SINGLE_YEAR));
                }
            }
            column => {
                let Some(Column { kind: Kind::Word(words), .. }) = data.schema.column(column) else { continue };
                let here = distinct(data, column);
                for word in words.iter().filter(|word| here.contains(word)) {
                    select.choice(word, site.label(column, word));
                }
            }
        }
        fields.push(&select.field());
    }
    fields
}

fn column_name(column: &str) -> Msg {
    match column {
        "pairing" => m::PAIRING,
        "year" => m::YEAR,
        "kind" => m::KIND,
        "stage" => m::STAGE,
        "channel" => m::CHANNEL,
        "direction" => m::DIRECTION,
        "status" => m::STATUS,
        _ => m::PRECISION,
    }
}
