//! What embeds and their builder say, and no page of the portal does.

use crate::components::share::words::Words;

/// The way to the page where what is shown can be checked.
pub const CHECK: Words = Words(["打开原页核对", "開啟原頁核對", "Check it on the full page"]);
/// Of how many rows the first stand in the table.
pub const FIRST_ROWS: Words = Words(["前 {} 条，共 {} 条", "前 {} 條，共 {} 條", "The first {} of {} records"]);

/// The builder.
pub const TITLE: Words = Words(["嵌入到您的网页", "嵌入到您的網頁", "Embed in your page"]);
pub const LEAD: Words = Words([
    "把一个数字、一张图或一张表放进您的网页。数字、出处、精确程度和数据日期会一起显示，读者随时可以点回原页核对。不收集读者的任何信息。",
    "把一個數字、一張圖或一張表放進您的網頁。數字、出處、精確程度和數據日期會一起顯示，讀者隨時可以點回原頁核對。不收集讀者的任何資訊。",
    "Put a figure, a chart or a table into your page. It comes with its source, how exact it is and its date, and readers can always go to the full page and check it. Nothing is collected about them.",
]);
pub const NEEDS_SCRIPTS: Words = Words([
    "生成代码需要启用脚本。没有脚本时，可以直接链接到下列页面，或把它们放进 iframe：",
    "產生程式碼需要啟用指令碼。沒有指令碼時，可以直接連結到下列頁面，或把它們放進 iframe：",
    "Making the code needs scripts. Without them, link to these pages, or put them into an iframe:",
]);
pub const WHAT: Words = Words(["嵌入内容", "嵌入內容", "What to embed"]);
pub const RELEASE: Words = Words(["数据", "數據", "Data"]);
pub const NEWEST: Words = Words(["始终显示最新一期", "始終顯示最新一期", "Always the newest snapshot"]);
pub const PINNED: Words = Words(["固定为 {} 期", "固定為 {} 期", "Always snapshot {}"]);
pub const THEME: Words = Words(["明暗", "明暗", "Colours"]);
pub const AUTO: Words = Words(["跟随读者的系统", "跟隨讀者的系統", "As the reader's system"]);
pub const LIGHT: Words = Words(["浅色", "淺色", "Light"]);
pub const DARK: Words = Words(["深色", "深色", "Dark"]);
pub const ACCENT: Words = Words(["强调色，如 #14504a", "強調色，如 #14504a", "Accent colour, such as #14504a"]);
pub const ACCENT_NOTE: Words = Words([
    "与底色对比不足 4.5:1 的颜色不会采用。",
    "與底色對比不足 4.5:1 的顏色不會採用。",
    "A colour with less than 4.5:1 contrast to the ground is not used.",
]);
pub const DENSITY: Words = Words(["疏密", "疏密", "Density"]);
pub const ROOMY: Words = Words(["标准", "標準", "Usual"]);
pub const COMPACT: Words = Words(["紧凑", "緊湊", "Compact"]);
pub const WIDTH: Words = Words(["您的栏宽", "您的欄寬", "Width of your column"]);
pub const PREVIEW: Words = Words(["预览", "預覽", "Preview"]);
pub const CODE: Words = Words(["代码", "程式碼", "Code"]);
pub const AS_ELEMENT: Words = Words([
    "推荐：自动调整高度，没有脚本时显示为链接",
    "建議：自動調整高度，沒有指令碼時顯示為連結",
    "Recommended: fits its height; a link where no scripts run",
]);
pub const AS_STYLE: Words = Words([
    "如果您的网站不允许 style 属性，请删去它，并把这一行写进样式表，页面就不会跳动",
    "如果您的網站不允許 style 屬性，請刪去它，並把這一行寫進樣式表，頁面就不會跳動",
    "Where your site forbids style attributes, leave that out and put this line into your style sheet, so that nothing moves",
]);
pub const AS_FRAME: Words = Words(["不用脚本：iframe", "不用指令碼：iframe", "Without scripts: iframe"]);
pub const AS_MARKDOWN: Words = Words(["Markdown", "Markdown", "Markdown"]);
pub const AS_IMAGE: Words = Words(["静态图片", "靜態圖片", "Static picture"]);
pub const AS_OEMBED: Words = Words(["oEmbed", "oEmbed", "oEmbed"]);
pub const ALLOWANCE: Words = Words([
    "如果您的网站设有内容安全策略（CSP），请加上：",
    "如果您的網站設有內容安全策略（CSP），請加上：",
    "If your site has a content security policy, allow:",
]);
/// The kinds of embeds.
pub const FIGURE: Words = Words(["数字", "數字", "Figure"]);
pub const TOTAL: Words = Words(["合计", "合計", "Totals"]);
pub const TABLE: Words = Words(["表格", "表格", "Table"]);
pub const CHART: Words = Words(["图表", "圖表", "Chart"]);
pub const CARD: Words = Words(["卡片", "卡片", "Card"]);
pub const SEARCH: Words = Words(["搜索框", "搜尋框", "Search box"]);
