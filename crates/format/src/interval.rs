//! How precision adds up. A figure is an interval of what the truth may be; sums add the ends, and the words
//! that a total may be shown with follow from the interval alone.

use super::{Figure, Missing, Precision, Quantity, grain};

/// What the true sum may be, and how many rows stand behind it.
///
/// `Interval::EMPTY` with [`Interval::plus`] is a commutative monoid, so the order and the grouping of rows never
/// change a total. Ends are whole units of the quantity (fen or counts).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub low: i64,
    /// `None` has no upper end.
    pub high: Option<i64>,
    /// The truth is more than `low`, not `low` itself (余, 多, 超).
    pub more_than_low: bool,
    /// The ends are soft: some row said *about*.
    pub soft: bool,
    /// Rows that gave a number.
    pub published: u32,
    /// Rows that gave none although one applies (*not published* or *withheld*). They make the sum a lower bound.
    pub missing: u32,
}

/// How a sum may be put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// There are rows, and none gives a number.
    NotPublished,
    /// There is nothing to add.
    NoRows,
    Stated(i64),
    Over(i64),
    AtLeast(i64),
    About(i64),
    /// About so much, or more.
    AboutOrMore(i64),
    /// An upper bound.
    Nearly(i64),
    Between(i64, i64),
    /// Between two soft ends.
    AboutBetween(i64, i64),
}

/// A sum that does not fit 64 bits: the data are wrong, and no number may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

impl Interval {
    /// The sum of no rows.
    pub const EMPTY: Self = Self { low: 0, high: Some(0), more_than_low: false, soft: false, published: 0, missing: 0 };

    /// The interval of one figure. A row to which no number applies adds nothing.
    pub fn of<Q: Quantity>(figure: &Figure<Q>) -> Self {
        match *figure {
            Figure::Published { value, precision } => {
                let v = value.units();
                let (low, high) = match precision {
                    Precision::Stated | Precision::About => (v, Some(v)),
                    Precision::Over | Precision::AtLeast => (v, None),
                    Precision::Nearly => (0, Some(v)),
                };
                Self {
                    low,
                    high,
                    more_than_low: precision == Precision::Over,
                    soft: precision == Precision::About,
                    published: 1,
                    missing: 0,
                }
            }
            Figure::Missing(Missing::NotApplicable) => Self::EMPTY,
            Figure::Missing(Missing::NotPublished | Missing::Withheld) => Self { missing: 1, ..Self::EMPTY },
        }
    }

