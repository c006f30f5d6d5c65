//! Questions about a table in memory, answered by looking at each row.

use super::question::{Answer, Group, Question, Tally, Test};
use super::sort::{order, runs};
use super::{Accounting, YEAR, sort_rows};
use format::{Data, Period, Row, Table};
use std::cmp::Ordering;

/// The rows that pass, in the order that the question wants.
pub fn matching(question: &Question, table: &Table) -> Vec<usize> {
    let mut rows = passing(question, table);
    if let Some((column, descending)) = &question.sort {
        sort_rows(&mut rows, &mut |a, b| order(&table.row(a), &table.row(b), column, *descending));
    }
    rows
}

/// What the rows that pass add up to.
pub fn answer(question: &Question, table: &Table, accounting: &Accounting) -> Answer {
    let rows = passing(question, table);
    let mut answer = Answer { matched: rows.len(), ..Answer::default() };
    if !question.by.is_empty() {
        answer.groups = groups(question, table, &rows, accounting);
    }
    let listed: Vec<_> = rows.iter().map(|row| table.row(*row)).collect();
    for reckoned in accounting.reckon(&listed) {
        let left = reckoned.left(&|row| rows[row]);
        let only = reckoned.alone.map(|row| rows[row]);
        answer
            .totals
            .push((reckoned.measure, Tally { sum: reckoned.account.sum, only, left, coarsest: reckoned.coarsest }));
    }
    answer
}

fn passing(question: &Question, table: &Table) -> Vec<usize> {
    let all = with_columns(table, &question.tests);
    let any: Vec<_> = question.any.iter().map(|tests| with_columns(table, tests)).collect();
    let passes = |row: &usize| {
        let holds = |(test, data): &(&Test, Option<&Data>)| {
            test.is.holds(data.and_then(|data| data.int(*row)), data.and_then(|data| data.text(*row)))
        };
        all.iter().all(holds) && any.iter().all(|tests| tests.iter().any(holds))
    };
    (0..table.rows).filter(passes).collect()
}

/// Each test with the column that it is of.
fn with_columns<'a>(table: &'a Table, tests: &'a [Test]) -> Vec<(&'a Test, Option<&'a Data>)> {
    tests.iter().map(|test| (test, table.column(&test.column))).collect()
}

/// The groups of these rows, in order.
fn groups(question: &Question, table: &Table, rows: &[usize], accounting: &Accounting) -> Vec<Group> {
    let compare = |a: usize, b: usize| {
        let (a, b) = (table.row(a), table.row(b));
        question.by.iter().fold(Ordering::Equal, |before, column| {
            before.then_with(|| match &**column {
                YEAR => year(&a).is_none().cmp(&year(&b).is_none()).then(year(&a).cmp(&year(&b))),
                column => order(&a, &b, column, false),
            })
        })
    };
    let mut sorted = rows.to_vec();
    sort_rows(&mut sorted, &mut |a, b| compare(a, b));
    let group = |rows: &[usize]| {
        let listed: Vec<_> = rows.iter().map(|row| table.row(*row)).collect();
        let sums = accounting.reckon(&listed).into_iter().map(|own| (own.measure, own.account.sum));
        Group {
            keys: question.by.iter().map(|column| key(&listed[0], column)).collect(),
            matched: rows.len(),
            totals: sums.collect(),
        }
    };
    runs(&sorted, &|a, b| compare(a, b) == Ordering::Equal).into_iter().map(group).collect()
}

/// What a row has in a column that makes groups.
fn key(row: &Row<'_>, column: &str) -> Option<String> {
    if column == YEAR {
        return year(row).map(|year| year.to_string());
    }
    row.text(column).map(str::to_owned).or_else(|| row.int(column).map(|number| number.to_string()))
}

