//! One thing that the portal says, in every language.

/// A message: its place in the table of each language. `{}` stands for values that are filled in by position.
///
/// Native programs carry the tables of all languages. The browser fetches the one that its reader needs
/// (`text/<lang>-<fingerprint>.json`, written by `shanhai site`), so that nobody loads what they do not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Msg(pub(super) u16);

/// Declares messages: a missing translation does not compile.
macro_rules! messages {
    ($($name:ident: $($text:literal),+;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "numbers the constants below")]
        #[repr(u16)]
        enum Number { $($name),+ }

        $(pub const $name: $crate::Msg = $crate::Msg::at(Number::$name as u16);)+

        /// Every message in the order of their numbers, in the order of [`crate::Lang::ALL`].
        const TEXTS: &[[&str; $crate::Lang::ALL.len()]] = &[$([$($text),+]),+];
    };
}
pub(crate) use messages;

impl Msg {
    pub(super) const fn at(number: u16) -> Self {
        Self(number)
    }
}

/// A fingerprint of all messages, so that a program never reads the tables of another. (FNV-1a, made by the
/// compiler: the texts themselves stay out of the program.)
pub const fn fingerprint<const LANGUAGES: usize>(all: &[[&str; LANGUAGES]]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < all.len() * LANGUAGES {
        let text = all[at / LANGUAGES][at % LANGUAGES].as_bytes();
        let mut byte = 0;
        while byte <= text.len() {
            // The end of each text counts too: moving a character to the next one changes the fingerprint.
            let value = if byte < text.len() { text[byte] } else { 0xff };
            hash = (hash ^ value as u64).wrapping_mul(0x0100_0000_01b3);
            byte += 1;
        }
        at += 1;
    }
    hash
}

/// Puts values into the places marked `{}`. A message that wants a plural has both forms, parted by `|`: the
/// first is for exactly one of the first value.
pub fn fill(message: &str, values: &[&str]) -> String {
    let mut parts = form(message, values.first() == Some(&"1")).split("{}");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        text.push_str(values.get(at).copied().unwrap_or_default());
        text.push_str(part);
    }
    text
}

/// The singular or the plural of a message that has both.
pub fn form(message: &str, one: bool) -> &str {
    match message.split_once('|') {
        Some((singular, _)) if one => singular,
        Some((_, plural)) => plural,
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_where_they_are_marked() {
        assert_eq!(fill("共 {} 行", &["3"]), "共 3 行");
        assert_eq!(fill("{} row of {}|{} rows of {}", &["1", "4"]), "1 row of 4");
        assert_eq!(fill("{} row of {}|{} rows of {}", &["0", "4"]), "0 rows of 4");
    }

    #[test]
    fn any_change_of_a_text_changes_the_fingerprint() {
        let base = fingerprint(&[["ab", "c", "d"]]);
        for other in [[["ab", "c", "e"]], [["a", "bc", "d"]], [["abc", "", "d"]]] {
            assert_ne!(fingerprint(&other), base);
        }
    }
}
