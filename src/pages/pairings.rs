use crate::app::address::Query;
use crate::app::{Book, Route, Tab, use_site, with_tables};
use crate::components::{Cell, Choice, FilterBar, Head, Names, Page, Select, Table};
use crate::format::Row;
use crate::ledger::Selection;
use crate::text::{Published, messages as m};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Who supports whom.
#[component]
pub fn Pairings() -> impl IntoView {
    let site = use_site();
    view! {
        <Page title=site.t(m::PAIRINGS) lead=site.t(m::PAIRINGS_LEAD)>
            {with_tables(&["pairings", "regions"], |book| view! { <List book/> }.into_any())}
        </Page>
    }
}

#[component]
fn List(book: Book) -> impl IntoView {
    let site = use_site();
    let location = use_location();
    move || {
        let query = Query::parse(&location.search.read());
        let names = Names::new(&site, &book);
        let pairings = book.table("pairings");
        let selection = Selection { text: query.get("q").map(str::to_owned), ..Selection::default() };
        let passes = |row: &Row<'_>| {
            let level = if names.is_provincial(row) { "province" } else { "county" };
            let state = if row.text("until").is_some() { "changed" } else { "current" };
            query.get("level").is_none_or(|wanted| wanted == level)
                && query.get("state").is_none_or(|wanted| wanted == state)
        };
        let named = |row: &Row<'_>| query.get("q").is_some_and(|q| names.pairing(row.id()).contains(q));
        let by_text = selection.rows(pairings);
        let rows: Vec<usize> = pairings
            .iter()
            .filter(|r| (by_text.contains(&r.index) || named(r)) && passes(r))
            .map(|r| r.index)
            .collect();
        let caption = site.fill(m::ROWS_OF, &[&rows.len().to_string(), &pairings.rows.to_string()]);
        let heads =
            [m::RECIPIENT, m::SUPPORTER, m::STATE, m::PROGRAMME, m::SINCE].map(|head| Head::plain(site.t(head)));
        let choice = |value: &str, text| Choice { value: value.to_owned(), text: site.t(text).to_owned() };
        let selects = vec![
            Select {
                parameter: "level",
                label: site.t(m::LEVEL).to_owned(),
                choices: vec![choice("county", m::BELOW_PROVINCE), choice("province", m::PROVINCE_LEVEL)],
            },
            Select {
                parameter: "state",
                label: site.t(m::STATE).to_owned(),
                choices: vec![choice("current", m::AS_REPORTED), choice("changed", m::PAIRING_CHANGED)],
            },
        ];
        let empty = rows.is_empty().then(|| view! { <p class="empty">{site.t(m::NOTHING_PASSES)}</p> });
        let rows = pairing_rows(&names, rows, true);
        view! {
            <FilterBar route=Route::Pairings query selects/>
            <Table caption heads=heads.into() rows/>
            {empty}
        }
    }
}

/// Rows of pairings: recipient, supporter, state; with programme and start where there is room.
pub fn pairing_rows(names: &Names, rows: Vec<usize>, full: bool) -> Vec<Vec<Cell>> {
    let site = &names.site;
    let pairings = names.book.table("pairings");
    let row = |index| {
        let row = pairings.row(index);
        let side = |column| names.region(row.text(column).unwrap_or_default());
        let href = site.href(&Route::Pairing(row.id().to_owned(), Tab::Overview));
        let mut cells = vec![
            Cell::Link { href, text: side("recipient") },
            Cell::Text(side("supporter")),
            Cell::Text(state(names, &row)),
        ];
        if full {
            cells.push(Published::of(&row, "programme", site.lang).map_or(Cell::Empty, Cell::Published));
            let since = row.period("since").map_or_else(|| site.t(m::NOT_STATED).to_owned(), |p| site.period(Some(p)));
            cells.push(Cell::Text(since));
        }
        cells
    };
    rows.into_iter().map(row).collect()
}

/// Whether a pairing goes on, as far as is known.
pub fn state(names: &Names, row: &Row<'_>) -> String {
    let site = &names.site;
    match row.period("until") {
        Some(until) => site.fill(m::CHANGED_IN, &[&site.period(Some(until))]),
        None => site.t(m::AS_REPORTED).to_owned(),
    }
}
