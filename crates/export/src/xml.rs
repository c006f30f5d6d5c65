//! Text inside XML.

/// The most that a spreadsheet takes in one cell, in UTF-16 units.
const LONGEST: usize = 32_767;
/// What a longer text ends in, in any language: the whole stands in the other files.
const CONTINUED: &str = " … (CSV, JSON)";

/// Puts a text into XML that a spreadsheet reads: escaped, without the characters that XML forbids, and never longer
/// than a cell can be.
pub fn push_text(text: &str, xml: &mut String) {
    // Most texts have nothing to look at; U+FFFE and U+FFFF begin with these two bytes.
    let plain = |byte: u8| byte >= b' ' && !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'_');
    let forbidden = |bytes: &[u8]| bytes == [0xef, 0xbf];
    if text.len() <= LONGEST && text.bytes().all(plain) && !text.as_bytes().windows(2).any(forbidden) {
        return xml.push_str(text);
    }
    let room = if text.len() > LONGEST && units(text) > LONGEST { LONGEST - units(CONTINUED) } else { LONGEST };
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.len_utf16();
        if used > room {
            return xml.push_str(CONTINUED);
        }
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // As itself it would be read as a line feed.
            '\r' => xml.push_str("&#13;"),
            '_' if is_escape(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => xml.push(c),
        }
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// `_x000D_`: spreadsheets read such text as the character of that number.
fn is_escape(text: &[u8]) -> bool {
    text.len() >= 7 && text[1] == b'x' && text[2..6].iter().all(u8::is_ascii_hexdigit) && text[6] == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(text: &str) -> String {
        let mut xml = String::new();
        push_text(text, &mut xml);
        xml
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(xml("<a b=\"1\">&\r\n\t"), "&lt;a b=&quot;1&quot;&gt;&amp;&#13;\n\t");
        assert_eq!(xml("a\0b\u{1f}c\u{ffff}😀"), "abc😀");
        assert_eq!(xml("_x000D_ _x_ _xyzzy_"), "_x005F_x000D_ _x_ _xyzzy_");
    }

    #[test]
    fn what_no_cell_holds_says_where_the_rest_is() {
        let fits = "字".repeat(LONGEST);
        assert_eq!(xml(&fits), fits);
        for long in ["字".repeat(LONGEST + 1), "😀".repeat(LONGEST)] {
            let shown = xml(&long);
            assert!(units(&shown) <= LONGEST && units(&shown) > LONGEST - 2 && shown.ends_with(CONTINUED));
        }
    }
}
