//! What `boot.js` asks for before the program of a page is there: told to it by the page itself, so that it knows neither
//! routes nor tables.

use super::attribute;
use view::site::{Route, Tab};

/// The page told what the route needs: the tables that its first screen shows, and whether it needs the explorer at once.
/// `None` where the tag of `boot.js` has no place for it.
pub fn told(page: &str, route: &Route) -> Option<String> {
    let files = match route {
        Route::Home => "regions pairings summary",
        Route::Pairing(_, Tab::Overview) => "regions pairings summary national",
        _ => "regions pairings",
    };
    let explores = if matches!(route, Route::Explore(_)) { "yes" } else { "" };
    attribute::set(&attribute::set(page, "data-files", files)?, "data-explores", explores)
}
