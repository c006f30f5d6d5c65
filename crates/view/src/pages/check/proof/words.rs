//! What the page of the proof says. Like those of its neighbours, these words come with the program.

pub use crate::components::share::words::Words;

pub const LEAD: Words = Words([
    "这里在您的浏览器里逐步核验，做完一步显示一步。每一步都可以用公开工具在自己的电脑上重做，命令附在旁边。",
    "這裡在您的瀏覽器裡逐步核驗，做完一步顯示一步。每一步都可以用公開工具在自己的電腦上重做，命令附在旁邊。",
    "Each step is done in your browser and shown as it is done. Beside it stands the command that repeats it on your own machine with public tools.",
]);
pub const NEEDS_PROGRAM: Words = Words([
    "逐步核验需要运行脚本。不运行脚本，可以用下面的命令完成同样的核验。",
    "逐步核驗需要執行腳本。不執行腳本，可以用下面的命令完成同樣的核驗。",
    "The steps take scripts. Without them, the commands below do the same.",
]);
pub const IN_FOLDER: Words = Words([
    "下载并解压本期全部文件，在解压出的 {} 文件夹里执行命令：",
    "下載並解壓本期全部檔案，在解壓出的 {} 資料夾裡執行命令：",
    "Download and unpack all files of the snapshot. The commands run in its folder, {}:",
]);

// The verdict
pub const RUNNING: Words =
    Words(["正在核验，已完成 {} 步……", "正在核驗，已完成 {} 步……", "Verifying; steps done: {}…"]);
pub const ALL_RIGHT: Words =
    Words(["✓ 已核验 {} 步，没有不符。", "✓ 已核驗 {} 步，沒有不符。", "✓ Steps verified: {}. Nothing is wrong."]);
pub const SOME_WRONG: Words = Words([
    "✗ 发现 {} 处不符，见下面标 ✗ 的各行。",
    "✗ 發現 {} 處不符，見下面標 ✗ 的各行。",
    "✗ Things that are wrong: {}. See the lines marked ✗ below.",
]);
pub const IS_SIGNED: Words = Words(["本期已签名。", "本期已簽名。", "The snapshot is signed."]);
pub const IS_UNSIGNED: Words = Words([
    "本期没有有效签名，按未签名看待。",
    "本期沒有有效簽名，按未簽名看待。",
    "The snapshot has no valid signature: it counts as unsigned.",
]);
pub const IS_OPEN: Words = Words([
    "签名未能判断，本期不能算作已签名。",
    "簽名未能判斷，本期不能算作已簽名。",
    "The signature could not be judged: the snapshot does not count as signed.",
]);
pub const SOME_OPEN: Words = Words([
    "另有 {} 处未能判断，见标 ○ 的各行。",
    "另有 {} 處未能判斷，見標 ○ 的各行。",
    "What could not be judged: {}, marked ○ below.",
]);
pub const AGAIN: Words = Words(["重新核验", "重新核驗", "Verify again"]);
pub const RIGHT_MARK: Words = Words(["相符", "相符", "Right"]);
pub const WRONG_MARK: Words = Words(["不符", "不符", "Wrong"]);
pub const OPEN_MARK: Words = Words(["未能判断", "未能判斷", "Open"]);

// The number
pub const NUMBER: Words = Words(["核对码", "核對碼", "Number to compare"]);
pub const NUMBER_LEAD: Words = Words([
    "与报纸、公报等别处印出的核对码比较：完全相同，就是同一期数据。它是清单 SHA-256 指纹作为整数的末尾 20 位数字，谁都可以算：",
    "與報紙、公報等別處印出的核對碼比較：完全相同，就是同一期數據。它是清單 SHA-256 指紋作為整數的末尾 20 位數字，誰都可以算：",
    "Compare it with the number that is printed elsewhere: if both are the same, so are the data. It is the last 20 digits of the manifest's SHA-256, read as a whole number, and anybody can compute it:",
]);

