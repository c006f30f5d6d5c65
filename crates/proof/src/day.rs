//! The day of a moment, as clocks count it.

use format::Date;

/// The day, in UTC, of a moment in milliseconds since 1970.
pub fn day(milliseconds: u64) -> Date {
    // Years are counted from March, so that the day that some have more is the last one; 400 of them have 146,097 days.
    let days = milliseconds / 86_400_000 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year + u64::from(month < 3);
    let day = day - (153 * from_march + 2) / 5 + 1;
    let small = |number: u64| u8::try_from(number).ok();
    Date { year: u16::try_from(year).unwrap_or(u16::MAX), month: small(month), day: small(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_named() {
        const DAY: u64 = 86_400_000;
        let named = |at| {
            let Date { year, month, day } = day(at);
            (year, month.unwrap(), day.unwrap())
        };
        for (at, date) in [
            (0, (1970, 1, 1)),
            (DAY - 1, (1970, 1, 1)),
            (58 * DAY, (1970, 2, 28)),
            (59 * DAY, (1970, 3, 1)),
            (951_782_400_000, (2000, 2, 29)),
            (1_795_779_966_000, (2026, 11, 27)),
            (4_107_542_400_000, (2100, 3, 1)),
        ] {
            assert_eq!(named(at), date, "{at}");
        }
    }
}
