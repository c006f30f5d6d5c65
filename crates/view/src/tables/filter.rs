//! The filters of exploring pages: how an address spells them, what they are called, which values each takes.

use format::{Date, Kind, TableSchema};
use std::borrow::Cow;
use text::{Msg, messages as m};

/// One filter: a parameter of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Words that stand anywhere in a row.
    Text,
    Pairing,
    /// The earliest and the latest time that a row lies in.
    From,
    To,
    /// A place on one side of the pairing, or one that it lies in.
    Supporter,
    Recipient,
    Source,
    Precision,
    /// What a total is a total of.
    Indicator,
    Kind,
    Stage,
    /// The level of the two sides of the pairing.
    Level,
    InKind,
    Channel,
    Direction,
    Status,
    Product,
    Method,
}

/// A value that a filter can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// What was typed, the key of a row, a word, or a published text.
    Is(&'a str),
    Date(Date),
    /// The rows that have none.
    None,
}

/// How an address spells [`Choice::None`].
pub const NONE: &str = "none";

impl Filter {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Text,
        Self::Pairing,
        Self::From,
        Self::To,
        Self::Supporter,
        Self::Recipient,
        Self::Source,
        Self::Precision,
        Self::Indicator,
        Self::Kind,
        Self::Stage,
        Self::Level,
        Self::InKind,
        Self::Channel,
        Self::Direction,
        Self::Status,
        Self::Product,
        Self::Method,
    ];

    /// The parameter of the address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "q",
            Self::Pairing => "pairing",
            Self::From => "from",
            Self::To => "to",
            Self::Supporter => "supporter",
            Self::Recipient => "recipient",
            Self::Source => "source",
            Self::Precision => "precision",
            Self::Indicator => "indicator",
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Level => "level",
            Self::InKind => "in_kind",
            Self::Channel => "channel",
            Self::Direction => "direction",
            Self::Status => "status",
            Self::Product => "product",
            Self::Method => "method",
        }
    }

    /// What it is called.
    pub const fn title(self) -> Msg {
        match self {
            Self::Text => m::FREE_TEXT,
            Self::Pairing => m::PAIRING,
            Self::From => m::FROM,
            Self::To => m::TO,
            Self::Supporter => m::SUPPORTER,
            Self::Recipient => m::RECIPIENT,
            Self::Source => m::SOURCE,
            Self::Precision => m::PRECISION,
            Self::Indicator => m::INDICATOR,
            Self::Kind => m::KIND,
            Self::Stage => m::STAGE,
            Self::Level => m::LEVEL,
            Self::InKind => m::IN_KIND,
            Self::Channel => m::CHANNEL,
            Self::Direction => m::DIRECTION,
            Self::Status => m::STATUS,
            Self::Product => m::PRODUCT,
            Self::Method => m::METHOD,
        }
    }

    /// The column of the table that holds its values. A side is told by the pairing, a time by the period.
    pub const fn column(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::From | Self::To => Some("period"),
            Self::Supporter | Self::Recipient => Some("pairing"),
            own => Some(own.name()),
        }
    }

    /// Reads a value of the address; `None` where the filter cannot use it.
    pub fn parse<'a>(self, schema: &TableSchema, value: &'a str) -> Option<Choice<'a>> {
        match self {
            Self::From | Self::Precision if value == NONE => Some(Choice::None),
            Self::From | Self::To => Date::parse(value).map(Choice::Date),
            own => match own.column().and_then(|column| schema.column(column)).map(|column| column.kind) {
                Some(Kind::Word(words)) if !words.words.contains(&value) => None,
                _ => Some(Choice::Is(value)),
            },
        }
    }

    /// Whether its values are words of a closed vocabulary, each with a label.
    pub fn is_labelled(self, schema: &TableSchema) -> bool {
        self != Self::Precision && matches!(self.kind(schema), Some(Kind::Word(_)))
    }

    /// Whether its values are published texts, which each language has its own words for.
    pub fn is_published(self, schema: &TableSchema) -> bool {
        self != Self::Indicator && matches!(self.kind(schema), Some(Kind::Text))
    }

    fn kind(self, schema: &TableSchema) -> Option<Kind> {
        self.column().and_then(|column| schema.column(column)).map(|column| column.kind)
    }
}

impl<'a> Choice<'a> {
    /// As the address spells it.
    pub fn value(self) -> Cow<'a, str> {
        match self {
            Self::Is(value) => value.into(),
            Self::Date(date) => date.to_string().into(),
            Self::None => NONE.into(),
        }
    }
}
