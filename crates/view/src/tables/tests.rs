use super::*;
use format::{Kind, tables};
use proptest::prelude::*;
use std::collections::BTreeSet;
use text::{Lang, Msg};

#[test]
fn every_table_of_the_format_is_described_once() {
    assert_eq!(ALL.len(), tables::ALL.len());
    for schema in tables::ALL {
        let of = by_name(schema.name).unwrap_or_else(|| panic!("{} is not described", schema.name));
        assert_eq!(of.schema, schema);
    }
    assert!(["", "summary", "Funds", "fund"].iter().all(|name| by_name(name).is_none()));
}

/// Every message of a description, with what it is for.
fn said(of: &Description) -> Vec<(&'static str, Msg)> {
    let mut said = vec![("title", of.title)];
    said.extend(of.lead.map(|lead| ("lead", lead)));
    said.extend(of.note.map(|note| ("note", note)));
    said.extend(of.columns.iter().chain(of.details).map(|column| (column.name, column.head)));
    said.extend(of.filters().map(|filter| (filter.name(), filter.title())));
    said.extend(of.groupings().map(|dimension| (dimension.name(), dimension.title())));
    if let AtPlace::Rows(title) = of.at_place {
        said.push(("at a place", title));
    }
    said
}

#[test]
fn every_description_is_complete_in_three_languages() {
    let mut read = 0;
    for (of, (what, message)) in ALL.into_iter().flat_map(|of| said(of).into_iter().map(move |said| (of, said))) {
        for lang in Lang::ALL {
            let words = text::Speaker { lang, mode: text::UnitMode::Short }.say(message);
            assert!(!words.is_empty() && !words.contains("{}"), "{of:?}, {what}, {}: {words:?}", lang.tag());
            read += 1;
        }
    }
    assert!(read > 3 * ALL.len() * 4, "{read} messages were read");
    for of in ALL {
        // A page of its own has a sentence below its title.
        assert!(of.lead.is_some() || of.listed != Listed::Explored, "{of:?}");
        assert!(!of.columns.is_empty() || !of.has_figures(), "{of:?}: rows with figures are shown as rows");
        assert_eq!(of.details.is_empty(), !of.has_figures(), "{of:?}: rows with figures have a page");
        assert_eq!(of.listed == Listed::Explored, of.explored.is_some(), "{of:?}");
        assert!(of.has_tab || of.note.is_none(), "{of:?}: nothing shows the note");
    }
}

/// The column of the format that a part of a description names, if it names one.
fn named(content: CellContent) -> Option<&'static str> {
    match content {
        CellContent::Text(column)
        | CellContent::Label(column)
        | CellContent::Region(column)
        | CellContent::Row(column) => Some(column),
        CellContent::Pairing => Some("pairing"),
        CellContent::Source => Some("source"),
        _ => None,
    }
}

#[test]
fn descriptions_name_columns_that_are_there() {
    let mut named_columns = 0;
    for of in ALL {
        let kind = |column: &str| {
            let found = of.schema.column(column).unwrap_or_else(|| panic!("{of:?} has no column {column}"));
            found.kind
        };
        for column in of.columns.iter().chain(of.details) {
            let _ = column.sort.map(&kind);
            let Some(name) = named(column.content) else { continue };
            named_columns += 1;
            let fits = match (column.content, kind(name)) {
                (CellContent::Text(_), Kind::Text) | (CellContent::Label(_), Kind::Word(_)) => true,
                (CellContent::Row(_), Kind::Ref(other)) => other == of.name(),
                (CellContent::Region(_), Kind::Ref(other)) => other == "regions",
                (CellContent::Pairing, Kind::Ref(other)) => other == "pairings",
                (CellContent::Source, Kind::Ref(other)) => other == "sources",
                _ => false,
            };
            assert!(fits, "{of:?}: {name} is no {:?}", column.content);
        }
        match of.heading {
            Heading::Title => {}
            Heading::Label(column) => assert!(matches!(kind(column), Kind::Word(_)), "{of:?}"),
            Heading::Text(column) => assert_eq!(kind(column), Kind::Text, "{of:?}"),
        }
        of.subject.iter().for_each(|column| assert_eq!(kind(column), Kind::Text, "{of:?}"));
        let groupings = of.groupings().filter(|own| *own != Dimension::Year).map(Dimension::column);
        for column in of.filters().filter_map(Filter::column).chain(groupings) {
            kind(column);
            named_columns += 1;
        }
        let steps = of.explored.as_ref().and_then(|own| own.steps);
        steps.iter().for_each(|column| assert!(matches!(kind(column), Kind::Word(_)), "{of:?}"));
    }
    assert!(named_columns > 100, "{named_columns} columns were looked at");
}

