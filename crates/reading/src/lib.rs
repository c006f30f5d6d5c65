//! Reads numbers, units and dates as Chinese and English texts write them: whole cells ([`quantity`], [`period`]) and
//! running text ([`find`]). What can be meant in two ways, or goes beyond what is known here, is not read: the error says
//! why, and where. Nothing is converted, rounded or guessed.

mod cursor;
mod decimal;
mod find;
mod identifiers;
mod label;
mod numeral;
mod period;
mod qualifier;
mod quantity;
mod rate;
mod spreadsheet;
mod text;
mod unit;
mod unreadable;
mod vague;

pub use decimal::Decimal;
pub use find::{Found, What, find, find_from};
pub use identifiers::{Identifier, IdentifierKind, identifiers};
pub use label::Label;
pub use period::{Date, PeriodReading, period, period_from};
pub use qualifier::Qualifier;
pub use quantity::{Amount, Reading, quantity};
pub use rate::Per;
pub use spreadsheet::spreadsheet_error;
pub use unit::{Counted, Currency, Span, Unit};
pub use unreadable::{Unreadable, Why};
