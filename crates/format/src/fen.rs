//! Money as whole fen.

use std::fmt;

/// An amount in fen (1/100 yuan). Never a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fen(pub i64);

impl Fen {
    /// Reads yuan with at most two decimals, as the CSV has them: `8000000`, `119794200.5`.
    /// Signs, separators, exponents and blanks are refused: a spreadsheet wrote something else than a plain amount.
    pub fn parse_yuan(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 2 {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let part: i64 = part.parse::<i64>().ok()? * if part.len() == 1 { 10 } else { 1 };
        whole.checked_mul(100)?.checked_add(part).map(Self)
    }
}

impl fmt::Display for Fen {
    /// Yuan with as many decimals as needed, as `parse_yuan` reads them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (yuan, fen) = (self.0 / 100, self.0 % 100);
        match fen {
            0 => write!(f, "{yuan}"),
            fen if fen % 10 == 0 => write!(f, "{yuan}.{}", fen / 10),
            fen => write!(f, "{yuan}.{fen:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_yuan_as_people_write_them() {
        assert_eq!(Fen::parse_yuan("8000000"), Some(Fen(800_000_000)));
        assert_eq!(Fen::parse_yuan("0.5"), Some(Fen(50)));
        assert_eq!(Fen::parse_yuan("0.05"), Some(Fen(5)));
        assert_eq!(Fen::parse_yuan("0"), Some(Fen(0)));
        assert_eq!(Fen::parse_yuan("92233720368547758.07"), Some(Fen(i64::MAX)));
    }

    #[test]
    fn prints_no_more_decimals_than_there_are() {
        assert_eq!(
            [0, 5, 50, 100, 123, 8_000_000].map(|fen| Fen(fen).to_string()),
            ["0", "0.05", "0.5", "1", "1.23", "80000"]
        );
    }

    #[test]
    fn refuses_what_is_not_a_plain_amount() {
        for text in ["", ".", "1.", ".5", "-1", "+1", "1.+5", "1e8", "1,000", "1.234", "1.2.3", " 1", "800万"] {
            assert_eq!(Fen::parse_yuan(text), None, "{text}");
        }
        for too_much in ["99999999999999999999", "92233720368547759", "92233720368547758.08"] {
            assert_eq!(Fen::parse_yuan(too_much), None, "{too_much}");
        }
    }

    proptest! {
        #[test]
        fn print_then_parse_is_the_same(fen in 0..=i64::MAX) {
            prop_assert_eq!(Fen::parse_yuan(&Fen(fen).to_string()), Some(Fen(fen)));
        }
    }
}
