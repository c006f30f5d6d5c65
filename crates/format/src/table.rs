//! A table in memory: one vector a column, text as codes into a dictionary.

mod join;
#[cfg(not(target_arch = "wasm32"))]
mod places;
mod read;

use crate::{Kind, Problem, ProblemKind, TableSchema, Version};
use std::fmt;

/// The values of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// Whole numbers (fen, counts, flags); [`Data::NO_INT`] where there is none.
    Ints(Vec<i64>),
    /// Codes into `words`; [`Data::NO_CODE`] where there is none.
    Codes { codes: Vec<u32>, words: Vec<Box<str>> },
}

impl Data {
    pub const NO_INT: i64 = i64::MIN;
    pub const NO_CODE: u32 = u32::MAX;

    /// A column of texts, each with a word of its own.
    pub fn texts(texts: impl IntoIterator<Item = Option<Box<str>>>) -> Self {
        let mut words = Vec::new();
        let mut code = |text| {
            words.push(text);
            u32::try_from(words.len() - 1).unwrap_or(Self::NO_CODE)
        };
        let codes = texts.into_iter().map(|text| text.map_or(Self::NO_CODE, &mut code)).collect();
        Self::Codes { codes, words }
    }

    /// Nothing, for so many rows of a column of that kind.
    pub fn none(kind: Kind, rows: usize) -> Self {
        if kind.is_number() {
            Self::Ints(vec![Self::NO_INT; rows])
        } else {
            Self::Codes { codes: vec![Self::NO_CODE; rows], words: Vec::new() }
        }
    }

    /// The first row that has a value.
    pub fn first_filled(&self) -> Option<usize> {
        match self {
            Self::Ints(ints) => ints.iter().position(|value| *value != Self::NO_INT),
            Self::Codes { codes, .. } => codes.iter().position(|code| *code != Self::NO_CODE),
        }
    }

    /// The values of these rows, with the words that they use alone.
    fn take(&self, rows: &[usize]) -> Self {
        match self {
            Self::Ints(ints) => Self::Ints(rows.iter().map(|row| ints[*row]).collect()),
            Self::Codes { codes, words } => {
                let mut recoded = vec![Self::NO_CODE; words.len()];
                let mut used = Vec::new();
                let mut code = |old: u32| {
                    let Some(new) = recoded.get_mut(old as usize) else { return Self::NO_CODE };
                    if *new == Self::NO_CODE {
                        *new = u32::try_from(used.len()).unwrap_or(Self::NO_CODE);
                        used.push(words[old as usize].clone());
                    }
                    *new
                };
                let codes = rows.iter().map(|row| code(codes[*row])).collect();
                Self::Codes { codes, words: used }
            }
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Ints(ints) => ints.len(),
            Self::Codes { codes, .. } => codes.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn int(&self, row: usize) -> Option<i64> {
        match self {
            Self::Ints(ints) => ints.get(row).copied().filter(|v| *v != Self::NO_INT),
            Self::Codes { .. } => None,
        }
    }

    pub fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Ints(_) => None,
            Self::Codes { codes, words } => words.get(*codes.get(row)? as usize).map(AsRef::as_ref),
        }
    }
}

/// A whole table. Every row and value obeys the table's schema; columns that the version of its release does not have
/// are there and empty, so that whoever reads tables need not know of versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub schema: &'static TableSchema,
    pub rows: usize,
    /// Physical columns by name, in the order of the schema.
    columns: Vec<(String, Data)>,
    #[cfg(not(target_arch = "wasm32"))]
    places: places::Places,
}

/// Why a table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// The file is no columnar table.
    NotColumnar { table: &'static str, detail: String },
    /// It is one, but breaks the schema.
    Problem(Box<Problem>),
}

impl Table {
    /// Reads the columnar JSON of a table of a release of that version straight into its columns, and checks every value.
    pub fn from_json(schema: &'static TableSchema, version: Version, bytes: &[u8]) -> Result<Self, TableError> {
        read::from_json(schema, version, bytes)
    }

    /// The same out of the two files of a part: the columns that answers rest on, and those that only rows show. A column in
    /// which nothing is filled stands in neither; one that few rows fill is two lists, `filled` with these rows and `values`.
    /// Where both files have one, that of the second counts. A translation that follows from the words of its column stands
    /// among the dictionaries alone, a text (or nothing: `""`) for each of these words.
    pub fn from_halves(schema: &'static TableSchema, version: Version, halves: [&[u8]; 2]) -> Result<Self, TableError> {
        read::from_halves(schema, version, halves)
    }

    /// A table without rows.
    pub fn empty(schema: &'static TableSchema) -> Self {
        let columns = schema.physical().map(|(name, column, _)| (name, Data::none(column.kind, 0)));
        Self::unchecked(schema, 0, columns.collect())
    }

