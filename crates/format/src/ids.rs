//! Identifiers. They are stable across releases, so that a figure keeps its address.

use std::fmt;

/// The id of a row: lower-case letters, digits and single hyphens (`f-yz-qj-industry`), safe in an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Box<str>);

impl Id {
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let tidy = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        (!text.is_empty() && text.len() <= 80 && tidy && text.bytes().all(plain)).then(|| Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A six-digit division code of GB/T 2260. Its first two digits name the province, the first four the prefecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionCode(u32);

impl RegionCode {
    pub fn parse(text: &str) -> Option<Self> {
        let code: u32 = text.parse().ok()?;
        (text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) && code >= 110_000).then_some(Self(code))
    }

    /// The code of the province that this region is in (or is).
    #[must_use]
    pub const fn province(self) -> Self {
        Self(self.0 / 10_000 * 10_000)
    }

    /// The code of the prefecture that this region is in (or is).
    #[must_use]
    pub const fn prefecture(self) -> Self {
        Self(self.0 / 100 * 100)
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_in_addresses() {
        assert!(Id::parse("f-yz-qj-industry").is_some());
        for bad in ["", "-a", "a-", "a--b", "A", "a b", "清涧", "a/b", "a%2f"] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn codes_name_their_province_and_prefecture() {
        let qingjian = RegionCode::parse("610830").unwrap();
        assert_eq!(qingjian.prefecture().to_string(), "610800");
        assert_eq!(qingjian.province().to_string(), "610000");
        for bad in ["", "61083", "6108300", "01083a", "099999"] {
            assert!(RegionCode::parse(bad).is_none(), "{bad}");
        }
    }
}
