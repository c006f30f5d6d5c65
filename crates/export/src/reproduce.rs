//! *Reproduce this number*: a file that says of the totals of a question all that anybody needs to come to them again from the
//! CSVs of the release. It says which files these are, which rows pass, what counts of each and why the rest does not, and
//! what that comes to. The same question gives the same bytes, in a browser and in the tool.

mod short;

use super::About;
use super::value::Value;
use format::{Fen, Figure, FigureColumns, Interval, Manifest, Overflow, Row, Table, TableSchema};
use ledger::coverage::Fate;
use ledger::{Accounting, Measure, Predicate, Question, Reckoned, Test, matching};
pub use short::{InShort, VERSION as SHORT, settled, simply_adding};
use text::{Speaker, messages as m};

/// What such a file calls itself, and its version.
pub const KIND: &str = "shanhai-reproduce";
pub const VERSION: i64 = 1;
/// How the names of such files end.
pub const ENDING: &str = "reproduce.json";

/// A question of a release.
pub struct Reproduction<'a> {
    /// Of which release, in which language, and where the same is seen.
    pub about: &'a About,
    pub manifest: &'a Manifest,
    /// Its order and its groups do not count.
    pub question: &'a Question,
    /// All rows of the table that is asked.
    pub table: &'a Table,
    pub accounting: &'a Accounting,
}

/// The tables that totals of another one rest on: who lies in what, and when a source was published.
const BESIDE: [&str; 3] = ["pairings", "regions", "sources"];

impl Reproduction<'_> {
    /// The file.
    pub fn file(&self) -> String {
        let Self { about, manifest, question, table, accounting } = *self;
        let passed = matching(&Question { sort: None, ..question.clone() }, table);
        let rows: Vec<Row<'_>> = passed.iter().map(|row| table.row(*row)).collect();
        let asked = Asked { about, manifest, question, schema: table.schema };
        let total = |own: Reckoned| {
            Value::Object(vec![
                ("measure", measure(&own.measure)),
                ("rows", asked.lines(&own, &rows)),
                ("result", result(&own.measure, own.account.sum)),
            ])
        };
        let totals = accounting.reckon(&rows).into_iter().map(total).collect();
        asked.file(VERSION, passed.len(), totals)
    }
}

/// What each of these files says first.
struct Asked<'a> {
    about: &'a About,
    manifest: &'a Manifest,
    question: &'a Question,
    /// The table that is asked.
    schema: &'static TableSchema,
}

impl Asked<'_> {
    /// The file with these totals of so many rows.
    fn file(&self, version: i64, matched: usize, totals: Vec<Value>) -> String {
        let Self { about, question, .. } = self;
        let name = self.schema.name;
        let tests = |tests: &[Test]| Value::List(tests.iter().map(test).collect());
        let asked = Value::Object(vec![
            ("table", Value::text(name)),
            ("all", tests(&question.tests)),
            ("any", Value::List(question.any.iter().map(|one| tests(one)).collect())),
        ]);
        let csv = std::iter::once(name).chain(BESIDE).map(|table| self.csv(table)).collect();
        let notice = about.synthetic().then(|| about.speaker.say(m::SYNTHETIC));
        Value::Object(vec![
            ("kind", Value::text(KIND)),
            ("version", Value::Number(version)),
            ("language", Value::text(about.speaker.lang.tag())),
            ("release", Value::text(about.release())),
            ("manifest", Value::text(&["sha256:", about.sha256()].concat())),
            ("synthetic", Value::Flag(about.synthetic())),
            ("notice", Value::maybe(notice)),
            ("address", Value::text(&about.address)),
            ("csv", Value::List(csv)),
            ("question", asked),
            ("matched", count(matched)),
            ("totals", Value::List(totals)),
        ])
        .file()
    }

    /// A file of the release, with the hash that its manifest names.
    fn csv(&self, table: &str) -> Value {
        let path = [table, ".csv"].concat();
        let hash = self.manifest.resource(&path).map(|resource| resource.hash.as_str());
        Value::Object(vec![("path", Value::text(&path)), ("hash", Value::maybe(hash))])
    }

    /// The rows of a total.
    fn lines(&self, own: &Reckoned, rows: &[Row<'_>]) -> Value {
        let columns = self.schema.figures.iter().find(|columns| columns.value == own.measure.figure);
        let lines = own.rows.iter().zip(&own.account.fates).map(|(row, fate)| {
            let other = other(*fate).map(|claim| rows[own.rows[claim]].id());
            self.line(&own.measure, columns, &rows[*row], *fate, other)
        });
        Value::List(lines.collect())
    }

    /// A row: what it says, what becomes of it in the total, and which other row is the reason.
    fn line(
        &self,
        measure: &Measure,
        columns: Option<&FigureColumns>,
        row: &Row<'_>,
        fate: Fate,
        other: Option<&str>,
    ) -> Value {
        let figure = columns.and_then(|columns| row.figure(columns));
        let (value, precision) = match figure {
            Some(Figure::Published { value, precision }) => (number(measure, value), Value::text(precision.word())),
            _ => (Value::Null, Value::Null),
        };
        let word = word(fate);
        let mut line = vec![
            ("id", Value::text(row.id())),
            ("value", value),
            ("precision", precision),
            ("in_total", Value::text(word)),
        ];
        line.extend(other.filter(|other| *other != row.id()).map(|other| ("other", Value::text(other))));
        if !matches!(fate, Fate::Counted | Fate::NotApplicable) {
            line.push(("reason", Value::text(reason(self.about.speaker, fate))));
        }
        Value::Object(line)
    }
}

