//! The Frictionless Table Schema of a table's CSV.

use super::{of_column, pattern};
use format::{
    Column, ConstraintsJson, FieldJson, ForeignKeyJson, Kind, ReferenceJson, TableSchema, TableSchemaJson, Version,
};

/// The Table Schema of a table of a release of that version whose CSV has its columns in this order.
pub fn table_schema(schema: &'static TableSchema, version: Version, header: &[String]) -> TableSchemaJson {
    let known: Vec<(String, &Column, bool)> = schema.in_csv(version).collect();
    let found = header.iter().filter_map(|name| known.iter().find(|(known, ..)| known == name));
    let fields = found.map(|(name, column, translation)| field(schema, version, name, column, *translation)).collect();
    // A list of keys is no foreign key that Table Schema knows.
    let own = schema.columns.iter().filter(|column| column.since <= version && !column.derived);
    let foreign_keys = own.filter_map(|column| match column.kind {
        Kind::Ref(table) => Some(ForeignKeyJson {
            fields: vec![column.name.to_owned()],
            reference: ReferenceJson { resource: table.to_owned(), fields: vec!["id".to_owned()] },
        }),
        _ => None,
    });
    TableSchemaJson { fields, primary_key: vec!["id".to_owned()], foreign_keys: foreign_keys.collect() }
}

fn field(schema: &TableSchema, version: Version, name: &str, column: &Column, translation: bool) -> FieldJson {
    let words =
        if let Kind::Word(words) = column.kind { words.of(version).map(str::to_owned).collect() } else { Vec::new() };
    let constraints = ConstraintsJson {
        required: column.required_in(version) && !translation,
        unique: column.kind == Kind::Key,
        words,
        pattern: pattern(column.kind, version),
        minimum: matches!(column.kind, Kind::Yuan | Kind::Count).then_some(0),
    };
    let kind = match column.kind {
        Kind::Yuan => "number",
        Kind::Count => "integer",
        Kind::Flag => "boolean",
        _ => "string",
    };
    FieldJson {
        name: name.to_owned(),
        kind: kind.to_owned(),
        description: of_column(schema, name, column),
        constraints: (constraints != ConstraintsJson::default()).then_some(constraints),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::tables;

    fn names(schema: &'static TableSchema, version: Version) -> Vec<String> {
        schema.in_csv(version).map(|(name, ..)| name).collect()
    }

    #[test]
    fn describes_every_column_in_the_order_of_the_file() {
        for (schema, version) in
            Version::ALL.into_iter().flat_map(|version| tables::of(version).map(move |of| (of, version)))
        {
            let mut header = names(schema, version);
            header.reverse();
            let json = table_schema(schema, version, &header);
            assert!(json.fields.iter().map(|field| &field.name).eq(&header), "{} of format {version}", schema.name);
        }
    }

    #[test]
    fn carries_keys_words_and_limits() {
        let json = table_schema(&tables::FUNDS, Version::One, &names(&tables::FUNDS, Version::One));
        let field = |name: &str| json.fields.iter().find(|field| field.name == name).unwrap();
        let constraints = |name: &str| field(name).constraints.clone().unwrap();
        assert!(constraints("id").unique && constraints("id").required);
        assert_eq!((field("amount").kind.as_str(), constraints("amount").minimum), ("number", Some(0)));
        assert!(constraints("kind").words.contains(&"fiscal".to_owned()));
        assert_eq!(field("purpose_en").description, "What the money is for; in English");
        let targets: Vec<&str> = json.foreign_keys.iter().map(|key| key.reference.resource.as_str()).collect();
        assert_eq!(targets, ["pairings", "projects", "funds", "sources"]);
        let json = table_schema(&tables::FUNDS, Version::Two, &names(&tables::FUNDS, Version::Two));
        let words =
            |name: &str| json.fields.iter().find(|field| field.name == name)?.constraints.clone().map(|c| c.words);
        assert!(!constraints("kind").words.contains(&"mixed".to_owned()));
        assert!(words("kind").is_some_and(|words| words.contains(&"mixed".to_owned())));
        assert_eq!(words("cluster"), None, "what is made stands in no CSV");
        assert_eq!(json.foreign_keys.len(), 5, "revises names a row too");
    }
}
