//! What the share row says. These words are in the programs and files that need them, and not among the messages that every
//! first visit carries.

use text::Lang;

/// Words in simplified Chinese, traditional Chinese and English.
#[derive(PartialEq, Eq)]
pub struct Words(pub [&'static str; 3]);

pub const PAGE_ADDRESS: Words = Words(["本页网址", "本頁網址", "Address of this page"]);
pub const COPY_WORDS: Words = Words(["复制", "複製", "Copy"]);
pub const COPIED: Words = Words(["已复制", "已複製", "Copied"]);
pub const SELECTED: Words =
    Words(["已选中，请用系统的“复制”", "已選取，請用系統的「複製」", "Selected: copy it as your system does"]);
pub const EMBED: Words = Words(["嵌入", "嵌入", "Embed"]);
pub const KEPT_HERE: Words = Words(["本设备上的离线内容", "本裝置上的離線內容", "Kept on this device for offline use"]);
pub const CHANGES: Words =
    Words(["与上一期对照这条记录", "與上一期對照這條記錄", "This record compared with the snapshot before"]);
pub const REPORT: Words = Words(["报告错误", "報告錯誤", "Report an error"]);
pub const DRAW_CODE: Words = Words(["显示二维码", "顯示二維碼", "Show a QR code"]);
pub const REPRODUCE: Words =
    Words(["下载合计的复算文件", "下載合計的複算檔案", "Download a file that reproduces the totals"]);
pub const REPRODUCE_NOTE: Words = Words([
    "文件逐条列出哪些记录计入合计、哪些没有计入及原因。按公布的 CSV 重新计算、核对是否一致，用命令：",
    "檔案逐條列出哪些紀錄計入合計、哪些沒有計入及原因。按公布的 CSV 重新計算、核對是否一致，用命令：",
    "It lists which records count, which do not, and why. To come to the same from the published CSVs, run",
]);
pub const REPRODUCE_IN_PARTS: Words = Words([
    "这张表记录很多：直接相加的记录，文件只列每年的条数和小计；有重叠、修订等情况的，逐条列出是否计入及原因。按公布的 CSV 重新计算、核对是否一致，用命令：",
    "這張表紀錄很多：直接相加的紀錄，檔案只列每年的筆數和小計；有重疊、修訂等情況的，逐筆列出是否計入及原因。按公布的 CSV 重新計算、核對是否一致，用命令：",
    "This table is large: of the records that simply add, the file has counts and sums by year; those that overlap, were revised and the like are listed, with what becomes of each and why. To come to the same from the published CSVs, run",
]);
pub const REPRODUCED: Words = Words(["复算文件已生成", "複算檔案已產生", "The file is made"]);
pub const EVIDENCE: Words = Words(["下载证据文件", "下載證據檔案", "Download an evidence file"]);
pub const EVIDENCE_NOTE: Words = Words([
    "一个 HTML 文件，带着本页的数字、出处、所据的公布数据和核对程序。不联网也能打开，自己核对，说明是否相符。",
    "一個 HTML 檔案，帶著本頁的數字、出處、所據的公布數據和核對程式。不連網也能開啟，自己核對，說明是否相符。",
    "One HTML file with the figures of this page, their sources, the published data behind them and a check. It opens without a network and says whether all of it holds.",
]);
pub const EVIDENCE_MADE: Words = Words(["证据文件已生成", "證據檔案已產生", "The evidence file is made"]);
pub const CITE_PLAIN: Words = Words(["一句话", "一句話", "In a sentence"]);
/// Title, portal, release and day.
pub const CITED_PLAINLY: Words = Words([
    "《{}》，{}，{} 期数据（{}制作）。",
    "《{}》，{}，{} 期數據（{}製作）。",
    "“{}”, {}, snapshot {} (made on {}).",
]);
pub const DATA_SET: Words = Words(["数据集", "數據集", "Data set"]);
pub const DAY_SEEN: Words = Words(["引用日期", "引用日期", "date seen"]);

impl Words {
    /// In a language.
    pub const fn of(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Hans => self.0[0],
            Lang::Hant => self.0[1],
            Lang::En => self.0[2],
        }
    }

    /// With values in their places.
    pub fn fill(&self, lang: Lang, values: &[&str]) -> String {
        let mut parts = self.of(lang).split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for (value, part) in values.iter().zip(parts) {
            filled.push_str(value);
            filled.push_str(part);
        }
        filled
    }
}