// Parts, with what each proves
pub const CATALOGUE: Words = Words(["目录", "目錄", "Catalogue"]);
pub const CATALOGUE_LEAD: Words = Words([
    "目录列出各期清单的指纹。目录本身靠签名、本浏览器的记录、镜像和核对码来印证。",
    "目錄列出各期清單的指紋。目錄本身靠簽名、本瀏覽器的紀錄、鏡像和核對碼來印證。",
    "It lists the fingerprint of each manifest. What vouches for it is the signature, what this browser remembers, the mirrors and the number above.",
]);
pub const LISTS: Words = Words([
    "{}：列出 {} 期，最新一期为 {}",
    "{}：列出 {} 期，最新一期為 {}",
    "{}: snapshots listed: {}; the newest is {}",
]);
pub const MANIFEST: Words = Words(["清单", "清單", "Manifest"]);
pub const MANIFEST_LEAD: Words = Words([
    "清单列出本期每个文件的指纹。它的指纹须与目录所载一致。",
    "清單列出本期每個檔案的指紋。它的指紋須與目錄所載一致。",
    "It lists the fingerprint of each file. Its own must be the one in the catalogue.",
]);
pub const FILES: Words = Words(["文件", "檔案", "Files"]);
pub const FILES_LEAD: Words = Words([
    "每个文件的字节数和指纹须与清单所载一致。",
    "每個檔案的位元組數和指紋須與清單所載一致。",
    "The length and fingerprint of each file must be those in the manifest.",
]);
pub const FINGERPRINT: Words =
    Words(["{}：{} 字节，SHA-256 一致：{}", "{}：{} 位元組，SHA-256 一致：{}", "{}: {} bytes, SHA-256 as listed: {}"]);
pub const LARGE: Words = Words([
    "{} 个文件共 {} MB，尚未核验。",
    "{} 個檔案共 {} MB，尚未核驗。",
    "Files not verified yet: {}, together {} MB.",
]);
pub const VERIFY_FILES: Words = Words(["下载并核验", "下載並核驗", "Download and verify them"]);
pub const SHORTENED: Words = Words(["此前 {} 行均相符。", "此前 {} 行均相符。", "Lines before, all right: {}."]);
pub const CHAIN: Words = Words(["发布链", "發布鏈", "Chain of releases"]);
pub const CHAIN_LEAD: Words = Words([
    "每一期的清单都载有上一期清单的指纹，一直连到第一期。改动以前的一期，链就断开。",
    "每一期的清單都載有上一期清單的指紋，一直連到第一期。改動以前的一期，鏈就斷開。",
    "Each manifest carries the fingerprint of the one before, back to the first. Changing an old one breaks the chain.",
]);
pub const LINKED: Words = Words([
    "{} → {}：上一期清单的指纹一致",
    "{} → {}：上一期清單的指紋一致",
    "{} → {}: the fingerprint of the manifest before is right",
]);
pub const FIRST: Words =
    Words(["{} 是第一期，链到此为止", "{} 是第一期，鏈到此為止", "{} is the first: the chain ends here"]);
pub const CUT: Words = Words([
    "{}：链在这里断开。清单说前面还有 {}，目录里没有这一期",
    "{}：鏈在這裡斷開。清單說前面還有 {}，目錄裡沒有這一期",
    "{}: the chain is cut here. The manifest names {} before it, which the catalogue does not have",
]);
pub const OTHER_BEFORE: Words = Words([
    "{}：清单所载的上一期是 {}，目录里排在前面的是 {}",
    "{}：清單所載的上一期是 {}，目錄裡排在前面的是 {}",
    "{}: the manifest names {} before it, the catalogue {}",
]);
pub const NO_BEFORE: Words = Words(["无", "無", "none"]);
pub const BROKEN: Words = Words([
    "{} → {}：上一期清单的指纹不符，其中一期被改动过。应为 {}，实为 {}",
    "{} → {}：上一期清單的指紋不符，其中一期被改動過。應為 {}，實為 {}",
    "{} → {}: the fingerprint of the manifest before is another one, so one of both was changed. Expected {}, found {}",
]);

// The signature
pub const SIGNATURE: Words = Words(["签名", "簽名", "Signature"]);
pub const SIGNATURE_LEAD: Words = Words([
    "发布者用私钥给清单签名（minisign，Ed25519），用本站配置的公钥核验。",
    "發布者用私鑰給清單簽名（minisign，Ed25519），用本站設定的公鑰核驗。",
    "The publisher signs the manifest with a secret key (minisign, Ed25519); it is checked with the public key of this portal.",
]);
pub const SIGNED: Words =
    Words(["密钥 {} 给本期清单签了名", "密鑰 {} 給本期清單簽了名", "Key {} has signed this manifest"]);
pub const COMMENT_SIGNED: Words = Words([
    "签名所附说明也由同一密钥签名：{}",
    "簽名所附說明也由同一密鑰簽名：{}",
    "The same key has signed the comment of the signature: {}",
]);
pub const NO_KEY: Words = Words([
    "本站没有公布签名公钥，签名无从判断",
    "本站沒有公布簽名公鑰，簽名無從判斷",
    "This portal names no public key, so that no signature can be judged",
]);
pub const BAD_KEY: Words = Words([
    "本站公布的公钥不是有效的 minisign 公钥，签名无从判断",
    "本站公布的公鑰不是有效的 minisign 公鑰，簽名無從判斷",
    "The public key that this portal names is none of minisign, so that no signature can be judged",
]);
pub const MISSING: Words =
    Words(["没有签名文件 {}：本期未签名", "沒有簽名檔案 {}：本期未簽名", "There is no {}: the snapshot is unsigned"]);
