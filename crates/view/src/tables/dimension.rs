//! What rows can be grouped by.

use super::filter::Filter;
use ledger::YEAR;
use text::{Msg, messages as m};

/// One way of grouping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Pairing,
    /// The place on one side, or the largest that it lies in.
    Supporter,
    SupporterProvince,
    Recipient,
    RecipientProvince,
    Year,
    Period,
    /// The values of a filter.
    Values(Filter),
}

impl Dimension {
    /// The ways that every table has whose rows are a pairing's.
    pub const OF_PAIRINGS: [Self; 7] = [
        Self::Pairing,
        Self::Supporter,
        Self::SupporterProvince,
        Self::Recipient,
        Self::RecipientProvince,
        Self::Year,
        Self::Period,
    ];

    /// As the address spells it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pairing => "pairing",
            Self::Supporter => "supporter",
            Self::SupporterProvince => "supporter-province",
            Self::Recipient => "recipient",
            Self::RecipientProvince => "recipient-province",
            Self::Year => "year",
            Self::Period => "period",
            Self::Values(filter) => filter.name(),
        }
    }

    /// What it is called.
    pub const fn title(self) -> Msg {
        match self {
            Self::Pairing => m::PAIRING,
            Self::Supporter => m::SUPPORTER,
            Self::SupporterProvince => m::SUPPORTER_PROVINCE,
            Self::Recipient => m::RECIPIENT,
            Self::RecipientProvince => m::RECIPIENT_PROVINCE,
            Self::Year => m::YEAR,
            Self::Period => m::PERIOD,
            Self::Values(filter) => filter.title(),
        }
    }

    /// The column of the table whose values make the groups.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Year => YEAR,
            Self::Period => "period",
            Self::Values(filter) => filter.name(),
            _ => "pairing",
        }
    }

    /// The filter that keeps only the rows of a group; nothing keeps those of a period alone.
    pub const fn filter(self) -> Option<Filter> {
        match self {
            Self::Pairing => Some(Filter::Pairing),
            Self::Supporter | Self::SupporterProvince => Some(Filter::Supporter),
            Self::Recipient | Self::RecipientProvince => Some(Filter::Recipient),
            Self::Year => Some(Filter::From),
            Self::Period => None,
            Self::Values(filter) => Some(filter),
        }
    }

    /// Whether the groups stand in the order of time.
    pub const fn is_time(self) -> bool {
        matches!(self, Self::Year | Self::Period)
    }

    /// Whether the groups are places, which the pairings of rows lead to.
    pub const fn is_of_places(self) -> bool {
        self.is_supporter() || self.is_recipient()
    }

    /// Whether the groups are places that support.
    pub const fn is_supporter(self) -> bool {
        matches!(self, Self::Supporter | Self::SupporterProvince)
    }

    /// Whether the groups are places that are helped.
    pub const fn is_recipient(self) -> bool {
        matches!(self, Self::Recipient | Self::RecipientProvince)
    }
}
