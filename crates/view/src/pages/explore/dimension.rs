//! What groups are called, and which rows each has.

use super::asked::Asked;
use crate::components::Names;
use crate::tables::{Dimension, PAIRINGS};
use format::{Date, Period};
use text::messages as m;

impl Dimension {
    /// The group that a value of the column belongs to.
    pub fn key(self, names: &Names<'_>, value: &str) -> Option<String> {
        let (side, largest) = match self {
            Self::Supporter => ("supporter", false),
            Self::SupporterProvince => ("supporter", true),
            Self::Recipient => ("recipient", false),
            Self::RecipientProvince => ("recipient", true),
            Self::Pairing | Self::Year | Self::Period | Self::Values(_) => return Some(value.to_owned()),
        };
        let region = names.book.row(PAIRINGS.name(), value)?.text(side)?;
        let places = names.book.ancestry(region);
        let place = if largest { places.last() } else { places.first() };
        place.map(|place| (*place).to_owned())
    }

    /// What a group is called.
    pub fn label(self, asked: &Asked<'_>, key: Option<&str>) -> String {
        let (names, site) = (&asked.names, asked.names.site);
        let Some(key) = key else {
            return site.t(if self == Self::Year { m::NO_SINGLE_YEAR } else { m::NOT_STATED }).to_owned();
        };
        match self {
            Self::Pairing => names.pairing(key),
            Self::Supporter | Self::SupporterProvince | Self::Recipient | Self::RecipientProvince => names.region(key),
            Self::Year => Date::parse(key).map_or_else(|| key.to_owned(), |year| site.date(year)),
            Self::Period => site.period(Period::parse(key)),
            Self::Values(filter) => asked.value(filter, key),
        }
    }
}
