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

// The totals that a figure counts in
pub const TOTALS: Words = Words(["计入哪些合计", "計入哪些合計", "Totals that it counts in"]);
/// A measure, the release.
pub const TOTALS_OF: Words = Words([
    "以下是{}期“{}”的合计，点开可看合计数和逐条说明。",
    "以下是{}期「{}」的合計，點開可看合計數和逐條說明。",
    "These are totals in snapshot {} of: {}. Each leads to its sum and its account.",
]);
pub const COUNTED: Words = Words(["计入", "計入", "Counted"]);
pub const AS_BOUNDS: Words = Words(["只用来定范围", "只用來定範圍", "As bounds alone"]);
pub const NOT_COUNTED: Words = Words(["未计入", "未計入", "Not counted"]);
pub const OF_PAIRING: Words = Words(["本结对", "本結對", "This pairing"]);
pub const OF_ALL: Words = Words(["全部结对", "全部結對", "All pairings"]);
/// The same on the page of a figure that names no pairing.
pub const OF_ALL_RECORDS: Words = Words(["全部记录", "全部紀錄", "All records"]);
/// Of a pairing, or of all, in a year.
pub const IN_YEAR: Words = Words(["{}{}", "{}{}", "{} in {}"]);
pub const HELPED: Words = Words(["{}受援", "{}受援", "{} as recipient"]);
pub const HELPING: Words = Words(["{}帮扶", "{}幫扶", "{} as supporter"]);
// With what part
pub const AS_VALUE: Words = Words(["按原文数字相加。", "按原文數字相加。", "Added as it is printed."]);
pub const AS_LOWER: Words = Words([
    "原文只给出下限，实际可能更多。",
    "原文只給出下限，實際可能更多。",
    "Printed as a lower bound: it may be more.",
]);
pub const AS_UPPER: Words = Words([
    "原文只给出上限，实际可能不到这个数。",
    "原文只給出上限，實際可能不到這個數。",
    "Printed as an upper bound: it may be less.",
]);
pub const AS_ABOUT: Words = Words([
    "原文是约数，合计也不是确数。",
    "原文是約數，合計也不是確數。",
    "Printed as about: the total is not exact, either.",
]);
pub const SPANS: Words = Words([
    "各种说法的数字不同，只算一次，合计取其间的范围。",
    "各種說法的數字不同，只算一次，合計取其間的範圍。",
    "Others give another number for the same: it counts once, and the total spans them all.",
]);
pub const MISSING: Words = Words([
    "数字未公布，不当作零；合计里没有它，实际可能更多。",
    "數字未公布，不當作零；合計裡沒有它，實際可能更多。",
    "Not published, which is not zero: the total is without it, and may really be more.",
]);
/// By the rule of totals alone.
pub const INSIDE: Words = Words([
    "按时段和内容，已包含在另一个数字里",
    "按時段和內容，已包含在另一個數字裡",
    "by its time and what it is of, it lies within another figure",
]);
pub const INSIDE_BY_SOURCE: Words = Words([
    "按来源所说，是另一个数字的分项，已包含在内",
    "按來源所說，是另一個數字的分項，已包含在內",
    "by its source's word it is a part of another figure and lies within it",
]);
// Why not of others
pub const YEARS: Words = Words(["单独一年", "單獨一年", "Single years"]);
pub const YEARS_SPAN: Words = Words([
    "时段跨年，不拆开，不计入某一年的合计。",
    "時段跨年，不拆開，不計入某一年的合計。",
    "It covers several years and is not split: no total of a single year counts it.",
]);
pub const YEARS_OPEN: Words = Words([
    "起始时间未载明，不计入某一年的合计。",
    "起始時間未載明，不計入某一年的合計。",
    "Its start is not stated: no total of a single year counts it.",
]);
pub const YEARS_NONE: Words = Words([
    "时段未载明，不计入某一年的合计。",
    "時段未載明，不計入某一年的合計。",
    "It states no period: no total of a single year counts it.",
]);
pub const PLACES: Words = Words(["结对和地方", "結對和地方", "Pairings and places"]);
pub const NO_PAIRING: Words = Words([
    "来源没有写明是哪一个结对，不计入任何结对或地方的合计。",
    "來源沒有寫明是哪一個結對，不計入任何結對或地方的合計。",
    "Its source names no pairing: no total of a pairing or a place counts it.",
]);
pub const OTHER_MEASURES: Words = Words(["其他合计", "其他合計", "Its other totals"]);
/// Several totals, each with what differs. Whether they contain it is not said: a measure that is not stated may be any.
pub const NOT_ADDED: Words = Words([
    "。口径不同，各自合计，不与本数字相加。",
    "。口徑不同，各自合計，不與本數字相加。",
    ". They are of other measures, have sums of their own, and are not added to it.",
]);
pub const OTHER_LEVELS: Words = Words(["上级结对", "上級結對", "Pairings around"]);
/// Several pairings.
pub const MAY_CONTAIN: Words = Words([
    "。另行合计，可能已含本数字，所以不相加。",
    "。另行合計，可能已含本數字，所以不相加。",
    ". They have totals of their own, which may contain it and are not added to it.",
]);
pub const BY_FIGURE: Words = Words(["指标不同", "指標不同", "another indicator"]);
pub const BY_LEVEL: Words = Words(["层级不同", "層級不同", "another level"]);
pub const BY_KIND: Words = Words(["类别不同", "類別不同", "another kind"]);
pub const BY_STAGE: Words = Words(["进度不同", "進度不同", "another stage"]);
pub const BY_DIRECTION: Words = Words(["流向不同", "流向不同", "another direction"]);
pub const BY_IN_KIND: Words = Words(["款物不同", "款物不同", "money and goods apart"]);
pub const BY_UNIT: Words = Words(["单位不同", "單位不同", "another unit"]);
// The same where one side does not state it: both may be of the same, or one of a part of the other.
pub const LEVEL_UNSTATED: Words =
    Words(["层级未载明，可能有重合", "層級未載明，可能有重合", "level not stated, so they may overlap"]);
