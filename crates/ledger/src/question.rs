//! What can be asked of the rows of one table, whatever its size: [`answer`](super::answer) looks at a table in
//! memory, `engine` at a large one, and both must say the same.

use super::{Basis, Left, Measure, Sum, Total, mentions};
use format::{Interval, Overflow, Period, Table};

/// Which rows a question is about, how they are grouped and in which order they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// All of these hold.
    pub tests: Vec<Test>,
    /// Of each of these lists at least one holds: a word that is looked for in several columns.
    pub any: Vec<Vec<Test>>,
    /// The columns whose values make the groups: none, one or two. [`YEAR`] stands for the year of the period.
    pub by: Vec<String>,
    /// The column to sort by, and whether from the largest down. Without one, the order of the table. Rows that have
    /// nothing in the column stand last either way; equal rows keep the order of the table.
    pub sort: Option<(String, bool)>,
}

/// A column that no table has: the single year that the period of a row lies in.
pub const YEAR: &str = "year";

/// What the rows must hold in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    pub column: String,
    pub is: Predicate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// One of these words; the empty word stands for *nothing there*, in a column of numbers too.
    OneOf(Vec<String>),
    /// A text with this part, letter by letter.
    Contains(String),
    /// A text with this part, ASCII letters of either case.
    Mentions(String),
    /// A number from the first to the last one, both included.
    Between(i64, i64),
    /// A period that lies between two days (`YYYYMMDD`), both included, as far as they are given.
    Within(Option<u32>, Option<u32>),
    /// A period that lies in no single year, or none at all.
    NoYear,
}

impl Predicate {
    /// Whether a value passes: a number, a text, or neither where there is nothing.
    pub fn holds(&self, number: Option<i64>, text: Option<&str>) -> bool {
        let period = || text.and_then(Period::parse);
        match self {
            Self::OneOf(words) => match number.map(|number| number.to_string()) {
                Some(number) => words.contains(&number),
                None => words.iter().any(|word| word == text.unwrap_or_default()),
            },
            Self::Contains(part) => text.is_some_and(|text| text.contains(part.as_str())),
            Self::Mentions(part) => text.is_some_and(|text| mentions(text, part)),
            Self::Between(from, to) => number.is_some_and(|number| *from <= number && number <= *to),
            Self::Within(from, to) => period().is_some_and(|period| {
                // Nobody knows whether a period without a beginning began late enough.
                from.is_none_or(|from| period.first_day().is_some_and(|first| from <= first))
                    && to.is_none_or(|to| period.last_day() <= to)
            }),
            Self::NoYear => period().and_then(Period::year).is_none(),
        }
    }
}

/// What a question comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many rows pass.
    pub matched: usize,
    /// What they add up to, by what adds, in the order that the schema declares.
    pub totals: Vec<(Measure, Tally)>,
    /// The groups that have rows, in the order of their keys, *nothing there* last.
    pub groups: Vec<Group>,
    /// Where the groups are those that are seen, as a [`Folding`](super::Folding) says: how many there are in all.
    pub folded: Option<usize>,
}

/// A sum of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub sum: Result<Interval, Overflow>,
    /// The row of the table (from 0) that the sum rests on, if one alone of those counted is published.
    pub only: Option<usize>,
    pub left: Left,
    /// Of the figures that count, the [`Interval::coarseness`] of the least exact.
    pub coarsest: i64,
}

/// The rows that have the same values in the columns that make the groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// One value a column; `None` where the rows have nothing there.
    pub keys: Vec<Option<String>>,
    /// How many rows pass.
    pub matched: usize,
    /// What they add up to, as if they alone had been asked for: where figures lie inside each other, groups come to more
    /// than their whole.
    pub totals: Vec<(Measure, Result<Interval, Overflow>)>,
}

