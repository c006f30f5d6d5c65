//! What an address asks of a table.

use super::{Asked, Dimension, Words};
use crate::components::Names;
use crate::site::Query;
use crate::site::Route;
use format::{Date, Kind, Missing, Table, TableSchema};
use ledger::{Predicate, Question, Test};
use text::{Lang, Published};

/// The value of `from` and `precision` for rows that have none.
pub const NONE: &str = "none";

/// The question of an address.
pub fn question(asked: &Asked<'_>) -> Question {
    let Asked { names, schema, query, .. } = asked;
    let mut question = Question::default();
    let test = |column: &str, is| Test { column: column.to_owned(), is };
    for name in Route::Explore(schema.name).parameters() {
        let Some(value) = asked.get(name) else { continue };
        match *name {
            "q" => question.any = mentions(asked, value),
            "sort" => {
                let column = value.strip_prefix('-');
                question.sort = Some((column.unwrap_or(value).to_owned(), column.is_some()));
            }
            "supporter" | "recipient" => {
                question.tests.push(test("pairing", Predicate::OneOf(on_side(names, name, value))))
            }
            "precision" if value == NONE => {
                // Published nowhere, or withheld; a number that does not apply is not missing.
                let reasons = [Missing::NotPublished.word(), Missing::Withheld.word(), ""].map(str::to_owned);
                question.tests.push(test(schema.figures[0].value, Predicate::OneOf(vec![String::new()])));
                question.tests.push(test("missing", Predicate::OneOf(reasons.into())));
            }
            "from" | "to" => {}
            column if schema.column(column).is_some() => {
                question.tests.push(test(column, Predicate::OneOf(vec![value.to_owned()])));
            }
            _ => {}
        }
    }
    if asked.get("from") == Some(NONE) {
        question.tests.push(test("period", Predicate::NoYear));
    }
    let date = |name| asked.get(name).and_then(Date::parse);
    if date("from").is_some() || date("to").is_some() {
        let (from, to) = (date("from").map(Date::first_day), date("to").map(Date::last_day));
        question.tests.push(test("period", Predicate::Within(from, to)));
    }
    for dimension in grouping(schema, query) {
        if !question.by.iter().any(|column| column == dimension.column) {
            question.by.push(dimension.column.to_owned());
        }
    }
    // The ladder of supervision has a step for each status.
    if question.by.is_empty() && schema.name == "supervision" {
        question.by.push("status".to_owned());
    }
    question
}

/// Columns whose words are shown by their labels.
const LABELLED: [&str; 5] = ["kind", "stage", "channel", "direction", "status"];

/// How the address groups the rows.
pub fn grouping(schema: &'static TableSchema, query: &Query) -> Vec<&'static Dimension> {
    let mut grouping: Vec<&Dimension> = Vec::new();
    for name in ["by", "then"].iter().filter_map(|name| query.get(name)) {
        grouping.extend(Dimension::parse(schema, name).filter(|own| !grouping.contains(own)));
    }
    grouping
}

/// The pairings of a place and of all places in it, on one side.
fn on_side(names: &Names<'_>, side: &str, place: &str) -> Vec<String> {
    let pairings = names.book.table("pairings");
    let here =
        pairings.iter().filter(|row| row.text(side).is_some_and(|region| names.book.ancestry(region).contains(&place)));
    here.map(|row| row.id().to_owned()).collect()
}

/// The texts of the columns that rows are told apart by, in the reader's language.
pub fn words(table: &Table, lang: Lang) -> Words {
    let mut words = Words::default();
    for column in chosen(table.schema) {
        let mut known: Vec<(String, String)> = Vec::new();
        for row in table.iter() {
            let Some(text) = row.text(column) else { continue };
            if !known.iter().any(|(own, _)| own == text) {
                let words = Published::of(&row, column, lang).map(|words| words.text);
                known.push((text.to_owned(), words.unwrap_or_default()));
            }
        }
        words.0.push((column, known));
    }
    words
}

/// Columns of published text that are filters too.
pub fn chosen(schema: &TableSchema) -> impl Iterator<Item = &'static str> {
    ["product", "method"].into_iter().filter(|name| schema.column(name).is_some())
}

/// Where a reader who types a text may have seen it: in a published text, in the name of a pairing or of a word.
fn mentions(asked: &Asked<'_>, text: &str) -> Vec<Test> {
    let Asked { names, schema, words, .. } = asked;
    let like = text.to_ascii_lowercase();
    let said = |words: &str| words.to_ascii_lowercase().contains(&like);
    let ending = if names.site.lang == Lang::Hans { "" } else { names.site.lang.column_ending() };
    let mut any = Vec::new();
    for column in schema.columns {
        let is = match column.kind {
            Kind::Key => Predicate::Mentions(text.to_owned()),
            Kind::Text => {
                if column.translated && !ending.is_empty() && words.of_column(column.name).is_empty() {
                    let column = format!("{}{ending}", column.name);
                    any.push(Test { column, is: Predicate::Mentions(text.to_owned()) });
                }
                Predicate::Mentions(text.to_owned())
            }
            Kind::Ref("pairings") => {
                let ids = names.book.table("pairings").iter().map(|row| row.id().to_owned());
                Predicate::OneOf(ids.filter(|id| said(&names.pairing(id))).collect())
            }
            Kind::Word(all) if LABELLED.contains(&column.name) => {
                let known = all.words.iter().filter(|word| said(names.site.label(column.name, word)));
                Predicate::OneOf(known.map(|word| (*word).to_owned()).collect())
            }
            _ => continue,
        };
        any.push(Test { column: column.name.to_owned(), is });
    }
    // Texts that repeat are known in the reader's language: no second column has to be looked through.
    for (column, known) in &words.0 {
        let own = known.iter().filter(|(_, words)| said(words)).map(|(text, _)| text.clone());
        any.push(Test { column: (*column).to_owned(), is: Predicate::OneOf(own.collect()) });
    }
    any
}
