//! A number of a text, and what the text says that it is.

use crate::flow::Flow;
use crate::manner::{Stage, Way};
use crate::number::{Number, class};
use crate::place::Named;
use crate::terms::{Class, Topic};
use crate::time::Time;
use crate::verdict::Unchecked;
use reading::{Counted, Reading, Unit, What, Why};
use std::ops::Range;

/// A number of a text, and what the text says that it is.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says by itself what words stand around the number")]
pub struct Claim {
    /// The bytes that the number stands in, with its unit and the word for how exact it is.
    pub at: Range<usize>,
    /// Nothing where it cannot be read.
    pub reading: Option<Reading>,
    pub number: Option<Number>,
    pub topic: Option<Topic>,
    /// Whether its own words say so, and not those of a number before.
    pub topic_said: bool,
    pub stage: Option<Stage>,
    pub in_kind: Option<&'static str>,
    pub way: Option<Way>,
    /// Who is said to give and to take.
    pub flow: Flow,
    pub time: Option<Time>,
    /// Where the time is said.
    pub time_at: Option<Range<usize>>,
    pub places: Vec<Named>,
    pub places_at: Vec<Range<usize>>,
    /// 全国, and no place.
    pub nationwide: bool,
    /// 江苏等: more places than are named.
    pub beyond: bool,
    /// 合计, =
    pub sum: bool,
    /// 其中, 用于: of a part; and the words around it.
    pub part: bool,
    pub clause: Range<usize>,
    /// Why it is not checked, where it is not.
    pub unchecked: Option<Unchecked>,
}

impl Claim {
    /// Whether it is money by its unit, or may be.
    pub fn is_money(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| matches!(class(reading.unit), None | Some(Class::Money)))
    }

    /// Whether words stand beside the number in its clause.
    pub fn has_words(&self, text: &str) -> bool {
        let beside = [&text[self.clause.start..self.at.start], &text[self.at.end..self.clause.end.max(self.at.end)]];
        beside.iter().any(|text| text.chars().any(char::is_alphabetic))
    }
}

/// Whether it is a number, and not a date.
pub fn is_number(what: &What) -> bool {
    match what {
        What::Quantity(_) => true,
        What::Unreadable(why) => !is_time(*why),
        What::Period(_) | What::Label(_) => false,
    }
}

/// Whether what cannot be read is a time.
pub fn is_time(why: Why) -> bool {
    use Why::{Date, Era, FarYear, NoSuchDay, NoSuchMonth, NoYear, Relative, Serial};
    matches!(why, Date | Era | FarYear | NoSuchDay | NoSuchMonth | NoYear | Relative | Serial)
}

/// Why a number is not checked.
pub fn unchecked(what: &What) -> Option<Unchecked> {
    match what {
        What::Unreadable(why) => Some(Unchecked::Unreadable(*why)),
        What::Quantity(reading) => match reading.unit {
            Unit::Foreign(currency) => Some(Unchecked::Foreign(currency)),
            Unit::Percent | Unit::PercentagePoints | Unit::Multiple => Some(Unchecked::Share),
            Unit::Count(Counted::Kilometre | Counted::Metre | Counted::Mu | Counted::Hectare) => {
                Some(Unchecked::Measure)
            }
            _ => None,
        },
        What::Period(_) | What::Label(_) => None,
    }
}
