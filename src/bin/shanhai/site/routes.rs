//! The one list of the portal's addresses that have a page of their own.

use crate::catalogue::CATALOGUE;
use shanhai::format::{Catalogue, Problem, Table, TableSchema, tables};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const FIXED: [&str; 10] =
    ["pairings", "funds", "sales", "exchanges", "supervision", "national", "sources", "releases", "data", "about"];
/// What stands under a pairing.
const OF_PAIRING: [&str; 5] = ["funds", "sales", "projects", "exchanges", "supervision"];

/// Every address of every release in `<dist>/data`, without slashes at its ends.
pub fn all(dist: &Path) -> Result<BTreeSet<String>, Problem> {
    let data = dist.join("data");
    let catalogue: Catalogue = serde_json::from_slice(&read(&data.join(CATALOGUE))?)
        .map_err(|error| Problem::file(CATALOGUE, error.to_string(), "build the releases again"))?;
    let mut routes: BTreeSet<String> = FIXED.map(str::to_owned).into();
    for entry in &catalogue.releases {
        for schema in tables::ALL {
            let path = data.join(&entry.release).join(format!("{}.json", schema.name));
            let table = Table::from_json(schema, &read(&path)?).map_err(|error| {
                Problem::file(&path.display().to_string(), error.to_string(), "build the releases again")
            })?;
            routes.extend(of_table(schema, &table));
        }
    }
    Ok(routes)
}

/// The addresses of a table's rows.
fn of_table(schema: &TableSchema, table: &Table) -> Vec<String> {
    let ids = || table.iter().map(|row| row.id().to_owned());
    let mut routes: Vec<String> = match schema.name {
        "pairings" => {
            let under = |id: &String| OF_PAIRING.map(|page| format!("pairings/{id}/{page}"));
            ids().map(|id| format!("pairings/{id}")).chain(ids().flat_map(|id| under(&id))).collect()
        }
        "regions" | "sources" => ids().map(|id| format!("{}/{id}", schema.name)).collect(),
        _ => Vec::new(),
    };
    if !schema.figures.is_empty() {
        routes.extend(ids().map(|id| format!("figures/{}/{id}", schema.name)));
    }
    routes
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let mend = "build the portal with its data first, and give its folder";
    fs::read(path).map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), mend))
}
