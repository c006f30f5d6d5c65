//! Totals of rows: one for each kind that adds, and none that counts a thing twice.

use super::sort_rows;
use format::{FigureColumns, Interval, Overflow, Row, Stage, Unit};
use std::cmp::Ordering;
use std::iter::zip;

/// What must be the same for two figures to add: different kinds of money, different stages of one payment and
/// different units are never added into one number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure {
    /// The value column.
    pub figure: String,
    /// Kind of money or of exchange; channel of produce sales does not part them.
    pub kind: Option<String>,
    pub stage: Option<String>,
    pub unit: String,
}

/// A sum over rows that add.
#[derive(Clone, Copy, Debug)]
pub struct Sum<'a> {
    pub interval: Interval,
    pub basis: Basis<'a>,
}

/// What the published part of a sum rests on.
#[derive(Clone, Copy, Debug)]
pub enum Basis<'a> {
    /// Nothing was published.
    Nothing,
    /// One figure, which says what the sum covers and where it comes from: a row of the table itself, or the row of
    /// the summary that repeats it.
    One { row: Row<'a>, printed: Option<&'a str> },
    /// Several, each with its own period and source.
    Many,
}

/// A sum, where it fits 64 bits.
pub type Total<'a> = Result<Sum<'a>, Overflow>;

/// A figure that counts towards a total.
#[derive(Clone, Debug)]
pub struct Counted<'a> {
    pub row: Row<'a>,
    pub measure: Measure,
    pub interval: Interval,
    /// The number as the source prints it.
    pub printed: Option<&'a str>,
}

impl<'a> Sum<'a> {
    const EMPTY: Self = Self { interval: Interval::EMPTY, basis: Basis::Nothing };

    fn plus(self, interval: Interval, basis: Basis<'a>) -> Total<'a> {
        let basis = match (self.basis, interval.published) {
            (kept, 0) => kept,
            (Basis::Nothing, 1) => basis,
            _ => Basis::Many,
        };
        Ok(Self { interval: self.interval.plus(interval)?, basis })
    }
}

impl Measure {
    pub fn of(row: &Row<'_>, columns: &FigureColumns) -> Self {
        let own = |column| row.text(column).map(str::to_owned);
        // A national indicator is a kind of its own: each has its definition.
        let kind = own("kind").or_else(|| own("indicator"));
        Self {
            figure: columns.value.to_owned(),
            kind,
            stage: own("stage"),
            unit: row.unit(columns).unwrap_or_default().to_owned(),
        }
    }

    /// The order in which people expect to read totals: figures and kinds as the schema declares them, then stages
    /// and units as their vocabularies do. Words that are not among these follow by themselves, none comes last.
    pub fn order(&self, other: &Self, figures: &[&str], kinds: &[&str]) -> Ordering {
        let place = |words: &[&str], word: Option<&str>| match word {
            None | Some("") => usize::MAX,
            Some(word) => words.iter().position(|own| *own == word).unwrap_or(words.len()),
        };
        for (words, (own, other)) in
            [figures, kinds, Stage::WORDS, Unit::WORDS].iter().zip(zip(self.words(), other.words()))
        {
            let order = place(words, own).cmp(&place(words, other)).then_with(|| own.cmp(&other));
            if order != Ordering::Equal {
                return order;
            }
        }
        Ordering::Equal
    }

    fn words(&self) -> [Option<&str>; 4] {
        [Some(&self.figure), self.kind.as_deref(), self.stage.as_deref(), Some(&self.unit)]
    }
}

/// The figures of these rows of one table that count towards totals. A row that is a part of another row among
/// them, which has a number itself, is left out: totals count the whole or its parts, never both.
pub fn counted<'a>(rows: &[Row<'a>]) -> Vec<Counted<'a>> {
    let mut by_id: Vec<usize> = (0..rows.len()).collect();
    sort_rows(&mut by_id, &mut |a, b| rows[a].id().cmp(rows[b].id()));
    let mut counted = Vec::new();
    for row in rows {
        for (columns, figure) in row.figures() {
            if !inside_a_whole(row, columns, rows, &by_id) {
                let printed = columns.printed.and_then(|column| row.text(column));
                let (measure, interval) = (Measure::of(row, columns), Interval::of(&figure));
                counted.push(Counted { row: *row, measure, interval, printed });
            }
        }
    }
    counted
}

/// The totals of these rows of one table, by what adds.
pub fn totals<'a>(rows: &[Row<'a>]) -> Vec<(Measure, Total<'a>)> {
    let mut totals = Vec::new();
    for Counted { row, measure, interval, printed } in counted(rows) {
        add(&mut totals, &measure, interval, Basis::One { row, printed });
    }
    totals
}

