//! One file a page. A page is composed of components and asks the ledger; it parses and fetches nothing.

mod about;
mod data;
mod explore;
mod figure;
mod frame;
mod home;
mod national;
mod not_found;
mod pairing;
mod pairings;
mod region;
mod releases;
mod single;
mod sources;

pub use figure::Figure;
pub use frame::{Banner, Footer};
pub use home::Home;
pub use not_found::NotFound;
pub use pairing::{Pairing, PairingOverview, PairingRows};
pub use pairings::Pairings;
pub use region::Region;
pub use single::Single;
pub use sources::{Source, Sources};

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A parameter of the path.
fn param(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get(name).unwrap_or_default())
}
