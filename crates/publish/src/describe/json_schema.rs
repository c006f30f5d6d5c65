//! One JSON Schema (draft 2020-12) for every JSON file of the format.

use super::{of_column, of_table, pattern};
use crate::ReleaseInfo;
use format::{Catalogue, Column, FORMAT, Kind, Manifest, TableSchema, tables};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The schema of `<table>.json`, `summary.json`, `datapackage.json`, `releases.json` and `release.json`, each under
/// its name in `$defs`. A file is valid if it is one of them.
pub fn json_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let files = [
        ("datapackage", generator.subschema_for::<Manifest>()),
        ("releases", generator.subschema_for::<Catalogue>()),
        ("release", generator.subschema_for::<ReleaseInfo>()),
    ];
    let mut definitions = generator.take_definitions(true);
    definitions.extend(files.into_iter().map(|(name, schema)| (name.to_owned(), schema.to_value())));
    for schema in tables::ALL.into_iter().chain([&tables::SUMMARY]) {
        definitions.insert(schema.name.to_owned(), columnar(schema));
    }
    let names =
        tables::ALL.into_iter().map(|table| table.name).chain(["summary", "datapackage", "releases", "release"]);
    let any: Vec<Value> = names.map(|name| json!({ "$ref": format!("#/$defs/{name}") })).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Shanhai format {FORMAT}"),
        "description": "Every JSON file of a release and of the catalogue. Validate a file against its own \
            definition: funds.json against #/$defs/funds, datapackage.json against #/$defs/datapackage.",
        "anyOf": any,
        "$defs": definitions,
    })
}

/// A table as columns: `{"n": rows, "columns": {name: [value, …]}, "dictionaries": {name: [text, …]}}`.
fn columnar(schema: &'static TableSchema) -> Value {
    let (mut columns, mut dictionaries) = (Map::new(), Map::new());
    for (name, column, translation) in schema.physical() {
        let required = column.required && !translation;
        let mut values = if column.kind.is_number() { numbers(column, required) } else { texts(column, required) };
        values["description"] = json!(of_column(schema, &name, column));
        if !column.kind.is_number() {
            dictionaries.insert(name.clone(), json!({ "type": "array", "items": text(column) }));
        }
        columns.insert(name, values);
    }
    let names: Vec<&String> = columns.keys().collect();
    json!({
        "title": schema.name,
        "description": format!("{}. Columns that have a dictionary hold codes into it, counted from 0.", of_table(schema)),
        "type": "object",
        "required": ["n", "columns"],
        "additionalProperties": false,
        "properties": {
            "n": { "type": "integer", "minimum": 0, "description": "Number of rows; every column has so many values" },
            "columns": {
                "type": "object",
                "required": names,
                "additionalProperties": false,
                "properties": columns,
            },
            "dictionaries": { "type": "object", "additionalProperties": false, "properties": dictionaries },
        },
    })
}

fn numbers(column: &Column, required: bool) -> Value {
    let maximum = if column.kind == Kind::Flag { json!(1) } else { json!(i64::MAX) };
    json!({
        "type": "array",
        "items": { "type": nullable("integer", required), "minimum": 0, "maximum": maximum },
        "$comment": match column.kind {
            Kind::Yuan => "fen",
            Kind::Flag => "0 or 1",
            _ => "a whole number",
        },
    })
}

fn texts(column: &Column, required: bool) -> Value {
    let mut own = text(column);
    own["type"] = nullable("string", required);
    if let Some(words) = own.get_mut("enum").and_then(Value::as_array_mut).filter(|_| !required) {
        words.push(Value::Null);
    }
    let code = json!({ "type": nullable("integer", required), "minimum": 0 });
    json!({ "type": "array", "anyOf": [{ "items": own }, { "items": code }] })
}

/// One text of a column.
fn text(column: &Column) -> Value {
    let mut schema = json!({ "type": "string", "minLength": 1 });
    if let Kind::Word(words) = column.kind {
        schema["enum"] = json!(words);
    }
    if let Some(pattern) = pattern(column.kind) {
        schema["pattern"] = json!(format!("^({pattern})$"));
    }
    schema
}

fn nullable(kind: &str, required: bool) -> Value {
    if required { json!(kind) } else { json!([kind, "null"]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_somewhere() {
        let schema = json_schema();
        let text = schema.to_string();
        let references: Vec<&str> = text.split("\"$ref\":\"#/$defs/").skip(1).collect();
        assert!(references.len() > tables::ALL.len(), "each table is referred to");
        for reference in references {
            let name = reference.split('"').next().unwrap();
            assert!(schema["$defs"].get(name).is_some(), "{name}");
        }
        assert_eq!(schema["anyOf"].as_array().unwrap().len(), tables::ALL.len() + 4);
    }

    #[test]
    fn columns_follow_from_the_declarations() {
        let schema = json_schema();
        let funds = &schema["$defs"]["funds"]["properties"]["columns"];
        assert_eq!(funds["properties"]["amount"]["items"]["type"], json!(["integer", "null"]));
        assert_eq!(funds["properties"]["pairing"]["anyOf"][0]["items"]["type"], json!("string"));
        assert_eq!(funds["required"].as_array().unwrap().len(), tables::FUNDS.physical().count());
    }
}
