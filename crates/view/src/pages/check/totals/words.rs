//! What the page of totals says. Like those of its neighbour, these words come with the program.

pub use crate::components::share::words::Words;

pub const TOTALS_LEAD: Words = Words([
    "来源所载的总数，逐个按公布的记录重新相加，列出是否相符、相差多少及原因。不同进度、不同单位的数字，计划数与到位数，不相加。",
    "來源所載的總數，逐個按公布的紀錄重新相加，列出是否相符、相差多少及原因。不同進度、不同單位的數字，計劃數與到位數，不相加。",
    "Each total that a source states is added up again here from the published records: whether both agree, how far they are apart, and why. Stages, units, and plans and money that came are never added together.",
]);
pub const NONE: Words = Words(["本期没有。", "本期沒有。", "There is none in this snapshot."]);

// Parts of the page
pub const CONTRADICTIONS: Words = Words(["原文自相矛盾", "原文自相矛盾", "Sources that contradict themselves"]);
pub const CONTRADICTIONS_LEAD: Words = Words([
    "同一来源所列分项相加，超过其所载总数。两个数字均照原文保留，合计只给出范围。",
    "同一來源所列分項相加，超過其所載總數。兩個數字均照原文保留，合計只給出範圍。",
    "The parts that a source lists come to more than the total that it states. Both stay as they are printed, and a total has bounds alone.",
]);
pub const STATED_TOTALS: Words = Words(["来源所载合计", "來源所載合計", "Totals that sources state"]);
pub const STATED_TOTALS_LEAD: Words = Words([
    "来源自行加总的数字，相差大的排在前面。",
    "來源自行加總的數字，相差大的排在前面。",
    "Sums that sources made themselves. Those that are furthest apart stand first.",
]);
pub const BOTH_SIDES: Words = Words(["各方说法不同", "各方說法不同", "The same, said in two ways"]);
pub const BOTH_SIDES_LEAD: Words = Words([
    "帮扶方、受援方等对同一结对、同一时段公布的数字不同。本站不作取舍，合计取其间的范围。",
    "幫扶方、受援方等對同一結對、同一時段公布的數字不同。本站不作取捨，合計取其間的範圍。",
    "Supporter, recipient or others publish different numbers for the same pairing and time. None is preferred: a total spans both.",
]);
pub const REPLACED: Words = Words(["后有更新", "後有更新", "Replaced by a later word"]);
pub const REPLACED_LEAD: Words = Words([
    "同一方后来公布了新的数字，合计采用新的数字。",
    "同一方後來公布了新的數字，合計採用新的數字。",
    "The same side published another number later, which is the one that totals take.",
]);
pub const WITH_PARTS: Words = Words(["列有分项的总数", "列有分項的總數", "Totals with parts"]);
pub const WITH_PARTS_LEAD: Words = Words([
    "原文列出全部或部分分项的数字。分项之和少于总数，是其余部分没有分列，不是差错。",
    "原文列出全部或部分分項的數字。分項之和少於總數，是其餘部分沒有分列，不是差錯。",
    "Figures of which the source lists some or all parts. Where the parts are less, the rest was not listed: that is no mistake.",
]);

// Heads of columns
pub const WHAT: Words = Words(["内容", "內容", "What"]);
pub const TOTAL: Words = Words(["总数", "總數", "Total"]);
pub const PRINTED: Words = Words(["原文", "原文所載", "As stated"]);
pub const PARTS: Words = Words(["分项", "分項", "Parts"]);
pub const SUM_OF_PARTS: Words = Words(["分项相加", "分項相加", "Sum of the parts"]);
pub const SUM_OF_RECORDS: Words = Words(["按记录相加", "按紀錄相加", "Sum of the records"]);
pub const DIFFERENCE: Words = Words(["相差", "相差", "Apart"]);
pub const CONCLUSION: Words = Words(["结论", "結論", "Conclusion"]);
pub const ONE_WORD: Words = Words(["一种说法", "一種說法", "One figure"]);
pub const OTHER_WORD: Words = Words(["另一种说法", "另一種說法", "The other"]);
pub const EARLIER: Words = Words(["原先公布", "原先公布", "Before"]);
pub const NOW: Words = Words(["最新公布", "最新公布", "In use"]);

// Cells
pub const RECORDS: Words = Words(["{} 条记录", "{} 條紀錄", "Records: {}"]);
pub const SAID_BY: Words = Words(["公布方：", "公布方：", "Stated by: "]);
pub const MORE: Words = Words(["多{}", "多{}", "{} more"]);
pub const LESS: Words = Words(["少{}", "少{}", "{} less"]);
pub const NO_DIFFERENCE: Words = Words(["无", "無", "None"]);
pub const NOT_EXACT: Words = Words(["仅有范围，无法确定", "僅有範圍，無法確定", "Not known: there are bounds alone"]);

// Conclusions
pub const CONTRADICTS: Words = Words(["互相矛盾", "互相矛盾", "Contradicted"]);
pub const OPEN: Words = Words(["无法比较", "無法比較", "Cannot be compared"]);
pub const WITHIN: Words = Words(["不矛盾", "不矛盾", "Both may be true"]);
pub const PARTLY: Words = Words(["分项不全", "分項不全", "Parts are not complete"]);
pub const EQUAL: Words = Words(["相符", "相符", "Equal"]);

// Why
pub const WHY_CONTRADICTION: Words =
    Words(["所列分项之和大于总数。", "所列分項之和大於總數。", "The parts are more than the total."]);
pub const WHY_REST: Words =
    Words(["其余部分原文没有分列。", "其餘部分原文沒有分列。", "The source does not list the rest."]);
pub const WHY_DIFFER: Words =
    Words(["各方说法不同，取其间的范围。", "各方說法不同，取其間的範圍。", "The sides differ: the sum spans both."]);
pub const WHY_OVERLAP: Words =
    Words(["时段重叠，只能给出范围。", "時段重疊，只能給出範圍。", "Times overlap: there are bounds alone."]);
pub const WHY_MISSING: Words = Words(["有的数字未公布。", "有的數字未公布。", "Some figures are not published."]);
pub const WHY_BOUNDS: Words = Words([
    "原文是约数或上下限（“余”“约”等）。",
    "原文是約數或上下限（「餘」「約」等）。",
    "A number is printed as a bound or as about.",
]);
pub const WHY_CUT_OFF: Words =
    Words(["统计截止日不同。", "統計截止日不同。", "They were not counted up to the same day."]);
pub const WHY_RATES: Words =
    Words(["平均数和标准不计入。", "平均數和標準不計入。", "Averages and standards do not count."]);
