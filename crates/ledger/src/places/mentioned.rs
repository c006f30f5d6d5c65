//! The places that a running text names.

use super::Places;
use super::place::Place;
use super::spelling::plain;
use std::collections::BTreeMap;
use std::ops::Range;

/// A name in a text, and the places that are called so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// The bytes that it stands in.
    pub at: Range<usize>,
    /// Rows of the regions: 临夏 is a prefecture, a city and a county.
    pub rows: Vec<usize>,
}

/// Names that are words of the language as well: they mean the place only with their ending.
const WORDS: [&str; 8] = ["同心", "河西", "南海", "西湖", "湖里", "市中", "市北", "白银"];

/// A word before places with which a name begins, too: from.
const FROM: char = '从';

/// So many letters an English name must have; shorter ones are syllables of others.
const LETTERS: usize = 4;

/// A character in its one form, and the bytes that it stands in.
struct Glyph {
    c: char,
    at: Range<usize>,
}

impl Places {
    /// The places that a text names, in its order: the longest name that begins earliest. Simplified and traditional
    /// characters, English; with and without the ending.
    pub fn mentioned(&self, text: &str) -> Vec<Mentioned> {
        let names = self.called();
        let mut glyphs = Vec::new();
        for (at, c) in text.char_indices() {
            let folded = self.fold(&plain(c.encode_utf8(&mut [0; 4])));
            glyphs.extend(folded.chars().map(|folded| Glyph { c: folded, at: at..at + c.len_utf8() }));
        }
        let (glyphs, mut found, mut at) = (&glyphs, Vec::new(), 0);
        while at < glyphs.len() {
            let known = |at: usize| {
                let begin = glyphs.get(at).and_then(|glyph| names.get(&glyph.c));
                begin.into_iter().flatten().filter(move |(name, _)| is_at(name, &glyphs[at..], text))
            };
            let longest = |at: usize| known(at).map(|(name, _)| name.len()).max();
            // 从江苏 speaks of 江苏, and not of 从江.
            let from = glyphs[at].c == FROM && longest(at + 1) >= longest(at);
            let Some(length) = longest(at).filter(|_| !from) else {
                at += 1;
                continue;
            };
            let known = known(at);
            let mut rows: Vec<usize> = known.filter(|(name, _)| name.len() == length).map(|(_, row)| *row).collect();
            rows.dedup();
            found.push(Mentioned { at: glyphs[at].at.start..glyphs[at + length - 1].at.end, rows });
            at += length;
        }
        found
    }

    /// What places are called in running text, by the first character.
    fn called(&self) -> BTreeMap<char, Vec<(Vec<char>, usize)>> {
        let mut called: BTreeMap<char, Vec<(Vec<char>, usize)>> = BTreeMap::new();
        for (row, place) in self.all.iter().enumerate() {
            for name in names(place) {
                let name: Vec<char> = name.chars().collect();
                if let Some(first) = name.first() {
                    called.entry(*first).or_default().push((name, row));
                }
            }
        }
        called
    }
}

/// The names of a place that stand by themselves. Of several places only the whole one does.
fn names(place: &Place) -> impl Iterator<Item = &String> {
    let count = if place.is_set { 1 } else { usize::MAX };
    let chinese =
        place.names.iter().take(count).filter(|name| name.chars().nth(1).is_some() && !WORDS.contains(&&***name));
    chinese.chain(place.english.iter().take(count).filter(|name| name.len() >= LETTERS))
}

/// Whether a name stands at the beginning of these characters; one in letters is no part of another word.
fn is_at(name: &[char], glyphs: &[Glyph], text: &str) -> bool {
    if glyphs.len() < name.len() || name.iter().zip(glyphs).any(|(own, glyph)| *own != glyph.c) {
        return false;
    }
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let (start, end) = (glyphs[0].at.start, glyphs[name.len() - 1].at.end);
    !letter(Some(name[0])) || !letter(text[..start].chars().next_back()) && !letter(text[end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::tests::regions;

    fn named(text: &str) -> Vec<(&str, Vec<usize>)> {
        let places = Places::new(&regions());
        places.mentioned(text).into_iter().map(|found| (&text[found.at], found.rows)).collect()
    }

    #[test]
    fn a_text_names_places_in_any_writing() {
        assert_eq!(named("陕西省清涧县收到"), [("陕西省", vec![1]), ("清涧县", vec![0])]);
        assert_eq!(named("在陝西清澗，"), [("陝西", vec![1]), ("清澗", vec![0])]);
        assert_eq!(
            named("From Tong'an District to Qingjian, Shaanxi."),
            [("Tong'an District", vec![2]), ("Qingjian", vec![0]), ("Shaanxi", vec![1])]
        );
        assert_eq!(named("清涧县、同安区"), [("清涧县、同安区", vec![4])], "the longest name");
    }

    #[test]
    fn a_word_is_no_place() {
        assert_eq!(named("Qingjiang and Shanxi, 山西"), []);
        assert_eq!(named(""), []);
    }
}