impl Answer {
    /// The rows that the accounts of the totals tell of, each once, in the order in which they are first named.
    pub fn told(&self) -> Vec<usize> {
        let mut rows: Vec<usize> = Vec::new();
        let told = self.totals.iter().flat_map(|(_, tally)| &tally.left.told);
        for row in told.flat_map(|told| [Some(told.row), told.other]).flatten() {
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rows
    }

    /// The totals as a page shows them. `alone` are the rows that sums rest on alone, in the order of the totals.
    pub fn sums<'a>(&self, alone: &'a Table) -> Vec<(Measure, Total<'a>)> {
        let mut rows = alone.iter();
        let mut sums = Vec::new();
        for (measure, tally) in &self.totals {
            let row = tally.only.and_then(|_| rows.next());
            let basis = |interval: Interval| match row {
                _ if interval.published == 0 => Basis::Nothing,
                Some(row) => {
                    let columns = alone.schema.figures.iter().find(|columns| columns.value == measure.figure);
                    let printed = columns.and_then(|columns| columns.printed).and_then(|column| row.text(column));
                    Basis::One { row, printed }
                }
                None => Basis::Many,
            };
            sums.push((
                measure.clone(),
                tally.sum.map(|interval| Sum { interval, basis: basis(interval), coarsest: tally.coarsest }),
            ));
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_word_is_nothing_there() {
        let is = |words: &[&str]| Predicate::OneOf(words.iter().map(|word| (*word).to_owned()).collect());
        assert!(is(&["a", ""]).holds(None, None));
        assert!(!is(&["a"]).holds(None, None));
        assert!(is(&["a"]).holds(None, Some("a")));
        assert!(is(&["12"]).holds(Some(12), None));
        assert!(!is(&[""]).holds(Some(0), None));
    }

    #[test]
    fn a_text_is_found_whatever_its_case() {
        assert!(Predicate::Mentions("gAN".to_owned()).holds(None, Some("Gansu")));
        assert!(!Predicate::Contains("gan".to_owned()).holds(None, Some("Gansu")));
        assert!(!Predicate::Mentions(String::new()).holds(None, None));
    }

    #[test]
    fn a_number_lies_between_both_ends() {
        let between = |number| Predicate::Between(3, 5).holds(number, None);
        assert_eq!([2, 3, 4, 5, 6].map(|number| between(Some(number))), [false, true, true, true, false]);
        assert!(!between(None));
        assert!(!Predicate::Between(3, 5).holds(None, Some("4")), "a text is no number");
    }

    #[test]
    fn a_part_is_looked_for_letter_by_letter() {
        assert!(Predicate::Contains("an".to_owned()).holds(None, Some("Gansu")));
        assert!(Predicate::Contains(String::new()).holds(None, Some("Gansu")));
        assert!(!Predicate::Contains("a".to_owned()).holds(None, None));
    }

    #[test]
    fn a_page_shows_what_each_sum_rests_on() {
        use format::{Data, Wording, tables::SALES};
        // The one row that a sum rests on alone; its columns are named after themselves.
        let columns = SALES.physical().map(|(name, column, _)| {
            let data =
                if column.kind.is_number() { Data::Ints(vec![1]) } else { Data::texts([Some(name.as_str().into())]) };
            (name, data)
        });
        let alone = Table::unchecked(&SALES, 1, columns.collect());
        let tally = |published, only| {
            let sum = Interval { low: 5, high: Some(5), published, missing: 0, ..Interval::EMPTY };
            Tally { sum: Ok(sum), only, left: Left::default(), coarsest: 1 }
        };
        let measure =
            |figure: &str| Measure { figure: figure.to_owned(), words: Default::default(), unit: "kg".to_owned() };
        let totals = vec![
            (measure("amount"), tally(0, None)),
            (measure("quantity"), tally(1, Some(7))),
            (measure("outlets"), tally(3, None)),
            (measure("x"), Tally { sum: Err(Overflow), only: None, left: Left::default(), coarsest: 1 }),
        ];
        let sums = Answer { totals, ..Answer::default() }.sums(&alone);
        let figures: Vec<&str> = sums.iter().map(|(measure, _)| measure.figure.as_str()).collect();
        assert_eq!(figures, ["amount", "quantity", "outlets", "x"]);
        assert!(matches!(sums[0].1, Ok(Sum { basis: Basis::Nothing, .. })));
        let Ok(Sum { basis: Basis::One { row, printed }, interval, .. }) = sums[1].1 else { panic!("one row alone") };
        assert_eq!((row.id(), printed, interval.wording()), ("id", Some("quantity_printed"), Wording::Stated(5)));
        assert!(matches!(sums[2].1, Ok(Sum { basis: Basis::Many, .. })));
        assert!(sums[3].1.is_err());
    }

    #[test]
    fn a_period_lies_within_as_a_whole() {
        let within = |from, to, text| Predicate::Within(from, to).holds(None, Some(text));
        assert!(within(Some(20_210_101), Some(20_211_231), "2021"));
        assert!(!within(Some(20_210_102), None, "2021"));
        assert!(!within(None, Some(20_211_230), "2021-12"));
        assert!(within(None, Some(20_210_430), "../2021-04"));
        assert!(!within(Some(19_000_101), None, "../2021-04"));
        assert!(!Predicate::Within(None, None).holds(None, None));
        assert!(Predicate::NoYear.holds(None, None));
        assert!(Predicate::NoYear.holds(None, Some("2016/2021")));
        assert!(!Predicate::NoYear.holds(None, Some("2021-01/2021-05")));
    }
}
