//! What a table is made of. One declaration a table (`tables/`) serves the reader, the checker, the writer and the
//! published Table Schemas of every version of the format, so that they cannot disagree.

use super::{ProblemKind, Version, Vocabulary};

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The key of the row: an [`super::Id`].
    Key,
    /// The key of a row in another (or the same) table, named here.
    Ref(&'static str),
    /// Keys of rows in the table named here, parted by `;`.
    Refs(&'static str),
    /// A [`super::RegionCode`].
    RegionCode,
    /// Text as published. Never markup.
    Text,
    /// One of the words of a closed vocabulary.
    Word(&'static Vocabulary),
    /// Words of a closed vocabulary, parted by `;`.
    Words(&'static Vocabulary),
    /// A [`super::Period`].
    Period,
    /// Yuan with at most two decimals in the CSV, whole fen in the JSON: a [`super::Fen`].
    Yuan,
    /// A whole number, zero or more.
    Count,
    /// `true` or `false` (0 or 1 in memory).
    Flag,
    /// An `https://` or `http://` address.
    Url,
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    /// The version that the column came with.
    pub since: Version,
    /// Whether every row must have a value.
    required: bool,
    /// The version since which it need not have one after all.
    optional_since: Option<Version>,
    /// Whether `shanhai build` makes the values from other rows: such a column stands in the JSON, never in the CSV.
    pub derived: bool,
    /// Whether two more columns, `<name>_zh_hant` and `<name>_en`, may carry the same text in other languages.
    pub translated: bool,
}

/// A column together with what it means, which stands in the published Table Schema.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    column: Column,
    meaning: &'static str,
}

/// What a table and its columns mean, in plain English, for the published schemas. Apart from [`TableSchema`], so that a
/// program that publishes nothing does not carry it.
#[derive(Clone, Copy, Debug)]
pub struct Meaning {
    pub schema: &'static TableSchema,
    pub table: &'static str,
    /// One a column, in the order of the schema.
    pub columns: &'static [&'static str],
}

/// Declares a column.
pub const fn column(name: &'static str, kind: Kind, meaning: &'static str) -> Declared {
    let (since, optional_since) = (Version::One, None);
    let column = Column { name, kind, since, required: false, optional_since, derived: false, translated: false };
    Declared { column, meaning }
}

/// The columns alone; `N` is how many are declared.
pub const fn columns<const N: usize>(declared: &[Declared]) -> [Column; N] {
    let mut columns = [declared[0].column; N];
    let mut at = 1;
    while at < N {
        columns[at] = declared[at].column;
        at += 1;
    }
    columns
}

/// The meanings alone; `N` is how many are declared.
pub const fn meanings<const N: usize>(declared: &[Declared]) -> [&'static str; N] {
    let mut meanings = [declared[0].meaning; N];
    let mut at = 1;
    while at < N {
        meanings[at] = declared[at].meaning;
        at += 1;
    }
    meanings
}

impl Declared {
    /// Every row must have a value.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { column: Column { required: true, ..self.column }, ..self }
    }

    /// The column came with this version.
    #[must_use]
    pub const fn since(self, since: Version) -> Self {
        Self { column: Column { since, ..self.column }, ..self }
    }

    /// From this version on, a required column may be empty.
    #[must_use]
    pub const fn optional_since(self, version: Version) -> Self {
        Self { column: Column { optional_since: Some(version), ..self.column }, ..self }
    }

    /// `shanhai build` makes the values from other rows.
    #[must_use]
    pub const fn derived(self) -> Self {
        Self { column: Column { derived: true, ..self.column }, ..self }
    }

    /// Two more columns may carry the same text in other languages.
    #[must_use]
    pub const fn translated(self) -> Self {
        Self { column: Column { translated: true, ..self.column }, ..self }
    }
}

impl Column {
    /// Whether every row of a release of that version must have a value.
    pub fn required_in(&self, version: Version) -> bool {
        self.required && self.optional_since.is_none_or(|optional| version < optional)
    }
}

/// Endings of the two extra columns of a translated one.
pub const TRANSLATIONS: [&str; 2] = ["_zh_hant", "_en"];

/// What the number in a figure's value column is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitOf {
    /// Money: the value column is [`Kind::Yuan`].
    Yuan,
    /// A count whose unit stands in the column of this name.
    Column(&'static str),
    /// A count that always has this unit, a word of [`super::Unit`].
    Always(&'static str),
}

/// The columns that together make one figure. The first figure of a table is its principal one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureColumns {
    pub value: &'static str,
    pub unit: UnitOf,
    /// Column of [`super::Precision`]; without one, a number is `stated`.
    pub precision: Option<&'static str>,
    /// Column with the number as its source prints it.
    pub printed: Option<&'static str>,
    /// Column of [`super::Missing`]; without one, an empty value is *not published*.
    pub missing: Option<&'static str>,
    /// Whether an empty value means that the row does not speak of this figure at all.
    pub optional: bool,
}