#[test]
fn an_address_tells_parameters_apart() {
    for of in explored() {
        let parameters: Vec<_> = of.parameters().collect();
        assert_eq!(parameters.iter().collect::<BTreeSet<_>>().len(), parameters.len(), "{of:?}: {parameters:?}");
        let dimensions: Vec<_> = of.groupings().map(Dimension::name).collect();
        assert_eq!(dimensions.iter().collect::<BTreeSet<_>>().len(), dimensions.len(), "{of:?}: {dimensions:?}");
        // Hidden columns are told by their names.
        let columns: BTreeSet<_> = of.columns.iter().map(|column| column.name).collect();
        assert_eq!(columns.len(), of.columns.len(), "{of:?}");
    }
    let names: BTreeSet<_> = Filter::ALL.into_iter().map(Filter::name).collect();
    assert_eq!(names.len(), Filter::ALL.len());
    assert!(FUNDS.parameters().any(|name| name == "stage") && !SALES.parameters().any(|name| name == "stage"));
    assert_eq!(REGIONS.parameters().count(), 0);
}

#[test]
fn a_dimension_is_found_by_its_name() {
    let mut found = 0;
    for of in explored() {
        for dimension in of.groupings() {
            assert_eq!(of.grouping(dimension.name()), Some(dimension));
            found += 1;
        }
        assert_eq!(of.grouping("size"), None);
    }
    assert!(found > 30, "{found} dimensions were found");
    assert_eq!(SALES.grouping("stage"), None, "a dimension of another table");
}

#[test]
fn a_filter_refuses_what_it_cannot_use() {
    let parse = |filter: Filter, value| filter.parse(FUNDS.schema, value);
    assert_eq!(parse(Filter::Kind, "social"), Some(Choice::Is("social")));
    assert_eq!(parse(Filter::Kind, "gold"), None);
    assert_eq!(parse(Filter::Kind, NONE), None);
    assert_eq!(parse(Filter::Precision, NONE), Some(Choice::None));
    assert_eq!(parse(Filter::From, NONE), Some(Choice::None));
    assert_eq!(parse(Filter::To, NONE), None);
    assert_eq!(parse(Filter::To, "spring"), None);
    assert_eq!(parse(Filter::Text, NONE), Some(Choice::Is(NONE)));
}

/// A filter of an explored table, and a value that it can use.
fn chosen() -> impl Strategy<Value = (&'static Description, Filter, String)> {
    let date = (1900..2100_u16, proptest::option::of(1..=12_u8)).prop_map(|(year, month)| match month {
        Some(month) => format!("{year}-{month:02}"),
        None => year.to_string(),
    });
    let tables: Vec<_> = explored().flat_map(|of| of.filters().map(move |filter| (of, filter))).collect();
    let picked = (proptest::sample::select(tables), "\\PC{1,8}", date, any::<prop::sample::Index>());
    picked.prop_map(|((of, filter), text, date, word)| {
        let words = filter.column().and_then(|column| of.schema.column(column)).map(|column| column.kind);
        let value = match (filter, words) {
            (Filter::From | Filter::To, _) => date,
            (_, Some(Kind::Word(words))) => (*word.get(words.words)).to_owned(),
            _ => text,
        };
        (of, filter, value)
    })
}

proptest! {
    #[test]
    fn filters_parse_what_they_write((of, filter, value) in chosen()) {
        let choice = filter.parse(of.schema, &value);
        prop_assert!(choice.is_some(), "{filter:?} cannot use {value}");
        let written = choice.unwrap().value();
        prop_assert_eq!(&*written, value.as_str());
        prop_assert_eq!(filter.parse(of.schema, &written), choice);
    }
}

/// A page waits for the columns that only rows show where a text is looked for, or one document, and nowhere else.
#[test]
fn what_a_page_offers_rests_on_no_column_that_only_rows_show() {
    let mut columns = 0;
    for of in ALL.iter().filter(|of| of.explored.is_some()) {
        let filters = of.filters().filter(|filter| *filter != Filter::Source).filter_map(Filter::column);
        let groupings = of.groupings().map(Dimension::column).filter(|column| *column != ledger::YEAR);
        let orders = of.columns.iter().filter_map(|column| column.sort);
        for name in filters.chain(groupings).chain(orders) {
            let column = of.schema.column(name).unwrap_or_else(|| panic!("{} has {name}", of.name()));
            assert!(!of.schema.is_detail(name, column), "{name} of {}", of.name());
            columns += 1;
        }
        let source = of.schema.column("source").unwrap();
        assert!(of.schema.is_detail("source", source));
    }
    assert!(columns > 20, "{columns} columns");
}
