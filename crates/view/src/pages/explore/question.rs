//! What an address asks of a table.

use super::asked::Asked;
use crate::components::Names;
use crate::site::Query;
use crate::tables::{Arrangement, Choice, Description, Dimension, Filter, PAIRINGS, REGIONS};
use format::{Date, Kind, Missing, Row};
use ledger::{Predicate, Question, Test, meant, sought};
use text::Lang;

/// The question of an address.
pub fn question(asked: &Asked<'_>) -> Question {
    let mut question =
        Question { sort: asked.sort().map(|(column, down)| (column.to_owned(), down)), ..Question::default() };
    let mut test = |column: &str, is| question.tests.push(Test { column: column.to_owned(), is });
    let (mut from, mut to) = (None, None);
    for filter in asked.of.filters() {
        let Some(choice) = asked.choice(filter) else { continue };
        match (filter, choice) {
            (Filter::Text, Choice::Is(text)) => {
                for word in sought(text).split(' ') {
                    if !word.is_empty() {
                        question.any.push(mentions(asked, word));
                    }
                }
            }
            (Filter::Supporter | Filter::Recipient, Choice::Is(place)) => {
                test("pairing", Predicate::OneOf(on_side(&asked.names, filter, place)));
            }
            (Filter::Precision, Choice::None) => {
                // Published nowhere, or withheld; a number that does not apply is not missing.
                let reasons = [Missing::NotPublished.word(), Missing::Withheld.word(), ""].map(str::to_owned);
                if let Some(principal) = asked.of.schema.figures.first() {
                    test(principal.value, Predicate::OneOf(vec![String::new()]));
                }
                test("missing", Predicate::OneOf(reasons.into()));
            }
            (Filter::From, Choice::Date(date)) => from = Some(date),
            (Filter::To, Choice::Date(date)) => to = Some(date),
            (_, Choice::None) => test("period", Predicate::NoYear),
            (own, choice) => test(own.name(), Predicate::OneOf(vec![choice.value().into_owned()])),
        }
    }
    if from.is_some() || to.is_some() {
        test("period", Predicate::Within(from.map(Date::first_day), to.map(Date::last_day)));
    }
    for dimension in grouping(asked.of, asked.query) {
        if !question.by.iter().any(|column| column == dimension.column()) {
            question.by.push(dimension.column().to_owned());
        }
    }
    if question.by.is_empty() {
        question.by.extend(steps(asked.of).map(str::to_owned));
    }
    question
}

/// The column whose words are steps on one way.
fn steps(of: &Description) -> Option<&'static str> {
    of.explored.as_ref()?.steps
}

/// Whether what the address asks for comes in groups.
pub fn is_grouped(of: &Description, query: &Query) -> bool {
    steps(of).is_some() || !grouping(of, query).is_empty()
}

/// How the address groups the rows.
pub fn grouping(of: &Description, query: &Query) -> Vec<Dimension> {
    let mut grouping: Vec<Dimension> = Vec::new();
    for name in [Arrangement::By, Arrangement::Then].into_iter().filter_map(|own| query.get(own.name())) {
        grouping.extend(of.grouping(name).filter(|own| !grouping.contains(own)));
    }
    grouping
}

/// The pairings of a place and of all places in it, on one side.
fn on_side(names: &Names<'_>, side: Filter, place: &str) -> Vec<String> {
    let pairings = names.book.table(PAIRINGS.name());
    let inside = |region| names.book.ancestry(region).contains(&place);
    let here = pairings.iter().filter(|row| row.text(side.name()).is_some_and(inside));
    here.map(|row| row.id().to_owned()).collect()
}

/// Where a reader who types a word may have seen it: in a published text, in the name of a place or of a word.
fn mentions(asked: &Asked<'_>, text: &str) -> Vec<Test> {
    let Asked { names, of, words, .. } = asked;
    let said = |words: &str| ledger::mentions(words, text);
    // A text in traditional characters may be typed on a page in others.
    let ending = if text.is_ascii() { names.site.lang } else { Lang::Hant }.column_ending();
    let places = meant(names.book.table(REGIONS.name()), text);
    let placed = |row: &Row<'_>, side| row.text(side).is_some_and(|place| places.iter().any(|own| own == place));
    let labelled = |column| of.filters().any(|filter| filter.name() == column && filter.is_labelled(of.schema));
    let mut any = Vec::new();
    for column in of.schema.columns {
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
                let pairings = names.book.table(PAIRINGS.name()).iter();
                let wanted = |row: &Row<'_>| placed(row, "supporter") || placed(row, "recipient");
                let meant = pairings.filter(|row| wanted(row) || said(&names.pairing(row.id())));
                Predicate::OneOf(meant.map(|row| row.id().to_owned()).collect())
            }
            Kind::Ref("regions") => Predicate::OneOf(places.clone()),
            Kind::Word(all) if labelled(column.name) => {
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
        any.push(Test { column: (*column).clone(), is: Predicate::OneOf(own.collect()) });
    }
    any
}
