//! What an evidence file says of itself. These words are in no message: only who makes such a file carries them.

use view::components::share::words::Words;

pub const INTERVAL: Words = Words(["数值区间", "數值區間", "Interval"]);
pub const PRINTED: Words = Words(["原文写法", "原文寫法", "As printed"]);
pub const IN_TOTAL: Words = Words(["在合计中", "在合計中", "In the total"]);
pub const COUNTED: Words = Words(["计入", "計入", "counted"]);
pub const RECORD_ID: Words = Words(["记录编号", "記錄編號", "Record"]);
pub const MADE: Words = Words(["这个文件生成于", "這個檔案產生於", "This file was made on"]);
pub const CHECKED: Words = Words(["核对结果", "核對結果", "The check"]);
pub const NOT_RUN: Words = Words([
    "还没有核对：文件里的核对程序没有运行。请下载到本机，用较新的浏览器打开。",
    "還沒有核對：檔案裡的核對程式沒有執行。請下載到本機，用較新的瀏覽器開啟。",
    "Not checked: the check in this file has not run. Save it on this machine and open it in a recent browser.",
]);
pub const ABOUT: Words = Words([
    "数据、清单和核对程序都在这个文件里，打开时在本机核对，不联网。核对程序是普通的 JavaScript，在文件末尾，可以先读再信。",
    "數據、清單和核對程式都在這個檔案裡，開啟時在本機核對，不連網。核對程式是普通的 JavaScript，在檔案末尾，可以先讀再信。",
    "Data, manifest and the check are all in this file. It checks itself on this machine when it is opened, and asks nothing of any network. The check is plain JavaScript at the end of the file: read it before you believe it.",
]);
pub const LIMIT: Words = Words([
    "改动文件的人也可能改动其中的核对程序。所以还要做一件事：把下面的清单指纹与门户“历次发布”页上同一期的对照，或者验证签名。",
    "改動檔案的人也可能改動其中的核對程式。所以還要做一件事：把下面的清單指紋與門戶「歷次發布」頁上同一期的對照，或者驗證簽名。",
    "Whoever changes a file can change the check in it too. So do one thing more: compare the hash of the manifest with the one that the portal shows for this snapshot under “Releases”, or verify the signature.",
]);
pub const FILES: Words = Words(["所附的公布文件", "所附的公布檔案", "The published files in it"]);
pub const FILE: Words = Words(["文件", "檔案", "File"]);
pub const BYTES: Words = Words(["字节", "位元組", "Bytes"]);
pub const SIGNATURE: Words = Words(["签名", "簽名", "Signature"]);
pub const KEY: Words = Words(["公钥", "公鑰", "Public key"]);
pub const OUTSIDE: Words =
    Words(["不用这个文件再核对一遍", "不用這個檔案再核對一遍", "To check it again without this file"]);
pub const OUTSIDE_NOTE: Words = Words([
    "点文件名保存各个文件，再运行：",
    "點檔案名儲存各個檔案，再執行：",
    "Save the files by their names above, then run",
]);
pub const CLAIM: Words = Words(["核对的文字", "核對的文字", "The text that was checked"]);
pub const CLAIM_NOTE: Words = Words([
    "结论由门户的核对页作出。这个文件核对的是结论所依据的数字。",
    "結論由門戶的核對頁作出。這個檔案核對的是結論所依據的數字。",
    "The verdicts are those of the portal's page. What this file checks is the figures that they rest on.",
]);
pub const TOTAL_OF: Words = Words(["{}（共 {} 条记录）", "{}（共 {} 條記錄）", "{} (records: {})"]);
pub const PARTED: Words = Words([
    "“{}”分多个文件公布，太大，没有放进来。",
    "「{}」分多個檔案公布，太大，沒有放進來。",
    "“{}” is published in parts and too large to be in this file.",
]);

