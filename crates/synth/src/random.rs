//! Chance that repeats itself: the same seed gives the same numbers on every machine (no `libm`, whose last digits
//! differ).

/// `SplitMix64`.
pub struct Random(u64);

impl Random {
    /// From a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(((self.next() >> 32) * u64::from(end)) >> 32).unwrap_or(0)
    }

    /// The place of a draw from things that are that heavy.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut draw = self.below(weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            match draw.checked_sub(*weight) {
                Some(rest) => draw = rest,
                None => return at,
            }
        }
        weights.len() - 1
    }

    /// A draw from nearly the normal distribution: mean 0, deviation 1, never beyond 6.
    fn normal(&mut self) -> f64 {
        let unit = f64::from(1 << 24);
        (0..12).map(|_| f64::from(self.below(1 << 24)) / unit).sum::<f64>() - 6.0
    }

    /// A log-normal draw: `median`, times or divided by `2^deviation` for every deviation from the middle.
    pub fn log_normal(&mut self, median: f64, deviation: f64) -> f64 {
        median * exp2(self.normal() * deviation)
    }
}

/// 2 to the power of `x`, by additions and multiplications alone.
fn exp2(x: f64) -> f64 {
    let whole = x.floor();
    let rest = (x - whole) * std::f64::consts::LN_2;
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 1..16 {
        term *= rest / f64::from(step);
        sum += term;
    }
    let mut power = whole;
    while power >= 1.0 {
        sum *= 2.0;
        power -= 1.0;
    }
    while power <= -1.0 {
        sum /= 2.0;
        power += 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_two() {
        for x in [-9.25, -1.0, 0.0, 0.5, 1.0, 7.75] {
            assert!((exp2(x) / x.exp2() - 1.0).abs() < 1e-12, "{x}");
        }
    }

    #[test]
    fn draws_are_spread_as_they_should_be() {
        let mut random = Random::new(1);
        let draws: Vec<f64> = (0..20_000).map(|_| random.log_normal(100.0, 1.0)).collect();
        let below = draws.iter().filter(|draw| **draw < 100.0).count();
        assert!((9_600..10_400).contains(&below), "{below} of 20,000 below the median");
        let mut counts = [0; 3];
        (0..6_000).for_each(|_| counts[random.weighted(&[1, 2, 3])] += 1);
        assert!(counts[0] < counts[1] && counts[1] < counts[2], "{counts:?}");
    }
}
