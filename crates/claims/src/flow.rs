//! Who gives to whom, and what turns a sentence around: what is denied, and what is a change and no amount.

use crate::place::Named;
use crate::terms::{
    self, AND_OTHERS, CHANGED_BY, CHANGES, COMPARED, DENIALS, DENIED_AHEAD, DENIED_BEHIND, FIRMS, FOR, GIVEN_BY,
    GIVEN_TO, GIVES, GIVES_BEHIND, LACKS, NO_DENIAL, NO_GIFT, NO_GIVER, begins_with, ends_with,
};
use crate::verdict::Unchecked;
use ledger::Mentioned;
use std::ops::Range;

/// Who is said to give and to take, where the words before places tell: 向陕西省, 从江苏省, 江苏援助陕西.
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
        // What a verb tells counts only where no other word tells: 江苏支持陕西, 江苏为陕西投入.
        if flow == Self::default() {
            flow.taker = by_verb(text, within, &all);
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

/// Who takes where only a verb tells, between the one who gives and the one who takes. 陕西的帮扶省江苏 and 陕西支持江苏企业 tell
/// nothing of who gives.
fn by_verb(text: &str, within: &Range<usize>, all: &[&Mentioned]) -> Option<Named> {
    (1..all.len()).find_map(|at| {
        let mut last = at;
        while all.get(last + 1).is_some_and(|next| next.at.start == all[last].at.end) {
            last += 1;
        }
        // 苏陕 names two in one.
        let between = text.get(all[at - 1].at.end..all[at].at.start)?.trim_end().trim_end_matches('了');
        let behind = text[all[last].at.end..within.end.max(all[last].at.end)].trim_start();
        let gives = ends_with(between, GIVES) && !begins_with(behind, FIRMS)
            || ends_with(between, FOR) && begins_with(behind, GIVES_BEHIND);
        // Where one of both is named again, that place may be the one who gives: 陕西支持江苏，江苏提供.
        let again = all[last + 1..].iter().any(|own| own.rows == all[last].rows || own.rows == all[at - 1].rows);
        (gives && !again && !terms::has(between, NO_GIVER)).then(|| all[last].rows.clone())
    })
}

/// Why a number is no amount that is claimed, by the words before and behind it in its clause.
pub fn turned(before: &str, behind: &str) -> Option<Unchecked> {
    let bare = before.trim_end().trim_end_matches('了');
    let more = bare.ends_with(['多', '少']) && terms::has(before, COMPARED);
    let by = ends_with(bare, "by") && terms::has(before, CHANGED_BY);
    if ends_with(bare, CHANGES) || more || by {
        return Some(Unchecked::Change);
    }
    (ends_with(bare, LACKS) || denies(before) || denies(behind)).then_some(Unchecked::Denied)
}

/// Whether the sentence around a number says that it is not so as a whole, in another of its clauses.
pub fn denied(ahead: &str, behind: &str) -> Option<Unchecked> {
    (terms::has(ahead, DENIED_AHEAD) || terms::has(behind, DENIED_BEHIND)).then_some(Unchecked::Denied)
}

/// Whether a text says that something is not so; 不在少数 and 并不少 say that it is.
fn denies(text: &str) -> bool {
    let harmless: Vec<Range<usize>> = terms::words_at(text, NO_DENIAL).collect();
    terms::words_at(text, DENIALS).any(|word| {
        !text[word.end..].starts_with("only ")
            && !harmless.iter().any(|own| own.start <= word.start && word.end <= own.end)
    })
}

/// Whether more places are meant than one that ends here: 江苏等省市; but not 等级, and not 定西等地, which speaks of where.
pub fn goes_beyond(behind: &str) -> bool {
    let behind = behind.trim_start_matches(['省', '市', '县', '区', ',', ' ']);
    let first = terms::words_at(behind, AND_OTHERS).next();
    first.is_some_and(|word| {
        word.start == 0 && !behind[word.end..].starts_with(['级', '級', '待', '于', '於', '额', '額', '同', '地'])
    })
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
            ("", "六盘山特产馆并不在福州", Some(Unchecked::Denied)),
            ("", "员工未到同安区务工", Some(Unchecked::Denied)),
            ("扬州经开区拒绝为清涧县投入", "", Some(Unchecked::Denied)),
            ("it is false that fuzhou has ", " shops", Some(Unchecked::Denied)),
            ("fuzhou lacks ", " shops", Some(Unchecked::Denied)),
            ("清涧县缺少", "", Some(Unchecked::Denied)),
            ("帮助缺少资金的村投入", "", None),
            ("投入不少，并不少于", "", None),
            ("这样的项目不在少数，共", "", None),
            ("离2020年还未到期时投入", "", None),
            ("江苏省不仅向陕西提供", "", None),
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
