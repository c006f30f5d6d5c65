//! What a number is of, by the words that stand around it: kinds of money, of people, of things.

mod words;

use format::{ExchangeKind, FundKind, OutletKind, OutputKind};
use std::ops::Range;

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// 财政援助 and the other kinds of money.
    Fund(FundKind),
    /// Money of whatever kind: 帮扶资金.
    Money,
    /// 消费帮扶
    Sales,
    People(ExchangeKind),
    Output(OutputKind),
    /// 专馆, 专区, 专柜
    Outlet(OutletKind),
    /// A column of the acts of supervision: 检查, 发现问题, 整改, 谈话, 立案.
    Supervision(&'static str),
}

/// What kind of thing can be of a topic: each number looks for its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Money,
    People,
    Things,
}

/// A word of a topic, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub at: Range<usize>,
    pub topic: Topic,
}

impl Topic {
    /// Whether a number of this class can be of it.
    pub fn fits(self, class: Class) -> bool {
        match self {
            Self::Fund(_) | Self::Money | Self::Sales => class == Class::Money,
            Self::People(_) => class == Class::People,
            Self::Output(_) | Self::Outlet(_) => class == Class::Things,
            Self::Supervision(column) => class == if column == "talks" { Class::People } else { Class::Things },
        }
    }

    /// Whether it says no more than that it is money.
    pub fn is_general(self) -> bool {
        self == Self::Money
    }
}

/// The words of topics in a text, the longest where several begin together. The text is in lower case.
pub fn terms(text: &str) -> Vec<Term> {
    let mut found: Vec<Term> = Vec::new();
    for (list, topic) in words::TOPICS {
        for word in list.split(' ') {
            let word = &*word.replace('_', " ");
            let own = text.match_indices(word).map(|(at, _)| at..at + word.len());
            found.extend(own.filter(|at| is_word(text, at)).map(|at| Term { at, topic: *topic }));
        }
    }
    found.sort_by_key(|term| (term.at.start, usize::MAX - term.at.end));
    let mut end = 0;
    found.retain(|term| {
        let free = term.at.start >= end;
        if free {
            end = term.at.end;
        }
        free
    });
    found
}

/// Whether any of these words stands in a text; a list has blanks between words, and `_` within one.
pub fn has(text: &str, list: &str) -> bool {
    words_at(text, list).next().is_some()
}

/// Whether a text begins with a word of a list.
pub fn begins_with(text: &str, list: &str) -> bool {
    words_at(text, list).any(|word| word.start == 0)
}

/// Whether a text ends with a word of a list.
pub fn ends_with(text: &str, list: &str) -> bool {
    words_at(text, list).any(|word| word.end == text.len())
}

/// Where the words of a list stand in a text.
pub fn words_at<'a>(text: &'a str, list: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    list.split(' ').flat_map(move |word| {
        let word = word.replace('_', " ");
        let own: Vec<_> = text.match_indices(&*word).map(|(at, _)| at..at + word.len()).collect();
        own.into_iter().filter(move |at| is_word(text, at))
    })
}

/// An English word begins where no other one goes on: `aid` is not in `said`. Its end may follow: `donated`.
fn is_word(text: &str, at: &Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    !(letter(text[at.start..].chars().next()) && letter(text[..at.start].chars().next_back()))
}

pub use words::*;
