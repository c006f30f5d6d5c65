//! What the page says. These words come with its program, in all languages, and are not among the messages that every first
//! visit carries.

pub use crate::components::share::words::Words;

pub const FIELD: Words = Words(["要核对的文字", "要核對的文字", "The text to check"]);
pub const PRIVATE: Words = Words([
    "文字只在您的浏览器里核对，不会发送出去，也不会留在网址里。",
    "文字只在您的瀏覽器裡核對，不會傳送出去，也不會留在網址裡。",
    "The text is checked in your browser. It is not sent anywhere and does not stand in the address.",
]);
pub const CHECK: Words = Words(["核对", "核對", "Check"]);
pub const NEEDS_PROGRAM: Words = Words([
    "核对文字需要运行脚本。不运行脚本，可以在各表里查找数字：",
    "核對文字需要執行腳本。不執行腳本，可以在各表裡查找數字：",
    "Checking a text takes scripts. Without them, figures can be looked up in the tables:",
]);
pub const COUNTED: Words = Words(["读出 {} 个数字：{}。", "讀出 {} 個數字：{}。", "Numbers read: {}. {}."]);
pub const COUNT_OF: Words = Words(["{} {} 个", "{} {} 個", "{}: {}"]);
pub const UNREAD: Words = Words([
    "这几张表太大，没有核对：{}。",
    "這幾張表太大，沒有核對：{}。",
    "These tables are too large and were not looked at: {}.",
]);

// What is not checked at all
pub const TOO_LONG: Words = Words([
    "文字太长。一次最多核对 {} 个字，请分段粘贴。",
    "文字太長。一次最多核對 {} 個字，請分段貼上。",
    "The text is too long. At most {} characters are checked at once: paste it in parts.",
]);
pub const MARKUP: Words = Words([
    "文字里有网页标记（如 <p>）。请只粘贴文字本身。",
    "文字裡有網頁標記（如 <p>）。請只貼上文字本身。",
    "The text has markup in it, such as <p>. Paste the words alone.",
]);
pub const NO_NUMBER: Words = Words([
    "文字里没有数字，没有可核对的。",
    "文字裡沒有數字，沒有可核對的。",
    "There is no number in the text to check.",
]);
pub const DATES_ALONE: Words = Words([
    "文字里只有日期，没有别的数字可核对。",
    "文字裡只有日期，沒有別的數字可核對。",
    "There are only dates in the text, and no other number to check.",
]);

// What was read
pub const READ_AS: Words = Words(["读作", "讀作", "Read as"]);
pub const OF: Words = Words(["所指", "所指", "Of"]);
pub const PLACES: Words = Words(["地区", "地區", "Places"]);
pub const TIME: Words = Words(["时间", "時間", "Time"]);
pub const NATIONWIDE: Words = Words(["全国", "全國", "The whole country"]);
pub const AT_MOST: Words = Words(["不超过{}", "不超過{}", "at most {}"]);

// Verdicts
pub const SUPPORTED: Words = Words(["有依据", "有依據", "Supported"]);
pub const SUPPORTED_SAYS: Words =
    Words(["本期数据有这个数字。", "本期數據有這個數字。", "The snapshot has this figure."]);
