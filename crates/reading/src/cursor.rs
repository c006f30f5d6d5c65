//! A place in a text, and what stands there.

use crate::text::Text;
use crate::unreadable::{Unreadable, Why};

/// A place in a text. Copied before something is tried that may not be there.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'t> {
    pub text: &'t Text,
    pub at: usize,
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t Text) -> Self {
        Self { text, at: 0 }
    }

    /// The character here.
    pub fn here(&self) -> Option<char> {
        self.ahead(0)
    }

    /// The character so many places on.
    pub fn ahead(&self, places: usize) -> Option<char> {
        self.text.get(self.at + places)
    }

    /// The character so many places back; 1 is the one before.
    pub fn back(&self, places: usize) -> Option<char> {
        self.at.checked_sub(places).and_then(|at| self.text.get(at))
    }

    pub fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Goes past this character if it stands here.
    pub fn take(&mut self, c: char) -> bool {
        let found = self.here() == Some(c);
        self.at += usize::from(found);
        found
    }

    /// Whether this word stands here. English words, written in small letters here, may be written in any, and end
    /// where their letters end.
    pub fn sees(&self, word: &str) -> bool {
        let mut length = 0;
        for c in word.chars() {
            if self.ahead(length).map(|here| here.to_ascii_lowercase()) != Some(c) {
                return false;
            }
            length += 1;
        }
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        !(letter(word.chars().next_back()) && letter(self.ahead(length)))
    }

    /// Goes past this word if it stands here.
    pub fn word(&mut self, word: &str) -> bool {
        let found = self.sees(word);
        self.at += if found { word.chars().count() } else { 0 };
        found
    }

    /// Goes past the first of these words that stands here.
    pub fn one_of<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        words.iter().find(|(word, _)| self.word(word)).map(|(_, value)| *value)
    }

    /// Goes past one of these words, the first that stands here.
    pub fn any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(word))
    }

    /// Goes past a dash or a tilde, single or double.
    pub fn dash(&mut self) -> bool {
        let start = self.at;
        for mark in ['-', '~'] {
            if self.take(mark) {
                self.take(mark);
                break;
            }
        }
        self.at > start
    }

    /// Goes past the blanks here; a line break is none.
    pub fn blanks(&mut self) {
        while self.take(' ') {}
    }

    /// Whether an English word begins here, or anything that is no letter.
    pub fn at_word_start(&self) -> bool {
        !self.back(1).is_some_and(|c| c.is_ascii_alphanumeric())
    }

    /// What cannot be read from there to here.
    pub fn refuse(&self, from: usize, why: Why) -> Unreadable {
        Unreadable::new(why, self.text.bytes(from..self.at.max(from)))
    }
}
