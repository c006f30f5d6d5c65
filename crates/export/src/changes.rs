//! What one release changes in another, for programs: every record that is new, differs or is gone, with the value of each
//! column before and after, as the published CSV writes it. The older release with these changes is the newer one.

use super::columns::Cell;
use super::{csv, json};
use format::{Manifest, Table, TableSchema, Version};
use ledger::{Book, Changed, Difference};

/// Two releases, and what the newer one changes.
pub struct Changes<'a> {
    pub older: Named<'a>,
    pub newer: Named<'a>,
    /// Of each table, in the order in which they are to stand: its rows in both releases and what differs.
    pub tables: Vec<(&'a Table, &'a Table, &'a Difference)>,
}

/// A release.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    pub manifest: &'a Manifest,
    /// Of its manifest, in hex.
    pub sha256: &'a str,
}

/// What became of a record.
#[derive(Clone, Copy)]
enum Became {
    Added(usize),
    Changed(Changed),
    Withdrawn(usize),
}

impl Became {
    const fn word(self) -> &'static str {
        match self {
            Self::Added(_) => "added",
            Self::Changed(_) => "changed",
            Self::Withdrawn(_) => "withdrawn",
        }
    }
}

impl<'a> Named<'a> {
    /// The release of a book.
    pub fn of(book: &'a Book) -> Self {
        Self { manifest: &book.manifest, sha256: &book.sha256 }
    }

    fn release(&self) -> &str {
        &self.manifest.shanhai.release
    }

    fn version(&self) -> Version {
        self.manifest.version().unwrap_or(Version::NEWEST)
    }
}

impl<'a> Changes<'a> {
    /// What a release changes in an older one; `tables` as the field says.
    pub fn of(
        older: &'a Book,
        newer: &'a Book,
        tables: impl Iterator<Item = (&'a Table, &'a Table, &'a Difference)>,
    ) -> Self {
        Self { older: Named::of(older), newer: Named::of(newer), tables: tables.collect() }
    }

    /// `shanhai-changes-2024-10-2026-02.csv`; made-up data say so in the name too.
    pub fn file_name(&self, ending: &str) -> String {
        let synthetic = if self.is_synthetic() { "-synthetic" } else { "" };
        ["shanhai-changes-", self.older.release(), "-", self.newer.release(), synthetic, ".", ending].concat()
    }

    fn is_synthetic(&self) -> bool {
        [self.older, self.newer].iter().any(|own| own.manifest.shanhai.synthetic)
    }

    /// The columns that the CSV of either release has.
    fn columns(&self, schema: &'static TableSchema) -> Vec<(String, format::Kind)> {
        let version = self.older.version().max(self.newer.version());
        schema.in_csv(version).map(|(name, column, _)| (name, column.kind)).collect()
    }

    /// A line for each value: table, key of the record, what became of it, column, before, after, and whether the record has
    /// another figure. Of records that are new or gone all values stand there. It begins with a byte order mark, by which
    /// spreadsheets take it for UTF-8, and texts that they might run with an apostrophe.
    pub fn csv(&self) -> String {
        let synthetic = self.is_synthetic();
        let mut file = String::from("\u{feff}table,id,change,column,before,after,figure,older,newer");
        file.push_str(if synthetic { ",synthetic\r\n" } else { "\r\n" });
        for (before, after, difference) in &self.tables {
            let columns = self.columns(after.schema);
            for became in all(difference) {
                for (name, kind) in &columns {
                    let (old, new) = became.cells(before, after, name, *kind);
                    if old == new {
                        continue;
                    }
                    let figure = Cell::Flag(matches!(became, Became::Changed(Changed { figure: true, .. })));
                    let texts = [after.schema.name, became.id(before, after), became.word(), name].map(Cell::Text);
                    let releases = [self.older, self.newer];
                    let releases = releases.iter().map(|own| Cell::Text(own.release()));
                    let cells = texts.into_iter().chain([old, new, figure]).chain(releases);
                    for (at, cell) in cells.chain(synthetic.then_some(Cell::Flag(true))).enumerate() {
                        csv::separate(&mut file, at);
                        csv::value(cell, &mut file);
                    }
                    file.push_str("\r\n");
                }
            }
        }
        file
    }

    /// `{"older":{…},"newer":{…},"synthetic":false,"tables":[{"table":…,"added":[{row}],"changed":[{"id":…,
    /// "figure":false,"columns":{"note":[before,after]}}],"withdrawn":[{row}]}]}`. Values are as in files of rows: amounts
    /// texts of yuan, `null` what a record does not have. Tables without changes are left away.
    pub fn json(&self) -> String {
        let mut file = String::from("{");
        for (name, own) in [("older", self.older), ("newer", self.newer)] {
            json::string(name, &mut file);
            file.push(':');
            let own = [("release", own.release()), ("sha256", own.sha256)];
            members(&mut file, &own, |file, text| json::string(text, file));
            file.push(',');
        }
        file.push_str("\"synthetic\":");
        file.push_str(json::boolean(self.is_synthetic()));
        file.push_str(",\"tables\":");
        let tables: Vec<_> = self.tables.iter().filter(|(.., own)| **own != Difference::default()).collect();
        list(&mut file, &tables, |file, (before, after, difference)| {
            file.push_str("\n{\"table\":");
            json::string(after.schema.name, file);
            let columns = self.columns(after.schema);
            for (name, rows, table) in
                [("added", &difference.added, after), ("withdrawn", &difference.withdrawn, before)]
            {
                file.push(',');
                json::string(name, file);
                file.push(':');
                list(file, rows, |file, row| record(file, &columns, table, *row));
            }
            file.push_str(",\"changed\":");
            list(file, &difference.changed, |file, own| changed(file, &columns, before, after, *own));
            file.push('}');
        });
        file.push_str("}\n");
        file
    }
}

impl Became {
    /// The key of the record.
    fn id<'a>(&self, before: &'a Table, after: &'a Table) -> &'a str {
        match self {
            Self::Added(row) | Self::Changed(Changed { after: row, .. }) => after.row(*row).id(),
            Self::Withdrawn(row) => before.row(*row).id(),
        }
    }