fn year(row: &Row<'_>) -> Option<u16> {
    row.period("period").and_then(Period::year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Predicate;
    use format::{Wording, tables::FUNDS};

    /// (id, period, kind, amount in fen, precision, `part_of`)
    type Line = (&'static str, &'static str, &'static str, Option<i64>, &'static str, Option<&'static str>);

    const LINES: [Line; 5] = [
        ("w", "2021", "social", Some(10), "over", None),
        ("a", "2021-04", "social", Some(4), "stated", Some("w")),
        ("b", "2022", "fiscal", Some(7), "stated", None),
        ("c", "2016/2021", "fiscal", None, "", None),
        ("d", "2022", "fiscal", Some(1), "stated", None),
    ];

    fn funds() -> Table {
        table(&LINES)
    }

    fn table(lines: &[Line]) -> Table {
        let texts =
            |f: &dyn Fn(&Line) -> Option<&'static str>| Data::texts(lines.iter().map(|line| f(line).map(Into::into)));
        let columns = FUNDS.physical().map(|(name, column, _)| {
            let data = match name.as_str() {
                "id" => texts(&|l| Some(l.0)),
                "pairing" | "source" | "locator" => texts(&|_| Some("p")),
                "period" => texts(&|l| Some(l.1)),
                "kind" => texts(&|l| Some(l.2)),
                "stage" => texts(&|_| Some("not_stated")),
                "amount" => Data::Ints(lines.iter().map(|l| l.3.unwrap_or(Data::NO_INT)).collect()),
                "precision" => texts(&|l| l.3.map(|_| l.4)),
                "part_of" => texts(&|l| l.5),
                _ if column.kind.is_number() => Data::Ints(vec![Data::NO_INT; lines.len()]),
                _ => texts(&|_| None),
            };
            (name, data)
        });
        Table::new(&FUNDS, lines.len(), columns.collect()).unwrap()
    }

    /// Each of these lines adds, unless it is a part.
    fn answer(question: &Question, table: &Table) -> Answer {
        super::answer(question, table, &Accounting::new(format::Version::One))
    }

    fn test(column: &str, is: Predicate) -> Vec<Test> {
        vec![Test { column: column.to_owned(), is }]
    }

    #[test]
    fn rows_pass_and_stand_in_order() {
        let sorted = |descending| {
            let sort = Some(("amount".to_owned(), descending));
            matching(&Question { sort, ..Question::default() }, &funds())
        };
        assert_eq!(sorted(true), [0, 2, 1, 4, 3], "nothing there stands last");
        assert_eq!(sorted(false), [4, 1, 2, 0, 3], "nothing there stands last");
        let either = ["w", "C"].map(|part| test("id", Predicate::Mentions(part.to_owned()))).concat();
        assert_eq!(matching(&Question { any: vec![either], ..Question::default() }, &funds()), [0, 3]);
    }

    #[test]
    fn a_part_counts_only_without_its_whole() {
        let wordings = |question: &Question| {
            let totals = answer(question, &funds()).totals.into_iter();
            totals
                .map(|(measure, tally)| {
                    (measure.word("kind").unwrap().to_owned(), tally.sum.unwrap().wording(), tally.only)
                })
                .collect::<Vec<_>>()
        };
        let fiscal = ("fiscal".to_owned(), Wording::AtLeast(8), None);
        assert_eq!(wordings(&Question::default()), [fiscal, ("social".to_owned(), Wording::Over(10), Some(0))]);
        let april =
            Question { tests: test("period", Predicate::Within(Some(20_210_401), None)), ..Question::default() };
        let fiscal = ("fiscal".to_owned(), Wording::Stated(8), None);
        assert_eq!(wordings(&april), [fiscal, ("social".to_owned(), Wording::Stated(4), Some(1))]);
    }

    #[test]
    fn all_tests_hold_and_one_of_each_list() {
        let question = |tests: &[Vec<Test>], any: &[Vec<Test>]| {
            matching(&Question { tests: tests.concat(), any: any.to_vec(), ..Question::default() }, &funds())
        };
        let one = |column: &str, word: &str| test(column, Predicate::OneOf(vec![word.to_owned()]));
        assert_eq!(question(&[], &[]), [0, 1, 2, 3, 4]);
        assert_eq!(question(&[one("kind", "fiscal"), one("period", "2022")], &[]), [2, 4]);
        let [a, d] = ["a", "d"].map(|id| one("id", id));
        assert_eq!(question(&[one("kind", "fiscal")], &[[&*a, &d].concat()]), [4]);
        assert_eq!(question(&[], &[[&*a, &d].concat(), one("kind", "social")]), [1]);
        assert_eq!(question(&[], &[a, d]), [0; 0], "one of each");
        assert_eq!(question(&[], &[Vec::new()]), [0; 0], "nothing can hold");
        assert_eq!(question(&[], &[one("id", "nobody")]), [0; 0]);
        assert_eq!(question(&[one("no such column", "")], &[]), [0, 1, 2, 3, 4], "what is not there is nothing");
        assert_eq!(question(&[test("amount", Predicate::Between(4, 7))], &[]), [1, 2]);
    }

    #[test]
    fn a_total_knows_the_one_row_that_it_rests_on() {
        let only = |amounts: &[Option<i64>]| {
            let line = |amount: &Option<i64>| ("x", "2021", "social", *amount, "stated", None);
            let answer = answer(&Question::default(), &table(&amounts.iter().map(line).collect::<Vec<_>>()));
            assert_eq!((answer.matched, answer.totals.len()), (amounts.len(), 1));
            answer.totals[0].1.only
        };
        assert_eq!(only(&[None]), None);
        assert_eq!(only(&[None, Some(0)]), Some(1));
        assert_eq!(only(&[None, Some(5), None]), Some(1));
        assert_eq!(only(&[Some(5), Some(5)]), None);
        assert_eq!(only(&[Some(5), Some(5), None]), None);
        assert_eq!(only(&[Some(i64::MAX), Some(1), Some(1)]), None, "a sum that does not fit");
    }

    #[test]
    fn a_row_without_one_year_stands_in_a_group_of_its_own() {
        let by = |columns: &[&str]| {
            let by = columns.iter().map(|column| (*column).to_owned()).collect();
            let groups = answer(&Question { by, ..Question::default() }, &funds()).groups;
            let key = |key: &Option<String>| key.clone().unwrap_or_else(|| "none".to_owned());
            groups
                .iter()
                .map(|group| (group.keys.iter().map(key).collect::<Vec<_>>().join(" "), group.matched))
                .collect::<Vec<_>>()
        };
        let counted =
            |groups: &[(&str, usize)]| groups.iter().map(|(key, rows)| ((*key).to_owned(), *rows)).collect::<Vec<_>>();
        assert_eq!(by(&[YEAR]), counted(&[("2021", 2), ("2022", 2), ("none", 1)]));
        assert_eq!(by(&["amount"]), counted(&[("1", 1), ("4", 1), ("7", 1), ("10", 1), ("none", 1)]));
        assert_eq!(by(&["part_of", "kind"]), counted(&[("w social", 1), ("none fiscal", 3), ("none social", 1)]));
        assert_eq!(by(&[]), []);
    }

    #[test]
    fn a_group_says_what_its_rows_say_when_they_alone_are_asked_for() {
        let question = Question { by: vec!["period".to_owned()], ..Question::default() };
        let groups = answer(&question, &funds()).groups;
        let keys: Vec<_> = groups.iter().map(|group| (group.keys[0].as_deref().unwrap(), group.matched)).collect();
        assert_eq!(keys, [("2016/2021", 1), ("2021", 1), ("2021-04", 1), ("2022", 2)]);
        assert_eq!(groups[2].totals[0].1.unwrap().wording(), Wording::Stated(4), "its whole is in another group");
        assert_eq!(groups[3].totals[0].1.unwrap().wording(), Wording::Stated(8));
    }

    #[test]
    fn rows_taken_are_the_rows() {
        let (table, rows) = (funds(), [2, 0]);
        let taken = table.take(&rows);
        for (at, row) in rows.into_iter().enumerate() {
            for (name, data) in table.columns() {
                let own = taken.column(name).unwrap();
                assert_eq!((own.int(at), own.text(at)), (data.int(row), data.text(row)));
            }
        }
    }
}
