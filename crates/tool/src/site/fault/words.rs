//! What is said of a program that is of no use: what happened, and what its reader can do. They stand behind the page's own
//! sentence (`PROGRAM_FAILED`), or in the notice where something of that program was wanted.

pub use view::components::share::words::Words;

/// Who is to be told, where nothing says who that is.
pub const TELL: Words = Words(["请告知本站运营者。", "請告知本站營運者。", "please tell whoever runs this site."]);
/// The same where the foot of the page does.
pub const TELL_BELOW: Words = Words([
    "请告知本站运营者（联系方式在页面底部）。",
    "請告知本站營運者（聯絡方式在頁面底部）。",
    "please tell whoever runs this site: the contact stands at the foot of the page.",
]);

/// By what `fault.js` calls each. A place takes the file; then its status, its length and what came of it, or its type.
pub const SAID: [(&str, Words); 12] = [
    (
        "none",
        Words([
            "原因：这个浏览器没有 WebAssembly，或者把它关掉了（例如 iPhone 的“锁定模式”）。页面上已有的数字照常可以看；要查找、筛选，请换一个浏览器，或在浏览器设置里对本站放行。",
            "原因：這個瀏覽器沒有 WebAssembly，或者把它關掉了（例如 iPhone 的「封閉模式」）。頁面上已有的數字照常可以看；要查找、篩選，請換一個瀏覽器，或在瀏覽器設定裡對本站放行。",
            "The reason: this browser has no WebAssembly, or has it switched off (as the iPhone's Lockdown Mode does). The figures that stand on the page can be read all the same; to search and filter, use another browser, or allow it for this site in the browser's settings.",
        ]),
    ),
    (
        "policy",
        Words([
            "原因：有一条安全策略不允许本页运行 WebAssembly，可能是网站服务器设的，也可能是您的单位网络或浏览器扩展加的。页面上已有的数字照常可以看；要查找、筛选，请换一个网络或浏览器；如果还是不行，{tell}",
            "原因：有一條安全策略不允許本頁執行 WebAssembly，可能是網站伺服器設的，也可能是您的單位網路或瀏覽器擴充功能加的。頁面上已有的數字照常可以看；要查找、篩選，請換一個網路或瀏覽器；如果還是不行，{tell}",
            "The reason: a security policy forbids WebAssembly on this page. It may come from the site's server, from your office's network or from an extension of the browser. The figures that stand on the page can be read all the same; to search and filter, try another network or browser. If that does not help, {tell}",
        ]),
    ),
    (
        "old",
        Words([
            "原因：程序文件 {} 收到的是完整的，但这个浏览器版本太旧，不能运行。页面上已有的数字照常可以看；要查找、筛选，请升级浏览器，或换一个新一些的。",
            "原因：程式檔案 {} 收到的是完整的，但這個瀏覽器版本太舊，不能執行。頁面上已有的數字照常可以看；要查找、篩選，請升級瀏覽器，或換一個新一些的。",
            "The reason: the program {} has come whole, but this browser is too old to run it. The figures that stand on the page can be read all the same; to search and filter, update the browser or use a newer one.",
        ]),
    ),
    (
        "missing",
        Words([
            "原因：服务器上没有文件 {}（状态码 {}），可能是网站更新时没有传完整。请过几分钟刷新；如果还是这样，{tell}",
            "原因：伺服器上沒有檔案 {}（狀態碼 {}），可能是網站更新時沒有傳完整。請過幾分鐘重新整理；如果還是這樣，{tell}",
            "The reason: the file {} is missing on the server (status {}); perhaps an update of the site was not uploaded whole. Reload in a few minutes; if it is still missing, {tell}",
        ]),
    ),
    (
        "status",
        Words([
            "原因：服务器没有给出文件 {}，返回的是错误（状态码 {}）。请过几分钟刷新；如果还是这样，{tell}",
            "原因：伺服器沒有給出檔案 {}，返回的是錯誤（狀態碼 {}）。請過幾分鐘重新整理；如果還是這樣，{tell}",
            "The reason: asked for the file {}, the server answered with an error (status {}). Reload in a few minutes; if it goes on, {tell}",
        ]),
    ),
    (
        "page",
        Words([
            "原因：应当收到文件 {}，收到的却是一个网页。如果所在的网络要先登录（如公共 Wi-Fi），请登录后刷新；如果不是，可能是服务器设置有误，{tell}",
            "原因：應當收到檔案 {}，收到的卻是一個網頁。如果所在的網路要先登入（如公共 Wi-Fi），請登入後重新整理；如果不是，可能是伺服器設定有誤，{tell}",
            "The reason: a web page came in place of the file {}. If your network wants you to log in first, as public Wi-Fi may, do so and reload. If not, the server may be set up wrongly: {tell}",
        ]),
    ),
    (
        "cut",
        Words([
            "原因：文件 {} 没有收全，应有 {} 字节，只收到 {} 字节。请刷新；如果还是这样，可能是服务器上的文件不完整，{tell}",
            "原因：檔案 {} 沒有收全，應有 {} 位元組，只收到 {} 位元組。請重新整理；如果還是這樣，可能是伺服器上的檔案不完整，{tell}",
            "The reason: the file {} has not come whole: of {} bytes only {} came. Reload; if that does not help, the server's copy may be incomplete: {tell}",
        ]),
    ),
    (
        "broken",
        Words([
            "原因：文件 {} 传到一半断了。请检查网络后刷新。",
            "原因：檔案 {} 傳到一半斷了。請檢查網路後重新整理。",
            "The reason: the file {} broke off on its way. Check the network, then reload.",
        ]),
    ),
    (
        "altered",
        Words([
            "原因：收到的文件 {} 与本站发布的不一样，可能在服务器上或传输途中被改动过，不能运行。请换一个网络后刷新；如果还是这样，{tell}",
            "原因：收到的檔案 {} 與本站發布的不一樣，可能在伺服器上或傳輸途中被改動過，不能執行。請換一個網路後重新整理；如果還是這樣，{tell}",
            "The reason: the file {} that came is not the one that this site published. It may have been altered on the server or on its way, and cannot run. Reload from another network; if it goes on, {tell}",
        ]),
    ),
    (
        "type",
        Words([
            "原因：服务器把文件 {} 的类型说成“{}”，浏览器因此不运行它。这要由网站一方改正，{tell}",
            "原因：伺服器把檔案 {} 的類型說成「{}」，瀏覽器因此不執行它。這要由網站一方改正，{tell}",
            "The reason: the server calls the file {} “{}”, so the browser does not run it. Only the site can mend that: {tell}",
        ]),
    ),
    (
        "silent",
        Words([
            "原因：取文件 {} 时，服务器没有响应。请检查网络后刷新。",
            "原因：取檔案 {} 時，伺服器沒有回應。請檢查網路後重新整理。",
            "The reason: asked for the file {}, the server did not answer. Check the network, then reload.",
        ]),
    ),
    (
        "whole",
        Words([
            "文件 {} 刚才没能用上，现在重新取到的是完整的。请刷新；如果还是不行，请换一个新一些的浏览器。",
            "檔案 {} 剛才沒能用上，現在重新取到的是完整的。請重新整理；如果還是不行，請換一個新一些的瀏覽器。",
            "The file {} could not be used a moment ago; fetched anew, it is whole. Reload; if that does not help, use a newer browser.",
        ]),
    ),
];
