//! What `boot.js` asks for before the program of a page is there: told to it by the page itself, so that it knows neither
//! routes nor tables.

use super::attribute;
use ledger::Book;
use view::pages::{Block, Exhibit, plan};
use view::site::Route;

/// The page told what the route needs: the tables that it asks for, of those that the release has in one file, and
/// whether it needs the explorer at once. `None` where the tag of `boot.js` has no place for it.
pub fn told(page: &str, route: &Route, book: Option<&Book>) -> Option<String> {
    let plan = plan(Some(route));
    let is_there = |name: &&str| book.is_none_or(|book| book.manifest.resource(&format!("{name}.json")).is_some());
    let files: Vec<&str> = plan.asks().iter().map(|schema| schema.name).filter(is_there).collect();
    let explores = plan.blocks().any(|block| matches!(block, Block::Exhibit(Exhibit::Rows(_))));
    let explores = if explores { "yes" } else { "" };
    attribute::set(&attribute::set(page, "data-files", &files.join(" "))?, "data-explores", explores)
}
