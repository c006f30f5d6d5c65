//! `data/README.txt`: what lies there and how to prove it, for whoever finds the files without the portal.

use text::{Lang, messages as m, tables};

/// What the text calls the portal in each language.
const FIRST: [&str; Lang::ALL.len()] = [
    "东西部协作公开平台（山海）",
    "東西部協作公開平台（山海）",
    "East–West Collaboration Transparency Portal (Shanhai)",
];

const TEXT: &str = "\
东西部协作公开平台（山海）：数据
================================

releases.json               历次发布的目录，最新的在前
<期号>/datapackage.json     一期的清单（Data Package v2）：每个文件的字节数和 SHA-256
<期号>/<表>.csv             数据表，UTF-8；各列的含义见 <表>.schema.json
<期号>/*.json               同样的数据，供网页读取
<期号>/parquet/             同样的数据（Parquet），每表每年一个文件，供 DuckDB、Spark 等读取；内有 SHA256SUMS
<期号>.zip                  一期的全部文件，内有 SHA256SUMS
catalog.jsonld              DCAT 目录

核对：解开压缩包，进入其中的文件夹，运行  sha256sum -c SHA256SUMS
清单 datapackage.json 的 SHA-256 应与 releases.json 所写的相同；每期清单都写有上一期清单的 SHA-256。
数字为空表示没有公布，不是零。金额以元为单位；每个数字的准确程度写在 precision 列。许可见清单的 licenses。


東西部協作公開平台（山海）：數據
================================

releases.json               歷次發布的目錄，最新的在前
<期號>/datapackage.json     一期的清單（Data Package v2）：每個檔案的位元組數和 SHA-256
<期號>/<表>.csv             數據表，UTF-8；各欄的含義見 <表>.schema.json
<期號>/*.json               同樣的數據，供網頁讀取
<期號>/parquet/             同樣的數據（Parquet），每表每年一個檔案，供 DuckDB、Spark 等讀取；內有 SHA256SUMS
<期號>.zip                  一期的全部檔案，內有 SHA256SUMS
catalog.jsonld              DCAT 目錄

核對：解開壓縮檔，進入其中的資料夾，執行  sha256sum -c SHA256SUMS
清單 datapackage.json 的 SHA-256 應與 releases.json 所寫的相同；每期清單都寫有上一期清單的 SHA-256。
數字為空表示沒有公布，不是零。金額以元為單位；每個數字的準確程度寫在 precision 欄。授權見清單的 licenses。


East–West Collaboration Transparency Portal (Shanhai): the data
===============================================================

releases.json               all releases, newest first
<release>/datapackage.json  the manifest of a release (Data Package v2): length and SHA-256 of every file
<release>/<table>.csv       a table, in UTF-8; <table>.schema.json says what its columns mean
<release>/*.json            the same data, as pages read them
<release>/parquet/          the same data in Parquet, a file for each table and year, for DuckDB, Spark and others
<release>.zip               all files of a release, with SHA256SUMS
catalog.jsonld              a DCAT catalogue

To check: unpack the archive, go into the folder in it, and run  sha256sum -c SHA256SUMS
The SHA-256 of datapackage.json must be the one that releases.json names; each manifest names that of the release before.
A figure that is empty was not published; it is not zero. Amounts are in yuan; the column precision says how exact a figure is.
The manifest names the licence.
";

/// Its name in the folder of the data.
pub const NAME: &str = "README.txt";

/// What it says, with the names that the deployment has.
pub fn text() -> String {
    let mut text = TEXT.to_owned();
    for (lang, first) in Lang::ALL.into_iter().zip(FIRST) {
        let [portal, short] = [m::PORTAL, m::PORTAL_SHORT].map(|message| tables::text(message, lang));
        let own = if lang.is_chinese() { format!("{portal}（{short}）") } else { format!("{portal} ({short})") };
        text = text.replacen(first, &own, 1);
    }
    let mirrors = tables::text(m::MIRRORS, Lang::default());
    if !mirrors.is_empty() {
        text += "\n\n";
        for lang in Lang::ALL {
            text += &[tables::text(m::MIRRORED, lang), mirrors, "\n"].concat();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_begins_with_the_name_of_the_portal() {
        assert_eq!(text(), TEXT, "which is that of the messages");
        assert!(FIRST.iter().all(|first| TEXT.matches(first).count() == 1));
    }
}
