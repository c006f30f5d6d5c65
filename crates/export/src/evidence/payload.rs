//! What the check of an evidence file reads: the published files as they are, and what the page was made with.

use super::markup::counted;
use super::parts::Part;
use super::sheet::Sheet;
use super::{Evidence, words};
use crate::reproduce::word;
use crate::value::Value;
use format::{FigureColumns, Interval, UnitOf};
use ledger::{Predicate, Question};
use text::{Amount, UnitMode, messages as m};

/// What such a file calls itself, and its version.
const KIND: &str = "shanhai-evidence";
const VERSION: i64 = 1;

/// All of it, as JSON. The sheet has what the page was made with.
pub fn payload(of: &Evidence<'_>, sheet: &Sheet<'_>) -> String {
    let site = of.page.names.site;
    let (mut totals, mut asked) = (Vec::new(), Vec::new());
    for part in of.page.parts {
        let Part::Totals { table, rows, question } = part else { continue };
        let name = table.schema.name;
        asked.extend(question.iter().map(|question| {
            let ids = rows.iter().map(|row| Value::text(table.row(*row).id())).collect();
            self::asked(name, question, ids)
        }));
        totals.extend(counted(part, sheet).iter().map(|total| {
            let lines = total.rows.iter().zip(&total.own.account.fates);
            let line = |(row, fate): (&format::Row<'_>, &_)| {
                Value::List(vec![Value::text(row.id()), Value::text(word(*fate))])
            };
            Value::Object(vec![
                ("name", Value::text(&total.name)),
                ("file", csv(name)),
                ("figure", Value::text(&total.own.measure.figure)),
                ("unit", Value::text(&total.own.measure.unit)),
                ("rows", Value::List(lines.map(line).collect())),
                ("result", total.sum().map_or(Value::Null, result)),
            ])
        }));
    }
    let texts = |texts: &[String]| Value::List(texts.iter().map(|text| Value::text(text)).collect());
    let labels = sheet.labels.borrow();
    let labels = labels.iter().map(|((column, raw), words)| texts(&[column.clone(), raw.clone(), words.clone()]));
    let files =
        of.files().map(|(path, text)| Value::Object(vec![("path", Value::text(path)), ("text", Value::text(text))]));
    Value::Object(vec![
        ("kind", Value::text(KIND)),
        ("version", Value::Number(VERSION)),
        ("language", Value::text(site.lang.tag())),
        ("ending", Value::text(site.lang.column_ending())),
        ("records", texts(&sheet.records.borrow())),
        ("said", texts(&sheet.said.borrow())),
        ("labels", Value::List(labels.collect())),
        ("units", Value::List(sheet.units.borrow().iter().map(|unit| self::unit(sheet, unit)).collect())),
        ("figures", Value::List(sheet.figures.borrow().iter().map(|(table, own)| figure(table, own)).collect())),
        ("asked", Value::List(asked)),
        ("totals", Value::List(totals)),
        ("words", Value::List(said(sheet))),
        ("public_key", Value::maybe(of.carried.public_key.as_deref())),
        ("signature", Value::maybe(of.carried.signature.as_deref())),
        ("files", Value::List(files.collect())),
    ])
    .file()
}

fn csv(table: &str) -> Value {
    Value::text(&[table, ".csv"].concat())
}

/// What a question asks for: the check asks it again where it is for words of columns alone.
fn asked(table: &str, question: &Question, rows: Vec<Value>) -> Value {
    let words = |is: &Predicate| matches!(is, Predicate::OneOf(_));
    let simple = question.any.is_empty() && question.tests.iter().all(|test| words(&test.is));
    let tests = question.tests.iter().map(crate::reproduce::test).collect();
    Value::Object(vec![
        ("file", csv(table)),
        ("simple", Value::Flag(simple)),
        ("tests", Value::List(tests)),
        ("rows", Value::List(rows)),
    ])
}

/// Ends as texts: a JSON number would lose digits.
fn result(sum: Interval) -> Value {
    let Interval { low, high, more_than_low, soft, published, missing } = sum;
    Value::Object(vec![
        ("low", Value::Text(low.to_string())),
        ("high", high.map_or(Value::Null, |high| Value::Text(high.to_string()))),
        ("more_than_low", Value::Flag(more_than_low)),
        ("about", Value::Flag(soft)),
        ("published", Value::Number(published.into())),
        ("missing", Value::Number(missing.into())),
    ])
}

/// The columns of a figure.
fn figure(table: &str, own: &FigureColumns) -> Value {
    let (unit, column) = match own.unit {
        UnitOf::Yuan => (Some("yuan"), None),
        UnitOf::Always(unit) => (Some(unit), None),
        UnitOf::Column(column) => (None, Some(column)),
    };
    Value::Object(vec![
        ("file", csv(table)),
        ("value", Value::text(own.value)),
        ("unit", Value::maybe(unit)),
        ("unit_column", Value::maybe(column)),
        ("precision", Value::maybe(own.precision)),
        ("missing", Value::maybe(own.missing)),
    ])
}

/// What stands before a number of a unit, and after one and several.
fn unit(sheet: &Sheet<'_>, unit: &str) -> Value {
    let amount = |units| Amount::new(units, unit, sheet.names.site.lang, UnitMode::Full);
    let [one, many] = [amount(1), amount(2)];
    Value::List([unit, one.before, &one.after, &many.after].map(Value::text).into())
}

/// All that the check says.
fn said(sheet: &Sheet<'_>) -> Vec<Value> {
    let site = sheet.names.site;
    let wordings = [
        ("not_published", m::NOT_PUBLISHED),
        ("nothing", m::NOTHING_ADDED),
        ("overflow", m::OVERFLOW),
        ("over", m::OVER),
        ("at_least", m::AT_LEAST),
        ("about", m::ABOUT_NUMBER),
        ("about_or_more", m::ABOUT_OR_MORE),
        ("nearly", m::NEARLY),
        ("between", m::BETWEEN),
        ("about_between", m::ABOUT_BETWEEN),
    ];
    let own = words::SAID.iter().chain(words::SAID_OF_ITSELF).map(|(name, words)| (*name, words.of(site.lang)));
    let all = wordings.map(|(name, message)| (name, site.t(message))).into_iter().chain(own);
    all.map(|(name, words)| Value::List([name, words].map(Value::text).into())).collect()
}
