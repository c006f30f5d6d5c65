//! The one list of the portal's addresses that have a page of their own.

use super::books::Books;
use std::collections::BTreeMap;
use text::Lang;
use view::pages::changes;
use view::site::Route;
use view::tables;

/// Every page of every release, by its address without slashes at the ends, each in all languages. A table in parts has no
/// page a row: nobody copies a million files to a server. Its rows are answered by the server's page for unknown addresses.
pub fn all(books: &Books) -> BTreeMap<String, Route> {
    let mut routes: Vec<Route> = Route::of_no_row().collect();
    // A release and the one before: other pairs are made by the program of that page.
    let releases: Vec<&str> = books.iter().map(|(entry, _)| entry.release.as_str()).collect();
    routes.extend(releases.windows(2).map(|pair| changes::between(pair[1], pair[0])));
    for (_, book) in books.iter() {
        for of in tables::ALL.into_iter().filter(|of| !book.manifest.is_partitioned(of.name())) {
            routes.extend(book.table(of.name()).iter().flat_map(|row| Route::of_row(of, row.id())));
        }
    }
    routes.into_iter().map(|route| (route.path(), route)).collect()
}

/// The folder of a page in a language, as servers name it: with a slash at the end, if it is not the root.
pub fn folder(lang: Lang, route: &Route) -> String {
    view::site::folder(lang, &route.path())
}
