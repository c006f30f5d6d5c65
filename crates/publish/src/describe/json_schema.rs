//! One JSON Schema (draft 2020-12) for every JSON file of a version of the format.

use super::{of_column, of_table, pattern};
use crate::ReleaseInfo;
use format::{Catalogue, Column, Kind, Manifest, TableSchema, Version, tables};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The schema of `<table>.json`, `summary.json`, `datapackage.json`, `releases.json` and `release.json`, each under
/// its name in `$defs`. A file is valid if it is one of them.
pub fn json_schema(version: Version) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let files = [
        ("datapackage", generator.subschema_for::<Manifest>()),
        ("releases", generator.subschema_for::<Catalogue>()),
        ("release", generator.subschema_for::<ReleaseInfo>()),
    ];
    let mut definitions = generator.take_definitions(true);
    definitions.extend(files.into_iter().map(|(name, schema)| (name.to_owned(), schema.to_value())));
    if version < Version::Two {
        without_later(&mut definitions);
    }
    for schema in tables::of(version).chain(tables::made(version)) {
        definitions.insert(schema.name.to_owned(), columnar(schema, version));
    }
    let tables = tables::of(version).chain(tables::made(version)).map(|table| table.name.to_owned());
    let mut names: Vec<String> = tables.collect();
    for schema in in_halves(version) {
        for (ending, rows) in [("part", false), ("rows", true)] {
            let name = format!("{}-{ending}", schema.name);
            definitions.insert(name.clone(), half(schema, version, rows));
            names.push(name);
        }
    }
    names.extend(["datapackage", "releases", "release"].map(str::to_owned));
    let any: Vec<Value> = names.into_iter().map(|name| json!({ "$ref": format!("#/$defs/{name}") })).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Shanhai format {version}"),
        "description": "Every JSON file of a release and of the catalogue. Validate a file against its own \
            definition: funds.json against #/$defs/funds, datapackage.json against #/$defs/datapackage.",
        "anyOf": any,
        "$defs": definitions,
    })
}

/// Takes out of the descriptions of our own types what came with format 2.
fn without_later(definitions: &mut Map<String, Value>) {
    for (name, property) in [("ReleaseInfo", "format"), ("StatedTotal", "period")] {
        let properties =
            definitions.get_mut(name).and_then(|of| of.get_mut("properties")).and_then(Value::as_object_mut);
        properties.and_then(|properties| properties.remove(property));
    }
    let total = definitions.get_mut("StatedTotal").and_then(Value::as_object_mut);
    total.and_then(|total| total.remove("additionalProperties"));
}

/// The tables whose parts are two files each, where they are large.
fn in_halves(version: Version) -> impl Iterator<Item = &'static TableSchema> {
    tables::of(version).filter(move |schema| version >= Version::Three && schema.column("period").is_some())
}

/// One of the two files of a part, `sales/2019.json` or `sales/2019-rows.json`: the columns in which anything is filled.
fn half(schema: &'static TableSchema, version: Version, rows: bool) -> Value {
    let mut half = columnar(schema, version);
    let both = half["description"].as_str().unwrap_or_default();
    half["description"] = json!(format!(
        "{both} Of a part {}. A column in which nothing is filled is left out, and one that few rows fill is two lists: \
         these rows in `filled`, counted from 0, and their `values`. A translation without a column has a text, or none, \
         for each word in the dictionary of the column that it translates.",
        if rows { "what only rows show" } else { "what answers rest on, and rows with a cluster whole" }
    ));
    half["properties"]["columns"].as_object_mut().and_then(|columns| columns.remove("required"));
    for (name, column, is_translation) in schema.in_json(version) {
        if schema.is_detail(&name, column) != rows {
            for place in ["columns", "dictionaries"] {
                half["properties"][place]["properties"].as_object_mut().and_then(|columns| columns.remove(&name));
            }
        } else if is_translation {
            half["properties"]["dictionaries"]["properties"][&name] =
                json!({ "type": "array", "items": { "type": "string" } });
        }
    }
    let mut few = half["properties"]["columns"].clone();
    if !rows {
        for (name, column, _) in schema.in_json(version).filter(|(name, column, _)| schema.is_detail(name, column)) {
            few["properties"][name] = texts(column, version, true);
        }
    }
    half["properties"]["values"] = few;
    half["properties"]["filled"] = json!({
        "type": "object",
        "additionalProperties": { "type": "array", "items": { "type": "integer", "minimum": 0 } },
    });
    half
}

