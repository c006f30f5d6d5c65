//! What the page says. These words come with its program, in all languages, and are not among the messages that every first
//! visit carries.

pub use crate::components::share::words::Words;

pub const LEAD: Words = Words([
    "按记录编号逐条对照 {} 和 {} 两期数据，每处不同都列出旧值和新值。",
    "按記錄編號逐條對照 {} 和 {} 兩期數據，每處不同都列出舊值和新值。",
    "Snapshots {} and {} compared record by record, by stable id: whatever differs, with the old value and the new one.",
]);
pub const COUNTED: Words =
    Words(["{} 期与 {} 期相比：{}。", "{} 期與 {} 期相比：{}。", "Snapshot {} compared with {}: {}."]);
pub const FIGURE_NOTE: Words = Words([
    "“数字有变”指数值、单位或精确程度变了；只改文字说明的不算。",
    "「數字有變」指數值、單位或精確程度變了；只改文字說明的不算。",
    "“Another figure” means another value, unit or precision; other wording alone is not.",
]);
pub const OTHERS: Words = Words(["对照其他两期：", "對照其他兩期：", "Compare others:"]);
pub const ALL_CHANGES: Words = Words(["全部变化", "全部變化", "All changes:"]);
pub const UNKNOWN: Words = Words([
    "无法对照：{}。两期数据要都已发布，而且不是同一期。",
    "無法對照：{}。兩期數據要都已發布，而且不是同一期。",
    "These cannot be compared: {}. Both snapshots must have been published, and be two.",
]);
pub const UNREAD: Words = Words([
    "这几张表很大，这里还没有对照：{}。一并对照后，才有全部变化的文件。",
    "這幾張表很大，這裡還沒有對照：{}。一併對照後，才有全部變化的檔案。",
    "These tables are large and have not been compared here: {}. Files of all changes are made once they are.",
]);
pub const COMPARE_THEM: Words =
    Words(["一并对照（两期共 {} 条）", "一併對照（兩期共 {} 條）", "Compare them too ({} records in both)"]);

pub const LATE: Words = Words([
    "两期数据很大，还在后台对照，已有 20 秒没有新的进展。可以再等，也可以重新开始。",
    "兩期數據很大，還在背景對照，已有 20 秒沒有新的進展。可以再等，也可以重新開始。",
    "Both snapshots are large and are still being compared in the background. Nothing has come of it for 20 seconds; it goes on, and can be started again.",
]);
pub const IN_PAGE: Words = Words([
    "这个浏览器不支持后台对照，只能在页面里进行，其间页面会有一阵没有反应。",
    "這個瀏覽器不支援背景對照，只能在頁面裡進行，其間頁面會有一陣沒有反應。",
    "This browser compares nothing in the background, so the page does it, and does not answer meanwhile.",
]);

// Filters
pub const PLACE: Words = Words(["结对或地区", "結對或地區", "Pairing or place"]);
pub const TABLE: Words = Words(["数据表", "數據表", "Table"]);
pub const CHANGE: Words = Words(["变化", "變化", "Change"]);
pub const CHANGED: Words = Words(["改动", "改動", "Changed"]);
pub const FIGURE: Words = Words(["数字有变", "數字有變", "Another figure"]);
pub const WITHDRAWN: Words = Words(["撤下", "撤下", "Withdrawn"]);
pub const ADDED: Words = Words(["新增", "新增", "Added"]);

// Records
pub const RECORD: Words = Words(["记录", "記錄", "Record"]);
pub const COLUMN: Words = Words(["栏目", "欄目", "Column"]);
pub const EMPTY: Words = Words(["未填", "未填", "Empty"]);
pub const NO_COLUMN: Words = Words(["当时没有这一栏", "當時沒有這一欄", "No such column then"]);
pub const LEFT_OUT: Words = Words([
    "新一期说明，同一出处有数字未列入：{}。",
    "新一期說明，同一出處有數字未列入：{}。",
    "The newer snapshot leaves out a figure of the same place in this document: {}.",
]);
pub const MORE: Words = Words([
    "这里列出 {} 条，还有 {} 条，见上面的全部变化文件。",
    "這裡列出 {} 條，還有 {} 條，見上面的全部變化檔案。",
    "{} are listed here; {} more are in the files of all changes above.",
]);
pub const THIS_TABLE: Words = Words(["在页面上看这张表", "在頁面上看這張表", "See this table here"]);
pub const NOTHING_DIFFERS: Words = Words([
    "按这样筛选，两期没有不同。",
    "按這樣篩選，兩期沒有不同。",
    "With these filters, nothing differs between the two.",
]);
pub const SAME: Words = Words(["两期完全相同。", "兩期完全相同。", "Both snapshots are the same."]);

// Columns that no other page names
pub const OF_FIGURE: Words = Words(["的", "的", ": "]);
pub const AS_OF: Words = Words(["截至", "截至", "Counted up to"]);
pub const CUMULATIVE: Words = Words(["是否累计", "是否累計", "Cumulative"]);
pub const PRINTED: Words = Words(["原文写法", "原文寫法", "As printed"]);
pub const MISSING: Words = Words(["没有数字的原因", "沒有數字的原因", "Why there is no number"]);
pub const UNIT: Words = Words(["单位", "單位", "Unit"]);
pub const UNTIL: Words = Words(["结束时间", "結束時間", "Until"]);
pub const UNTIL_SOURCE: Words = Words(["结束时间的出处", "結束時間的出處", "Source of its end"]);
pub const UNTIL_LOCATOR: Words = Words(["结束时间在原文何处", "結束時間在原文何處", "Where its end is stated"]);
pub const SUPERSEDED_BY: Words = Words(["调整后的结对", "調整後的結對", "Succeeded by"]);
pub const PINYIN: Words = Words(["拼音", "拼音", "Pinyin"]);
pub const PARENT: Words = Words(["上级地区", "上級地區", "Lies in"]);
pub const MEMBER_COUNT: Words = Words(["包括几个地区", "包括幾個地區", "How many places"]);
pub const SCOPE: Words = Words(["统计范围", "統計範圍", "Scope"]);
pub const PROJECT: Words = Words(["项目", "項目", "Project"]);
pub const PUBLISHED_BASIS: Words = Words(["发布时间的依据", "發布時間的依據", "How the date is known"]);
pub const OUTLET_KIND: Words = Words(["网点类型", "網點類型", "Kind of outlet"]);
pub const WHAT: Words = Words(["哪个数字", "哪個數字", "Which figure"]);

/// Yes and no.
pub fn flag(is: bool) -> &'static Words {
    const YES: Words = Words(["是", "是", "Yes"]);
    const NO: Words = Words(["否", "否", "No"]);
    if is { &YES } else { &NO }
}

/// Words of vocabularies that no other page says by themselves.
pub fn word(word: &str) -> Option<&'static Words> {
    const NATIONAL: Words = Words(["全国", "全國", "The whole country"]);
    const PAIRING: Words = Words(["一对省际结对", "一對省際結對", "One pairing"]);
    const STATED: Words = Words(["原文写明", "原文寫明", "Printed in the document"]);
    const INFERRED: Words = Words(["推断", "推斷", "Inferred"]);
    Some(match word {
        "national" => &NATIONAL,
        "pairing" => &PAIRING,
        "stated" => &STATED,
        "inferred" => &INFERRED,
        _ => return None,
    })
}
