//! Characters that nobody sees, shown.

/// Whether a character takes no room on the screen, or turns the text around it. None belongs into published text.
pub fn is_invisible(c: char) -> bool {
    let noncharacter = u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}');
    noncharacter
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

/// A text as it fits into a line of a message: its beginning, line breaks and invisible characters shown.
pub fn in_one_line(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown = String::new();
    for (at, c) in text.chars().enumerate() {
        if at == LONGEST {
            shown.push('…');
            break;
        }
        match c {
            '\n' | '\r' => shown.push('⏎'),
            _ if c.is_control() || is_invisible(c) => shown += &code(c),
            _ => shown.push(c),
        }
    }
    shown
}

/// `U+200B`, in brackets.
fn code(c: char) -> String {
    format!("⟨{}⟩", named(c))
}

/// `U+200B`
pub fn named(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_nobody_sees() {
        assert_eq!(in_one_line("amo\u{200b}unt"), "amo⟨U+200B⟩unt");
        assert_eq!(in_one_line("\u{1b}[31ma\r\nb\u{202e}"), "⟨U+001B⟩[31ma⏎⏎b⟨U+202E⟩");
        assert_eq!(in_one_line("清涧\u{fffe}"), "清涧⟨U+FFFE⟩");
        assert_eq!(in_one_line(&"长".repeat(100)), format!("{}…", "长".repeat(80)));
    }
}
