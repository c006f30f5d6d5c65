//! Whether a newer release should be there by now: who holds one back shows an old portal in which everything is right.

use format::Date;

/// What the device's clock says of the newest release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timely {
    /// The publisher has not said when the next one comes.
    NotStated,
    /// It is not due before the end of this day.
    NotDue(Date),
    /// It was due by this day, which is past if the clock is right.
    Overdue(Date),
    /// The clock stands before the day on which the newest release was made: it says nothing.
    ClockBehind(Date),
}

/// `expected` is the last day on which the next release is not late, `created` when the newest was made, both as the
/// catalogue has them, `today` what the device says.
pub fn timely(expected: Option<&str>, created: &str, today: Date) -> Timely {
    let day = |text: &str| text.get(..10).and_then(Date::parse);
    match (expected.and_then(day), day(created)) {
        (_, Some(created)) if today.last_day() < created.first_day() => Timely::ClockBehind(created),
        (None, _) => Timely::NotStated,
        (Some(expected), _) if today.first_day() > expected.last_day() => Timely::Overdue(expected),
        (Some(expected), _) => Timely::NotDue(expected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_late_by_a_clock_that_cannot_be_right() {
        let day = |text| Date::parse(text).unwrap();
        let at = |expected, today| timely(expected, "2026-11-26T00:00:00Z", day(today));
        let expected = day("2027-03-31");
        for (stated, today, found) in [
            (None, "2026-11-27", Timely::NotStated),
            (Some("2027-03-31"), "2026-11-26", Timely::NotDue(expected)),
            (Some("2027-03-31"), "2027-03-31", Timely::NotDue(expected)),
            (Some("2027-03-31"), "2027-04-01", Timely::Overdue(expected)),
            (Some("2027-03-31"), "2025-11-27", Timely::ClockBehind(day("2026-11-26"))),
            (None, "2025-11-27", Timely::ClockBehind(day("2026-11-26"))),
            (Some("soon"), "2030-01-01", Timely::NotStated),
        ] {
            assert_eq!(at(stated, today), found, "{stated:?} {today}");
        }
    }
}
