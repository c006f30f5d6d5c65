//! What is known before a date is read.

use super::Date;

/// What a date may leave out because it was said before, or is known otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given {
    /// The day of writing.
    pub written: Option<Date>,
    pub year: Option<u16>,
    pub month: Option<u8>,
}
