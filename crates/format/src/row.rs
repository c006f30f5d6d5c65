//! The rows of a table, read by the meaning of their columns.

use super::{Data, Figure, FigureColumns, Missing, Period, Precision, Table, UnitOf};

/// A row. Values that the schema makes sure of are read without ceremony.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub table: &'a Table,
    pub index: usize,
}

impl<'a> Row<'a> {
    pub fn text(&self, column: &str) -> Option<&'a str> {
        self.table.column(column)?.text(self.index)
    }

    /// The key of the row.
    pub fn id(&self) -> &'a str {
        self.text("id").unwrap_or_default()
    }

    pub fn int(&self, column: &str) -> Option<i64> {
        self.table.column(column)?.int(self.index)
    }

    pub fn flag(&self, column: &str) -> bool {
        self.int(column) == Some(1)
    }

    pub fn period(&self, column: &str) -> Option<Period> {
        self.text(column).and_then(Period::parse)
    }

    /// The number in whole units (fen or counts) with its precision, or why there is none.
    /// `None` where the row does not speak of this figure.
    pub fn figure(&self, columns: &FigureColumns) -> Option<Figure<i64>> {
        let word = |column: Option<&str>| column.and_then(|column| self.text(column));
        match self.int(columns.value) {
            Some(value) => {
                let precision = word(columns.precision).and_then(Precision::parse).unwrap_or(Precision::Stated);
                Some(Figure::Published { value, precision })
            }
            None => match word(columns.missing).and_then(Missing::parse) {
                Some(missing) if !columns.optional => Some(Figure::Missing(missing)),
                None if !columns.optional => Some(Figure::Missing(Missing::NotPublished)),
                _ => None,
            },
        }
    }

    /// The word of [`super::Unit`] that the figure's number is counted in.
    pub fn unit(&self, columns: &FigureColumns) -> Option<&'a str> {
        match columns.unit {
            UnitOf::Yuan => Some("yuan"),
            UnitOf::Column(column) => self.text(column),
            UnitOf::Always(unit) => Some(unit),
        }
    }

    /// The figures that this row speaks of.
    pub fn figures(&self) -> impl Iterator<Item = (&'static FigureColumns, Figure<i64>)> + use<'a> {
        let row = *self;
        row.table.schema.figures.iter().filter_map(move |columns| Some((columns, row.figure(columns)?)))
    }
}

impl Table {
    /// The row at that place.
    pub fn row(&self, index: usize) -> Row<'_> {
        Row { table: self, index }
    }

    /// All rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows).map(|index| self.row(index))
    }

    /// The rows that pass.
    pub fn select(&self, passes: &dyn Fn(&Row<'_>) -> bool) -> Vec<Row<'_>> {
        self.iter().filter(|row| passes(row)).collect()
    }

    /// The row with that key.
    pub fn find(&self, id: &str) -> Option<Row<'_>> {
        let Data::Codes { codes, words } = self.column("id")? else { return None };
        let coded = |(code, word): (usize, &str)| {
            (word == id).then(|| codes.iter().position(|own| *own as usize == code)).flatten()
        };
        words.iter().map(AsRef::as_ref).enumerate().find_map(coded).map(|row| self.row(row))
    }
}
