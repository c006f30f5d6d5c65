//! `shanhai schema`: the JSON Schema of a version of the format.

use super::Outcome;
use super::check::refuse;
use super::draft::pretty;
use format::{Problem, Version};
use publish::describe::json_schema;
use std::io::Write as _;

/// Where `build` publishes it, beside the catalogue.
pub fn file_name(version: Version) -> String {
    format!("format-{version}.schema.json")
}

pub fn schema_bytes(version: Version) -> Result<Vec<u8>, Problem> {
    pretty(&json_schema(version))
}

/// Prints the schema of the version of that number; of the newest, where none is named.
pub fn run(number: Option<&str>) -> Outcome {
    let known = |number: &str| number.parse().ok().and_then(Version::of);
    let Some(version) = number.map_or(Some(Version::NEWEST), known) else {
        let known = Version::ALL.map(|version| version.to_string()).join(" and ");
        return Outcome::Usage(format!("there is no such version of the format; {known} are known"));
    };
    match schema_bytes(version) {
        Ok(bytes) => match std::io::stdout().write_all(&bytes) {
            Ok(()) => Outcome::Done,
            Err(_) => Outcome::Refused,
        },
        Err(problem) => refuse(&[problem]),
    }
}
