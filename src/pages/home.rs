use super::pairings::pairing_rows;
use crate::app::address::Query;
use crate::app::{Book, Route, Site, use_site, with_tables};
use crate::components::{Head, Names, Page, PlaceSearch, Table, Totals};
use crate::ledger::{Kin, Summary};
use crate::text::messages as m;
use leptos::prelude::*;

/// The start page: search, key figures, pairings, what is new.
#[component]
pub fn Home() -> impl IntoView {
    let site = use_site();
    view! {
        <Page title=site.t(m::PORTAL) lead=site.t(m::PORTAL_LEAD)>
            {with_tables(&["regions", "pairings"], |book| view! { <PlaceSearch book/> }.into_any())}
            {with_tables(&["summary"], key_figures)}
            {with_tables(&["regions", "pairings"], |book| view! { <PairingsHere book/> }.into_any())}
        </Page>
    }
}

/// The totals of each table over all pairings of the release.
fn key_figures(book: Book) -> AnyView {
    let site = use_site();
    let summary = Summary::from_table(book.table("summary"));
    let group = |table: &'static str, title, shown: fn(&Kin) -> bool| {
        let site = site.clone();
        let totals = summary.totals(table, |_| true).into_iter().filter(|(kin, _)| shown(kin)).collect::<Vec<_>>();
        let all = site.href(&Route::Explore(table));
        view! {
            <section class="card">
                <h3><a href=all>{site.t(title)}</a></h3>
                <dl class="totals"><Totals totals href=move |kin: &Kin| Some(rows_behind(&site, table, None, kin))/></dl>
            </section>
        }
    };
    let acts = book.manifest.shanhai.tables.get("supervision").map_or(0, |table| table.rows);
    view! {
        <section aria-labelledby="key-figures">
            <h2 id="key-figures">{site.t(m::KEY_FIGURES)}</h2>
            <p class="note">{site.t(m::KEY_FIGURES_NOTE)}</p>
            <div class="cards">
                {group("funds", m::FUNDS, |_| true)}
                {group("sales", m::SALES, |kin| kin.figure == "amount")}
                {group("exchanges", m::EXCHANGES, |_| true)}
                {group("supervision", m::SUPERVISION, |_| true)}
            </div>
            <p class="note">{site.count(m::SUPERVISION_ACTS, acts)}</p>
        </section>
    }
    .into_any()
}

/// The rows that a total adds up, as an exploring page shows them.
pub fn rows_behind(site: &Site, table: &'static str, pairing: Option<&str>, kin: &Kin) -> String {
    let known = Route::Explore(table).parameters();
    let filters = [("pairing", pairing), ("kind", kin.kind.as_deref()), ("stage", kin.stage.as_deref())];
    let filters = filters.into_iter().filter(|(name, _)| known.contains(name));
    let query: Query = filters.fold(site.sticky().clone(), |query, (name, value)| query.with(name, value));
    site.href_with(&Route::Explore(table), &query)
}

#[component]
fn PairingsHere(book: Book) -> impl IntoView {
    let site = use_site();
    let names = Names::new(&site, &book);
    let pairings = book.table("pairings");
    let local: Vec<usize> = pairings.iter().filter(|row| !names.is_provincial(row)).map(|row| row.index).collect();
    let caption = site.count(m::PAIRINGS_HERE, local.len());
    let heads = [m::RECIPIENT, m::SUPPORTER, m::STATE].map(|head| Head::plain(site.t(head))).into();
    let rows = pairing_rows(&names, local, false);
    view! {
        <section>
            <h2>{site.t(m::WHO_HELPS_WHOM)}</h2>
            <Table caption heads rows/>
            <p><a href=site.href(&Route::Pairings)>{site.t(m::ALL_PAIRINGS)}</a></p>
        </section>
    }
}
