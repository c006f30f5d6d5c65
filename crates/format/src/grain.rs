//! How fine a number is.

/// The place of the last digit of a number that is not 0, as a power of ten: a source that prints 800余万 says nothing of
/// smaller places. 1 for 0.
pub fn grain(units: i64) -> i64 {
    let mut grain: i64 = 1;
    while let Some(next) = grain.checked_mul(10).filter(|next| units != 0 && units % next == 0) {
        grain = next;
    }
    grain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_place_is_that_of_the_last_digit() {
        let places = [0, 1, 10, 8_000_000, 51_071_200, 1_000_000_000_000_000_000, i64::MAX].map(grain);
        assert_eq!(places, [1, 1, 10, 1_000_000, 100, 1_000_000_000_000_000_000, 1]);
    }
}
