//! `shanhai schema`: the JSON Schema of the format.

use super::Outcome;
use super::check::refuse;
use super::draft::pretty;
use format::Problem;
use publish::describe::json_schema;
use std::io::Write as _;

/// Where `build` publishes it, beside the catalogue.
pub const SCHEMA: &str = "format-1.schema.json";

pub fn schema_bytes() -> Result<Vec<u8>, Problem> {
    pretty(&json_schema())
}

pub fn run() -> Outcome {
    match schema_bytes() {
        Ok(bytes) => match std::io::stdout().write_all(&bytes) {
            Ok(()) => Outcome::Done,
            Err(_) => Outcome::Refused,
        },
        Err(problem) => refuse(&[problem]),
    }
}
