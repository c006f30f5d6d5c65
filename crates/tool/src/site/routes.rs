//! The one list of the portal's addresses that have a page of their own.

use super::books::Books;
use format::{Table, tables};
use std::collections::BTreeMap;
use view::site::EXPLORED;
use view::site::{Route, Tab};

const FIXED: [Route; 7] =
    [Route::Home, Route::Pairings, Route::National, Route::Sources, Route::Releases, Route::Data, Route::About];

/// Every page of every release, by its address without slashes at the ends. A table in parts has no page a row: nobody
/// copies a million files to a server. Its rows are answered by the server's page for unknown addresses, which is the
/// same page.
pub fn all(books: &Books) -> BTreeMap<String, Route> {
    let mut routes: Vec<Route> = FIXED.into_iter().chain(EXPLORED.map(Route::Explore)).collect();
    for (_, book) in books.iter() {
        for schema in tables::ALL.into_iter().filter(|schema| !book.manifest.is_partitioned(schema.name)) {
            routes.extend(of_table(book.table(schema.name)));
        }
    }
    routes.into_iter().map(|route| (route.path(), route)).collect()
}

/// The pages of a table's rows.
fn of_table(table: &Table) -> Vec<Route> {
    let schema = table.schema;
    let mut routes = Vec::new();
    for id in table.iter().map(|row| row.id().to_owned()) {
        match schema.name {
            "pairings" => routes.extend(Tab::ALL.map(|tab| Route::Pairing(id.clone(), tab))),
            "regions" => routes.push(Route::Region(id.clone())),
            "sources" => routes.push(Route::Source(id.clone())),
            _ => {}
        }
        if !schema.figures.is_empty() {
            routes.push(Route::Figure(schema.name.to_owned(), id));
        }
    }
    routes
}
