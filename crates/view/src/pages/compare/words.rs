//! What the page says, and the ways to it. These words come with their programs, in all languages, and are not among the
//! messages that every first visit carries.

pub use crate::components::share::words::Words;

pub const LEAD: Words = Words([
    "选 2 至 6 个结对、地区或全国指标，并排看公布的数字。每行是同一种数字、同一时段；时段或范围不同的，逐格注明。不排名，也不推算比率和人均数。",
    "選 2 至 6 個結對、地區或全國指標，並排看公布的數字。每行是同一種數字、同一時段；時段或範圍不同的，逐格註明。不排名，也不推算比率和人均數。",
    "Choose two to six pairings, places or national indicators to see their published figures side by side. Each row is one kind of figure and one time; where time or scope differs, the cell says so. Nothing is ranked, and no rates are made up.",
]);
pub const NEEDS_PROGRAM: Words = Words([
    "比较需要运行脚本。不运行脚本，可以分别打开各页对照：",
    "比較需要執行腳本。不執行腳本，可以分別打開各頁對照：",
    "Comparing takes scripts. Without them, open these pages one beside the other:",
]);

// What is chosen
pub const CHOSEN: Words = Words(["正在比较", "正在比較", "Compared here"]);
pub const ADD_PAIRING: Words = Words(["结对", "結對", "Pairing"]);
pub const ADD_RECIPIENT: Words = Words(["受援地区", "受援地區", "Recipient place"]);
pub const ADD_SUPPORTER: Words = Words(["帮扶地区", "幫扶地區", "Supporting place"]);
pub const ADD_INDICATOR: Words = Words(["全国指标", "全國指標", "National indicator"]);
pub const CHOOSE: Words = Words(["请选择", "請選擇", "Choose"]);
pub const ADD: Words = Words(["加入", "加入", "Add"]);
pub const REMOVE: Words = Words(["移除", "移除", "Remove"]);
pub const START_AGAIN: Words = Words(["重新选择", "重新選擇", "Start again"]);
pub const TABLE: Words = Words(["数据表", "數據表", "Table"]);
pub const ALL_TABLES: Words = Words(["全部", "全部", "All"]);

// What cannot be compared as the address asks for it
pub const ONE: Words = Words([
    "只选了一项，再加一项才能比较。",
    "只選了一項，再加一項才能比較。",
    "One thing alone is chosen. Add another to compare it with.",
]);
pub const NONE: Words =
    Words(["请先选一项，再加入其他各项。", "請先選一項，再加入其他各項。", "Choose the first, then add the others."]);
pub const FULL: Words =
    Words(["已有 6 项，不能再加。", "已有 6 項，不能再加。", "There are six: no more can be added."]);
pub const TOO_MANY: Words = Words([
    "最多同时比较 6 项，没有列入：{}。",
    "最多同時比較 6 項，沒有列入：{}。",
    "At most six are compared at once. Left out: {}.",
]);
pub const TWICE: Words = Words(["重复的只列一次：{}。", "重複的只列一次：{}。", "Named twice, and shown once: {}."]);
pub const UNKNOWN: Words = Words([
    "{} 期数据里没有：{}。编号可能写错，也可能只见于其他期。",
    "{} 期數據裡沒有：{}。編號可能寫錯，也可能只見於其他期。",
    "Snapshot {} does not have: {}. The id may be wrong, or of another snapshot.",
]);
pub const MIXED: Words = Words([
    "结对、受援地区、帮扶地区和全国指标不能混在一起比较，没有列入：{}。",
    "結對、受援地區、幫扶地區和全國指標不能混在一起比較，沒有列入：{}。",
    "Pairings, recipient places, supporting places and national indicators are not compared with each other. Left out: {}.",
]);
pub const NO_TABLE: Words = Words([
    "没有可以这样比较的表：{}。下面列出全部的表。",
    "沒有可以這樣比較的表：{}。下面列出全部的表。",
    "No table can be compared so: {}. All tables are shown.",
]);

// What stands beside each other
pub const MEASURE: Words = Words(["数字与时段", "數字與時段", "Figure and time"]);
pub const ALL_TIMES: Words = Words(["全部时段", "全部時段", "All periods"]);
pub const OTHER_TIME: Words = Words([
    "时段或范围与本行其他数字不同",
    "時段或範圍與本行其他數字不同",
    "Not of the same time or scope as others in this row",
]);
pub const INSIDE: Words = Words(["含所辖地区结对的数字", "含所轄地區結對的數字", "Includes pairings of places in it"]);
pub const NOT_OF_LEVEL: Words = Words(["没有这一层级的结对", "沒有這一層級的結對", "No pairing of this level"]);
pub const MANY_TIMES: Words = Words(["{}等 {} 个时段", "{}等 {} 個時段", "{} and others, {} periods in all"]);
pub const MEETS: Words = Words([
    "{} 在 {} 之内，或两者有共同的部分：这两列的数字不能相加。",
    "{} 在 {} 之內，或兩者有共同的部分：這兩列的數字不能相加。",
    "{} lies in {}, or the two share a part: figures of these two columns do not add.",
]);
pub const KINDS_DIFFER: Words = Words([
    "各指标的口径不同：同一行只是单位和时段相同，数字不能相加，也不能互相替代。",
    "各指標的口徑不同：同一行只是單位和時段相同，數字不能相加，也不能互相替代。",
    "Indicators count different things: those of one row have unit and time in common alone. They do not add, and none stands for another.",
]);
pub const NOTHING_IN: Words =
    Words(["以下各表都没有公布：{}。", "以下各表都沒有公布：{}。", "Nothing is published of them in: {}."]);
pub const UNREAD: Words = Words([
    "这几张表太大，这里没有比较，请在各表里分别筛选：{}。",
    "這幾張表太大，這裡沒有比較，請在各表裡分別篩選：{}。",
    "These tables are too large to be compared here. Filter them one by one: {}.",
]);
pub const NO_CHART: Words = Words([
    "没有两个数字的时段和范围都相同，所以不画图。",
    "沒有兩個數字的時段和範圍都相同，所以不畫圖。",
    "No two figures have time and scope in common, so none are drawn.",
]);
pub const DRAWN: Words = Words([
    "图里只有时段和范围相同的数字。",
    "圖裡只有時段和範圍相同的數字。",
    "Charts show only figures of the same time and scope.",
]);
pub const MORE_CHARTS: Words =
    Words(["另有 {} 行可以画图，这里不再列出。", "另有 {} 行可以畫圖，這裡不再列出。", "{} more rows could be drawn."]);
pub const TAKE: Words = Words(["下载这个比较", "下載這個比較", "Download this comparison:"]);
pub const COUNT: Words = Words(["比较 {} 项", "比較 {} 項", "{} compared"]);

// The ways to it
pub const WITH_PAIRINGS: Words = Words(["与其他结对比较", "與其他結對比較", "Compare with other pairings"]);
pub const WITH_RECIPIENTS: Words =
    Words(["与其他受援地区比较", "與其他受援地區比較", "Compare with other recipient places"]);
pub const WITH_SUPPORTERS: Words =
    Words(["与其他帮扶地区比较", "與其他幫扶地區比較", "Compare with other supporting places"]);
pub const INDICATORS: Words = Words(["并排比较全国指标", "並排比較全國指標", "Compare national indicators"]);
