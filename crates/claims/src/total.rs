//! What figures of one pairing come to, by the rules of totals: a claim may be of that.

use crate::candidate::{Candidate, Evidence};
use crate::claim::Claim;
use crate::comparison::{Compared, Figure, compare};
use crate::fact::{Fact, scale};
use crate::time::Time;
use crate::verdict::{Verdict, Why};
use format::{Period, Row};
use ledger::{Accounting, Book};

/// The totals that a claim may mean; `facts` are the figures of its places and kind, of whatever time.
pub fn totals(book: &Book, accounting: &Accounting, claim: &Claim, facts: &[&Fact]) -> Vec<Candidate> {
    let Some(number) = claim.number else { return Vec::new() };
    let mut found = Vec::new();
    let mut seen: Vec<(&str, Option<&str>)> = Vec::new();
    for fact in facts {
        let group = (fact.table, fact.pairing.as_deref());
        if seen.contains(&group) || fact.pairing.is_none() || fact.table == "national" {
            continue;
        }
        seen.push(group);
        let own = facts.iter().filter(|own| (own.table, own.pairing.as_deref()) == group);
        let within: Vec<&&Fact> = own.filter(|own| lies_in(own.period, claim.time)).collect();
        let table = book.table(fact.table);
        let rows: Vec<Row<'_>> = within.iter().map(|fact| table.row(fact.row)).collect();
        for reckoned in accounting.reckon(&rows) {
            let Ok(sum) = reckoned.account.sum else { continue };
            let unit = format::Unit::parse(&reckoned.measure.unit);
            let fits = within.iter().any(|fact| fact.unit == unit && fact.figure == reckoned.measure.figure);
            let (Some(unit), Some(figure)) = (unit, Figure::of(&sum, scale(unit))) else { continue };
            if sum.published < 2 || !fits {
                continue;
            }
            let verdict = match compare(&number, &figure) {
                Compared::Equal => (Verdict::Supported, None),
                Compared::Exactness => (Verdict::Bound, Some(Why::Exactness)),
                Compared::Rounded => (Verdict::Bound, Some(Why::Rounded)),
                _ => continue,
            };
            let rows = reckoned.rows.iter().map(|row| rows[*row].index).collect();
            let of = Evidence::Total { table: fact.table, rows, sum, unit };
            found.push(Candidate { of, verdict: verdict.0, why: verdict.1 });
        }
    }
    found
}

/// Whether a period lies in the time of a claim; all do where it says none.
fn lies_in(period: Option<Period>, time: Option<Time>) -> bool {
    let Some(time) = time else { return true };
    let Some(period) = period else { return false };
    time.first.is_none_or(|first| period.first_day().is_some_and(|own| first <= own))
        && time.last.is_none_or(|last| period.last_day() <= last)
}
