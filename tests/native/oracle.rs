//! The totals of the newest release, once more: a program of another language adds its CSVs up by brute force
//! (`oracle/totals.py`), and what pages and the summary say is the same. Needs Python 3, without packages.

use format::{Interval, SummaryScope};
use ledger::{Accounting, Book, Measure};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::process::Command;
use tests::oracle::{self, Total};
use tests::{book, root};
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked};
use view::site::{Query, Site};
use view::tables;

/// A question and what the oracle says of it.
#[derive(Deserialize)]
struct Told {
    table: String,
    address: String,
    /// The scope, pairing and year of the cells of the summary that say the same.
    cell: Option<(String, Option<String>, Option<i64>)>,
    totals: Vec<Total>,
}

/// Totals by measure.
type Sums = BTreeMap<Measure, Interval>;

/// What the oracle says; `None`, said loudly, where there is no Python.
fn told(release: &str) -> Option<Vec<Told>> {
    let mut python = Command::new("python3");
    let script = root().join("tests/oracle/totals.py");
    let Ok(output) = python.arg(script).arg(root().join("public/data").join(release)).output() else {
        eprintln!("\n!!! SKIPPED: python3 is missing, so the totals were not added up a second time !!!\n");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = std::str::from_utf8(&output.stdout).unwrap().lines();
    Some(lines.map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// What a page of a table says at an address.
fn answered(book: &Book, accounting: &Accounting, table: &str, address: &str) -> Sums {
    let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
    let of = tables::explored().find(|of| of.name() == table).unwrap();
    let (rows, query) = (book.table(table), Query::parse(address));
    let names = Names { site: &site, book };
    let words = explore::words(&names, of, rows);
    let question = explore::question(&Asked { names, of, words: &words, query: &query });
    let answer = ledger::answer(&question, rows, accounting);
    answer.totals.into_iter().map(|(measure, tally)| (measure, tally.sum.unwrap())).collect()
}

/// What the summary says.
fn summed(book: &Book, table: &str, (scope, pairing, year): &(String, Option<String>, Option<i64>)) -> Sums {
    let scope = SummaryScope::parse(scope).unwrap();
    let own = |row: &format::Row<'_>| row.text("pairing") == pairing.as_deref() && row.int("year") == *year;
    let sums = ledger::summed(book.table("summary"), table, scope, &own);
    sums.into_iter().map(|(measure, sum)| (measure, sum.unwrap().interval)).collect()
}

#[test]
fn a_second_program_comes_to_the_same_totals() {
    let (Some(told), book) = (told("2026-02"), book("2026-02")) else { return };
    let accounting = book.accounting();
    // How many totals of pages were compared, how many of them do not simply add, and how many cells of the summary.
    let (mut pages, mut settled, mut cells) = (0, 0, 0);
    let mut wrong = Vec::new();
    for own in &told {
        let sums = oracle::sums(&own.totals);
        let page = answered(&book, &accounting, &own.table, &own.address);
        if page != sums {
            wrong.push(format!("{}{}\n  page   {page:?}\n  oracle {sums:?}", own.table, own.address));
        }
        pages += sums.len();
        settled += own.totals.iter().filter(|total| total.plain == Some(false)).count();
        let Some(cell) = &own.cell else { continue };
        // Rates alone are no sum, and have no cell.
        let sums: Sums = sums.into_iter().filter(|(_, sum)| *sum != Interval::EMPTY).collect();
        let summary = summed(&book, &own.table, cell);
        if summary != sums {
            wrong.push(format!("summary {} {cell:?}\n  cells  {summary:?}\n  oracle {sums:?}", own.table));
        }
        cells += sums.len();
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), told.len(), wrong.join("\n"));
    assert!(pages > 2_000 && settled > 500, "{pages} totals, {settled} of which do not simply add");
    let tables: Vec<&str> = told.iter().map(|own| &*own.table).collect();
    let all = book.table("summary").select(&|row| row.text("table").is_some_and(|table| tables.contains(&table)));
    assert_eq!(cells, all.len(), "no cell of the summary was left out");
    println!("{pages} totals of pages, {settled} of which do not simply add, and {cells} cells of the summary");
}
