//! The format described for other programs: Table Schemas for the CSV files and one JSON Schema for the JSON files,
//! both derived from the declarations that the reader works with.

mod json_schema;
mod table_schema;

pub use json_schema::json_schema;
pub use table_schema::table_schema;

use format::{Column, Kind, Meaning, TRANSLATIONS, TableSchema, Version, tables};

/// What the table means.
fn of_table(schema: &TableSchema) -> &'static str {
    declared(schema).map_or("", |meaning| meaning.table)
}

/// What a column means, also where it carries a translation.
fn of_column(schema: &TableSchema, name: &str, column: &Column) -> String {
    let language =
        match TRANSLATIONS.into_iter().find(|ending| name.len() > column.name.len() && name.ends_with(ending)) {
            Some("_en") => "; in English",
            Some(_) => "; in traditional Chinese",
            None => "",
        };
    let at = schema.columns.iter().position(|own| own.name == column.name);
    let meaning = declared(schema).zip(at).map_or("", |(meaning, at)| meaning.columns[at]);
    format!("{meaning}{language}")
}

fn declared(schema: &TableSchema) -> Option<Meaning> {
    tables::MEANINGS.into_iter().find(|meaning| meaning.schema.name == schema.name)
}

/// The pattern that the whole text of a cell matches: no narrower than what the reader takes.
fn pattern(kind: Kind, version: Version) -> Option<String> {
    const DATE: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    match kind {
        Kind::Key | Kind::Ref(_) => Some("[a-z0-9]+(-[a-z0-9]+)*".to_owned()),
        Kind::Refs(_) => {
            let key = "[a-z0-9]+(-[a-z0-9]+)*";
            Some(format!("{key}(;{key})*"))
        }
        Kind::RegionCode => Some("[1-9][0-9]{5}".to_owned()),
        Kind::Words(words) => {
            let word = format!("({})", words.of(version).collect::<Vec<_>>().join("|"));
            Some(format!("{word}(;{word})*"))
        }
        Kind::Period => Some(format!("({DATE}|({DATE}|[.]{{2}})/{DATE})")),
        Kind::Url => Some("https?://.*".to_owned()),
        Kind::Text | Kind::Word(_) | Kind::Yuan | Kind::Count | Kind::Flag => None,
    }
}
