//! Numbers as they are written: exact decimals, never floats.

use std::cmp::Ordering;
use std::fmt;

/// A number, zero or more: `units` of one `places`-th power of a tenth. Of the same number there is one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i128,
    places: u32,
}

impl Decimal {
    /// More digits than these no count has. Two numbers of this size can be compared and added in 128 bits.
    const MOST_DIGITS: u32 = 24;
    const MOST_PLACES: u32 = 10;

    pub const ZERO: Self = Self { units: 0, places: 0 };

    /// The number that these digits spell, before and after the point; `None` where there are too many.
    pub fn spelt(whole: &str, part: &str) -> Option<Self> {
        let part = part.trim_end_matches('0');
        let places = u32::try_from(part.len()).ok().filter(|places| *places <= Self::MOST_PLACES)?;
        let units = whole
            .chars()
            .chain(part.chars())
            .try_fold(0_i128, |units, digit| units.checked_mul(10)?.checked_add(i128::from(digit.to_digit(10)?)))?;
        Self { units, places }.fitting()
    }

    /// A whole number.
    pub fn whole_number(number: u32) -> Self {
        Self { units: i128::from(number), places: 0 }
    }

    /// The number times a power of ten.
    pub fn shifted(self, exponent: u32) -> Option<Self> {
        let kept = self.places.saturating_sub(exponent);
        let factor = 10_i128.checked_pow(exponent - (self.places - kept))?;
        Self { units: self.units.checked_mul(factor)?, places: kept }.fitting()
    }

    /// The number divided by a power of ten.
    pub fn divided(self, exponent: u32) -> Option<Self> {
        let (mut units, mut places) = (self.units, self.places + exponent);
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        Self { units, places }.fitting()
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let units = self.aligned(places) + other.aligned(places);
        Self { units, places }.divided(0)
    }

    /// The number in hundredths, fen for yuan; `None` where it is more exact than that.
    pub fn hundredths(self) -> Option<i128> {
        (self.places <= 2).then(|| self.aligned(2))
    }

    /// The number, if it is whole.
    pub fn whole(self) -> Option<i128> {
        (self.places == 0).then_some(self.units)
    }

    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    fn aligned(self, places: u32) -> i128 {
        self.units * 10_i128.pow(places - self.places)
    }

    fn fitting(self) -> Option<Self> {
        (self.units < 10_i128.pow(Self::MOST_DIGITS) && self.places <= Self::MOST_PLACES).then_some(self)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        self.aligned(places).cmp(&other.aligned(places))
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with as many decimals as needed: `8000000`, `0.05`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = 10_i128.pow(self.places);
        write!(f, "{}", self.units / one)?;
        match self.places {
            0 => Ok(()),
            places => write!(f, ".{:0width$}", self.units % one, width = places as usize),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        Decimal::spelt(whole, part).unwrap()
    }

    #[test]
    fn a_number_has_one_form() {
        assert_eq!(decimal("3.20"), decimal("3.2"));
        assert_eq!(decimal("0012"), decimal("12"));
        assert_eq!(decimal("1.25").shifted(8).unwrap().to_string(), "125000000");
        assert_eq!(decimal("1.25").shifted(1).unwrap().to_string(), "12.5");
        assert_eq!(decimal("50").divided(3).unwrap().to_string(), "0.05");
        assert_eq!(decimal("1.5").plus(decimal("0.5")).unwrap(), decimal("2"));
        assert_eq!(decimal("0.05").plus(decimal("1.1")).unwrap().to_string(), "1.15");
    }

    #[test]
    fn money_is_whole_in_fen() {
        assert_eq!(decimal("3200.5").hundredths(), Some(320_050));
        assert_eq!(decimal("0.005").hundredths(), None);
        assert_eq!(decimal("12").whole(), Some(12));
        assert_eq!(decimal("1.2").whole(), None);
    }

    #[test]
    fn what_does_not_fit_is_no_number() {
        assert_eq!(Decimal::spelt(&"9".repeat(40), ""), None);
        assert_eq!(Decimal::spelt(&"9".repeat(200), ""), None);
        assert_eq!(Decimal::spelt("1", &"3".repeat(11)), None);
        assert_eq!(decimal(&"9".repeat(24)).shifted(1), None);
        let most = decimal(&format!("{}.{}1", "9".repeat(14), "0".repeat(8)));
        assert!(most > decimal("99999999999999") && most.plus(most).is_none_or(|sum| sum > most));
    }
}
