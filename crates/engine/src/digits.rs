//! Whole numbers parted by commas, eight digits at a step: most bytes of a table are such numbers.

use super::Ints;

/// Reads numbers as long as each is digits followed directly by a comma, and stops before anything else, for the
/// careful reader to look at. Returns how many bytes were read.
pub fn numbers(bytes: &[u8], ints: &mut Ints) -> usize {
    let mut at = 0;
    loop {
        let read = match ints {
            Ints::Small(small) => block(bytes, at, small, |value| Some(value).filter(|value| *value != u32::MAX), long),
            Ints::Large(large) => {
                block(bytes, at, large, |value| Some(i64::from(value)), |value| i64::try_from(value).ok())
            }
        };
        if read == at {
            return at;
        }
        at = read;
    }
}

fn long(value: u64) -> Option<u32> {
    u32::try_from(value).ok().filter(|value| *value != u32::MAX)
}

/// So many numbers are put aside before the column takes them.
const BLOCK: usize = 256;

/// Reads up to a block of numbers from a place on, and returns the place after them.
#[inline(never)] // see `super::block`
fn block<T: Copy + Default>(
    bytes: &[u8],
    mut at: usize,
    column: &mut Vec<T>,
    short: impl Fn(u32) -> Option<T>,
    long: impl Fn(u64) -> Option<T>,
) -> usize {
    let mut block = [T::default(); BLOCK];
    let mut filled = 0;
    while filled < BLOCK {
        let Some(first) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) else { break };
        let word = u64::from_le_bytes(*first);
        let (count, low) = digits(word);
        let (value, length) = if (1..8).contains(&count) {
            // The byte after the digits is in the word.
            let comma = (word >> (8 * count)) & 0xFF == u64::from(b',');
            (short(low).filter(|_| comma), count)
        } else {
            eight_or_more(&bytes[at..], low, &long)
        };
        match value {
            Some(value) if word & 0xFF != u64::from(b'0') || length == 1 => block[filled] = value,
            _ => break,
        }
        filled += 1;
        at += length as usize + 1;
    }
    column.extend_from_slice(&block[..filled]);
    at
}

/// A number that begins with eight digits: its value, and how many digits it has.
#[inline(never)]
fn eight_or_more<T>(bytes: &[u8], high: u32, take: &impl Fn(u64) -> Option<T>) -> (Option<T>, u32) {
    let none = (None, 0);
    let Some(second) = bytes.get(8..).and_then(<[u8]>::first_chunk::<8>) else { return none };
    let word = u64::from_le_bytes(*second);
    let (more, low) = digits(word);
    if more > 7 || (word >> (8 * more)) & 0xFF != u64::from(b',') || !bytes[0].is_ascii_digit() {
        return none;
    }
    let low = if more == 0 { 0 } else { u64::from(low) };
    (take(u64::from(high) * 10_u64.pow(more) + low), 8 + more)
}

/// How many of the eight bytes are digits before the first that is none, and their number.
#[inline]
fn digits(word: u64) -> (u32, u32) {
    // A digit is 0x30 to 0x39: after the exclusive or, 0 to 9; adding 0x76 sets the top bit of all that is more.
    let values = word ^ 0x3030_3030_3030_3030;
    // A carry out of a byte would reach only bytes after it, where it does no harm: the first is what counts.
    let others = (values.wrapping_add(0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080;
    let count = others.trailing_zeros() / 8;
    // The digits move to the end of the word, with zeros before them; then tens, hundreds, ten thousands join.
    // Without a digit, nothing is left but what is not looked at.
    let aligned = values.wrapping_shl(64 - 8 * count);
    let pairs = aligned.wrapping_mul(10).wrapping_add(aligned >> 8) & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_FFFF_0000_FFFF;
    let all = fours.wrapping_mul(10_000).wrapping_add(fours >> 32);
    #[allow(clippy::cast_possible_truncation)] // the lower half is the number
    (count, all as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_read_as_they_are_written(values in proptest::collection::vec(
            prop_oneof![0..1000_i64, 0..5_000_000_000_i64, 0..1_000_000_000_000_000_i64], 1..60)
        ) {
            let mut text: String = values.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
            text.push(',');
            let mut ints = Ints::with_capacity(0);
            let padded = format!("{text}                 ");
            let mut at = 0;
            // A number that needs 64 bits is left to the careful reader, which widens the column.
            while at < text.len() {
                at += numbers(&padded.as_bytes()[at..], &mut ints);
                if at < text.len() {
                    let value = values[ints.len()];
                    prop_assert!(value >= i64::from(u32::MAX));
                    ints.push(value);
                    at += value.to_string().len() + 1;
                }
            }
            prop_assert_eq!((0..ints.len()).map(|row| ints.raw(row)).collect::<Vec<_>>(), values);
        }
    }

    #[test]
    fn stops_before_anything_else() {
        for (text, read) in
            [("1,-2,3", 2), ("1,null", 2), ("1, 2", 2), ("01,2", 0), ("7,1.5,", 2), ("7,12]", 2), (",", 0)]
        {
            let padded = format!("{text}                  ");
            assert_eq!(numbers(padded.as_bytes(), &mut Ints::with_capacity(0)), read, "{text}");
        }
    }
}
