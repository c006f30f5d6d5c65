//! What the page about offline use says, and no other does.

pub use view::components::share::words::KEPT_HERE as TITLE;
use view::components::share::words::Words;

pub const LEAD: Words = Words([
    "打开过的页面、所需的程序和最新一期数据会保存在这台设备的浏览器里，没有网络也能打开。这些内容只留在这台设备上，可以随时删除，也可以设为不再保存。",
    "開啟過的頁面、所需的程式和最新一期數據會保存在這台裝置的瀏覽器裡，沒有網路也能開啟。這些內容只留在這台裝置上，可以隨時刪除，也可以設為不再保存。",
    "This browser keeps the pages that you have opened, the programs they need and the newest snapshot, so that they open without a network. All of it stays on this device. You can delete it at any time, or have nothing kept.",
]);
pub const NEEDS_SCRIPTS: Words = Words([
    "查看和删除需要启用脚本。没有脚本时，本平台不在设备上保存离线内容。",
    "查看和刪除需要啟用指令碼。沒有指令碼時，本平台不在裝置上保存離線內容。",
    "Seeing and deleting it needs scripts. Without scripts, nothing is kept for offline use.",
]);
/// The one who runs the portal has switched it off.
pub const NOT_HERE: Words = Words([
    "本平台没有开启离线使用，不在设备上保存内容。",
    "本平台沒有開啟離線使用，不在裝置上保存內容。",
    "Offline use is switched off on this site: nothing is kept on your device.",
]);
pub const ABOUT_CLEARING: Words = Words([
    "“不再保存”的设置记在这个浏览器里。清除浏览数据后，设置也会消失。",
    "「不再保存」的設定記在這個瀏覽器裡。清除瀏覽資料後，設定也會消失。",
    "Your choice to keep nothing is itself noted in this browser, and goes when you clear its browsing data.",
]);

/// What the script says.
pub const SAID: [(&str, Words); 16] = [
    ("press_delete", Words(["删除已保存的内容", "刪除已保存的內容", "Delete what is kept"])),
    ("press_off", Words(["删除并不再保存", "刪除並不再保存", "Delete it and keep nothing"])),
    ("press_never", Words(["以后不再保存", "以後不再保存", "Keep nothing from now on"])),
    ("press_on", Words(["重新开始保存", "重新開始保存", "Keep it again"])),
    (
        "keeps",
        Words([
            "已保存，没有网络也能打开。",
            "已保存，沒有網路也能開啟。",
            "Kept: the portal opens without a network.",
        ]),
    ),
    (
        "nothing",
        Words([
            "现在没有保存任何内容。打开本平台的页面后会重新保存。",
            "現在沒有保存任何內容。開啟本平台的頁面後會重新保存。",
            "Nothing is kept now. It will be again after you open a page of the portal.",
        ]),
    ),
    (
        "off",
        Words([
            "已设为不再保存，这台设备上没有离线内容。",
            "已設為不再保存，這台裝置上沒有離線內容。",
            "You have chosen to keep nothing: there is no offline content on this device.",
        ]),
    ),
    ("starting", Words(["正在保存……", "正在保存……", "Being kept…"])),
    (
        "denied",
        Words([
            "浏览器不允许本平台保存内容，这里什么也没有保存。",
            "瀏覽器不允許本平台保存內容，這裡什麼也沒有保存。",
            "Your browser does not let this site keep anything, so nothing is kept.",
        ]),
    ),
    (
        "missing",
        Words([
            "这里不能离线使用：浏览器不支持，或者网址不以 https 开头。没有保存任何内容。",
            "這裡不能離線使用：瀏覽器不支援，或者網址不以 https 開頭。沒有保存任何內容。",
            "Offline use is not possible here: the browser does not have it, or the address does not begin with https. Nothing is kept.",
        ]),
    ),
    ("failed", Words(["没有成功：{}", "沒有成功：{}", "That did not work: {}"])),
    ("release", Words(["数据", "數據", "Snapshot"])),
    ("files", Words(["文件数", "檔案數", "Files"])),
    ("size", Words(["占用空间", "占用空間", "Size"])),
    ("since", Words(["保存时间", "保存時間", "Kept since"])),
    ("checked", Words(["上次与服务器核对", "上次與伺服器核對", "Last checked with the server"])),
];
