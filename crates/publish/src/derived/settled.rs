//! What becomes of each figure in the total of its pairing, and which rows must be settled together.

use crate::apart::apart;
use crate::parallel;
use format::{Data, InTotal, Row, Table, tables};
use ledger::Accounting;
use std::collections::HashMap;

/// By source, when it was published, as far as that is known.
pub type Published = HashMap<String, String>;

pub fn published(all: &[Table]) -> Published {
    let sources = all.iter().find(|table| table.schema.name == tables::SOURCES.name);
    let known = |row: Row<'_>| Some((row.id().to_owned(), row.text("published")?.to_owned()));
    sources.into_iter().flat_map(Table::iter).filter_map(known).collect()
}

/// The columns of one table.
pub struct Settled {
    clusters: Vec<u32>,
    said: Vec<Option<Box<str>>>,
    in_total: Vec<Option<InTotal>>,
    in_total_row: Vec<Option<Box<str>>>,
}

impl Settled {
    pub fn new(accounting: &Accounting, table: &mut Table, published: &Published) -> Self {
        let rows = table.select(&|_| true);
        let clusters = clusters(accounting, table, &rows);
        let said = |row: &Row<'_>| {
            let wanted = clusters[row.index] > 0 && row.text("as_of").is_none();
            row.text("source")
                .filter(|_| wanted)
                .and_then(|source| published.get(source))
                .map(|day| day.as_str().into())
        };
        let said: Vec<Option<Box<str>>> = rows.iter().map(said).collect();
        // The later word counts: what follows needs to know it.
        if table.schema.column("said").is_some() {
            table.set("said", Data::texts(said.iter().cloned()));
        }
        let mut settled =
            Self { clusters, said, in_total: vec![None; table.rows], in_total_row: vec![None; table.rows] };
        settled.tell(accounting, table);
        settled
    }

    /// Tells of the principal figures, pairing by pairing. Rows of no cluster simply add, whatever stands beside them.
    fn tell(&mut self, accounting: &Accounting, table: &Table) {
        let Some(principal) = table.schema.figures.first() else { return };
        let mut of_pairing: HashMap<Option<&str>, Vec<Row<'_>>> = HashMap::new();
        let together = table.iter().filter(|row| self.clusters[row.index] > 0);
        together.for_each(|row| of_pairing.entry(row.text("pairing")).or_default().push(row));
        let told = parallel::map(of_pairing.into_values().collect(), |rows| {
            let sums = accounting.reckon(&rows);
            let own = sums.iter().filter(|sum| sum.measure.figure == principal.value).flat_map(ledger::Reckoned::told);
            own.map(|told| (rows[told.row].index, told.why, told.other.map(|other| rows[other].id())))
                .collect::<Vec<_>>()
        });
        for (at, why, other) in told.into_iter().flatten() {
            self.in_total[at] = Some(why);
            self.in_total_row[at] = other.map(Into::into);
        }
    }

    /// The columns by name.
    pub fn columns(self) -> [(&'static str, Data); 4] {
        let cluster = |number: &u32| if *number == 0 { Data::NO_INT } else { i64::from(*number) };
        [
            ("cluster", Data::Ints(self.clusters.iter().map(cluster).collect())),
            ("said", Data::texts(self.said)),
            ("in_total", words(&self.in_total)),
            ("in_total_row", Data::texts(self.in_total_row)),
        ]
    }
}

/// [`Accounting::clusters`] of all rows of a table, each set of pairings by itself.
fn clusters(accounting: &Accounting, table: &Table, rows: &[Row<'_>]) -> Vec<u32> {
    let joined = parallel::map(apart(table, accounting), |own| {
        let mut joined = accounting.joined(&own);
        joined.iter_mut().flat_map(|own| &mut own.sets).flatten().for_each(|row| *row = own[*row].index);
        joined
    });
    ledger::numbers(rows, joined.into_iter().flatten().collect())
}

fn words(values: &[Option<InTotal>]) -> Data {
    let codes = values.iter().map(|value| value.map_or(Data::NO_CODE, |value| value as u32)).collect();
    Data::Codes { codes, words: InTotal::WORDS.iter().map(|word| Box::from(*word)).collect() }
}
