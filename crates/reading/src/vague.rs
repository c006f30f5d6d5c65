//! Words that stand where a number could, and state none: 数百, 若干, several; 未公布, n/a, a dash.

use crate::cursor::Cursor;
use crate::numeral;
use crate::text::Text;
use crate::unreadable::Why;

/// Words for some number or other. Those after the first line are said of anything and only count in a cell.
const SOME: &[&str] = &[
    "若干",
    "成千上万",
    "数以百计",
    "数以千计",
    "数以万计",
    "数以亿计",
    "数不胜数",
    "several",
    "dozens",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "tens of",
    "scores of",
    "a few",
    "a number of",
];
const IN_CELLS: &[&str] = &[
    "许多",
    "大量",
    "诸多",
    "不少",
    "少量",
    "一些",
    "部分",
    "大批",
    "大部分",
    "绝大多数",
    "多数",
    "少数",
    "无数",
    "众多",
    "many",
    "few",
    "numerous",
    "various",
    "multiple",
    "some",
];

/// What may stand after 几 and, in a cell, after 多.
const CLASSIFIERS: &str = "个家名位次项种批期户处人所座村县件起场天年";

/// Texts that say that there is no number.
const NOT_STATED: &[&str] = &[
    "未公布",
    "未公开",
    "未载明",
    "未披露",
    "未说明",
    "未注明",
    "未统计",
    "未提供",
    "未知",
    "未报",
    "未填",
    "没有公布",
    "没有载明",
    "没有说明",
    "不详",
    "不明",
    "不清楚",
    "暂无",
    "暂缺",
    "缺",
    "缺失",
    "待定",
    "待补",
    "待统计",
    "保密",
    "无数据",
    "暂无数据",
    "原文未载明",
    "报道未载明",
    "原文未写",
    "未载",
    "n/a",
    "n.a.",
    "na",
    "not published",
    "not available",
    "not stated",
    "not disclosed",
    "not reported",
    "unknown",
    "unpublished",
    "undisclosed",
    "withheld",
    "tbd",
    "tba",
    "missing",
];

/// Texts that say that there is none, or that none is told.
const NONE: &[&str] = &["无", "没有", "none", "nil", "no"];

/// Goes past a word for some number or other.
pub fn some(cur: &mut Cursor) -> bool {
    let start = cur.at;
    if (cur.at_word_start() && words(cur, SOME))
        || (!cur.text.prose && cur.at_word_start() && words(cur, IN_CELLS))
        || several(cur)
    {
        return true;
    }
    cur.at = start;
    false
}

fn words(cur: &mut Cursor, words: &[&str]) -> bool {
    words.iter().any(|word| cur.word(word))
}

/// 数百, 几十, 上千, 好几个, and 多家 in a cell.
fn several(cur: &mut Cursor) -> bool {
    let before = cur.back(1);
    cur.word("好");
    let Some(first) = cur.here() else { return false };
    let not_after = match first {
        '数' => "人总户次个件多少指系分函参基倍为对",
        '上' => "以线网晚早加向同",
        '几' | '多' | '成' => "",
        _ => return false,
    };
    if cur.text.prose && before.is_some_and(|c| not_after.contains(c) || numeral::is_chinese_numeral(c)) {
        return false;
    }
    let scale = cur.ahead(1).is_some_and(|c| numeral::is_chinese_numeral(c) && numeral::is_chinese_digit(c).is_none());
    let classified = cur.ahead(1).is_some_and(|c| CLASSIFIERS.contains(c));
    let found = match first {
        '数' | '上' | '成' => scale,
        '几' => scale || classified,
        _ => classified && !cur.text.prose,
    };
    if found {
        cur.at += 1;
        while cur.here().is_some_and(numeral::is_chinese_numeral) {
            cur.at += 1;
        }
    }
    found
}

/// Whether the whole text says that no number is told.
pub fn not_stated(text: &Text) -> Option<Why> {
    let plain: String = (0..text.len()).filter_map(|at| text.get(at)).map(|c| c.to_ascii_lowercase()).collect();
    let plain = plain.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']' | '"' | ' ' | '。' | '“' | '”'));
    let marks = |c: char| matches!(c, '-' | '/' | '\\' | '*' | '…' | '.' | '?' | '·' | '_' | '~' | '×');
    if (!plain.is_empty() && plain.chars().all(marks)) || NOT_STATED.contains(&plain) {
        return Some(Why::NotStated);
    }
    NONE.contains(&plain).then_some(Why::Doubtful)
}
