//! How many digits a sum may show: no more than the figures behind it bear out, and never so that it claims more.

use format::Wording;

/// So many digits has the short number of a sum that is no exact one.
const DIGITS: u32 = 4;

/// The words of a sum with fewer digits. A lower end is rounded down and an upper end up, so that what was true of the
/// number stays true; what is *about* a number goes to the nearest. A sum of stated figures is exact and stays.
///
/// `coarsest` is the [`format::grain`] of the least exact figure that is counted; 1 where it is not known.
pub fn rounded(wording: Wording, coarsest: i64) -> Wording {
    let down = |v| down(v, step(v, coarsest));
    let up = |v| up(v, step(v, coarsest));
    match wording {
        Wording::NotPublished | Wording::NoRows | Wording::Stated(_) => wording,
        Wording::Over(v) => Wording::Over(down(v)),
        Wording::AtLeast(v) => Wording::AtLeast(down(v)),
        Wording::About(v) => {
            let (below, above) = (down(v), up(v));
            Wording::About(if v - below < above - v { below } else { above })
        }
        Wording::AboutOrMore(v) => Wording::AboutOrMore(down(v)),
        Wording::Nearly(v) => Wording::Nearly(up(v)),
        Wording::Between(low, high) => Wording::Between(down(low), up(high)),
        Wording::AboutBetween(low, high) => Wording::AboutBetween(down(low), up(high)),
    }
}

/// What a number is rounded to: a power of ten that leaves at most [`DIGITS`] digits, and nothing finer than `coarsest`
/// unless that would leave nothing.
fn step(v: i64, coarsest: i64) -> i64 {
    let own = v.checked_ilog10().map_or(1, |last| 10_i64.pow((last + 1).saturating_sub(DIGITS)));
    if v >= coarsest { own.max(coarsest) } else { own }
}

fn down(v: i64, step: i64) -> i64 {
    v - v % step
}

/// A number that has no larger one of so few digits stays as it is.
fn up(v: i64, step: i64) -> i64 {
    match v % step {
        0 => v,
        rest => v.checked_add(step - rest).unwrap_or(v),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::grain;
    use proptest::prelude::*;

    #[test]
    fn bounds_keep_four_digits_and_what_they_say() {
        let cases = [
            (Wording::Over(59_071_200), Wording::Over(59_070_000)),
            (Wording::Over(99_999_999), Wording::Over(99_990_000)),
            (Wording::AtLeast(119_794_200), Wording::AtLeast(119_700_000)),
            (Wording::AtLeast(1_234), Wording::AtLeast(1_234)),
            (Wording::AtLeast(12_345), Wording::AtLeast(12_340)),
            (Wording::AtLeast(0), Wording::AtLeast(0)),
            (Wording::Nearly(119_710_001), Wording::Nearly(119_800_000)),
            (Wording::Nearly(99_991), Wording::Nearly(100_000)),
            (Wording::Nearly(9_999), Wording::Nearly(9_999)),
            (Wording::About(123_449), Wording::About(123_400)),
            (Wording::About(123_450), Wording::About(123_500)),
            (Wording::About(99_996), Wording::About(100_000)),
            (Wording::AboutOrMore(123_499), Wording::AboutOrMore(123_400)),
            (Wording::Between(51_071_200, 52_433_000), Wording::Between(51_070_000, 52_440_000)),
            (Wording::Between(5, 100_001), Wording::Between(5, 100_100)),
            (Wording::AboutBetween(123_456, 123_457), Wording::AboutBetween(123_400, 123_500)),
            (Wording::Stated(119_794_200), Wording::Stated(119_794_200)),
            (Wording::NotPublished, Wording::NotPublished),
            (Wording::NoRows, Wording::NoRows),
            (Wording::Nearly(i64::MAX), Wording::Nearly(i64::MAX)),
        ];
        for (exact, short) in cases {
            assert_eq!(rounded(exact, 1), short, "{exact:?}");
        }
    }

    #[test]
    fn no_digit_is_finer_than_the_least_exact_figure() {
        // 800余万 and 5107.12万.
        let coarsest = grain(8_000_000);
        assert_eq!(rounded(Wording::Over(59_071_200), coarsest), Wording::Over(59_000_000));
        assert_eq!(rounded(Wording::About(59_571_200), coarsest), Wording::About(60_000_000));
        assert_eq!(rounded(Wording::Nearly(59_071_200), coarsest), Wording::Nearly(60_000_000));
        // Nothing would be left of what is smaller than that.
        assert_eq!(rounded(Wording::Between(4_321, 8_004_321), coarsest), Wording::Between(4_321, 9_000_000));
        assert_eq!([0, 1, 10, 8_000_000, 51_071_200, i64::MAX].map(grain), [1, 1, 10, 1_000_000, 100, 1]);
    }

    proptest! {
        #[test]
        fn what_was_true_stays_true(low in 0..i64::MAX / 20, more in 0..1_000_000_000_i64, coarsest in 0..12_u32) {
            let (high, coarsest) = (low + more, 10_i64.pow(coarsest));
            let Wording::Between(below, above) = rounded(Wording::Between(low, high), coarsest) else { unreachable!() };
            prop_assert!(below <= low && high <= above);
            prop_assert!(low == 0 || below > 0, "nothing is left of {low}");
            for v in [below, above] {
                prop_assert!(v / grain(v) < 10_i64.pow(DIGITS), "{v} has too many digits");
            }
            let Wording::About(near) = rounded(Wording::About(low), 1) else { unreachable!() };
            prop_assert!((near - low).abs() <= step(low, 1) / 2);
        }
    }
}
