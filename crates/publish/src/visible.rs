//! Characters that nobody sees, shown.

/// Whether a character takes no room on the screen, or turns the text around it. None belongs into published text.
pub fn is_invisible(c: char) -> bool {
    let noncharacter = u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}');
    noncharacter
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
                | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
                | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffc}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}'
        )
}

/// Whether a character means something in one font alone: others show an empty box.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Whether a character is of a script that runs from right to left.
pub fn runs_to_the_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The code of a character that is not seen, and what it is called: `U+202E, right-to-left override`.
pub fn described(c: char) -> String {
    let name = match c {
        '\t' => "tab",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        _ if c.is_control() => return named(c),
        '\u{ad}' => "soft hyphen",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{feff}' => "byte order mark",
        '\u{fffc}' => "object replacement character",
        '\u{e0000}'..='\u{e00ff}' => "tag",
        _ if is_private(c) => "private use",
        _ if u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}') => "noncharacter",
        _ => return named(c),
    };
    format!("{}, {name}", named(c))
}

/// A line as a terminal may show it: whatever could move its cursor, colour it or turn it around is named instead.
pub fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || is_invisible(c) { code(c) } else { c.to_string() }).collect()
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
    fn names_what_nobody_sees() {
        let named = [
            ('\u{200b}', "U+200B, zero width space"),
            ('\u{202e}', "U+202E, right-to-left override"),
            ('\u{fffe}', "U+FFFE, noncharacter"),
            ('\u{fdd0}', "U+FDD0, noncharacter"),
            ('\u{1ffff}', "U+1FFFF, noncharacter"),
            ('\u{1b}', "U+001B, escape"),
            ('\u{85}', "U+0085"),
            ('\u{e0041}', "U+E0041, tag"),
            ('\u{3164}', "U+3164, Hangul filler"),
            ('\u{34f}', "U+034F"),
        ];
        for (c, name) in named {
            assert_eq!(described(c), name);
            assert!(is_invisible(c) || c.is_control(), "{name}");
        }
        assert_eq!(described('\u{e000}'), "U+E000, private use");
        assert!(is_private('\u{e000}') && is_private('\u{100000}') && !is_private('清'));
        for c in ['清', '𠮷', '\u{3000}', 'ü', '·', '〇', 'é', '—', '\u{a0}', '\u{e0100}'] {
            assert!(!is_invisible(c) && !is_private(c), "{}", super::named(c));
        }
        assert_eq!(shown("\u{1b}[31m清\n\u{202e}"), "⟨U+001B⟩[31m清⟨U+000A⟩⟨U+202E⟩");
    }

    #[test]
    fn shows_what_nobody_sees() {
        assert_eq!(in_one_line("amo\u{200b}unt"), "amo⟨U+200B⟩unt");
        assert_eq!(in_one_line("\u{1b}[31ma\r\nb\u{202e}"), "⟨U+001B⟩[31ma⏎⏎b⟨U+202E⟩");
        assert_eq!(in_one_line("清涧\u{fffe}"), "清涧⟨U+FFFE⟩");
        assert_eq!(in_one_line(&"长".repeat(100)), format!("{}…", "长".repeat(80)));
    }
}