    /// One table out of the parts in which it was published: their rows in the order of the parts. A problem where they do not
    /// have the same columns, or there is none.
    pub fn join(schema: &'static TableSchema, parts: Vec<Self>) -> Result<Self, Problem> {
        join::join(schema, parts)
    }

    /// Puts columns together into a table after checking them against the schema of the newest version.
    pub fn new(schema: &'static TableSchema, rows: usize, columns: Vec<(String, Data)>) -> Result<Self, Problem> {
        let table = Self::unchecked(schema, rows, columns);
        table.check(Version::NEWEST).map(|()| table)
    }

    /// A table of which some values could not be read and are left out: for the rules to look on, never to publish.
    pub fn unchecked(schema: &'static TableSchema, rows: usize, columns: Vec<(String, Data)>) -> Self {
        Self {
            schema,
            rows,
            #[cfg(not(target_arch = "wasm32"))]
            places: places::Places::of(&columns),
            columns,
        }
    }

    /// The columns by name, in the order of the schema.
    pub fn into_columns(self) -> Vec<(String, Data)> {
        self.columns
    }

    /// Puts other values in the place of a column's, as many and of the same kind.
    pub fn set(&mut self, name: &str, data: Data) {
        if let Some((_, own)) = self.columns.iter_mut().find(|(column, _)| column == name) {
            debug_assert_eq!(own.len(), data.len(), "a value for each row of {name}");
            *own = data;
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn column(&self, name: &str) -> Option<&Data> {
        self.places.find(&self.columns, name)
    }

    #[cfg(target_arch = "wasm32")]
    pub fn column(&self, name: &str) -> Option<&Data> {
        self.columns.iter().find(|(column, _)| column == name).map(|(_, data)| data)
    }

    pub fn columns(&self) -> impl Iterator<Item = (&str, &Data)> {
        self.columns.iter().map(|(name, data)| (name.as_str(), data))
    }

    /// These rows alone, in this order.
    #[must_use]
    pub fn take(&self, rows: &[usize]) -> Self {
        let columns = self.columns.iter().map(|(name, data)| (name.clone(), data.take(rows))).collect();
        Self::unchecked(self.schema, rows.len(), columns)
    }

    /// Checks the table against what its schema is in that version.
    fn check(&self, version: Version) -> Result<(), Problem> {
        for (name, column, translation) in self.schema.physical() {
            let Some(data) = self.column(&name) else {
                return Err(Problem::column(self.schema.name, &name, ProblemKind::MissingColumn));
            };
            if data.len() != self.rows {
                return Err(Problem::column(self.schema.name, &name, ProblemKind::ColumnLength(data.len(), self.rows)));
            }
            let required = column.required_in(version) && !translation;
            check_values(self.schema.name, &name, column, required, version, data)?;
        }
        Ok(())
    }
}

/// Checks each distinct text once, and each number.
fn check_values(
    table: &str,
    name: &str,
    column: &super::Column,
    required: bool,
    version: Version,
    data: &Data,
) -> Result<(), Problem> {
    let at = |row: usize, value: Option<&str>, kind| Err(Problem::cell(table, row, name, value, kind));
    match data {
        Data::Ints(ints) => {
            if !column.kind.is_number() {
                return Err(Problem::column(table, name, ProblemKind::WrongType));
            }
            for (row, value) in ints.iter().enumerate() {
                let flag_fits = column.kind != Kind::Flag || matches!(*value, 0 | 1);
                if *value == Data::NO_INT {
                    if required {
                        return at(row, None, ProblemKind::Empty);
                    }
                } else if *value < 0 || !flag_fits {
                    let value = value.to_string();
                    return at(row, Some(&value), column.kind.refusal(&value, version));
                }
            }
        }
        Data::Codes { codes, words } => {
            if column.kind.is_number() {
                return Err(Problem::column(table, name, ProblemKind::WrongType));
            }
            let bad = words
                .iter()
                .position(|word| !column.kind.accepts(word, version))
                .map_or(Data::NO_CODE, |at| u32::try_from(at).unwrap_or(Data::NO_CODE));
            for (row, code) in codes.iter().copied().enumerate() {
                if code == Data::NO_CODE {
                    if required {
                        return at(row, None, ProblemKind::Empty);
                    }
                } else if code as usize >= words.len() {
                    return at(row, Some(&code.to_string()), ProblemKind::NoSuchCode(words.len()));
                } else if code == bad {
                    let word = &words[code as usize];
                    return at(row, Some(word), column.kind.refusal(word, version));
                }
            }
        }
    }
    Ok(())
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotColumnar { table, detail } => write!(f, "{table}: not a columnar table: {detail}"),
            Self::Problem(problem) => problem.fmt(f),
        }
    }
}

impl From<Problem> for TableError {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
    }
}
