//! The columns of a download: those of the published CSV, names beside ids, and where the row is from.

use super::About;
use format::{Data, Fen, Kind, Table};

/// What an id is called in the reader's language.
pub type NameOf = Box<dyn Fn(&str) -> Option<String>>;

/// Every column, in order.
pub struct Columns {
    fields: Vec<Field>,
    name_of: Vec<NameOf>,
    release: String,
}

struct Field {
    name: String,
    holds: Holds,
}

#[derive(Clone, Copy)]
enum Holds {
    /// The column of that name.
    Column(Kind),
    /// What the id of the field before is called, by the function of this number.
    Name(usize),
    Release,
    Synthetic,
}

/// What stands in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    None,
    Text(&'a str),
    Yuan(Fen),
    Count(i64),
    Flag(bool),
}

impl<'a> Cell<'a> {
    /// What a row has in a column of that kind.
    pub(super) fn of(kind: Kind, data: &'a Data, row: usize) -> Self {
        let int = || data.int(row);
        match kind {
            Kind::Yuan => int().map_or(Self::None, |fen| Self::Yuan(Fen(fen))),
            Kind::Count => int().map_or(Self::None, Self::Count),
            Kind::Flag => int().map_or(Self::None, |flag| Self::Flag(flag != 0)),
            _ => data.text(row).map_or(Self::None, Self::Text),
        }
    }
}

impl Columns {
    pub(super) fn new(about: &About, named: Vec<(&'static str, NameOf)>) -> Self {
        let mut fields = Vec::new();
        for (name, column, _) in about.schema.in_csv(about.version) {
            let named = named.iter().position(|(table, _)| column.kind == Kind::Ref(table));
            let name_of = named.map(|at| Field { name: [&name, "_name"].concat(), holds: Holds::Name(at) });
            fields.push(Field { name, holds: Holds::Column(column.kind) });
            fields.extend(name_of);
        }
        fields.push(Field { name: "release".to_owned(), holds: Holds::Release });
        if about.synthetic() {
            fields.push(Field { name: "synthetic".to_owned(), holds: Holds::Synthetic });
        }
        let name_of = named.into_iter().map(|(_, name_of)| name_of).collect();
        Self { fields, name_of, release: about.release().to_owned() }
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|field| field.name.as_str())
    }

    /// Names and what the values are: `yuan`, `integer`, `boolean` or `string`.
    pub(super) fn types(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.fields.iter().map(|field| {
            let kind = match field.holds {
                Holds::Column(Kind::Yuan) => "yuan",
                Holds::Column(Kind::Count) => "integer",
                Holds::Column(Kind::Flag) | Holds::Synthetic => "boolean",
                Holds::Column(_) | Holds::Name(_) | Holds::Release => "string",
            };
            (field.name.as_str(), kind)
        })
    }

    /// The values of a chunk, a column a field.
    pub(super) fn of<'a>(&self, chunk: &'a Table) -> Vec<Option<&'a Data>> {
        self.fields.iter().map(|field| chunk.column(&field.name)).collect()
    }

    /// Hands out the cells of a row with their places.
    pub(super) fn cells(&self, data: &[Option<&Data>], row: usize, each: &mut dyn FnMut(usize, Cell<'_>)) {
        for (at, field) in self.fields.iter().enumerate() {
            let text = |at: usize| data[at].and_then(|data| data.text(row));
            match field.holds {
                Holds::Column(kind) => each(at, data[at].map_or(Cell::None, |data| Cell::of(kind, data, row))),
                Holds::Name(number) => {
                    let name = text(at - 1).and_then(|id| self.name_of[number](id));
                    each(at, name.as_deref().map_or(Cell::None, Cell::Text));
                }
                Holds::Release => each(at, Cell::Text(&self.release)),
                Holds::Synthetic => each(at, Cell::Flag(true)),
            }
        }
    }
}
