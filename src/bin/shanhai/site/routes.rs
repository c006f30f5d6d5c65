//! The one list of the portal's addresses that have a page of their own.

use crate::catalogue::CATALOGUE;
use crate::chain::Built;
use crate::folder::json_name;
use shanhai::app::route::EXPLORED;
use shanhai::app::{Route, Tab};
use shanhai::format::{Catalogue, Problem, Table, TableSchema, tables};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const FIXED: [Route; 6] =
    [Route::Pairings, Route::National, Route::Sources, Route::Releases, Route::Data, Route::About];

/// Every address of every release in `<dist>/data`, without slashes at its ends.
pub fn all(dist: &Path) -> Result<BTreeSet<String>, Problem> {
    let data = dist.join("data");
    let catalogue: Catalogue = serde_json::from_slice(&read(&data.join(CATALOGUE))?)
        .map_err(|error| Problem::file(CATALOGUE, error.to_string(), "build the releases again"))?;
    let explored = EXPLORED.map(Route::Explore);
    let mut routes: BTreeSet<String> = FIXED.iter().chain(&explored).map(Route::path).collect();
    for entry in &catalogue.releases {
        let manifest = Built::read(&data.join(&entry.release))?.manifest;
        for schema in tables::ALL {
            let file = json_name(schema.name);
            // A table in parts has no page a row: nobody copies a million files to a server. Its rows are answered by
            // the server's page for unknown addresses, which is the same page.
            if manifest.parts(schema.name).iter().all(|part| part.path != file) {
                continue;
            }
            let path = data.join(&entry.release).join(file);
            let table = Table::from_json(schema, &read(&path)?).map_err(|error| {
                Problem::file(&path.display().to_string(), error.to_string(), "build the releases again")
            })?;
            routes.extend(of_table(schema, &table).iter().map(Route::path));
        }
    }
    Ok(routes)
}

/// The pages of a table's rows.
fn of_table(schema: &TableSchema, table: &Table) -> Vec<Route> {
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

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let mend = "build the portal with its data first, and give its folder";
    fs::read(path).map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), mend))
}
