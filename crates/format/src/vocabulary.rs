//! A closed vocabulary of the format, and since which version each of its words is one.

use super::Version;

/// The words of a coded column, in the order in which people expect to read them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    pub words: &'static [&'static str],
    /// One a word.
    since: &'static [Version],
}

impl Vocabulary {
    pub(crate) const fn new(words: &'static [&'static str], since: &'static [Version]) -> Self {
        assert!(words.len() == since.len());
        Self { words, since }
    }

    /// The version that a word came with; `None` where it is no word of this vocabulary.
    pub fn since(&self, word: &str) -> Option<Version> {
        self.words.iter().position(|own| *own == word).map(|at| self.since[at])
    }

    /// Whether a word is one of this vocabulary in that version.
    pub fn has(&self, word: &str, version: Version) -> bool {
        self.since(word).is_some_and(|since| since <= version)
    }

    /// The words that it has in that version.
    pub fn of(&self, version: Version) -> impl Iterator<Item = &'static str> {
        self.words.iter().zip(self.since).filter(move |(_, since)| **since <= version).map(|(word, _)| *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Stage;

    #[test]
    fn a_word_belongs_to_the_versions_since_its_own() {
        let stages = Stage::VOCABULARY;
        assert!(stages.has("agreed", Version::One) && stages.has("planned", Version::Two));
        assert!(!stages.has("planned", Version::One) && !stages.has("promised", Version::Two));
        let first: Vec<_> = stages.of(Version::One).collect();
        assert_eq!(first, ["agreed", "disbursed", "received", "spent", "not_stated"]);
        assert!(stages.of(Version::Two).eq(stages.words.iter().copied()));
    }
}
