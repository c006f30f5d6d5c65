//! What claims come to: rule by rule, real cases with their numbers, and made-up ones against brute force and against a
//! truth that all of them tell.

mod cases;
mod oracle;
mod random;
mod rules;
mod truth;

use super::{Account, Claim, Days, Extent, Fate, Finding, Notable, Places, Whole, account};
use format::{Date, Figure, Interval, Missing, Period, Precision, Wording};

const SUPPORTER: u8 = 1;
const RECIPIENT: u8 = 2;

/// A number for a period (none where the text is empty), of a side and a time that are not stated.
fn said(period: &str, value: i64, precision: Precision) -> Claim {
    claim(period, Figure::Published { value, precision })
}

fn stated(period: &str, value: i64) -> Claim {
    said(period, value, Precision::Stated)
}

fn not_published(period: &str) -> Claim {
    claim(period, Figure::Missing(Missing::NotPublished))
}

fn claim(period: &str, figure: Figure<i64>) -> Claim {
    let days = (!period.is_empty()).then(|| Days::from(Period::parse(period).unwrap()));
    let extent = Extent { place: 0, days, names: [None; super::NAMES] };
    let value = Interval::of(&figure);
    Claim { extent, side: 0, said: None, rate: false, part: false, part_of: None, revises: None, value }
}

impl Claim {
    fn by(self, side: u8, said: &str) -> Self {
        Self { side, said: Some(Date::parse(said).unwrap()), ..self }
    }

    fn rate(self) -> Self {
        Self { rate: true, ..self }
    }

    fn part(self) -> Self {
        Self { part: true, ..self }
    }

    fn part_of(self, whole: usize) -> Self {
        Self { part_of: Some(Whole::Listed(whole)), ..self }
    }

    fn revises(self, other: usize) -> Self {
        Self { revises: Some(other), ..self }
    }

    fn at(self, place: u32) -> Self {
        Self { extent: Extent { place, ..self.extent }, ..self }
    }

    fn named(mut self, column: usize, name: u32) -> Self {
        self.extent.names[column] = Some(name);
        self
    }
}

/// The account of claims of pairings that have nothing to do with each other.
fn settled(claims: &[Claim]) -> Account {
    account(claims, &Places::APART)
}

impl Account {
    fn wording(&self) -> Wording {
        self.sum.unwrap().wording()
    }

    /// The members and the interval of the only finding of a kind.
    fn found(&self, what: Notable) -> (&[usize], Wording) {
        let found: Vec<&Finding> = self.findings.iter().filter(|finding| finding.what == what).collect();
        assert_eq!(found.len(), 1, "{:?}", self.findings);
        (&found[0].members, found[0].value.wording())
    }
}