/// A table as columns: `{"n": rows, "columns": {name: [value, …]}, "dictionaries": {name: [text, …]}}`.
fn columnar(schema: &'static TableSchema, version: Version) -> Value {
    let (mut columns, mut dictionaries) = (Map::new(), Map::new());
    for (name, column, translation) in schema.in_json(version) {
        let required = column.required_in(version) && !translation;
        let mut values =
            if column.kind.is_number() { numbers(column, required) } else { texts(column, version, required) };
        values["description"] = json!(of_column(schema, &name, column));
        if !column.kind.is_number() {
            dictionaries.insert(name.clone(), json!({ "type": "array", "items": text(column, version) }));
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

fn texts(column: &Column, version: Version, required: bool) -> Value {
    let mut own = text(column, version);
    own["type"] = nullable("string", required);
    if let Some(words) = own.get_mut("enum").and_then(Value::as_array_mut).filter(|_| !required) {
        words.push(Value::Null);
    }
    let code = json!({ "type": nullable("integer", required), "minimum": 0 });
    json!({ "type": "array", "anyOf": [{ "items": own }, { "items": code }] })
}

/// One text of a column.
fn text(column: &Column, version: Version) -> Value {
    let mut schema = json!({ "type": "string", "minLength": 1 });
    if let Kind::Word(words) = column.kind {
        schema["enum"] = json!(words.of(version).collect::<Vec<_>>());
    }
    if let Some(pattern) = pattern(column.kind, version) {
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
        for version in Version::ALL {
            let schema = json_schema(version);
            let text = schema.to_string();
            let references: Vec<&str> = text.split("\"$ref\":\"#/$defs/").skip(1).collect();
            assert!(references.len() > tables::of(version).count(), "each table is referred to");
            for reference in references {
                let name = reference.split('"').next().unwrap();
                assert!(schema["$defs"].get(name).is_some(), "{name}");
            }
            let tables = tables::of(version).chain(tables::made(version)).count() + 2 * in_halves(version).count();
            assert_eq!(schema["anyOf"].as_array().unwrap().len(), tables + 3);
        }
    }

    #[test]
    fn columns_follow_from_the_declarations() {
        for version in Version::ALL {
            let schema = json_schema(version);
            let funds = &schema["$defs"]["funds"]["properties"]["columns"];
            assert_eq!(funds["properties"]["amount"]["items"]["type"], json!(["integer", "null"]));
            assert_eq!(funds["properties"]["pairing"]["anyOf"][0]["items"]["type"], json!("string"));
            assert_eq!(funds["required"].as_array().unwrap().len(), tables::FUNDS.in_json(version).count());
        }
    }

    #[test]
    fn the_files_of_a_part_share_its_columns_out() {
        let schema = json_schema(Version::Three);
        let columns = |name: &str| {
            schema["$defs"][name]["properties"]["columns"]["properties"].as_object().unwrap().keys().collect::<Vec<_>>()
        };
        let [part, rows, all] = ["sales-part", "sales-rows", "sales"].map(columns);
        assert!(part.iter().all(|name| !rows.contains(name)));
        assert_eq!(part.len() + rows.len(), all.len());
        let settled = "/$defs/sales-part/properties/values/properties/locator";
        assert!(schema.pointer(settled).is_some(), "rows that are settled stand whole");
        assert!(rows.iter().any(|name| *name == "locator") && part.iter().any(|name| *name == "amount"));
        assert!(json_schema(Version::Two)["$defs"].get("sales-part").is_none());
    }

    #[test]
    fn what_is_new_stands_in_its_own_version_alone() {
        let [first, second] = [Version::One, Version::Two].map(json_schema);
        for path in [
            "/$defs/outputs",
            "/$defs/funds/properties/columns/properties/side",
            "/$defs/funds/properties/columns/properties/level",
            "/$defs/ReleaseInfo/properties/format",
            "/$defs/StatedTotal/properties/period",
            "/$defs/StatedTotal/additionalProperties",
        ] {
            assert_eq!((first.pointer(path), second.pointer(path).is_some()), (None, true), "{path}");
        }
        let pinyin = "/$defs/regions/properties/columns/properties/pinyin/anyOf/0/items/type";
        assert_eq!(
            (&first.pointer(pinyin).unwrap(), &second.pointer(pinyin).unwrap()),
            (&&json!("string"), &&json!(["string", "null"]))
        );
    }
}
