//! How much a text says, in the units of the published format: fen for money, whole numbers for the rest.

use crate::terms::Class;
use format::Unit as Counts;
use reading::{Amount, Counted, Decimal, Per, Qualifier, Reading, Unit};

/// A number as it is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub low: i128,
    /// The same as `low`, but of a range.
    pub high: i128,
    pub qualifier: Qualifier,
    /// 恰好: it is not even rounded.
    pub exactly: bool,
    /// 不足, 低于: it lies below, which 近 says no less, but here it is all that is said.
    pub below: bool,
}

impl Number {
    /// In hundredths of the unit; `None` where it is more exact than that.
    pub fn of(reading: &Reading, exactly: bool) -> Option<Self> {
        let (low, high) = match reading.amount {
            Amount::One(value) => (value, value),
            Amount::Range(low, high) => (low, high),
        };
        Some(Self {
            low: Decimal::hundredths(low)?,
            high: Decimal::hundredths(high)?,
            qualifier: reading.qualifier,
            exactly,
            below: false,
        })
    }

    /// The same, said to be less: 不足700万 may be far below, where 近700万 is near it.
    pub fn lying_below(self) -> Self {
        Self { qualifier: Qualifier::Nearly, below: true, ..self }
    }

    /// How many digits it has without the noughts at its end.
    pub fn digits(&self) -> u32 {
        let mut value = self.low;
        while value > 0 && value % 10 == 0 {
            value /= 10;
        }
        if value == 0 { 0 } else { value.ilog10() + 1 }
    }
}

/// Of which class a number is; none where it has no unit, and may be of any.
pub fn class(unit: Unit) -> Option<Class> {
    Some(match unit {
        Unit::Yuan => Class::Money,
        Unit::Count(Counted::Person | Counted::PersonTime | Counted::Course) => Class::People,
        Unit::Count(_) => Class::Things,
        _ => return None,
    })
}

/// Whether a figure that is counted in this unit can be meant by a number with that one.
pub fn fits(unit: Unit, per: &[Per], own: Option<Counts>) -> bool {
    let Some(own) = own else { return false };
    let general = !matches!(own, Counts::Yuan | Counts::Person | Counts::PersonTime | Counts::Tonne | Counts::Kilogram);
    match unit {
        Unit::None => true,
        Unit::Yuan => own == Counts::Yuan,
        Unit::Count(counted) => match counted {
            Counted::Person => own == Counts::Person,
            Counted::PersonTime => own == Counts::PersonTime,
            Counted::Course => own == Counts::Course,
            Counted::Occasion => matches!(own, Counts::Course | Counts::Time | Counts::Case),
            Counted::Enterprise => own == Counts::Enterprise,
            Counted::Organisation => matches!(own, Counts::Organisation | Counts::Hospital | Counts::School),
            Counted::Village => own == Counts::Village,
            Counted::Park => own == Counts::Park,
            Counted::Workshop => own == Counts::Workshop,
            Counted::Project => own == Counts::Project,
            Counted::County => own == Counts::County,
            Counted::Household => own == Counts::Household,
            Counted::Shop => own == Counts::Shop,
            Counted::TradingCentre => own == Counts::Centre,
            Counted::TradingZone => own == Counts::Zone,
            Counted::Cabinet => own == Counts::Cabinet,
            Counted::Case => own == Counts::Case,
            Counted::Tonne if per.contains(&Per::Year) => own == Counts::TonnePerYear,
            Counted::Tonne => own == Counts::Tonne,
            Counted::Kilogram => own == Counts::Kilogram,
            // Words that count many things.
            Counted::Piece | Counted::House | Counted::Place | Counted::Matter | Counted::Set => general,
            _ => false,
        },
        _ => false,
    }
}