/// Adds an interval to the total of its measure; `basis` is what it rests on if that is one figure. The totals stand in the
/// order in which their measure first came.
pub fn add<'a>(totals: &mut Vec<(Measure, Total<'a>)>, measure: &Measure, interval: Interval, basis: Basis<'a>) {
    let at = totals.iter().position(|(known, _)| known == measure).unwrap_or_else(|| {
        totals.push((measure.clone(), Ok(Sum::EMPTY)));
        totals.len() - 1
    });
    let total = &mut totals[at].1;
    *total = total.and_then(|sum| sum.plus(interval, basis));
}

/// Whether a row that contains this one, however far up, stands among the rows with a number of its own.
/// `by_id` are the rows in the order of their keys.
fn inside_a_whole(row: &Row<'_>, columns: &FigureColumns, rows: &[Row<'_>], by_id: &[usize]) -> bool {
    let mut whole = row.text("part_of");
    // The checker refuses circles; counting the steps keeps even a bad table from hanging the page.
    for _ in 0..by_id.len() {
        let found = whole.and_then(|id| by_id.binary_search_by(|row| rows[*row].id().cmp(id)).ok());
        let Some(found) = found.map(|at| rows[by_id[at]]) else { return false };
        if found.int(columns.value).is_some() {
            return true;
        }
        whole = found.text("part_of");
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Data, Table, Wording, tables::FUNDS};

    /// (id, kind, amount in fen, precision, `part_of`)
    type Line = (&'static str, &'static str, Option<i64>, &'static str, Option<&'static str>);

    fn funds(lines: &[Line]) -> Table {
        let texts =
            |f: &dyn Fn(&Line) -> Option<&'static str>| Data::texts(lines.iter().map(|line| f(line).map(Into::into)));
        let columns = FUNDS.physical().map(|(name, column, _)| {
            let data = match name.as_str() {
                "id" => texts(&|l| Some(l.0)),
                "pairing" | "source" | "locator" => texts(&|_| Some("p")),
                "kind" => texts(&|l| Some(l.1)),
                "stage" => texts(&|_| Some("not_stated")),
                "amount" => Data::Ints(lines.iter().map(|l| l.2.unwrap_or(Data::NO_INT)).collect()),
                "precision" => texts(&|l| l.2.map(|_| l.3)),
                "part_of" => texts(&|l| l.4),
                "printed" => {
                    Data::texts(lines.iter().map(|l| l.2.map(|_| format!("printed {}", l.0).into_boxed_str())))
                }
                _ if column.kind.is_number() => Data::Ints(vec![Data::NO_INT; lines.len()]),
                _ => texts(&|_| None),
            };
            (name, data)
        });
        Table::new(&FUNDS, lines.len(), columns.collect()).unwrap()
    }

    fn wordings(lines: &[Line]) -> Vec<(String, Wording)> {
        totals(&funds(lines).select(&|_| true))
            .into_iter()
            .map(|(measure, sum)| (measure.kind.unwrap(), sum.unwrap().interval.wording()))
            .collect()
    }

    #[test]
    fn kinds_of_money_are_never_added() {
        let lines = [
            ("a", "industry", Some(100), "stated", None),
            ("b", "social", Some(20), "over", None),
            ("c", "social", Some(3), "stated", None),
        ];
        let expected = [("industry".to_owned(), Wording::Stated(100)), ("social".to_owned(), Wording::Over(23))];
        assert_eq!(wordings(&lines), expected);
    }

    #[test]
    fn the_whole_or_its_parts_never_both() {
        let whole = ("w", "fiscal", Some(10), "stated", None);
        let parts = [("a", "fiscal", Some(4), "stated", Some("w")), ("b", "fiscal", Some(5), "stated", Some("w"))];
        let total = |lines: &[Line]| wordings(lines)[0].1;
        assert_eq!(total(&[whole, parts[0], parts[1]]), Wording::Stated(10));
        assert_eq!(total(&parts), Wording::Stated(9), "the whole is not among the rows");
        let unpublished = ("w", "fiscal", None, "", None);
        assert_eq!(total(&[unpublished, parts[0], parts[1]]), Wording::AtLeast(9), "the whole gives no number");
        let deep = ("c", "fiscal", Some(1), "stated", Some("a"));
        assert_eq!(total(&[whole, parts[0], deep]), Wording::Stated(10), "a part of a part");
        let unpublished = ("a", "fiscal", None, "", Some("w"));
        assert_eq!(total(&[deep, unpublished, whole]), Wording::Stated(10), "what lies between gives no number");
    }

    #[test]
    fn rows_that_contain_each_other_come_to_an_end() {
        let circle = [("a", "fiscal", None, "", Some("b")), ("b", "fiscal", None, "", Some("a"))];
        assert_eq!(wordings(&circle), [("fiscal".to_owned(), Wording::NotPublished)]);
        let table = funds(&circle);
        assert_eq!(counted(&table.select(&|_| true)).len(), 2);
    }

    /// The basis of the one total of these lines: the row and what it prints.
    fn basis(lines: &[Line]) -> Option<(String, Option<String>)> {
        let table = funds(lines);
        let totals = totals(&table.select(&|_| true));
        assert_eq!(totals.len(), 1);
        match totals[0].1.unwrap().basis {
            Basis::Nothing => None,
            Basis::Many => Some(("many".to_owned(), None)),
            Basis::One { row, printed } => Some((row.id().to_owned(), printed.map(str::to_owned))),
        }
    }

    #[test]
    fn a_sum_rests_on_what_is_published() {
        let none = ("n", "fiscal", None, "", None);
        let (a, b) = (("a", "fiscal", Some(4), "over", None), ("b", "fiscal", Some(0), "stated", None));
        assert_eq!(basis(&[none]), None);
        let alone = Some(("a".to_owned(), Some("printed a".to_owned())));
        assert_eq!(basis(&[a]), alone);
        assert_eq!(basis(&[none, a, none]), alone, "rows without a number are no basis");
        assert_eq!(basis(&[a, b]), Some(("many".to_owned(), None)));
        // A row of the summary that stands for several figures.
        let table = funds(&[a]);
        let two = Interval { published: 2, ..Interval::EMPTY };
        let mut sums = Vec::new();
        add(&mut sums, &measure(&[""; 4]), two, Basis::One { row: table.row(0), printed: None });
        assert!(matches!(sums[0].1.unwrap().basis, Basis::Many));
    }

    #[test]
    fn what_does_not_fit_is_no_total() {
        let lines = [("a", "fiscal", Some(i64::MAX), "stated", None), ("b", "fiscal", Some(1), "stated", None)];
        let table = funds(&lines);
        let rows = table.select(&|_| true);
        assert!(matches!(totals(&rows)[..], [(_, Err(Overflow))]));
        assert_eq!(totals(&rows[1..])[0].1.unwrap().interval.wording(), Wording::Stated(1));
    }

    /// Figure, kind, stage, unit; empty words are not there.
    fn measure(words: &[&str; 4]) -> Measure {
        let there = |word: &str| (!word.is_empty()).then(|| word.to_owned());
        let [figure, kind, stage, unit] = words;
        Measure { figure: (*figure).to_owned(), kind: there(kind), stage: there(stage), unit: (*unit).to_owned() }
    }

    #[test]
    fn a_measure_is_what_the_columns_say() {
        let table = funds(&[("a", "social", Some(4), "over", None)]);
        let expected = measure(&["amount", "social", "not_stated", "yuan"]);
        assert_eq!(Measure::of(&table.row(0), &FUNDS.figures[0]), expected);
        let schema = &format::tables::NATIONAL;
        let columns = schema.physical().map(|(name, column, _)| {
            let word = match name.as_str() {
                "id" | "source" | "locator" | "name" => "n",
                "indicator" => "poverty-counties",
                "scope" => "national",
                "period" | "as_of" => "2020",
                "unit" => "county",
                _ => "",
            };
            let text = (!word.is_empty()).then(|| word.into());
            (name, if column.kind.is_number() { Data::Ints(vec![Data::NO_INT]) } else { Data::texts([text]) })
        });
        let table = Table::new(schema, 1, columns.collect()).unwrap();
        let count = schema.figures.iter().find(|columns| columns.value == "count").unwrap();
        assert_eq!(Measure::of(&table.row(0), count), measure(&["count", "poverty-counties", "", "county"]));
    }

    #[test]
    fn measures_stand_in_the_order_of_the_schema() {
        let (figures, kinds) = (["amount", "quantity"], ["fiscal", "social"]);
        let in_order = [
            ["amount", "fiscal", "agreed", "person"],
            ["amount", "fiscal", "agreed", "yuan"],
            ["amount", "fiscal", "agreed", "of its own"],
            ["amount", "fiscal", "agreed", ""],
            ["amount", "fiscal", "spent", "yuan"],
            ["amount", "fiscal", "", "yuan"],
            ["amount", "social", "agreed", "yuan"],
            ["amount", "gold", "agreed", "yuan"],
            ["amount", "silver", "agreed", "yuan"],
            ["amount", "", "agreed", "yuan"],
            ["quantity", "fiscal", "agreed", "yuan"],
            ["outlets", "fiscal", "agreed", "yuan"],
        ]
        .map(|words| measure(&words));
        for (at, one) in in_order.iter().enumerate() {
            for (other_at, other) in in_order.iter().enumerate() {
                assert_eq!(one.order(other, &figures, &kinds), at.cmp(&other_at), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn nothing_published_is_not_zero() {
        assert_eq!(wordings(&[("a", "fiscal", None, "", None)])[0].1, Wording::NotPublished);
    }
}