pub const UNREADABLE: Words =
    Words(["签名文件没有取到：{}", "簽名檔案沒有取到：{}", "The signature could not be had: {}"]);
pub const NO_SIGNATURE: Words = Words([
    "签名文件的内容不是 minisign 签名",
    "簽名檔案的內容不是 minisign 簽名",
    "The file is no signature of minisign",
]);
pub const SIGNATURE_CUT: Words =
    Words(["签名文件不完整，末尾缺失", "簽名檔案不完整，末尾缺失", "The signature is cut: its end is missing"]);
pub const SIGNATURE_DAMAGED: Words =
    Words(["签名文件第 {} 行损坏", "簽名檔案第 {} 行損壞", "The signature is damaged in line {}"]);
pub const ALGORITHM: Words = Words([
    "签名用的算法本程序不认识",
    "簽名用的演算法本程式不認識",
    "The signature is of a kind that this program does not know",
]);
pub const OTHER_KEY: Words = Words([
    "签名用的是另一把密钥 {}，不是本站的 {}",
    "簽名用的是另一把密鑰 {}，不是本站的 {}",
    "The signature is by another key, {}, not by that of this portal, {}",
]);
pub const OTHER_RELEASE: Words =
    Words(["这是另一期（{}）的签名", "這是另一期（{}）的簽名", "It is the signature of another snapshot, {}"]);
pub const OTHER_MANIFEST: Words = Words([
    "签名签的是本期的另一份清单，其 SHA-256 为 {}",
    "簽名簽的是本期的另一份清單，其 SHA-256 為 {}",
    "It signs another manifest of this snapshot, with SHA-256 {}",
]);
pub const OTHER_FILE: Words = Words([
    "签名签的是另一个文件，或清单在签名之后被改动（所附说明：{}）",
    "簽名簽的是另一個檔案，或清單在簽名之後被改動（所附說明：{}）",
    "It signs another file, or the manifest was changed afterwards (comment: {})",
]);
pub const OTHER_COMMENT: Words = Words([
    "签名签的是本期清单，但所附说明在签名之后被改动",
    "簽名簽的是本期清單，但所附說明在簽名之後被改動",
    "It signs this manifest, but its comment was changed afterwards",
]);
pub const NEITHER: Words = Words([
    "签名写着本站密钥的编号，却不是这把密钥签的",
    "簽名寫著本站密鑰的編號，卻不是這把密鑰簽的",
    "It names the key of this portal, which has made neither of its two signatures",
]);

// What was seen
pub const MEMORY: Words = Words(["本浏览器的记录", "本瀏覽器的紀錄", "What this browser remembers"]);
pub const MEMORY_LEAD: Words = Words([
    "浏览器记下看过的各期清单的指纹，只存在本设备上，不发送。以后若有变化，各页都会提示。",
    "瀏覽器記下看過的各期清單的指紋，只存在本裝置上，不傳送。以後若有變化，各頁都會提示。",
    "It keeps the fingerprints of the manifests that it has seen, on this device alone. If they change, each page says so.",
]);
pub const DENIED: Words = Words([
    "浏览器不允许本站保存数据：看过的各期记不下来，以后也无从比较",
    "瀏覽器不允許本站儲存資料：看過的各期記不下來，以後也無從比較",
    "The browser lets this portal keep nothing: what was seen is not remembered and cannot be compared later",
]);
pub const NEW: Words = Words([
    "{}：初次看到，现已记下",
    "{}：初次看到，現已記下",
    "{}: seen for the first time, and remembered from now on",
]);
pub const NOT_KEPT: Words = Words([
    "{}：初次看到。有不符之处，没有记下",
    "{}：初次看到。有不符之處，沒有記下",
    "{}: seen for the first time; not remembered, since something is wrong",
]);
pub const SEEN: Words = Words([
    "{}：与 {}（本设备的日期）初次看到的相同",
    "{}：與 {}（本裝置的日期）初次看到的相同",
    "{}: as it was when first seen, on {} by this device's clock",
]);
pub const OTHER: Words = Words([
    "{} 期的清单与本浏览器在 {}（本设备的日期）看到的不同。当时的指纹 {}，现在 {}。已公布的一期不应改动",
    "{} 期的清單與本瀏覽器在 {}（本裝置的日期）看到的不同。當時的指紋 {}，現在 {}。已公布的一期不應改動",
    "The manifest of {} is not the one that this browser saw on {} by this device's clock. Its fingerprint was {} and is now {}. What is published should not change",
]);
pub const ROLLBACK: Words = Words([
    "本浏览器看到过更新的一期 {}（{}，本设备的日期），现在最新的却是 {}。服务器给出的可能是旧目录",
    "本瀏覽器看到過更新的一期 {}（{}，本裝置的日期），現在最新的卻是 {}。伺服器給出的可能是舊目錄",
    "This browser saw a newer snapshot, {} (on {} by this device's clock); now the newest is {}. The server may have sent an old catalogue",
]);
pub const GONE: Words = Words([
    "{} 期不在目录里了。本浏览器在 {}（本设备的日期）看到过",
    "{} 期不在目錄裡了。本瀏覽器在 {}（本裝置的日期）看到過",
    "{} is not in the catalogue any more. This browser saw it on {} by this device's clock",
]);
pub const FORGET: Words =
    Words(["以现在的为准，重新记录", "以現在的為準，重新記錄", "Take what is there now, and remember that"]);

