//! A text as a reader sees it: one form for full-width and narrow, traditional and simplified characters, dashes and
//! blanks; each with the bytes that it stands in.

mod fold;

use std::ops::Range;

/// What is read: characters in their one form.
#[derive(Debug)]
pub struct Text {
    glyphs: Vec<Glyph>,
    /// How long the text is, in bytes.
    bytes: usize,
    /// Whether it is running text, in which a number is one among other words.
    pub prose: bool,
}

/// A character that can be seen.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    /// In its one form.
    c: char,
    /// As it is written.
    raw: char,
    at: usize,
}

impl Text {
    /// The text of one cell, without the blanks around it.
    pub fn cell(text: &str) -> Self {
        let mut cell = Self::new(text, false);
        let blank = |glyph: &Glyph| matches!(glyph.c, ' ' | '\n');
        let end = cell.glyphs.iter().rposition(|glyph| !blank(glyph)).map_or(0, |last| last + 1);
        cell.glyphs.truncate(end);
        let start = cell.glyphs.iter().position(|glyph| !blank(glyph)).unwrap_or(0);
        cell.glyphs.drain(..start);
        cell
    }

    /// A sentence, or many.
    pub fn prose(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, prose: bool) -> Self {
        let glyph = |(at, raw)| fold::seen(raw).map(|c| Glyph { c, raw, at });
        Self { glyphs: text.char_indices().filter_map(glyph).collect(), bytes: text.len(), prose }
    }

    /// How many characters can be seen.
    pub fn len(&self) -> usize {
        self.glyphs.len()
    }

    /// The character there, in its one form.
    pub fn get(&self, index: usize) -> Option<char> {
        self.glyphs.get(index).map(|glyph| glyph.c)
    }

    /// The character there, as it is written.
    pub fn raw(&self, index: usize) -> Option<char> {
        self.glyphs.get(index).map(|glyph| glyph.raw)
    }

    /// The bytes that these characters stand in.
    pub fn bytes(&self, glyphs: Range<usize>) -> Range<usize> {
        let start = self.glyphs.get(glyphs.start).map_or(self.bytes, |glyph| glyph.at);
        let last = glyphs.end.checked_sub(1).and_then(|last| self.glyphs.get(last));
        let end = last.map_or(start, |glyph| glyph.at + glyph.raw.len_utf8());
        start..end.max(start)
    }

    /// A character that makes text run the other way: what is seen is not what is written.
    pub fn turned(&self) -> Option<(usize, char)> {
        let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        self.glyphs.iter().position(|glyph| turns(glyph.c)).map(|at| (at, self.glyphs[at].raw))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_no_blanks_around_it_and_knows_its_bytes() {
        let text = Text::cell("\u{feff} \u{3000}\u{ff18}\u{200b}萬\u{a0}\n");
        assert_eq!((text.get(0), text.get(1), text.len()), (Some('8'), Some('万'), 2));
        assert_eq!(text.raw(1), Some('萬'));
        assert_eq!(text.bytes(0..1), 7..10);
        assert_eq!(text.bytes(1..2), 13..16);
        assert_eq!(text.bytes(2..2), 19..19);
    }

    #[test]
    fn turned_text_is_noticed() {
        assert_eq!(Text::prose("共\u{202e}008").turned(), Some((1, '\u{202e}')));
        assert_eq!(Text::prose("共800\u{200e}").turned(), None);
    }
}
