//! What rows of one table come to, by what adds: the one place where figures are added up.

mod joined;
mod texts;

use crate::coverage::{self, Account, Claim, Days, Extent, Fate, NAMES, Places, Relation, Whole};
use crate::sort::{passing, runs};
use crate::{Measure, Relations, sort_rows};
use format::{Basis, Coverage, Figure, InTotal, Interval, Period, Row, Side, Version};

pub use joined::{Joined, numbers};
use texts::Texts;

/// How the figures of a release are to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounting {
    /// The first version of the format does not say what its figures cover: each adds, unless it is a part by its
    /// publisher's word.
    pub version: Version,
    pub relations: Relations,
}

/// What the rows of one measure come to.
#[derive(Clone, Debug)]
pub struct Reckoned {
    pub measure: Measure,
    /// The rows that speak of it, by their places in the list, ascending.
    pub rows: Vec<usize>,
    /// Whose claims are these rows.
    pub account: Account,
    /// The row that the sum rests on alone, by its place in the list.
    pub alone: Option<usize>,
    /// Of the figures that count, the [`Interval::coarseness`] of the least exact.
    pub coarsest: i64,
}

/// Why a row is not simply added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The place of the row.
    pub row: usize,
    pub why: InTotal,
    /// The place of the row that it lies inside, gives way to, or contradicts.
    pub other: Option<usize>,
}

/// The rows of a total that do not simply add. A row that is not among them adds as it stands, or gives no number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// How many there are for each reason, in the order of [`InTotal::ALL`].
    pub counts: [u32; InTotal::ALL.len()],
    /// The first [`Left::TOLD`] of them, in the order of the table.
    pub told: Vec<Told>,
}

/// Words that say *all*, or nothing.
const ALL: [&str; 2] = ["not_stated", "online_and_offline"];

impl Accounting {
    /// Of a release of the first version, or of rows whose pairings are apart.
    pub fn new(version: Version) -> Self {
        Self { version, relations: Relations::default() }
    }