/// A table: its columns and figures in the newest version of the format, those that are younger marked.
#[derive(Debug, PartialEq, Eq)]
pub struct TableSchema {
    pub name: &'static str,
    /// The version that the table came with.
    pub since: Version,
    pub columns: &'static [Column],
    pub figures: &'static [FigureColumns],
    /// The columns that name a part of what its figures are of: figures of two names in one of these have nothing in
    /// common. Rows that are acts of their own name themselves. A text that only describes is not among them: two wordings
    /// of one thing would count twice.
    pub names: &'static [&'static str],
}

impl TableSchema {
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Whether only rows show a physical column: where a record stands in its document and how that words it, and what is
    /// said beside the figure. No total, grouping or order that the portal offers rests on it, so a part of a large table has
    /// it in a file of its own.
    pub fn is_detail(&self, name: &str, column: &Column) -> bool {
        const TEXTS: [&str; 3] = ["locator", "covers", "note"];
        let is_printed = |figure: &FigureColumns| figure.printed == Some(name);
        matches!(column.kind, Kind::Key | Kind::Ref("sources"))
            || TEXTS.contains(&column.name)
            || self.figures.iter().any(is_printed)
    }

    /// The columns of its CSV in a release of that version, as [`Self::physical`] tells them.
    pub fn in_csv(&self, version: Version) -> impl Iterator<Item = (String, &'static Column, bool)> {
        self.in_json(version).filter(|(_, column, _)| !column.derived)
    }

    /// The columns of its JSON in a release of that version, as [`Self::physical`] tells them.
    pub fn in_json(&self, version: Version) -> impl Iterator<Item = (String, &'static Column, bool)> {
        self.physical().filter(move |(_, column, _)| column.since <= version)
    }

    /// Every column as it stands in memory, whatever the version of the release, with the translated ones spelt out:
    /// name, declaration, and whether it is a translation (which is never required).
    pub fn physical(&self) -> impl Iterator<Item = (String, &'static Column, bool)> {
        self.columns.iter().flat_map(|column| {
            let endings: &[&str] = if column.translated { &TRANSLATIONS } else { &[] };
            std::iter::once((column.name.to_owned(), column, false))
                .chain(endings.iter().map(move |ending| (format!("{}{ending}", column.name), column, true)))
        })
    }
}

impl Kind {
    /// Whether values are whole numbers rather than words.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Yuan | Self::Count | Self::Flag)
    }

    /// Whether a word may stand in such a column of a release of that version. Numbers are checked where they are read.
    pub fn accepts(self, word: &str, version: Version) -> bool {
        match self {
            Self::Key | Self::Ref(_) => super::Id::parse(word).is_some(),
            Self::Refs(_) => word.split(';').all(|key| super::Id::parse(key).is_some()),
            Self::RegionCode => super::RegionCode::parse(word).is_some(),
            Self::Text => !word.is_empty(),
            Self::Word(words) => words.has(word, version),
            Self::Words(words) => word.split(';').all(|word| words.has(word, version)),
            Self::Period => super::Period::parse(word).is_some(),
            Self::Url => word.starts_with("https://") || word.starts_with("http://"),
            Self::Yuan | Self::Count | Self::Flag => false,
        }
    }

    /// What is wrong with a value that is not accepted in a release of that version.
    pub fn refusal(self, value: &str, version: Version) -> ProblemKind {
        match self {
            Self::Key | Self::Ref(_) => ProblemKind::NotAKey,
            Self::Refs(_) => ProblemKind::NotKeys,
            Self::RegionCode => ProblemKind::NotARegionCode,
            Self::Text => ProblemKind::Empty,
            Self::Word(words) | Self::Words(words) => {
                let newer =
                    value.split(';').filter_map(|word| words.since(word)).max().filter(|since| *since > version);
                newer.map_or(ProblemKind::NotAWord(words, version), |since| ProblemKind::Newer(since, version))
            }
            Self::Period => ProblemKind::NotAPeriod,
            Self::Yuan => ProblemKind::NotAnAmount,
            Self::Count => ProblemKind::NotACount,
            Self::Flag => ProblemKind::NotAFlag,
            Self::Url => ProblemKind::NotAUrl,
        }
    }
}
