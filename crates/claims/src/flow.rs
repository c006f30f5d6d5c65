//! Who gives to whom, and what turns a sentence around: what is denied, and what is a change and no amount.

use crate::place::Named;
use crate::terms::{self, AND_OTHERS, CHANGED_BY, CHANGES, COMPARED, DENIALS, GIVEN_BY, GIVEN_TO, NO_GIFT};
use crate::verdict::Unchecked;
use ledger::Mentioned;
use std::ops::Range;

/// Who is said to give and to take, where the words before places tell: 向陕西省, 从江苏省.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    pub giver: Option<Named>,
    pub taker: Option<Named>,
}

impl Flow {
    /// What a stretch of text says of it.
    pub fn of(text: &str, within: &Range<usize>, places: &[Mentioned]) -> Self {
        let all: Vec<&Mentioned> = places.iter().filter(|place| within.contains(&place.at.start)).collect();
        let mut flow = Self::default();
        for at in 0..all.len() {
            let before = text[within.start..all[at].at.start].trim_end();
            // 江苏省扬州市: the last of places that stand in each other.
            let mut last = at;
            while all.get(last + 1).is_some_and(|next| next.at.start == all[last].at.end) {
                last += 1;
            }
            let invests = before.ends_with('在') && text[all[last].at.end..].starts_with('投');
            if invests || ends_with(before, GIVEN_TO) && !ends_with(before, NO_GIFT) {
                flow.taker.get_or_insert_with(|| all[last].rows.clone());
            } else if ends_with(before, GIVEN_BY) {
                flow.giver.get_or_insert_with(|| all[last].rows.clone());
            }
        }
        flow
    }

    /// Whether money between a supporter and a recipient went the other way; `is` tells whether a place is one of these.
    pub fn is_reversed(&self, is: &dyn Fn(usize, &Named) -> bool) -> bool {
        let only = |named: &Option<Named>, one: usize, other: usize| {
            named.as_ref().is_some_and(|named| is(one, named) && !is(other, named))
        };
        only(&self.taker, 0, 1) || only(&self.giver, 1, 0)
    }
}

/// Why a number is no amount that is claimed, by the words before and behind it in its clause.
pub fn turned(before: &str, behind: &str) -> Option<Unchecked> {
    let bare = before.trim_end().trim_end_matches('了');
    let more = bare.ends_with(['多', '少']) && terms::has(before, COMPARED);
    let by = ends_with(bare, "by") && terms::has(before, CHANGED_BY);
    if ends_with(bare, CHANGES) || more || by {
        return Some(Unchecked::Change);
    }
    let denies = |text: &str| terms::words_at(text, DENIALS).any(|word| !text[word.end..].starts_with("only "));
    (denies(before) || denies(behind)).then_some(Unchecked::Denied)
}

/// Whether more places are meant than one that ends here: 江苏等省市; but not 等级, and not 定西等地, which speaks of where.
pub fn goes_beyond(behind: &str) -> bool {
    let behind = behind.trim_start_matches(['省', '市', '县', '区', ',', ' ']);
    let first = terms::words_at(behind, AND_OTHERS).next();
    first.is_some_and(|word| {
        word.start == 0 && !behind[word.end..].starts_with(['级', '級', '待', '于', '於', '额', '額', '同', '地'])
    })
}

fn ends_with(text: &str, list: &str) -> bool {
    terms::words_at(text, list).any(|word| word.end == text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_or_is_a_change_is_no_amount() {
        for (before, behind, is) in [
            ("江苏没有向陕西提供", "财政援助", Some(Unchecked::Denied)),
            ("江苏向陕西提供", "的说法不实", Some(Unchecked::Denied)),
            ("jiangsu did not give shaanxi ", "", Some(Unchecked::Denied)),
            ("jiangsu didn't give shaanxi ", "", Some(Unchecked::Denied)),
            ("jiangsu gave shaanxi not only ", "", None),
            ("a notable sum of ", "", None),
            ("财政援助比上年增加", "", Some(Unchecked::Change)),
            ("财政援助增长了", "", Some(Unchecked::Change)),
            ("比2020年多", "", Some(Unchecked::Change)),
            ("assistance rose by ", "", Some(Unchecked::Change)),
            ("财政援助增加到", "", None),
            ("新增就业", "", None),
            ("财政援助达", "，项目更多", None),
        ] {
            assert_eq!(turned(before, behind), is, "{before}…{behind}");
        }
    }

    #[test]
    fn others_are_meant_where_it_says_so() {
        for (behind, is) in [
            ("等东部省市向陕西", true),
            ("省等地", false),
            (" and other provinces", true),
            ("等级医院", false),
            ("向陕西等", false),
        ] {
            assert_eq!(goes_beyond(behind), is, "{behind}");
        }
    }
}
