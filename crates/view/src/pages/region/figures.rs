//! What is published of one pairing of a place: never added to what is published of another.

use crate::components::{Card, Names, card, cards, fold, note, rows_behind};
use crate::html;
use crate::html::Html;
use crate::pages::pairings::{goes_on, state};
use crate::pages::reported;
use crate::site::{Route, Tab};
use format::Row;
use ledger::Measure;
use text::messages as m;

/// So many totals of a table stand on the page of a place; that of the pairing has all.
const MOST: usize = 3;
/// So many pairings of a place show their figures at once.
const OPEN: usize = 1;

/// The figures of each pairing, those of the first at once. Asks for `summary`, `pairings` and `regions`.
pub fn of_pairings(names: &Names<'_>, pairings: &[&Row<'_>]) -> Html {
    html! {
        @for (at, pairing) in pairings.iter().enumerate() {
            @if at < OPEN {
                section {
                    h2 {
                        (names.site.t(m::PUBLISHED_OF))
                        @if pairings.len() > 1 { (names.site.t(m::COLON)) (names.pairing_link(pairing.id())) }
                    }
                    (of_pairing(names, pairing))
                }
            } @else {
                (fold(&names.pairing(pairing.id()), &of_pairing(names, pairing)))
            }
        }
    }
}

/// The figures of a pairing, and what it does not publish.
fn of_pairing(names: &Names<'_>, pairing: &Row<'_>) -> Html {
    let (site, id) = (names.site, pairing.id());
    let (mut all, mut missing) = (Html::default(), Vec::new());
    for of in reported::summed_tables(names.book) {
        let sums = reported::of_pairing(names.book, of, id);
        if sums.is_empty() {
            missing.push(site.t(of.title));
            continue;
        }
        let href = Some(site.href(&Route::Pairing(id.to_owned(), Tab::Rows(of))));
        let behind = |measure: &Measure| Some(rows_behind(site, of, Some(id), measure));
        card(&mut all, site, &Card { of, href, sums: &sums, behind: &behind, most: MOST });
    }
    html! {
        @if !goes_on(pairing) { (note(&state(site, pairing))) }
        @if !all.is_empty() { (cards(&all)) }
        @if !missing.is_empty() { (note(&site.fill(m::NOT_PUBLISHED_YET, &[&site.list(missing)]))) }
    }
}
