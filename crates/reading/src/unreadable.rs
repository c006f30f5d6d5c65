//! What cannot be read, why, and where it stands.

use std::fmt;
use std::ops::Range;

/// Why a text, or a part of it, has no reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub why: Why,
    /// The bytes of the text that are to blame.
    pub at: Range<usize>,
}

/// The reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// There is no text.
    Empty,
    /// The text says that there is no number: 未公布, n/a, a dash.
    NotStated,
    /// Words for a number that is not told: 数百, 若干, several.
    Vague,
    /// What a spreadsheet or a program leaves where it has no value: `#N/A`, `Err:502`, `NULL`.
    SpreadsheetError,
    /// There is neither a number nor a date in the text.
    Nothing,
    /// Something stands beside the number that is not understood.
    Leftover,
    /// More than one number.
    Several,
    /// More than one meaning is possible: `1亿2000`, `8m`, 无.
    Doubtful,
    /// The digits are grouped as no thousands are.
    Separators,
    /// Two words for how exact the number is that contradict each other.
    Qualifiers,
    /// A power of ten: `1.2E+08`.
    Exponent,
    /// A fraction: `1/3`, 三分之一.
    Fraction,
    /// A sign stands before the number.
    Sign,
    /// More digits than any count has.
    TooLarge,
    /// Digits of another script, or of two scripts in one number.
    Script,
    /// An invisible character that turns the direction of the text: what is seen is not what is written.
    Turned(char),
    /// A range that ends before it begins.
    Backwards,
    /// A date, where a number is asked for.
    Date,
    /// A date without its year.
    NoYear,
    /// A year of two digits, or of another calendar.
    Era,
    /// A year before 1900 or after 2100.
    FarYear,
    /// A month that no year has.
    NoSuchMonth,
    /// A day that its month does not have.
    NoSuchDay,
    /// A time that depends on the day of writing: 今年, last year.
    Relative,
    /// The number that a spreadsheet keeps for a day.
    Serial,
}

impl Unreadable {
    pub(crate) fn new(why: Why, at: Range<usize>) -> Self {
        Self { why, at }
    }
}

impl fmt::Display for Unreadable {
    /// In plain English, without the text itself: `a fraction`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.why.fmt(f)
    }
}

impl std::error::Error for Unreadable {}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::NotStated => "it says that there is no number",
            Self::Vague => "it states no number, only that there are several",
            Self::SpreadsheetError => "an error of the spreadsheet",
            Self::Nothing => "there is no number in it",
            Self::Leftover => "something beside the number is not understood",
            Self::Several => "there is more than one number in it",
            Self::Doubtful => "it can mean more than one number",
            Self::Separators => "its digits are not grouped in thousands",
            Self::Qualifiers => "its words for how exact the number is contradict each other",
            Self::Exponent => "a number with an exponent, whose last digits may be lost",
            Self::Fraction => "a fraction",
            Self::Sign => "a number with a sign",
            Self::TooLarge => "a number with too many digits",
            Self::Script => "digits of another script, or of two scripts in one number",
            Self::Turned(c) => {
                return write!(f, "an invisible character (U+{:04X}) turns its direction", u32::from(*c));
            }
            Self::Backwards => "a range that ends before it begins",
            Self::Date => "a date, not a number",
            Self::NoYear => "a date without its year",
            Self::Era => "a year of two digits or of another calendar",
            Self::FarYear => "a year before 1900 or after 2100",
            Self::NoSuchMonth => "there is no such month",
            Self::NoSuchDay => "there is no such day",
            Self::Relative => "a time that depends on when it was written",
            Self::Serial => "a bare number; spreadsheets keep dates so",
        })
    }
}
