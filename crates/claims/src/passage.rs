//! Sentences of a text and clauses of a sentence, with the numbers that stand in them kept whole.

use std::ops::Range;

/// How a text is parted.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Where sentences end.
    sentences: Vec<usize>,
    /// Where clauses end.
    clauses: Vec<usize>,
    /// The same, where lists are kept whole: 东川、寻甸、禄劝.
    phrases: Vec<usize>,
    length: usize,
}

impl Passage {
    /// Parts a text; no mark within one of `kept` parts anything: 1.5, 10,000.
    pub fn of(text: &str, kept: &[Range<usize>]) -> Self {
        let (mut sentences, mut clauses, mut phrases) = (Vec::new(), Vec::new(), Vec::new());
        for (at, c) in text.char_indices() {
            if kept.iter().any(|kept| kept.contains(&at)) {
                continue;
            }
            let end = at + c.len_utf8();
            let last = text[end..].chars().next().is_none_or(char::is_whitespace);
            if matches!(c, '。' | '！' | '？' | '；' | '\n' | '!' | '?' | ';') || c == '.' && last {
                sentences.push(end);
            }
            if matches!(c, '，' | '、' | '：' | '（' | '）' | ',' | '(' | ')' | ':') {
                clauses.push(end);
            }
            let chinese = text[..at].chars().next_back().is_some_and(|c| !c.is_ascii());
            if matches!(c, '，' | ':' | '：') || c == ',' && chinese {
                phrases.push(end);
            }
        }
        for ends in [&mut clauses, &mut phrases] {
            ends.extend(&sentences);
            ends.sort_unstable();
        }
        Self { sentences, clauses, phrases, length: text.len() }
    }

    /// The sentence that a place in the text is in.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        around(&self.sentences, at, self.length)
    }

    /// The clause that a place in the text is in.
    pub fn clause(&self, at: usize) -> Range<usize> {
        around(&self.clauses, at, self.length)
    }

    /// The same, with lists kept whole; English ones have commas, so only sentences part it.
    pub fn phrase(&self, at: usize) -> Range<usize> {
        around(&self.phrases, at, self.length)
    }

    /// The sentence before one, if there is one.
    pub fn before(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        sentence.start.checked_sub(1).map(|at| self.sentence(at))
    }
}

fn around(ends: &[usize], at: usize, length: usize) -> Range<usize> {
    let next = ends.partition_point(|end| *end <= at);
    let start = next.checked_sub(1).map_or(0, |before| ends[before]);
    start..ends.get(next).copied().unwrap_or(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_part_a_text_but_not_its_numbers() {
        let text = "共1,000人，花了1.5万元。第二句. Third";
        let passage = Passage::of(text, &[3..8, 18..24]);
        assert_eq!(&text[passage.sentence(3)], "共1,000人，花了1.5万元。");
        assert_eq!(&text[passage.clause(3)], "共1,000人，");
        assert_eq!(&text[passage.sentence(text.len() - 1)], " Third");
        assert_eq!(passage.before(&passage.sentence(3)), None);
    }
}