pub const SUPPORTED_WIDER: Words = Words([
    "这个说法比公布的数字宽，照公布的数字成立。",
    "這個說法比公布的數字寬，照公布的數字成立。",
    "The claim is wider than the published figure, and follows from it.",
]);
pub const SIDES: Words = Words(["双方说法不同", "雙方說法不同", "The two sides differ"]);
pub const SIDES_SAYS: Words = Words([
    "这是其中一方的数字，另一方公布的数字不同。引用时请注明是谁说的。",
    "這是其中一方的數字，另一方公布的數字不同。引用時請註明是誰說的。",
    "One side says this number; the other publishes another. Say whose it is when you quote it.",
]);
pub const BOUND: Words = Words(["程度不同", "程度不同", "Not as exact, or a bound"]);
pub const BOUND_EXACTNESS: Words = Words([
    "数字对得上，准确程度对不上：请看原文怎么写。“800余万”不是800万。",
    "數字對得上，準確程度對不上：請看原文怎麼寫。「800餘萬」不是800萬。",
    "The number agrees, but not how exact it is: see how the source words it. “More than 8 million” is not 8 million.",
]);
pub const BOUND_ROUNDED: Words = Words([
    "这是公布的数字取整以后的说法。",
    "這是公布的數字取整以後的說法。",
    "The claim is the published figure, rounded.",
]);
pub const BOUND_OPEN: Words = Words([
    "公布的只是约数、上下限，或者没有这么精确，既不能证实这个说法，也不能否定它。",
    "公布的只是約數、上下限，或者沒有這麼精確，既不能證實這個說法，也不能否定它。",
    "What is published is approximate, a bound, or less exact than the claim: it neither bears it out nor refutes it.",
]);
pub const KIND: Words = Words(["类别不同", "類別不同", "Another kind"]);
pub const KIND_SAYS: Words = Words([
    "数字对得上，但来源说的是另一类，或者没有说明是哪一类。",
    "數字對得上，但來源說的是另一類，或者沒有說明是哪一類。",
    "The number agrees, but the source calls it another kind, or does not say which.",
]);
pub const KIND_STAGE: Words = Words([
    "数字对得上，但进度不同，或者来源没有说明进度。计划、签约的钱不是到位的钱。",
    "數字對得上，但進度不同，或者來源沒有說明進度。計劃、簽約的錢不是到位的錢。",
    "The number agrees, but at another stage, or at none that is stated. Money planned or signed is not money received.",
]);
pub const KIND_FORM: Words = Words([
    "数字对得上，但“款”和“物”不同：一个含物资，一个不含。",
    "數字對得上，但「款」和「物」不同：一個含物資，一個不含。",
    "The number agrees, but one counts goods and the other does not.",
]);
pub const KIND_WAY: Words = Words([
    "数字对得上，但往来的方向不同，或者来源没有分方向。",
    "數字對得上，但往來的方向不同，或者來源沒有分方向。",
    "The number agrees, but it went the other way, or the source does not part the two ways.",
]);
pub const KIND_TIME_TOO: Words = Words([
    "数字对得上，但不止一处不同：说的是另一段时间，类别、进度、方向或范围也不同。",
    "數字對得上，但不止一處不同：說的是另一段時間，類別、進度、方向或範圍也不同。",
    "The number agrees, but more than one thing differs: it is of another time, and its kind, stage, direction or extent differs too.",
]);
pub const KIND_UNIT: Words = Words([
    "数字对得上，单位不同：“人”和“人次”不能混用。",
    "數字對得上，單位不同：「人」和「人次」不能混用。",
    "The number agrees, but not the unit: people are not person-times.",
]);
pub const KIND_RATE: Words = Words([
    "数字对得上，但它是平均数或者标准，不是总额。",
    "數字對得上，但它是平均數或者標準，不是總額。",
    "The number agrees, but it is an average or a standard, not a total.",
]);
pub const KIND_PART: Words = Words([
    "数字对得上，但它只是其中一部分，不是全部。",
    "數字對得上，但它只是其中一部分，不是全部。",
    "The number agrees, but it is of a part, not of the whole.",
]);
pub const PERIOD: Words = Words(["时段不同", "時段不同", "Another period"]);
pub const PERIOD_SAYS: Words = Words([
    "数字对得上，但说的是另一段时间。",
    "數字對得上，但說的是另一段時間。",
    "The number agrees, but it is of another time.",
]);
pub const PERIOD_CUT_OFF: Words = Words([
    "这个数字只截至较早的一天，不是整段时间的；如有更新的数字，以更新的为准。",
    "這個數字只截至較早的一天，不是整段時間的；如有更新的數字，以更新的為準。",
    "The figure was counted to an earlier day and is not of the whole time; a later one, if there is any, takes its place.",
]);
pub const PLACE: Words = Words(["地区不同", "地區不同", "Another place"]);
pub const PLACE_SAYS: Words = Words([
    "本期有这个数字，但说的是别的地方。",
    "本期有這個數字，但說的是別的地方。",
    "The snapshot has this number, but of other places.",
]);
pub const PLACE_LEVEL: Words = Words([
    "数字对得上，但说的是另一级或者另一个范围，不是文字里说的地方。",
    "數字對得上，但說的是另一級或者另一個範圍，不是文字裡說的地方。",
    "The number agrees, but it is of another level or another range of places.",
]);
pub const SUM: Words = Words(["不能相加", "不能相加", "Does not add"]);
pub const SUM_SAYS: Words = Words([
    "这是把几个性质不同、不能相加的数字加在一起了，所以没有这样的合计。它们分别是：",
    "這是把幾個性質不同、不能相加的數字加在一起了，所以沒有這樣的合計。它們分別是：",
    "This adds up figures of different kinds, which do not add: there is no such sum. They are:",
]);
pub const PARTS: Words = Words(["（{}）", "（{}）", "({})"]);
pub const CONTRADICTED: Words = Words(["与公布的不符", "與公布的不符", "Contradicted"]);
pub const CONTRADICTED_SAYS: Words = Words([
    "同样的地方、类别和时间，本期公布的是另一个数字。",
    "同樣的地方、類別和時間，本期公布的是另一個數字。",
    "Of the same places, kind and time, the snapshot has another number.",
]);
pub const NOT_PUBLISHED: Words = Words(["未公布", "未公布", "Not published"]);
pub const NOT_PUBLISHED_SAYS: Words = Words([
    "来源没有公布这个数字。未公布不等于零，也不等于这个说法不对。",
    "來源沒有公布這個數字。未公布不等於零，也不等於這個說法不對。",
    "The source gives no number. Not published is not zero, and does not make the claim wrong.",
]);
pub const UNKNOWN: Words = Words(["本期没有", "本期沒有", "Not in this snapshot"]);
pub const UNKNOWN_SAYS: Words = Words([
    "本期没有这个数字。这不等于它不对。",
    "本期沒有這個數字。這不等於它不對。",
    "The snapshot has no such figure. That does not make it wrong.",
]);
pub const UNKNOWN_OTHERS: Words = Words([
    "本期没有这个数字，不等于它不对。同样的地方和类别，本期有这些：",
    "本期沒有這個數字，不等於它不對。同樣的地方和類別，本期有這些：",
    "The snapshot has no such figure, which does not make it wrong. Of the same places and kind it has:",
]);
pub const UNKNOWN_LEFT_OUT: Words = Words([
    "来源里有这个数字，本站没有采用，原因如下。",
    "來源裡有這個數字，本站沒有採用，原因如下。",
    "A source has this number; it was left out here, for this reason.",
]);
pub const UNCHECKED: Words = Words(["没有核对", "沒有核對", "Not checked"]);
pub const FOREIGN: Words = Words([
    "不是人民币，本站不折算。",
    "不是人民幣，本站不折算。",
    "It is not in yuan, and nothing is converted here.",
]);
pub const SHARE: Words = Words([
    "比例和倍数不在本期数据里，不核对。",
    "比例和倍數不在本期數據裡，不核對。",
    "Shares and multiples are no figures of the snapshot, and are not checked.",
]);
pub const MEASURE: Words = Words([
    "里程和面积不在本期数据里，不核对。",
    "里程和面積不在本期數據裡，不核對。",
    "Distances and areas are no figures of the snapshot, and are not checked.",
]);
pub const DENIED: Words = Words([
    "这里说的是“没有”“并非”，不核对否定的说法。",
    "這裡說的是「沒有」「並非」，不核對否定的說法。",
    "The text says that it is not so: what is denied is not checked.",
]);
pub const CHANGE: Words = Words([
    "这里说的是增加或者减少了多少，不是数额本身，不核对。",
    "這裡說的是增加或者減少了多少，不是數額本身，不核對。",
    "By how much something grew or fell is no figure here, and is not checked.",
]);
pub const TOO_EXACT: Words = Words([
    "金额精确到分以下，读不了。",
    "金額精確到分以下，讀不了。",
    "It is more exact than a fen, and is not read.",
]);
pub const TOO_LARGE: Words = Words([
    "位数太多，不像是真的数量，不核对。",
    "位數太多，不像是真的數量，不核對。",
    "It has more digits than any count, and is not checked.",
]);
pub const SCRIPT: Words = Words([
    "用了别的文字的数字，或者几种数字混写，不猜。",
    "用了別的文字的數字，或者幾種數字混寫，不猜。",
    "It has digits of another script, or of several, and is not guessed.",
]);
pub const TURNED: Words = Words([
    "文字里有改变方向的隐藏字符，看到的和写的不一样，不核对。",
    "文字裡有改變方向的隱藏字元，看到的和寫的不一樣，不核對。",
    "A hidden character turns the text around, so that what is seen is not what is written. It is not checked.",
]);
pub const VAGUE: Words = Words(["没有说出具体的数。", "沒有說出具體的數。", "It does not tell a number."]);
pub const DOUBTFUL: Words = Words([
    "可以有几种读法，不猜。",
    "可以有幾種讀法，不猜。",
    "It can be read in more than one way, and is not guessed.",
]);
pub const UNREADABLE: Words =
    Words(["读不出确切的数，不猜。", "讀不出確切的數，不猜。", "No definite number can be read, and none is guessed."]);

// Candidates
pub const TOTAL: Words = Words([
    "{}：按本站的规则，{} 个数字合计",
    "{}：按本站的規則，{} 個數字合計",
    "{}: by the rules of totals, {} figures come to",
]);

// Taking it along
pub const TAKE: Words = Words(["带走核对结果", "帶走核對結果", "Take the answer along"]);
pub const CHECKED_WITH: Words = Words(["用 {} 期数据核对，{}", "用 {} 期數據核對，{}", "Checked with snapshot {}, {}"]);
pub const LINK: Words = Words(["生成带文字的链接", "產生帶文字的連結", "Make a link with the text"]);
pub const LINK_NOTE: Words = Words([
    "链接里会有您粘贴的文字，在 # 后面：打开时不会发送给服务器，但收到链接的人看得到。",
    "連結裡會有您貼上的文字，在 # 後面：開啟時不會傳送給伺服器，但收到連結的人看得到。",
    "The link carries your text behind the #: it is not sent to the server, but whoever gets the link can read it.",
]);
