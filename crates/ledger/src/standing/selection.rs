//! The rows that a total is made of, as pages show it.

use super::Standings;
use super::sides::Sides;
use crate::Predicate;
use format::{Period, Row};

/// Some rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection<'a> {
    pub whose: Whose<'a>,
    /// Those that lie in that year.
    pub year: Option<u16>,
}

/// Of which pairings they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    Pairing(&'a str),
    /// Of this place as the side that is helped, and of all places in it.
    Recipient(&'a str),
    /// The same of the side that helps.
    Supporter(&'a str),
    /// All, those that name no pairing too.
    All,
}

impl<'a> Selection<'a> {
    /// All that a row belongs to, the nearest first.
    pub(super) fn all(row: &Row<'a>, sides: Option<&Sides<'a>>) -> Vec<Self> {
        let year = row.period("period").and_then(Period::year);
        let mut all = Vec::new();
        if let Some(Sides { pairing, supporter, recipient, .. }) = sides {
            all.push(Self { whose: Whose::Pairing(pairing), year: None });
            all.extend(year.map(|year| Self { whose: Whose::Pairing(pairing), year: Some(year) }));
            let of_place = |whose| Self { whose, year: None };
            all.extend(recipient.iter().map(|place| of_place(Whose::Recipient(place))));
            all.extend(supporter.iter().map(|place| of_place(Whose::Supporter(place))));
        }
        all.push(Self { whose: Whose::All, year: None });
        all.extend(year.map(|year| Self { whose: Whose::All, year: Some(year) }));
        all
    }

    /// Whether a row is among them.
    pub(super) fn holds(&self, row: &Row<'_>, standings: &Standings<'_>) -> bool {
        let in_year = self.year.is_none_or(|year| {
            let day = |day: u32| Some(u32::from(year) * 10_000 + day);
            Predicate::Within(day(101), day(1231)).holds(None, row.text("period"))
        });
        in_year
            && match self.whose {
                Whose::All => true,
                Whose::Pairing(pairing) => row.text("pairing") == Some(pairing),
                Whose::Recipient(place) => standings.sides_of(row).is_some_and(|own| own.recipient.contains(&place)),
                Whose::Supporter(place) => standings.sides_of(row).is_some_and(|own| own.supporter.contains(&place)),
            }
    }
}
