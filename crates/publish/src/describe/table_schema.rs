//! The Frictionless Table Schema of a table's CSV.

use super::{of_column, pattern};
use format::{Column, ConstraintsJson, FieldJson, ForeignKeyJson, Kind, ReferenceJson, TableSchema, TableSchemaJson};

/// The Table Schema of a table whose CSV has its columns in this order.
pub fn table_schema(schema: &'static TableSchema, header: &[String]) -> TableSchemaJson {
    let known: Vec<(String, &Column, bool)> = schema.physical().collect();
    let found = header.iter().filter_map(|name| known.iter().find(|(known, ..)| known == name));
    let fields = found.map(|(name, column, translation)| field(schema, name, column, *translation)).collect();
    let foreign_keys = schema.columns.iter().filter_map(|column| match column.kind {
        Kind::Ref(table) => Some(ForeignKeyJson {
            fields: vec![column.name.to_owned()],
            reference: ReferenceJson { resource: table.to_owned(), fields: vec!["id".to_owned()] },
        }),
        _ => None,
    });
    TableSchemaJson { fields, primary_key: vec!["id".to_owned()], foreign_keys: foreign_keys.collect() }
}

fn field(schema: &TableSchema, name: &str, column: &Column, translation: bool) -> FieldJson {
    let words: &[&str] = if let Kind::Word(words) = column.kind { words } else { &[] };
    let constraints = ConstraintsJson {
        required: column.required && !translation,
        unique: column.kind == Kind::Key,
        words: words.iter().map(|&word| word.to_owned()).collect(),
        pattern: pattern(column.kind),
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

    fn names(schema: &'static TableSchema) -> Vec<String> {
        schema.physical().map(|(name, ..)| name).collect()
    }

    #[test]
    fn describes_every_column_in_the_order_of_the_file() {
        for schema in tables::ALL {
            let mut header = names(schema);
            header.reverse();
            let fields: Vec<String> = table_schema(schema, &header).fields.into_iter().map(|f| f.name).collect();
            assert_eq!(fields, header);
        }
    }

    #[test]
    fn carries_keys_words_and_limits() {
        let json = table_schema(&tables::FUNDS, &names(&tables::FUNDS));
        let field = |name: &str| json.fields.iter().find(|field| field.name == name).unwrap();
        let constraints = |name: &str| field(name).constraints.clone().unwrap();
        assert!(constraints("id").unique && constraints("id").required);
        assert_eq!((field("amount").kind.as_str(), constraints("amount").minimum), ("number", Some(0)));
        assert!(constraints("kind").words.contains(&"fiscal".to_owned()));
        assert_eq!(field("purpose_en").description, "What the money is for; in English");
        let targets: Vec<&str> = json.foreign_keys.iter().map(|key| key.reference.resource.as_str()).collect();
        assert_eq!(targets, ["pairings", "projects", "funds", "sources"]);
    }
}