    /// What rows of one table come to, in the order of reading.
    pub fn reckon(&self, rows: &[Row<'_>]) -> Vec<Reckoned> {
        self.with_claims(rows, &mut |claims, places| coverage::account(claims, places))
            .into_iter()
            .map(reckoned)
            .collect()
    }

    /// A number for each row of a table: rows of one number must be settled together, and those of number 0 simply add,
    /// in whatever selection they stand.
    pub fn clusters(&self, rows: &[Row<'_>]) -> Vec<u32> {
        numbers(rows, self.joined(rows))
    }

    /// The sets of rows, by their places in the list, that must be settled together because of what they say of one measure.
    pub fn joined(&self, rows: &[Row<'_>]) -> Vec<Joined> {
        let lists = self.with_claims(rows, &mut |claims, places| coverage::clusters(claims, places));
        let joined = |(listed, own): (Listed, Vec<u32>)| {
            let mut sets = vec![Vec::new(); own.iter().max().map_or(0, |most| *most as usize)];
            let numbered = listed.rows.iter().zip(&own).filter(|(_, number)| **number > 0);
            numbered.for_each(|(row, number)| sets[*number as usize - 1].push(*row));
            Joined { measure: listed.measure, sets }
        };
        lists.into_iter().map(joined).collect()
    }

    /// Makes the claims of each measure, and something of them.
    fn with_claims<T>(&self, rows: &[Row<'_>], make: &mut dyn FnMut(&[Claim], &Places<'_>) -> T) -> Vec<(Listed, T)> {
        let Some(first) = rows.first() else { return Vec::new() };
        let schema = first.table.schema;
        let reading = Reading::new(self, rows);
        let words = Measure::columns(schema, self.version);
        let mut lists: Vec<Listed> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            for (columns, figure) in row.figures() {
                let known = lists.iter().rposition(|list| list.measure.is_of(row, columns, &words));
                let own = known.unwrap_or_else(|| {
                    let measure = Measure::of(row, columns, self.version);
                    lists.push(Listed { measure, rows: Vec::new(), figures: Vec::new() });
                    lists.len() - 1
                });
                lists[own].rows.push(at);
                lists[own].figures.push(figure);
            }
        }
        let mut order: Vec<usize> = (0..lists.len()).collect();
        sort_rows(&mut order, &mut |a, b| lists[a].measure.order(&lists[b].measure, schema));
        let relation = |a: u32, b: u32| reading.relation(a, b);
        let places = Places(&relation);
        let made = |at: usize| {
            let claims = reading.claims(&lists[at]);
            (lists[at].clone(), make(&claims, &places))
        };
        order.into_iter().map(made).collect()
    }
}

/// The rows of a measure, and what each says.
#[derive(Clone, Debug)]
struct Listed {
    measure: Measure,
    rows: Vec<usize>,
    figures: Vec<Figure<i64>>,
}

fn reckoned((listed, account): (Listed, Account)) -> Reckoned {
    let value = |at: usize| Interval::of(&listed.figures[at]);
    let alone = account.alone(&value).map(|at| listed.rows[at]);
    let counts = |fate: &Fate| matches!(fate, Fate::Counted | Fate::Overlaps | Fate::Contradicts(_) | Fate::SameAs(_));
    let counted = account.fates.iter().enumerate().filter(|(_, fate)| counts(fate));
    let coarsest = counted.map(|(at, _)| value(at).coarseness()).max().unwrap_or(1);
    Reckoned { measure: listed.measure, rows: listed.rows, account, alone, coarsest }
}

impl Reckoned {
    /// Why rows are not simply added, in their order.
    pub fn told(&self) -> impl Iterator<Item = Told> {
        let row = |claim: usize| self.rows[claim];
        let tell = move |(at, fate): (usize, &Fate)| {
            let (why, other) = match *fate {
                Fate::Counted | Fate::NotPublished | Fate::NotApplicable => return None,
                Fate::Inside(other) => (InTotal::Inside, Some(other)),
                Fate::Revised(other) => (InTotal::Revised, Some(other)),
                Fate::SameAs(other) => (InTotal::Same, Some(other)),
                Fate::Contradicts(other) => (InTotal::Contradicts, Some(other)),
                Fate::Overlaps => (InTotal::Overlaps, None),
                Fate::NoPeriod => (InTotal::NoPeriod, None),
                Fate::Rate => (InTotal::Rate, None),
                Fate::Part => (InTotal::Part, None),
            };
            Some(Told { row: row(at), why, other: other.filter(|other| *other != at).map(row) })
        };
        self.account.fates.iter().enumerate().filter_map(tell)
    }

    /// The same, counted; `place` is where a row stands in the table.
    pub fn left(&self, place: &dyn Fn(usize) -> usize) -> Left {
        let mut left = Left::default();
        for Told { row, why, other } in self.told() {
            left.counts[why as usize] += 1;
            if left.told.len() < Left::TOLD {
                left.told.push(Told { row: place(row), why, other: other.map(place) });
            }
        }
        left
    }
}

impl Left {
    /// So many rows are told of each total.
    pub const TOLD: usize = 30;
}

/// Rows, with numbers for their words.
struct Reading<'a> {
    rows: &'a [Row<'a>],
    version: Version,
    ids: Vec<&'a str>,
    /// The rows, in the order of these.
    by_id: Vec<usize>,
    places: Vec<Option<u32>>,
    names: Vec<Vec<Option<u32>>>,
    /// The pairing of each number, if any of them is related to another.
    related: Option<(&'a Relations, Vec<&'a str>)>,
}

