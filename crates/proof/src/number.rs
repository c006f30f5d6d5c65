//! The hash of a manifest as a number that people can compare: read aloud, or printed elsewhere.

/// As many as are left of the hash: the last twenty decimal digits.
const MODULUS: u128 = 100_000_000_000_000_000_000;

/// The SHA-256 (in hex) as a whole number, of which the last twenty digits stand in groups of five: `01234-56789-01234-56789`.
/// Nothing where it is no hex.
pub fn number(sha256: &str) -> String {
    let digit = |sum: u128, letter: char| Some((sum * 16 + u128::from(letter.to_digit(16)?)) % MODULUS);
    let Some(sum) = sha256.chars().try_fold(0, digit) else { return String::new() };
    let digits = format!("{sum:020}");
    [&digits[..5], &digits[5..10], &digits[10..15], &digits[15..]].join("-")
}

/// The same by Python, in the folder of a release.
pub const BY_PYTHON: &str = "python3 -c \"import hashlib\nn = '%020d' % (int(hashlib.sha256(open('datapackage.json', 'rb').read()).hexdigest(), 16) % 10**20)\nprint('-'.join(n[i:i + 5] for i in (0, 5, 10, 15)))\"";

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn it_is_the_end_of_the_hash_as_a_decimal_number() {
        assert_eq!(number(""), "00000-00000-00000-00000");
        assert_eq!(number("ff"), "00000-00000-00000-00255");
        // Of no bytes; by `python3 -c 'import hashlib; print(int(hashlib.sha256(b"").hexdigest(), 16) % 10**20)'`.
        assert_eq!(
            number("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            "79397-00111-56650-86549"
        );
        assert_eq!(number(&"f".repeat(64)), "57584-00791-31296-39935");
        assert_eq!(number("no hash"), "");
    }
}
