//! Text as outlines: how wide it is, where it breaks, and what shape it has.

use std::fmt::Write as _;
use ttf_parser::{Face, OutlineBuilder};

/// A line of text in outlines.
pub struct Line<'a, 'f> {
    faces: &'a [Face<'f>],
    /// Pixels of an em.
    size: f32,
}

impl<'a, 'f> Line<'a, 'f> {
    pub const fn new(faces: &'a [Face<'f>], size: f32) -> Self {
        Self { faces, size }
    }

    /// The first font that has a letter; the error is the letter that none has.
    fn font(&self, c: char) -> Result<(&'a Face<'f>, ttf_parser::GlyphId), char> {
        self.faces.iter().find_map(|face| Some((face, face.glyph_index(c)?))).ok_or(c)
    }

    fn advance(&self, c: char) -> Result<f32, char> {
        let (face, glyph) = self.font(c)?;
        Ok(f32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) * self.scale(face))
    }

    fn scale(&self, face: &Face<'_>) -> f32 {
        self.size / f32::from(face.units_per_em())
    }

    /// How wide a text is, in pixels.
    pub fn width(&self, text: &str) -> Result<f32, char> {
        text.chars().map(|c| self.advance(c)).sum()
    }

    /// The text in lines no wider than this: broken between words, and anywhere between Chinese letters but before marks.
    /// Together they are the text again.
    pub fn broken(&self, text: &str, width: f32) -> Result<Vec<String>, char> {
        let (mut lines, mut line) = (Vec::new(), String::new());
        for word in words(text) {
            if !line.is_empty() && self.width(line.trim_end())? + self.width(word.trim_end())? > width {
                lines.push(std::mem::take(&mut line));
            }
            // A word that is wider than a line goes on in the next.
            for c in word.chars() {
                line.push(c);
                if self.width(line.trim_end())? > width && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::take(&mut line));
                    line.push(c);
                }
            }
        }
        lines.push(line);
        Ok(lines)
    }

    /// The text cut to this width, with a mark where something is left out.
    pub fn cut(&self, text: &str, width: f32) -> Result<String, char> {
        if self.width(text)? <= width {
            return Ok(text.to_owned());
        }
        let mut cut: Vec<char> = text.chars().collect();
        loop {
            cut.pop();
            let shown: String = cut.iter().chain(&['…']).collect();
            if cut.is_empty() || self.width(&shown)? <= width {
                return Ok(shown);
            }
        }
    }

    /// The shape of the text as a path that begins at `x` on the line `y`.
    pub fn path(&self, text: &str, mut x: f32, y: f32) -> Result<String, char> {
        let mut path = String::new();
        for c in text.chars() {
            let (face, glyph) = self.font(c)?;
            let scale = self.scale(face);
            face.outline_glyph(glyph, &mut Outline { path: &mut path, x, y, scale });
            x += f32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) * scale;
        }
        Ok(path)
    }
}

/// What stays together on a line, with the space behind it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let breaks = before.is_some_and(|before: char| {
            let closed = before == ' ' || is_wide(before) && !"（《“「".contains(before);
            (closed || is_wide(c)) && !"，。、；：）》”」！？·… ".contains(c) && !"（《“「".contains(before)
        });
        if breaks {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    words.push(&text[start..]);
    words
}

/// Whether a line may break beside it as beside Chinese letters.
fn is_wide(c: char) -> bool {
    c >= '\u{2e80}'
}

/// An outline as it is written: in tenths of a pixel.
struct Outline<'a> {
    path: &'a mut String,
    x: f32,
    y: f32,
    scale: f32,
}

impl Outline<'_> {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (at, (x, y)) in points.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            // Writing into a string cannot fail.
            let _ = write!(self.path, "{space}{:.1} {:.1}", self.x + x * self.scale, self.y - y * self.scale);
        }
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_not_before_marks() {
        assert_eq!(words("东西，部"), ["东", "西，", "部"]);
        assert_eq!(words("East West（东）"), ["East ", "West", "（东）"]);
        assert_eq!(words("a"), ["a"]);
        assert_eq!(words("800余万元").concat(), "800余万元");
    }
}