impl<'a> Reading<'a> {
    fn new(accounting: &'a Accounting, rows: &'a [Row<'a>]) -> Self {
        let version = accounting.version;
        let names = if version == Version::One { &["id"] } else { rows[0].table.schema.names };
        // To find a column takes longer than to compare what is in it.
        let ids: Vec<&str> = rows.iter().map(Row::id).collect();
        let mut by_id: Vec<usize> = (0..rows.len()).collect();
        sort_rows(&mut by_id, &mut |a, b| ids[a].cmp(ids[b]));
        let places = numbered(rows, "pairing");
        let relations = &accounting.relations;
        let related = (version > Version::One && !relations.related().is_empty()).then(|| {
            let count = places.iter().flatten().max().map_or(0, |most| *most as usize + 1);
            let mut pairings = vec![""; count];
            for (row, place) in rows.iter().zip(&places) {
                place.iter().for_each(|place| pairings[*place as usize] = row.text("pairing").unwrap_or_default());
            }
            (relations, pairings)
        });
        let names = names.iter().map(|column| numbered(rows, column)).collect();
        Self { rows, version, ids, by_id, places, names, related }
    }

    fn relation(&self, a: u32, b: u32) -> Relation {
        let Some((relations, pairings)) = &self.related else { return Relation::Apart };
        match (pairings.get(a as usize), pairings.get(b as usize)) {
            (Some(a), Some(b)) => relations.between(a, b),
            _ => Relation::Apart,
        }
    }

    fn claims(&self, list: &Listed) -> Vec<Claim> {
        // A row that is not among them, or speaks of something else.
        let claim = |id: &str| {
            let row = self.by_id.binary_search_by(|row| self.ids[*row].cmp(id)).ok()?;
            list.rows.binary_search(&self.by_id[row]).ok()
        };
        let mut texts = Texts::new(["basis", "side", "as_of", "said", "coverage", "part_of", "revises", "period"]);
        let one = |(at, figure): (&usize, &Figure<i64>)| {
            let [basis, side, as_of, said, coverage, part_of, revises, period] = texts.of(&self.rows[*at]);
            let side = side.and_then(|word| Side::WORDS.iter().position(|own| *own == word));
            // What was counted up to a year was counted up to its end.
            let counted = as_of.and_then(Period::parse).map(|as_of| as_of.end().end());
            Claim {
                extent: self.extent(*at, period),
                side: side.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or_default(),
                said: counted.or_else(|| said.and_then(Period::parse).map(Period::end)),
                rate: basis.is_some_and(|word| word != Basis::Amount.word()),
                part: coverage == Some(Coverage::Part.word()),
                part_of: part_of.map(|id| claim(id).map_or(Whole::Elsewhere, Whole::Listed)),
                revises: revises.and_then(claim),
                value: Interval::of(figure),
            }
        };
        list.rows.iter().zip(&list.figures).map(one).collect()
    }

    fn extent(&self, at: usize, period: Option<&str>) -> Extent {
        let days = match self.version {
            // A day of its own for each: none meets another.
            Version::One => u32::try_from(at + 1).ok().map(|day| Days { first: day, last: day }),
            _ => period.and_then(Period::parse).map(Days::from),
        };
        let mut names = [None; NAMES];
        names.iter_mut().zip(&self.names).for_each(|(name, column)| *name = column[at]);
        Extent { place: self.places[at].unwrap_or(u32::MAX), days, names }
    }
}

/// A number for each text of a column; none where there is none, or where it says *all*.
fn numbered(rows: &[Row<'_>], column: &'static str) -> Vec<Option<u32>> {
    let mut own = Texts::new([column]);
    let texts: Vec<Option<&str>> = rows.iter().map(|row| own.of(row)[0].filter(|word| !ALL.contains(word))).collect();
    let mut order = passing(rows.len(), &|row| texts[row].is_some());
    sort_rows(&mut order, &mut |a, b| texts[a].cmp(&texts[b]));
    let mut numbers = vec![None; rows.len()];
    for (number, same) in (0..).zip(runs(&order, &|a, b| texts[a] == texts[b])) {
        same.iter().for_each(|row| numbers[*row] = Some(number));
    }
    numbers
}

#[cfg(test)]
mod tests;