/// Why a row is not simply added, in the reader's language.
pub(crate) fn reason(speaker: Speaker, fate: Fate) -> &'static str {
    if fate == Fate::NotPublished { speaker.say(m::NOT_PUBLISHED) } else { speaker.label("in_total", word(fate)) }
}

/// What becomes of a row, in the words of the format.
pub(crate) const fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Counted => "counted",
        Fate::Inside(_) => "inside",
        Fate::Revised(_) => "revised",
        Fate::SameAs(_) => "same",
        Fate::Contradicts(_) => "contradicts",
        Fate::Overlaps => "overlaps",
        Fate::NoPeriod => "no_period",
        Fate::Rate => "rate",
        Fate::Part => "part",
        Fate::NotPublished => "not_published",
        Fate::NotApplicable => "not_applicable",
    }
}

/// The claim that is the reason.
const fn other(fate: Fate) -> Option<usize> {
    match fate {
        Fate::Inside(other) | Fate::Revised(other) | Fate::SameAs(other) | Fate::Contradicts(other) => Some(other),
        _ => None,
    }
}

/// What a row must hold.
pub(crate) fn test(test: &Test) -> Value {
    let texts = |texts: &[String]| Value::List(texts.iter().map(|text| Value::text(text)).collect());
    let day = |day: &Option<u32>| day.map_or(Value::Null, |day| Value::Number(day.into()));
    let mut members = vec![("column", Value::text(&test.column))];
    members.extend(match &test.is {
        Predicate::OneOf(words) => vec![("one_of", texts(words))],
        Predicate::Contains(part) => vec![("contains", Value::text(part))],
        Predicate::Mentions(part) => vec![("mentions", Value::text(part))],
        Predicate::Between(from, to) => vec![("between", Value::List([*from, *to].map(Value::Number).into()))],
        Predicate::Within(from, to) => vec![("within", Value::List(vec![day(from), day(to)]))],
        Predicate::NoYear => vec![("no_year", Value::Flag(true))],
    });
    Value::Object(members)
}

/// What the total is a total of: the columns that part measures, where there is a word.
fn measure(own: &Measure) -> Value {
    let mut members = vec![("figure", Value::text(&own.figure))];
    for column in Measure::COLUMNS {
        members.extend(own.word(column).map(|word| (column, Value::text(word))));
    }
    members.push(("unit", Value::text(&own.unit)));
    Value::Object(members)
}

fn result(own: &Measure, sum: Result<Interval, Overflow>) -> Value {
    sum.map_or_else(|_| Value::text("overflow"), |sum| Value::Object(interval(own, sum)))
}

fn interval(own: &Measure, sum: Interval) -> Vec<(&'static str, Value)> {
    let Interval { low, high, more_than_low, soft, published, missing } = sum;
    vec![
        ("low", number(own, low)),
        ("high", high.map_or(Value::Null, |high| number(own, high))),
        ("more_than_low", Value::Flag(more_than_low)),
        ("about", Value::Flag(soft)),
        ("published", Value::Number(published.into())),
        ("missing", Value::Number(missing.into())),
    ]
}

/// Yuan as text, as in the CSV, since a JSON number would become a float in most programs; counts as numbers.
fn number(own: &Measure, value: i64) -> Value {
    if own.unit == "yuan" { Value::Text(Fen(value).to_string()) } else { Value::Number(value) }
}

fn count(n: usize) -> Value {
    Value::Number(i64::try_from(n).unwrap_or(i64::MAX))
}