pub const KIND_UNSTATED: Words =
    Words(["类别未载明，可能有重合", "類別未載明，可能有重合", "kind not stated, so they may overlap"]);
pub const STAGE_UNSTATED: Words =
    Words(["进度未载明，可能有重合", "進度未載明，可能有重合", "stage not stated, so they may overlap"]);
pub const DIRECTION_UNSTATED: Words =
    Words(["流向未载明，可能有重合", "流向未載明，可能有重合", "direction not stated, so they may overlap"]);
pub const IN_KIND_UNSTATED: Words = Words([
    "是款是物未载明，可能有重合",
    "是款是物未載明，可能有重合",
    "money or goods not stated, so they may overlap",
]);
/// One side is of several kinds, ways or forms in one number.
pub const JOINED: Words = Words([
    "其中一方是合并数，可能有重合",
    "其中一方是合併數，可能有重合",
    "one is of several together, so they may overlap",
]);
/// Of a total of another measure.
pub const HAS_WHOLE: Words = Words([
    "按来源所说，本数字是其中一个数字的分项",
    "按來源所說，本數字是其中一個數字的分項",
    "by its source's word it is a part of a figure there",
]);
pub const MORE_OF: Words = Words(["另有{}项", "另有{}項", "{} more"]);
pub const STATED_TOTALS: Words = Words(["来源所载总数", "來源所載總數", "Stated totals"]);
pub const STATES: Words = Words([
    "本数字就是来源所载的总数，已与各条记录核对：",
    "本數字就是來源所載的總數，已與各條紀錄核對：",
    "It is a total that its source states, held to the records: ",
]);
pub const PART_OF_STATED: Words = Words([
    "按来源所说，是这个总数的分项：",
    "按來源所說，是這個總數的分項：",
    "By its source's word it is a part of this total: ",
]);
pub const HELD_TO: Words = Words([
    "用来核对来源所载的这个总数：",
    "用來核對來源所載的這個總數：",
    "A total that a source states is held to it: ",
]);
pub const HELD_APART: Words = Words([
    "核对来源所载的这个总数时，没有直接相加：",
    "核對來源所載的這個總數時，沒有直接相加：",
    "It is not simply added where this total of a source is held to the records: ",
]);
pub const COUNTRY: Words = Words([
    "都是来源直接给出的数字，不由各条记录相加而得：",
    "都是來源直接給出的數字，不由各條紀錄相加而得：",
    "They are figures as sources give them, not sums of records: ",
]);
pub const STANDS_ALONE: Words = Words([
    "这是来源直接给出的数字，本站不把它与别的数字相加，也不计入任何合计。",
    "這是來源直接給出的數字，本站不把它與別的數字相加，也不計入任何合計。",
    "This is a figure as its source gives it. It is added to nothing, and no total counts it.",
]);
pub const NEVER_ADDED: Words = Words([
    "这类数字各自独立，本站不相加，没有合计。",
    "這類數字各自獨立，本站不相加，沒有合計。",
    "Figures of this kind stand alone: they are added to nothing, and there is no total of them.",
]);
pub const NO_NUMBER: Words = Words([
    "这条记录没有适用的数字，对合计没有影响。",
    "這條紀錄沒有適用的數字，對合計沒有影響。",
    "No number applies to this record: it changes no total.",
]);
pub const ITS_PLACE: Words = Words(["它所在的一览：", "它所在的一覽：", " Where it is shown: "]);
