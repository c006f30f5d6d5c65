//! What must be the same for two figures to add.

use format::{FigureColumns, Kind, Row, TableSchema, Unit, Version};
use std::cmp::Ordering;
use std::iter::zip;

/// What a number is a number of: different kinds of money, different stages of one payment, different levels of pairings
/// and different units are never added into one number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure {
    /// The value column.
    pub figure: String,
    /// One word for each of [`Measure::COLUMNS`]; none where the table has no such column, or the row nothing there.
    pub words: [Option<String>; 5],
    pub unit: String,
}

impl Measure {
    /// The columns that part measures, in the order of reading. A county's figure lies inside its province's, money is
    /// not goods, and who went east did not come west.
    pub const COLUMNS: [&str; 5] = ["level", "kind", "stage", "direction", "in_kind"];

    /// What a figure of a row is a number of, in a release of that version.
    pub fn of(row: &Row<'_>, columns: &FigureColumns, version: Version) -> Self {
        Self {
            figure: columns.value.to_owned(),
            words: Self::columns(row.table.schema, version).map(|column| Some(row.text(column?)?.to_owned())),
            unit: row.unit(columns).unwrap_or_default().to_owned(),
        }
    }

    /// The columns of a table that give these words, in a release of that version.
    pub fn columns(schema: &TableSchema, version: Version) -> [Option<&'static str>; 5] {
        Self::COLUMNS.map(|name| Self::column(name, schema, version))
    }

    /// Whether [`Measure::of`] that figure of a row is this one; `words` are the [`Measure::columns`] of its table.
    pub fn is_of(&self, row: &Row<'_>, columns: &FigureColumns, words: &[Option<&str>; 5]) -> bool {
        self.figure == columns.value
            && self.unit == row.unit(columns).unwrap_or_default()
            && zip(&self.words, words).all(|(own, column)| own.as_deref() == column.and_then(|column| row.text(column)))
    }

    /// The column of a table that gives one of these words, if it has one in that version.
    pub fn column(name: &str, schema: &TableSchema, version: Version) -> Option<&'static str> {
        let own = |name| schema.column(name).map(|column| column.name);
        match name {
            // A national indicator is a kind of its own: each has its definition.
            "kind" => own("kind").or_else(|| own("indicator")),
            // Acts of supervision are acts of their own, of whatever level: none lies inside another.
            "level" if schema.names == ["id"] => None,
            // The first version added both ways up.
            "direction" if version == Version::One => None,
            name => own(name),
        }
    }

    /// The word of one of [`Measure::COLUMNS`].
    pub fn word(&self, column: &str) -> Option<&str> {
        Self::COLUMNS.iter().position(|own| *own == column).and_then(|at| self.words[at].as_deref())
    }

    /// The order in which people expect to read totals: as the schema declares figures and the words of its columns. Words
    /// that are not among these follow by themselves, none comes last.
    pub fn order(&self, other: &Self, schema: &TableSchema) -> Ordering {
        let figures: Vec<&str> = schema.figures.iter().map(|columns| columns.value).collect();
        let vocabulary = |name| match schema.column(name).map(|column| column.kind) {
            Some(Kind::Word(vocabulary)) => vocabulary.words,
            _ => &[] as &[&str],
        };
        let [level, rest @ ..] = Self::COLUMNS.map(vocabulary);
        let all = [&[level, &figures], &rest[..], &[Unit::WORDS]].concat();
        let orders = zip(all, zip(self.all(), other.all())).map(|(words, (own, other))| by_words(words, own, other));
        orders.fold(Ordering::Equal, Ordering::then)
    }

    /// All words, in the order of reading.
    fn all(&self) -> Vec<Option<&str>> {
        let [level, rest @ ..] = &self.words;
        let rest = rest.iter().map(Option::as_deref);
        [level.as_deref(), Some(&self.figure)].into_iter().chain(rest).chain([Some(&*self.unit)]).collect()
    }
}

/// The order of two words of a vocabulary.
fn by_words(words: &[&str], own: Option<&str>, other: Option<&str>) -> Ordering {
    let place = |word: Option<&str>| match word {
        None | Some("") => usize::MAX,
        Some(word) => words.iter().position(|own| *own == word).unwrap_or(words.len()),
    };
    place(own).cmp(&place(other)).then_with(|| own.cmp(&other))
}
