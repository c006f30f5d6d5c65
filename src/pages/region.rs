use super::not_found::no_such_row;
use super::pairings::pairing_rows;
use super::param;
use crate::app::{Book, Route, use_site, with_tables};
use crate::components::{Crumb, Head, Names, Page, Table, Totals, cells, heads};
use crate::format::Row;
use crate::ledger::{Kin, Summary, SummaryKey};
use crate::text::{Msg, Published, messages as m};
use leptos::prelude::*;

/// A place, whichever side it is on.
#[component]
pub fn Region() -> impl IntoView {
    let id = param("id");
    move || {
        let id = id.get();
        with_tables(&["regions", "pairings", "summary", "projects", "supervision"], move |book| place(&book, &id))
    }
}

fn place(book: &Book, id: &str) -> AnyView {
    let site = use_site();
    let Some(row) = book.row("regions", id) else { return no_such_row(book.release()) };
    let names = Names::new(&site, book);
    let name = names.region(id);
    let parents: Vec<Crumb> = names
        .ancestry(id)
        .skip(1)
        .map(|parent| Crumb::new(&site, &Route::Region(parent.to_owned()), names.region(parent)))
        .collect();
    let crumbs = parents.into_iter().rev().collect();
    let code = row.text("code").unwrap_or_else(|| site.t(m::NO_CODE)).to_owned();
    let level = row.text("level").map(|level| site.label("level", level));
    let other = Published::of(
        &row,
        "name",
        if site.lang == crate::text::Lang::En { crate::text::Lang::Hans } else { crate::text::Lang::En },
    );
    let inside = |region: Option<&str>| region.is_some_and(|region| names.ancestry(region).any(|place| place == id));
    let pairings = book.table("pairings");
    let on_side = |side: &str| -> Vec<usize> {
        pairings.iter().filter(|row| inside(row.text(side))).map(|row| row.index).collect()
    };
    let (helped, helping) = (on_side("recipient"), on_side("supporter"));
    let lists = [(m::HELPED_BY, helped.clone()), (m::HELPS, helping.clone())].map(|(title, rows)| {
        let heads = [m::RECIPIENT, m::SUPPORTER, m::STATE].map(|head| Head::plain(site.t(head))).into();
        let caption = site.count(m::ROWS, rows.len());
        let rows = pairing_rows(&names, rows, false);
        (!rows.is_empty()).then(|| view! { <section><h2>{site.t(title)}</h2><Table caption heads rows/></section> })
    });
    let own: Vec<String> = helped.iter().chain(&helping).map(|row| pairings.row(*row).id().to_owned()).collect();
    let none = own.is_empty().then(|| view! { <p class="empty">{site.t(m::NO_PAIRING_HERE)}</p> });
    let acts = |row: &Row<'_>| {
        row.text("pairing").is_some_and(|pairing| own.iter().any(|own| own == pairing)) || inside(row.text("region"))
    };
    let projects = |row: &Row<'_>| acts(row) || inside(row.text("partner"));
    let totals = place_totals(book, &own);
    let projects = records(&names, "projects", m::PROJECTS, projects);
    let supervision = records(&names, "supervision", m::SUPERVISION, acts);
    view! {
        <Page title=name crumbs>
            <dl class="facts">
                <div><dt>{site.t(m::LEVEL)}</dt><dd>{level}</dd></div>
                <div><dt>{site.t(m::CODE)}</dt><dd>{code}</dd></div>
                {other.map(|other| {
                    let lang = other.foreign(site.lang);
                    view! { <div><dt>{site.t(m::OTHER_NAME)}</dt><dd lang=lang>{other.text}</dd></div> }
                })}
            </dl>
            {none}
            {lists.into_iter().flatten().collect_view()}
            {totals}
            {projects}
            {supervision}
        </Page>
    }
    .into_any()
}

/// Money, sales and people over the pairings of the place.
fn place_totals(book: &Book, pairings: &[String]) -> AnyView {
    if pairings.is_empty() {
        return ().into_any();
    }
    let site = use_site();
    let summary = Summary::from_table(book.table("summary"));
    let own = |key: &SummaryKey| key.pairing.as_ref().is_some_and(|pairing| pairings.contains(pairing));
    // The address can name one pairing; a sum over several leads to all rows of the kind.
    let only = (pairings.len() == 1).then(|| pairings[0].clone());
    let groups = [("funds", m::FUNDS), ("sales", m::SALES), ("exchanges", m::EXCHANGES)].map(|(table, title)| {
        let totals: Vec<_> = summary.totals(table, own).into_iter().collect();
        let none = totals.is_empty().then(|| view! { <p class="empty">{site.t(m::NOTHING_PUBLISHED)}</p> });
        let (site, only) = (site.clone(), only.clone());
        let heading = site.t(title);
        let href = move |kin: &Kin| Some(super::home::rows_behind(&site, table, only.as_deref(), kin));
        view! { <section class="card"><h3>{heading}</h3>{none}<dl class="totals"><Totals totals href/></dl></section> }
    });
    view! { <section><h2>{site.t(m::PLACE_TOTALS)}</h2><div class="cards">{groups.collect_view()}</div></section> }
        .into_any()
}

fn records(names: &Names, table: &str, title: Msg, passes: impl Fn(&Row<'_>) -> bool) -> Option<AnyView> {
    let site = &names.site;
    let data = names.book.table(table);
    let rows: Vec<_> = data.iter().filter(|row| passes(row)).map(|row| cells(names, &row)).collect();
    (!rows.is_empty()).then(|| {
        let (caption, heads) = (site.count(m::ROWS, rows.len()), heads(site, data.schema, |_| None));
        view! { <section><h2>{site.t(title)}</h2><Table caption heads rows/></section> }.into_any()
    })
}
