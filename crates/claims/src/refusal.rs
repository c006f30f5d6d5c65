//! Texts that are not checked at all, each for a reason that can be told.

use std::fmt;

/// So many characters are checked at once.
pub const MOST_CHARACTERS: usize = 6000;

/// Why a text is not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    Empty,
    /// More than [`MOST_CHARACTERS`].
    TooLong,
    /// It has tags, as a page's source has: what is read would not be what is seen.
    Markup,
    /// There is no number in it.
    NoNumber,
    /// There are dates in it, and no other number.
    DatesAlone,
}

/// What is wrong with a text as a whole, before it is read.
pub fn refused(text: &str) -> Option<Refusal> {
    if text.trim().is_empty() {
        Some(Refusal::Empty)
    } else if text.chars().count() > MOST_CHARACTERS {
        Some(Refusal::TooLong)
    } else {
        has_tag(text).then_some(Refusal::Markup)
    }
}

/// `<p>`, `</td>`, `<!-- `; not `<800`.
fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let rest = &text[at + 1..];
        let named = rest.trim_start_matches(['/', '!']).starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        named && rest.contains('>')
    })
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::Markup => "markup",
            Self::NoNumber => "no_number",
            Self::DatesAlone => "dates_alone",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_marks() {
        assert_eq!(refused("<b>800</b>万"), Some(Refusal::Markup));
        assert_eq!(refused("<!-- x -->"), Some(Refusal::Markup));
        assert_eq!(refused("金额<800万元，人数>3"), None);
        assert_eq!(refused(" \n"), Some(Refusal::Empty));
        assert_eq!(refused(&"万".repeat(MOST_CHARACTERS + 1)), Some(Refusal::TooLong));
    }
}
