//! What stands below a figure. These words come with the program that shows it, and are not among the messages that every first
//! visit carries.

use crate::components::share::words::Words;

pub const OTHER_WORDS: Words = Words(["同一数字的其他说法", "同一數字的其他說法", "Others on the same figure"]);
pub const EARLIER: Words = Words(["更新前的说法", "更新前的說法", "What this replaces"]);
pub const LATER: Words = Words(["后来的更新", "後來的更新", "What replaced this"]);
pub const SAID_BY: Words = Words(["{}的说法", "{}的說法", "As told by: {}"]);
pub const NOBODY: Words =
    Words(["来源没有说明是哪一方的说法", "來源沒有說明是哪一方的說法", "The source does not say whose word it is"]);
/// How far both are apart.
pub const MORE: Words = Words(["比本数字多{}", "比本數字多{}", "{} more than this figure"]);
pub const LESS: Words = Words(["比本数字少{}", "比本數字少{}", "{} less than this figure"]);
pub const EQUAL: Words = Words(["与本数字相同", "與本數字相同", "the same number"]);
pub const NOT_EXACT: Words = Words([
    "有一方不是确数，差额无法计算",
    "有一方不是確數，差額無法計算",
    "not both are exact, so the difference is not known",
]);
pub const HISTORY: Words = Words(["历次发布中的这条记录", "歷次發布中的這條記錄", "This record in each snapshot"]);
pub const FIRST: Words = Words(["首次列入：{}", "首次列入：{}", "First seen: {}"]);
/// The oldest of the releases that are looked through, where there are older ones.
pub const THERE: Words = Words([
    "已有：{}（更早各期没有查）",
    "已有：{}（更早各期沒有查）",
    "There already: {} (older snapshots were not looked through)",
]);
pub const AGAIN: Words = Words(["重新列入：{}", "重新列入：{}", "There again: {}"]);
pub const SAME: Words = Words(["没有改动", "沒有改動", "Unchanged"]);
pub const CHANGED: Words = Words(["有改动", "有改動", "Changed"]);
pub const FIGURE_CHANGED: Words = Words(["数字有变", "數字有變", "Another figure"]);
pub const WITHDRAWN: Words = Words(["已撤下", "已撤下", "Withdrawn"]);
pub const IN_PARTS: Words = Words([
    "这张表在这一期分多个文件公布，这里没有对照",
    "這張表在這一期分多個檔案公布，這裡沒有對照",
    "The table comes in parts in this snapshot and is not compared here",
]);
pub const EMPTY: Words = Words(["未填", "未填", "empty"]);
