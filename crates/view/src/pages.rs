//! One file a page. A page is composed of components and asks the ledger; it parses and fetches nothing and
//! knows no browser: given the data, it is markup.

mod exhibit;
mod plan;

mod about;
pub mod changes;
pub mod check;
pub mod compare;
mod data;
pub mod explore;
pub mod figure;
pub mod foot;
pub(crate) mod home;
pub mod map;
pub mod national;
mod not_found;
pub mod pairing;
pub mod pairings;
pub mod pictures;
pub mod region;
mod releases;
pub(crate) mod reported;
mod sources;
mod told;

pub use exhibit::{Asks, CHECK, Exhibit, PROOF, SIDE_BY_SIDE, TOTALS};
pub use home::BLOCKS;
pub use plan::{Block, Level, Make, MakeOf, PageHead, Plan};
pub use releases::TOLD;
pub use told::{Told, told};

use crate::site::Route;
use crate::tables::NATIONAL;

/// What the page at an address is made of; of one that is no page's, which says so. Browser and file both ask here.
pub fn plan(route: Option<&Route>) -> Plan {
    let Some(route) = route else { return not_found::plan() };
    match route {
        Route::Home => home::plan(),
        Route::Pairings => pairings::plan(),
        Route::Pairing(id, tab) => pairing::plan(id, *tab),
        Route::Region(id) => region::plan(id),
        Route::Explore(of) if **of == NATIONAL => national::plan(),
        Route::Explore(of) => explore::plan(of),
        Route::Figure(of, id) => figure::plan(of, id),
        Route::Sources => sources::plan(),
        Route::Source(id) => sources::plan_of_one(id),
        Route::Releases => releases::plan(),
        Route::Changes(between) => changes::plan(between),
        Route::Check => check::plan(),
        Route::CheckTotals => check::plan_of_totals(),
        Route::CheckProof => check::plan_of_proof(),
        Route::Compare => compare::plan(),
        Route::Data => data::plan(),
        Route::About => about::plan(),
    }
}

#[cfg(test)]
mod tests;
