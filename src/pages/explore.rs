use crate::app::address::Query;
use crate::app::{Book, Route, Site, use_site, with_tables};
use crate::components::{Choice, FilterBar, Names, Page, Select, Table, Totals, cells, heads};
use crate::format::{Column, Kind};
use crate::ledger::{Selection, distinct, totals, years};
use crate::text::{Msg, messages as m};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// All rows of one table: filter, sort, total. The state is in the address.
#[component]
pub fn Explore(table: &'static str) -> impl IntoView {
    let site = use_site();
    let (title, lead) = headings(table);
    let names: &'static [&'static str] = match table {
        "funds" => &["funds", "pairings", "regions"],
        "sales" => &["sales", "pairings", "regions"],
        "exchanges" => &["exchanges", "pairings", "regions"],
        _ => &["supervision", "pairings", "regions"],
    };
    view! {
        <Page title=site.t(title) lead=site.t(lead)>
            {with_tables(names, move |book| view! { <Rows book table/> }.into_any())}
        </Page>
    }
}

const fn headings(table: &str) -> (Msg, Msg) {
    match table.as_bytes() {
        b"funds" => (m::FUNDS, m::FUNDS_LEAD),
        b"sales" => (m::SALES, m::SALES_LEAD),
        b"exchanges" => (m::EXCHANGES, m::EXCHANGES_LEAD),
        _ => (m::SUPERVISION, m::SUPERVISION_LEAD),
    }
}

#[component]
fn Rows(book: Book, table: &'static str) -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let route = Route::Explore(table);
    move || {
        let query = Query::parse(&location.search.read());
        let data = book.table(table);
        let names = Names::new(&site, &book);
        let selection = selection(&route, &query);
        let rows = selection.rows(data);
        let sums: Vec<_> = totals(rows.iter().map(|row| data.row(*row))).into_iter().collect();
        let caption = site.fill(m::ROWS_OF, &[&rows.len().to_string(), &data.rows.to_string()]);
        let heads = heads(&site, data.schema, |column| Some(other_order(&site, &route, &query, column)));
        let empty = rows.is_empty().then(|| view! { <p class="empty">{site.t(m::NOTHING_PASSES)}</p> });
        let rows = rows.into_iter().map(|row| cells(&names, &data.row(row))).collect::<Vec<_>>();
        let selects = selects(&names, table, &route);
        view! {
            <FilterBar route=route.clone() query selects/>
            <h2 class="hidden">{site.t(m::TOTALS)}</h2>
            <dl class="totals totals--row"><Totals totals=sums href=|_| None/></dl>
            <Table caption heads rows/>
            {empty}
        }
    }
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
    let (now, next) =
        match query.get("sort").map(|sort| (sort.trim_start_matches('-') == column, sort.starts_with('-'))) {
            Some((true, true)) => (Some("descending"), column.to_owned()),
            Some((true, false)) => (Some("ascending"), format!("-{column}")),
            _ => (None, format!("-{column}")),
        };
    (site.href_with(route, &query.with("sort", Some(&next))), now)
}

/// The filters of a table, each with the values that occur in it.
fn selects(names: &Names, table: &'static str, route: &Route) -> Vec<Select> {
    let site = &names.site;
    let data = names.book.table(table);
    let select = |parameter: &&'static str| {
        let (label, choices) = match *parameter {
            "q" | "sort" => return None,
            "pairing" => {
                let choice = |id: &str| Choice { value: id.to_owned(), text: names.pairing(id) };
                (m::PAIRING, distinct(data, "pairing").into_iter().map(choice).collect())
            }
            "year" => {
                let (years, none) = years(data);
                let none =
                    none.then(|| Choice { value: "none".to_owned(), text: site.t(m::NO_SINGLE_YEAR).to_owned() });
                let year = |year: u16| Choice { value: year.to_string(), text: year.to_string() };
                (m::YEAR, years.into_iter().map(year).chain(none).collect::<Vec<_>>())
            }
            column => {
                let Some(Column { kind: Kind::Word(words), .. }) = data.schema.column(column) else { return None };
                let here = distinct(data, column);
                let choice =
                    |word: &&str| Choice { value: (*word).to_owned(), text: site.label(column, word).to_owned() };
                (column_name(column), words.iter().filter(|word| here.contains(word)).map(choice).collect())
            }
        };
        Some(Select { parameter, label: site.t(label).to_owned(), choices })
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
