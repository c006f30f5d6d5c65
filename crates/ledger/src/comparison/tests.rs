use super::*;
use crate::samples::funds;
use format::{Version, Wording};

fn thing(id: &str) -> Thing {
    Thing { by: By::Pairing, id: id.to_owned(), own: vec![id.to_owned()], inside: Vec::new(), levels: Vec::new() }
}

/// What is said of p and q, as `kind time: p | q`; what is not like the others has a star.
fn said(lines: &[&str]) -> Vec<String> {
    let table = funds("2023", lines);
    let lines = totals(&table, &[thing("p"), thing("q")], &Accounting::new(Version::Two));
    let time = |time| match time {
        Time::All => "all".to_owned(),
        Time::Year(year) => year.to_string(),
        Time::NoYear => "none".to_owned(),
        Time::Stated(_) => panic!("nothing here is stated"),
    };
    let line = |line: &Line| {
        let cell = |(at, cell): (usize, &Option<Cell>)| {
            let Some(cell) = cell else { return "-".to_owned() };
            let number = match cell.sum.unwrap().wording() {
                Wording::Stated(number) => number.to_string(),
                Wording::Over(number) => format!(">{number}"),
                Wording::NotPublished => "?".to_owned(),
                other => format!("{other:?}"),
            };
            number + if line.unlike().contains(&at) { "*" } else { "" }
        };
        let cells: Vec<String> = line.cells.iter().enumerate().map(cell).collect();
        format!("{} {}: {}", line.measure.word("kind").unwrap(), time(line.time), cells.join(" | "))
    };
    lines.iter().map(line).collect()
}

#[test]
fn each_kind_and_year_is_a_line() {
    let said = said(&[
        "amount=5",
        "amount=7 kind=social",
        "pairing=q amount=6",
        "pairing=q amount=8 period=2022",
        "pairing=x amount=9",
    ]);
    assert_eq!(said, ["fiscal all: 5* | 14*", "fiscal 2023: 5 | 6", "fiscal 2022: - | 8", "social 2023: 7 | -"]);
}

#[test]
fn what_covers_another_time_is_marked() {
    assert_eq!(said(&["amount=5 period=2023-01/2023-06", "pairing=q amount=6"]), ["fiscal 2023: 5* | 6*"]);
    assert_eq!(said(&["amount=5 as_of=2023-11", "pairing=q amount=6 as_of=2023"]), ["fiscal 2023: 5* | 6*"]);
    assert_eq!(said(&["amount=5 period=2023-01/2023-12", "pairing=q amount=6"]), ["fiscal 2023: 5 | 6"]);
    let months = ["amount=5 period=2023-01/2023-06", "amount=2 period=2023-07/2023-12", "pairing=q amount=6"];
    assert_eq!(said(&months), ["fiscal 2023: 7 | 6"], "two halves are the year");
    let gap = ["amount=5 period=2023-01/2023-03", "amount=2 period=2023-10/2023-12", "pairing=q amount=6"];
    assert_eq!(said(&gap), ["fiscal 2023: 7* | 6*"], "two ends are not");
    let open = ["amount=5 period=../2023", "pairing=q amount=6 period=../2023"];
    assert_eq!(said(&open), ["fiscal none: 5* | 6*"], "nobody knows when they began");
}

#[test]
fn nothing_published_is_no_number_and_alike_with_nothing() {
    assert_eq!(said(&["precision=", "pairing=q amount=6"]), ["fiscal 2023: ? | 6"]);
    assert_eq!(said(&["amount=0", "pairing=q amount=6"]), ["fiscal 2023: 0 | 6"], "zero is a number");
}

#[test]
fn a_total_goes_by_coverage() {
    let inside = ["amount=9 period=2022/2023", "amount=4", "pairing=q amount=6 period=2022/2023"];
    assert_eq!(said(&inside), ["fiscal all: 9 | 6", "fiscal 2023: 4 | -", "fiscal none: 9 | 6"]);
}

#[test]
fn the_most_that_are_alike_are_compared() {
    let cell = |first: &str| {
        let table = funds(first, &["amount=1"]);
        let own = totals(&table, &[thing("p")], &Accounting::new(Version::Two));
        own[0].cells[0].clone()
    };
    // Each rests on a record of its own, unless they are told to share one.
    let line = |periods: &[&str]| {
        let table = funds("2023", &["amount=1"]);
        let own = totals(&table, &[thing("p")], &Accounting::new(Version::Two)).remove(0);
        let cells = periods.iter().enumerate().map(|(at, period)| Some(Cell { counted: vec![at], ..cell(period)? }));
        Line { cells: cells.collect(), ..own }
    };
    let of = |periods: &[&str]| (line(periods).alike(), line(periods).unlike());
    assert_eq!(of(&["2023", "2023", "2022"]), (vec![0, 1], vec![2]));
    assert_eq!(of(&["2023", "2022", "2021"]), (vec![], vec![0, 1, 2]));
    assert_eq!(of(&["2023", "2023", "2022", "2022"]), (vec![], vec![0, 1, 2, 3]), "neither two are the measure");
    assert_eq!(of(&["2023"]), (vec![], vec![]), "one alone is unlike nothing");
    let mut shared = line(&["2023", "2023", "2023"]);
    shared.cells[2].as_mut().unwrap().counted = vec![1];
    assert_eq!((shared.alike(), shared.unlike()), (vec![], vec![0, 1, 2]), "one record is not held to itself");
}
