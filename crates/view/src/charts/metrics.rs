//! How wide text is, as far as that can be known without a browser. Estimates are on the generous side.

/// The narrowest picture: a page of 320 pixels less its margins.
pub const NARROW: i32 = 288;

/// Size of most text, in pixels.
pub const SIZE: i32 = 14;
/// Size of notes and ticks.
pub const SMALL: i32 = 12;

/// Pixels that a text takes at a size.
pub fn width(text: &str, size: i32) -> i32 {
    text.chars().map(|c| advance(c) * size).sum::<i32>() / 100
}

/// In hundredths of the size.
fn advance(c: char) -> i32 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | ' ' | '\u{a0}' => 34,
        'A'..='Z' | 'm' | 'w' => 76,
        c if c.is_ascii() => 58,
        _ => 100,
    }
}

/// The text in lines no wider than `limit`: parted after blanks and after characters that are not Latin, so that words
/// and numbers stay whole as long as they fit, and numbers stay with their units if there is another place. A line keeps
/// the blank at its end: together they are the text.
pub fn lines(text: &str, size: i32, limit: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while width(rest, size) > limit {
        let (mut used, mut end, mut best, mut tied) = (0, 0, None, None);
        for (at, c) in rest.char_indices() {
            used += advance(c) * size;
            if used > limit * 100 && at > 0 {
                break;
            }
            end = at + c.len_utf8();
            match c {
                '\u{a0}' => tied = Some(end),
                ' ' => best = Some(end),
                c if !c.is_ascii() => best = Some(end),
                _ => {}
            }
        }
        let (line, after) = rest.split_at(best.or(tied).unwrap_or(end));
        lines.push(line.to_owned());
        rest = after;
    }
    lines.push(rest.to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_parted() {
        assert_eq!(lines("Inner Mongolia Autonomous Region", 10, 100), ["Inner Mongolia ", "Autonomous Region"]);
        assert_eq!(lines("新疆生产建设兵团", 10, 45), ["新疆生产", "建设兵团"]);
        assert_eq!(lines("400万元至750万元之间", 10, 70), ["400万元至", "750万元之间"]);
        assert_eq!(lines("nearly CNY\u{a0}10\u{a0}million", 10, 50), ["nearly ", "CNY\u{a0}10\u{a0}", "million"]);
    }

    proptest! {
        #[test]
        fn lines_keep_every_character(text in "[a-c 山海\u{a0}]{0,40}", limit in 1..80) {
            prop_assert_eq!(lines(&text, 10, limit).concat(), text);
        }
    }
}