    /// The place of the last digit of a figure that is not exact; 1 of an exact one, and of none.
    pub fn coarseness(&self) -> i64 {
        if self.published == 0 || !self.soft && self.high == Some(self.low) {
            1
        } else {
            grain(self.high.unwrap_or(self.low))
        }
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        let add = |a: i64, b: i64| a.checked_add(b).ok_or(Overflow);
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(add(a, b)?),
            _ => None,
        };
        Ok(Self {
            low: add(self.low, other.low)?,
            high,
            more_than_low: self.more_than_low || other.more_than_low,
            soft: self.soft || other.soft,
            published: self.published.checked_add(other.published).ok_or(Overflow)?,
            missing: self.missing.checked_add(other.missing).ok_or(Overflow)?,
        })
    }

    /// Both together where they may have something in common: at least the larger, at most both.
    pub fn beside(self, other: Self) -> Result<Self, Overflow> {
        let both = self.plus(other)?;
        let low = |of: &Self| (of.low, of.more_than_low);
        let larger = if low(&other) > low(&self) { other } else { self };
        Ok(Self { low: larger.low, more_than_low: larger.more_than_low, ..both })
    }

    /// The sum of many.
    pub fn sum(intervals: impl IntoIterator<Item = Self>) -> Result<Self, Overflow> {
        intervals.into_iter().try_fold(Self::EMPTY, Self::plus)
    }

    /// The upper end of the truth: none as soon as a row is missing.
    pub fn upper(self) -> Option<i64> {
        if self.missing > 0 { None } else { self.high }
    }

    /// The words that this sum may be shown with: never narrower than the truth.
    pub fn wording(self) -> Wording {
        if self.published == 0 {
            return if self.missing == 0 { Wording::NoRows } else { Wording::NotPublished };
        }
        match (self.upper(), self.soft) {
            (None, true) => Wording::AboutOrMore(self.low),
            (None, false) if self.more_than_low => Wording::Over(self.low),
            (None, false) => Wording::AtLeast(self.low),
            (Some(high), true) if high == self.low => Wording::About(high),
            (Some(high), true) => Wording::AboutBetween(self.low, high),
            (Some(high), false) if high == self.low => Wording::Stated(high),
            (Some(high), false) if self.low == 0 => Wording::Nearly(high),
            (Some(high), false) => Wording::Between(self.low, high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fen;
    use proptest::prelude::*;

    fn published(value: i64, precision: Precision) -> Interval {
        Interval::of(&Figure::Published { value: Fen(value), precision })
    }

    fn missing() -> Interval {
        Interval::of::<Fen>(&Figure::Missing(Missing::NotPublished))
    }

    fn wording_of(rows: &[Interval]) -> Wording {
        Interval::sum(rows.iter().copied()).unwrap().wording()
    }

    #[test]
    fn words_follow_from_the_interval() {
        use Precision::{About, AtLeast, Nearly, Over, Stated};
        assert_eq!(wording_of(&[published(1, Stated), published(2, Over)]), Wording::Over(3));
        assert_eq!(wording_of(&[published(1, Stated), published(2, AtLeast)]), Wording::AtLeast(3));
        assert_eq!(wording_of(&[published(1, Over), published(2, AtLeast)]), Wording::Over(3));
        assert_eq!(wording_of(&[published(1, Stated), published(2, Nearly)]), Wording::Between(1, 3));
        assert_eq!(wording_of(&[published(1, Nearly), published(2, Nearly)]), Wording::Nearly(3));
        assert_eq!(wording_of(&[published(1, Stated), published(2, About)]), Wording::About(3));
        assert_eq!(wording_of(&[published(1, Over), published(2, About)]), Wording::AboutOrMore(3));
        assert_eq!(wording_of(&[published(1, About), published(2, Nearly)]), Wording::AboutBetween(1, 3));
    }

    #[test]
    fn rows_are_counted_by_whether_they_give_a_number() {
        let withheld = Interval::of::<Fen>(&Figure::Missing(Missing::Withheld));
        let sum = Interval::sum([published(7, Precision::AtLeast), missing(), withheld, Interval::EMPTY]);
        let expected = Interval { low: 7, high: None, more_than_low: false, soft: false, published: 1, missing: 2 };
        assert_eq!(sum, Ok(expected));
        assert_eq!((expected.upper(), missing().upper()), (None, None));
        assert_eq!(published(7, Precision::Nearly).upper(), Some(7));
    }

    #[test]
    fn missing_is_not_zero() {
        assert_eq!(wording_of(&[]), Wording::NoRows);
        assert_eq!(wording_of(&[missing()]), Wording::NotPublished);
        assert_eq!(wording_of(&[missing(), published(0, Precision::Stated)]), Wording::AtLeast(0));
        assert_eq!(wording_of(&[published(0, Precision::Stated)]), Wording::Stated(0));
        assert_eq!(wording_of(&[published(5, Precision::Stated), missing()]), Wording::AtLeast(5));
        let does_not_apply = Interval::of::<Fen>(&Figure::Missing(Missing::NotApplicable));
        assert_eq!(wording_of(&[published(5, Precision::Stated), does_not_apply]), Wording::Stated(5));
    }

    #[test]
    fn overflow_is_an_error_not_a_number() {
        let rows = [published(i64::MAX, Precision::Stated), published(1, Precision::Stated)];
        assert_eq!(Interval::sum(rows), Err(Overflow));
        // The lower end fits, the upper one does not.
        let rows = [published(i64::MAX, Precision::Nearly), published(1, Precision::Stated)];
        assert_eq!(Interval::sum(rows), Err(Overflow));
        let many = Interval { published: u32::MAX, missing: u32::MAX, ..Interval::EMPTY };
        assert_eq!(many.plus(published(1, Precision::Stated)), Err(Overflow));
        assert_eq!(many.plus(missing()), Err(Overflow));
    }

    /// A figure together with a truth that it allows.
    fn row() -> impl Strategy<Value = (Interval, i64)> {
        let value = 0..1_000_000_000_000i64;
        prop_oneof![
            (value.clone(), Just(0i64)).prop_map(|(v, _)| (published(v, Precision::Stated), v)),
            (value.clone(), 1..1000i64).prop_map(|(v, d)| (published(v, Precision::Over), v + d)),
            (value.clone(), 0..1000i64).prop_map(|(v, d)| (published(v, Precision::AtLeast), v + d)),
            (value.clone(), 0..1000i64).prop_map(|(v, d)| (published(v, Precision::Nearly), (v - d).max(0))),
            value.prop_map(|truth| (missing(), truth)),
        ]
    }

    proptest! {
        #[test]
        fn order_and_grouping_do_not_matter(rows in proptest::collection::vec(row(), 0..20), split in 0usize..20) {
            let all: Vec<_> = rows.iter().map(|(interval, _)| *interval).collect();
            let whole = Interval::sum(all.iter().copied());
            let reversed = Interval::sum(all.iter().rev().copied());
            let (left, right) = all.split_at(split.min(all.len()));
            let grouped = Interval::sum(left.iter().copied()).and_then(|l| l.plus(Interval::sum(right.iter().copied())?));
            prop_assert_eq!(whole, reversed);
            prop_assert_eq!(whole, grouped);
        }

        #[test]
        fn the_empty_sum_changes_nothing((interval, _) in row()) {
            prop_assert_eq!(interval.plus(Interval::EMPTY), Ok(interval));
        }

        #[test]
        fn never_narrower_than_the_truth(rows in proptest::collection::vec(row(), 1..20)) {
            let truth: i64 = rows.iter().map(|(_, truth)| truth).sum();
            match Interval::sum(rows.iter().map(|(interval, _)| *interval)).unwrap().wording() {
                Wording::NotPublished => {}
                Wording::Stated(v) => prop_assert_eq!(truth, v),
                Wording::Over(v) => prop_assert!(truth > v),
                Wording::AtLeast(v) => prop_assert!(truth >= v),
                Wording::Nearly(v) => prop_assert!(truth <= v),
                Wording::Between(low, high) => prop_assert!((low..=high).contains(&truth)),
                other => prop_assert!(false, "no row was soft, and there are rows: {other:?}"),
            }
        }
    }
}