/// What the check says, by name.
pub const SAID: &[(&str, Words)] = &[
    (
        "verdict_open",
        Words([
            "绿：核对过的都相符。有的步骤在这里无法核对，见下文。",
            "綠：核對過的都相符。有的步驟在這裡無法核對，見下文。",
            "Green: what was checked holds. Not all could be checked here; the steps below say what.",
        ]),
    ),
    (
        "verdict_right",
        Words([
            "绿：相符。显示的数字与所附的公布数据一致，公布数据与清单一致。",
            "綠：相符。顯示的數字與所附的公布數據一致，公布數據與清單一致。",
            "Green: it holds. The figures shown are those of the published data in this file, and these are those of the manifest.",
        ]),
    ),
    (
        "verdict_wrong",
        Words([
            "红：不符。不要引用这个文件里的数字，先看下面哪一步不符。",
            "紅：不符。不要引用這個檔案裡的數字，先看下面哪一步不符。",
            "Red: it does not hold. Do not quote from this file; see below which step fails.",
        ]),
    ),
    ("state_right", Words(["相符", "相符", "holds"])),
    ("state_wrong", Words(["不符", "不符", "does not hold"])),
    ("state_open", Words(["没有核对", "沒有核對", "not checked"])),
    ("more", Words(["另有 {} 处", "另有 {} 處", "and {} more"])),
    ("step_manifest", Words(["清单", "清單", "Manifest"])),
    (
        "manifest_right",
        Words([
            "算出的 SHA-256 与页面所示一致：{}",
            "算出的 SHA-256 與頁面所示一致：{}",
            "Its SHA-256 is the one shown: {}",
        ]),
    ),
    (
        "manifest_wrong",
        Words([
            "清单算出的 SHA-256 是 {}，页面所示是 {}",
            "清單算出的 SHA-256 是 {}，頁面所示是 {}",
            "The SHA-256 of the manifest is {}, the page shows {}",
        ]),
    ),
    ("manifest_unread", Words(["清单读不出来：{}", "清單讀不出來：{}", "The manifest cannot be read: {}"])),
    (
        "release_wrong",
        Words([
            "清单属于 {} 期，页面写的是 {}",
            "清單屬於 {} 期，頁面寫的是 {}",
            "The manifest is of snapshot {}, the page says {}",
        ]),
    ),
    (
        "synthetic_wrong",
        Words([
            "是否演示数据，页面与清单说法不一",
            "是否演示數據，頁面與清單說法不一",
            "The page and the manifest differ on whether the data are made up",
        ]),
    ),
    ("step_files", Words(["公布的文件", "公布的檔案", "Published files"])),
    (
        "files_right",
        Words([
            "{} 个文件的 SHA-256 和字节数都与清单一致",
            "{} 個檔案的 SHA-256 和位元組數都與清單一致",
            "SHA-256 and length of {} files are those of the manifest",
        ]),
    ),
    (
        "file_wrong",
        Words([
            "{}：算出的是 {}，清单所记是 {}，内容被改动过",
            "{}：算出的是 {}，清單所記是 {}，內容被改動過",
            "{}: its hash is {}, the manifest says {}; it was changed",
        ]),
    ),
    ("file_unlisted", Words(["{}：清单里没有这个文件", "{}：清單裡沒有這個檔案", "{}: the manifest does not list it"])),
    ("step_values", Words(["显示的内容", "顯示的內容", "What is shown"])),
    (
        "values_right",
        Words([
            "{} 处显示都能从所附的数据重新得出",
            "{} 處顯示都能從所附的數據重新得出",
            "All {} places follow from the data again",
        ]),
    ),
    (
        "value_wrong",
        Words([
            "{}：页面写“{}”，数据是“{}”",
            "{}：頁面寫「{}」，數據是「{}」",
            "{}: the page says “{}”, the data say “{}”",
        ]),
    ),
    (
        "words_wrong",
        Words([
            "页面写“{}”，生成时是“{}”",
            "頁面寫「{}」，產生時是「{}」",
            "The page says “{}”, it was made with “{}”",
        ]),
    ),
    ("words_gone", Words(["页面上少了“{}”", "頁面上少了「{}」", "The page lacks “{}”"])),
    ("record_gone", Words(["页面上少了记录 {}", "頁面上少了記錄 {}", "The page lacks record {}"])),
    ("row_unpublished", Words(["所附的数据里没有 {}", "所附的數據裡沒有 {}", "The data have no {}"])),
    ("step_questions", Words(["该列的记录", "該列的記錄", "Rows that belong"])),
    (
        "questions_right",
        Words([
            "按同样的条件重新选取（{} 组），记录一条不多，一条不少",
            "按同樣的條件重新選取（{} 組），記錄一條不多，一條不少",
            "Selected again by the same conditions ({}): no record more, none less",
        ]),
    ),
    (
        "question_more",
        Words([
            "{}：{} 不符合条件，却列在里面",
            "{}：{} 不符合條件，卻列在裡面",
            "{}: {} does not belong, and is listed",
        ]),
    ),
    (
        "question_less",
        Words(["{}：{} 符合条件，却没有列出", "{}：{} 符合條件，卻沒有列出", "{}: {} belongs, and is not listed"]),
    ),
    (
        "question_open",
        Words([
            "{}：这些条件在这里不能重新选取，请用 shanhai reproduce",
            "{}：這些條件在這裡不能重新選取，請用 shanhai reproduce",
            "{}: these conditions cannot be asked again here; use shanhai reproduce",
        ]),
    ),
    ("step_totals", Words(["合计", "合計", "Totals"])),
    (
        "totals_right",
        Words([
            "{} 个简单相加的合计重新加过",
            "{} 個簡單相加的合計重新加過",
            "{} totals that simply add were added up again",
        ]),
    ),
    (
        "total_wrong",
        Words(["{}：页面写“{}”，应为“{}”", "{}：頁面寫「{}」，應為「{}」", "{}: the page says “{}”, it comes to “{}”"]),
    ),
    (
        "total_open",
        Words([
            "{} 个合计中有重叠、修订或不同说法，不是简单相加，这里没有重算（{}）。请用 shanhai reproduce",
            "{} 個合計中有重疊、修訂或不同說法，不是簡單相加，這裡沒有重算（{}）。請用 shanhai reproduce",
            "{} totals have figures that overlap, were revised or differ by side. They are no plain sums, and were not added up again here ({}); use shanhai reproduce",
        ]),
    ),
    ("total_units", Words(["{}：单位不一", "{}：單位不一", "{}: units differ"])),
    ("total_gone", Words(["页面上少了合计“{}”", "頁面上少了合計「{}」", "The page lacks the total “{}”"])),
    ("row_gone", Words(["{}：少了记录 {}", "{}：少了記錄 {}", "{}: record {} is gone"])),
    (
        "row_strange",
        Words([
            "{}：记录 {} 的去向与生成时不同",
            "{}：記錄 {} 的去向與產生時不同",
            "{}: what becomes of record {} is not what it was",
        ]),
    ),
    ("step_signature", Words(["签名", "簽名", "Signature"])),
    (
        "signature_right",
        Words(["清单由所示公钥签过名：{}", "清單由所示公鑰簽過名：{}", "The manifest is signed by the key shown: {}"]),
    ),
    (
        "signature_wrong",
        Words(["签名不是对这份清单作的", "簽名不是對這份清單作的", "The signature is not of this manifest"]),
    ),
    ("signature_key", Words(["签名用的是另一把钥匙", "簽名用的是另一把鑰匙", "The signature is by another key"])),
    (
        "comment_wrong",
        Words(["签名所附的说明被改动过", "簽名所附的說明被改動過", "The comment of the signature was changed"]),
    ),
    ("signature_unread", Words(["签名读不出来：{}", "簽名讀不出來：{}", "The signature cannot be read: {}"])),
    (
        "signature_open",
        Words([
            "这个浏览器不会验证 Ed25519，请运行：{}",
            "這個瀏覽器不會驗證 Ed25519，請執行：{}",
            "This browser cannot verify Ed25519; run: {}",
        ]),
    ),
];

/// What the check says of what is not there, or not as it should be.
pub const SAID_OF_ITSELF: &[(&str, Words)] = &[
    ("signature_none", Words(["这一期没有签名", "這一期沒有簽名", "This snapshot has no signature"])),
    ("key_none", Words(["这个门户没有公布签名公钥", "這個門戶沒有公布簽名公鑰", "This portal names no public key"])),
    ("step_program", Words(["核对程序", "核對程式", "The check itself"])),
    ("program_stopped", Words(["中途停下：{}", "中途停下：{}", "It stopped: {}"])),
];