// Whether a newer one should be there
pub const TIMELY: Words = Words(["下一期", "下一期", "The next release"]);
pub const TIMELY_LEAD: Words = Words([
    "有人扣住新的一期、只给旧的，其余各步都会相符。所以发布者可以预告下一期最迟何时公布。",
    "有人扣住新的一期、只給舊的，其餘各步都會相符。所以發布者可以預告下一期最遲何時公布。",
    "Who holds back a new snapshot and shows the old one passes all other steps. So a publisher can say by when the next one comes.",
]);
pub const NOT_STATED: Words = Words([
    "发布者没有预告下一期何时公布",
    "發布者沒有預告下一期何時公布",
    "The publisher has not said when the next one comes",
]);
pub const NOT_DUE: Words = Words([
    "下一期最迟 {} 公布；本设备的日期是 {}，未到期",
    "下一期最遲 {} 公布；本裝置的日期是 {}，未到期",
    "The next one comes by {}; this device's clock says {}, so it is not due",
]);
pub const OVERDUE: Words = Words([
    "下一期预告最迟 {} 公布。本设备的日期是 {}：如果日期没有错，现在应已有新的一期",
    "下一期預告最遲 {} 公布。本裝置的日期是 {}：如果日期沒有錯，現在應已有新的一期",
    "The next one was to come by {}. This device's clock says {}: if that is right, there should be a newer one by now",
]);
pub const CLOCK_BEHIND: Words = Words([
    "本设备的日期是 {}，早于本期的制作日期 {}：时钟不对，无从判断是否到期",
    "本裝置的日期是 {}，早於本期的製作日期 {}：時鐘不對，無從判斷是否到期",
    "This device's clock says {}, before {}, when this one was made: the clock is wrong, and says nothing of what is due",
]);

// Mirrors
pub const MIRRORS: Words = Words(["镜像", "鏡像", "Mirrors"]);
pub const MIRRORS_LEAD: Words = Words([
    "同一份数据也放在这些地方。点按钮，浏览器就向它们询问最新一期，与本站比较。",
    "同一份數據也放在這些地方。點按鈕，瀏覽器就向它們詢問最新一期，與本站比較。",
    "The same data lie there as well. At a click the browser asks each for its newest snapshot, and compares.",
]);
pub const COMPARE: Words = Words(["与镜像比较", "與鏡像比較", "Compare with the mirrors"]);
pub const MIRROR_SAME: Words = Words([
    "{}：最新一期同为 {}，清单指纹一致",
    "{}：最新一期同為 {}，清單指紋一致",
    "{}: the newest there is {} too, with the same manifest",
]);
pub const MIRROR_OTHER_RELEASE: Words = Words([
    "{}：最新一期是 {}，本站是 {}",
    "{}：最新一期是 {}，本站是 {}",
    "{}: the newest there is {}, here it is {}",
]);
pub const MIRROR_OTHER_MANIFEST: Words = Words([
    "{}：{} 期的清单不同，指纹 {}，本站 {}",
    "{}：{} 期的清單不同，指紋 {}，本站 {}",
    "{}: another manifest of {}, with fingerprint {}; here it is {}",
]);
pub const MIRROR_UNREACHABLE: Words = Words([
    "{}：没有连上或没有给出数据（{}），未能比较",
    "{}：沒有連上或沒有給出數據（{}），未能比較",
    "{}: not reachable, or without data ({}); nothing was compared",
]);

// On other pages
pub const WARNING: Words = Words(["请留意：", "請留意：", "Please note: "]);
pub const DETAILS: Words = Words(["查看核验详情", "查看核驗詳情", "See the proof"]);
pub const STOP: Words = Words(["。", "。", "."]);
pub const DIFFERS: Words = Words(["应为 {}，收到的是 {}", "應為 {}，收到的是 {}", " Expected {}, received {}"]);
pub const COLON: Words = Words(["：", "：", ": "]);