    /// What the record has in a column before and after.
    fn cells<'a>(&self, before: &'a Table, after: &'a Table, name: &str, kind: format::Kind) -> (Cell<'a>, Cell<'a>) {
        match *self {
            Self::Added(row) => (Cell::None, cell(after, name, kind, row)),
            Self::Changed(own) => (cell(before, name, kind, own.before), cell(after, name, kind, own.after)),
            Self::Withdrawn(row) => (cell(before, name, kind, row), Cell::None),
        }
    }
}

/// All records of a table that are not as they were: those that differ, then those that are gone, then the new ones.
fn all(difference: &Difference) -> impl Iterator<Item = Became> {
    let Difference { added, changed, withdrawn } = difference;
    changed
        .iter()
        .map(|own| Became::Changed(*own))
        .chain(withdrawn.iter().map(|row| Became::Withdrawn(*row)))
        .chain(added.iter().map(|row| Became::Added(*row)))
}

fn cell<'a>(table: &'a Table, name: &str, kind: format::Kind, row: usize) -> Cell<'a> {
    table.column(name).map_or(Cell::None, |data| Cell::of(kind, data, row))
}

/// The values that a row has.
fn record(file: &mut String, columns: &[(String, format::Kind)], table: &Table, row: usize) {
    file.push('\n');
    let there: Vec<(&str, Cell<'_>)> = columns
        .iter()
        .map(|(name, kind)| (name.as_str(), cell(table, name, *kind, row)))
        .filter(|(_, cell)| *cell != Cell::None)
        .collect();
    members(file, &there, |file, cell| json::value(*cell, file));
}

/// The values of a record that differ.
fn changed(file: &mut String, columns: &[(String, format::Kind)], before: &Table, after: &Table, own: Changed) {
    file.push_str("\n{\"id\":");
    json::string(after.row(own.after).id(), file);
    file.push_str(",\"figure\":");
    file.push_str(json::boolean(own.figure));
    file.push_str(",\"columns\":");
    let cells = |(name, kind): &'_ (String, format::Kind)| {
        (cell(before, name, *kind, own.before), cell(after, name, *kind, own.after))
    };
    let differ: Vec<_> =
        columns.iter().map(|column| (column.0.as_str(), cells(column))).filter(|(_, (old, new))| old != new).collect();
    members(file, &differ, |file, (old, new)| list(file, &[*old, *new], |file, cell| json::value(*cell, file)));
    file.push('}');
}

/// A JSON list.
fn list<T>(file: &mut String, items: &[T], each: impl Fn(&mut String, &T)) {
    file.push('[');
    for (at, item) in items.iter().enumerate() {
        csv::separate(file, at);
        each(file, item);
    }
    file.push(']');
}

/// A JSON object.
fn members<T>(file: &mut String, members: &[(&str, T)], each: impl Fn(&mut String, &T)) {
    file.push('{');
    for (at, (name, member)) in members.iter().enumerate() {
        csv::separate(file, at);
        json::string(name, file);
        file.push(':');
        each(file, member);
    }
    file.push('}');
}
