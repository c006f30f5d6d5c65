//! From figures to places: a linear scale from zero, with round ticks.

/// Hundredths of a percent of the width.
pub type X = i32;

/// The whole width.
pub const FULL: X = 10_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What lies at the end: at least 1.
    max: i64,
    /// The place of zero.
    start: X,
    /// From zero to `max`. For heights it is negative: up is towards zero.
    length: X,
}

impl Scale {
    pub fn new(max: i64, start: X, length: X) -> Self {
        Self { max: max.max(1), start, length }
    }

    /// The place of a value; values beyond the end stop there.
    pub fn at(self, value: i64) -> X {
        // A million steps are finer than any screen, and keep the product in range.
        let step = self.max / 1_000_000 + 1;
        let (value, max) = (value.clamp(0, self.max) / step, (self.max / step).max(1));
        let part = value.min(max) * i64::from(self.length) / max;
        self.start + i32::try_from(part).unwrap_or(self.length)
    }

    pub const fn zero(self) -> X {
        self.start
    }

    /// Zero and round values above it: at least one and at most `most` (3 or more) of them, in steps of 1, 2 or 5.
    pub fn ticks(self, most: i64) -> Vec<i64> {
        let least = (self.max - 1) / most + 1;
        let mut step = 1;
        let mut factors = [2, 5, 10].into_iter();
        let mut ten = 1i64;
        while step < least {
            let factor = factors.next().unwrap_or(1);
            let Some(next) = ten.checked_mul(factor) else { break };
            step = next;
            if factor == 10 {
                ten = next;
                factors = [2, 5, 10].into_iter();
            }
        }
        let mut ticks = vec![0];
        let mut tick = step;
        while tick <= self.max {
            ticks.push(tick);
            match tick.checked_add(step) {
                Some(next) => tick = next,
                None => break,
            }
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(Scale::new(100, 0, FULL).ticks(4), [0, 50, 100]);
        assert_eq!(Scale::new(7, 0, FULL).ticks(4), [0, 2, 4, 6]);
        assert_eq!(Scale::new(3, 0, FULL).ticks(4), [0, 1, 2, 3]);
        assert_eq!(Scale::new(0, 0, FULL).ticks(4), [0, 1]);
        assert_eq!(Scale::new(119_794_200, 0, FULL).ticks(3), [0, 50_000_000, 100_000_000]);
    }

    proptest! {
        #[test]
        fn ticks_are_few_and_even(max in 1..=i64::MAX, most in 3i64..6) {
            let ticks = Scale::new(max, 0, FULL).ticks(most);
            prop_assert!((2..=most + 1).contains(&i64::try_from(ticks.len()).unwrap()), "{:?}", ticks);
            prop_assert!(ticks.windows(2).all(|pair| pair[1] - pair[0] == ticks[1]));
        }

        #[test]
        fn places_keep_the_order(max in 1..=i64::MAX, a in 0..=i64::MAX, b in 0..=i64::MAX) {
            let scale = Scale::new(max, 100, 8000);
            prop_assert!((100..=8100).contains(&scale.at(a)));
            prop_assert_eq!(scale.at(a.min(b)).min(scale.at(a.max(b))), scale.at(a.min(b)));
            prop_assert_eq!(scale.at(0), 100);
            prop_assert_eq!(scale.at(max), 8100);
        }
    }
}
