//! Everything that the portal says, in simplified Chinese, traditional Chinese and English.

use super::message::messages;

messages! {
    // The portal
    BRAND: "山海", "山海", "Shanhai";
    PORTAL: "东西部协作公开平台", "東西部協作公開平台", "East–West Collaboration Transparency Portal";
    PORTAL_SHORT: "山海", "山海", "Shanhai";
    PORTAL_LEAD: "谁帮扶谁，有多少资金，卖出多少农产品，监督查出了什么。每个数字都注明出处和准确程度；没有公布的，写明“未公布”。",
        "誰幫扶誰，有多少資金，賣出多少農產品，監督查出了什麼。每個數字都註明出處和準確程度；沒有公布的，寫明「未公布」。",
        "Who supports whom, with how much money, what produce was sold and what supervision found. Every figure shows its source and how exact it is; what was not published is marked so.";
    HOME: "首页", "首頁", "Home";
    SKIP: "跳到正文", "跳到正文", "Skip to content";
    NAVIGATION: "主导航", "主導覽", "Main";
    MENU: "菜单", "選單", "Menu";
    CRUMBS: "当前位置", "目前位置", "You are here";
    LANGUAGE: "语言", "語言", "Language";
    FULL_NUMBERS: "显示完整数字", "顯示完整數字", "All digits";
    SHORT_NUMBERS: "以万、亿为单位", "以萬、億為單位", "Short numbers";
    LOADING: "正在载入……", "正在載入……", "Loading…";
    FOOTER_NOTE: "本站只汇集已经公开的数字，不收集您的任何信息。", "本站只彙集已經公開的數字，不收集您的任何資訊。",
        "This site gathers published figures only, and collects nothing about its visitors.";

    // What only a deployment knows (portal.toml): nothing where it does not say
    OPERATOR: "", "", "";
    CONTACT: "", "", "";
    MIRRORS: "", "", "";
    PUBLIC_KEY: "", "", "";
    ABSENT_LANGUAGES: "", "", "";
    CONTACT_US: "联系我们", "聯絡我們", "Contact";

    // Reading aids
    LARGE_TEXT: "大字版", "大字版", "Large text";
    USUAL_TEXT: "标准字号", "標準字級", "Standard text";
    PRINTED_NOTES: "出处", "出處", "Sources";
    PRINTED_RELEASE: "{} 期数据，清单指纹 sha256:{}", "{} 期數據，清單指紋 sha256:{}", "Snapshot {}, manifest hash sha256:{}";

    // Names of pages and tables
    PAIRINGS: "结对关系", "結對關係", "Pairings";
    PAIRINGS_LEAD: "一个帮扶方可以帮扶多个受援方，一个受援方也可以有多个帮扶方。",
        "一個幫扶方可以幫扶多個受援方，一個受援方也可以有多個幫扶方。",
        "A supporter may support several recipients, and a recipient may have several supporters.";
    FUNDS: "资金", "資金", "Funds";
    FUNDS_LEAD: "财政援助、社会帮扶、产业合作投入和企业投资分开列出，不相加。写着“进度未载明”的，不能当作已经到位。", "財政援助、社會幫扶、產業合作投入和企業投資分開列出，不相加。寫著「進度未載明」的，不能當作已經到位。",
        "Fiscal assistance, social assistance, industrial input and enterprise investment are shown apart and never added. “Stage not stated” is not “received”.";
    FUNDS_NOTE: "不同类别、不同进度的资金不相加。", "不同類別、不同進度的資金不相加。", "Money of different kinds or stages is never added together.";
    SALES: "消费帮扶", "消費幫扶", "Produce sales";
    SALES_LEAD: "受援方农产品的销售额和销售网点。网点数不是销售额，各类网点数也不相加。", "受援方農產品的銷售額和銷售網點。網點數不是銷售額，各類網點數也不相加。",
        "Sales of the recipients' produce, and the outlets that sell it. Outlets are not sales, and kinds of outlet are never added.";
    EXCHANGES: "人员交流", "人員交流", "Exchanges";
    EXCHANGES_LEAD: "外出务工、干部挂职、技术人员往来和培训。“人”“人次”“期”分别统计，不相加。", "外出務工、幹部掛職、技術人員往來和培訓。「人」「人次」「期」分別統計，不相加。",
        "Workers, seconded officials, technical professionals and training. People, person-times and courses are counted apart.";
    OUTPUTS: "协作成果", "協作成果", "Outputs";
    OUTPUTS_LEAD: "实施的协作项目、共建的产业园区、建起的帮扶车间、引进的企业。均为数量，不是金额，各类之间不相加。", "實施的協作項目、共建的產業園區、建起的幫扶車間、引進的企業。均為數量，不是金額，各類之間不相加。",
        "Projects carried out, parks built together, assistance workshops set up and enterprises brought in. Their numbers are not money, and kinds are never added.";
    SUPERVISION: "监督情况", "監督情況", "Supervision";
    SUPERVISION_LEAD: "双方纪检监察机关开展的监督。只写机关，不写个人；没有公布结果，不等于没有发现问题。", "雙方紀檢監察機關開展的監督。只寫機關，不寫個人；沒有公布結果，不等於沒有發現問題。",
        "Supervision by the discipline-inspection bodies of both sides. Bodies are named, persons never; “not published” does not mean that nothing was found.";
    PROJECTS: "合作项目", "合作項目", "Projects";
    NATIONAL: "全国数字", "全國數字", "National figures";
    NATIONAL_LEAD: "各来源发布的全国和省际总量。截止日期和统计口径各不相同，不能直接比较或相加。",
        "各來源發布的全國和省際總量。截止日期和統計口徑各不相同，不能直接比較或相加。",
        "National and province-pair totals as each source states them. Cut-off dates and definitions differ: do not compare or add them as they stand.";
    SOURCES: "数据来源", "數據來源", "Sources";
    SOURCES_LEAD: "本期数据用到的全部来源。只为可以放心打开的网址附链接。", "本期數據用到的全部來源。只為可以放心開啟的網址附連結。",
        "Every document that this snapshot rests on. A link is given only where it is safe to follow.";
    OMITTED: "没有采用的数字", "沒有採用的數字", "Figures left out";
    OMITTED_LEAD: "来源里有、这里没有采用的数字，逐条说明原因。", "來源裡有、這裡沒有採用的數字，逐條說明原因。",
        "Figures that sources print and this snapshot does not publish as figures, each with its reason.";
    RELEASES: "历次发布", "歷次發布", "Releases";
    RELEASES_LEAD: "数据一经发布不再改动；每次发布都记有前一次的指纹，如有改动即可查出。", "數據一經發布不再改動；每次發布都記有前一次的指紋，如有改動即可查出。",
        "Each release is a snapshot that never changes, and carries the fingerprint of the one before it.";
    CHECK: "核对说法", "核對說法", "Check a claim";
    CHECK_TOTALS: "核对总数", "核對總數", "Check the totals";
    COMPARE: "并排比较", "並排比較", "Compare";
    CHECK_LEAD: "贴上一句话或一段文字，看本期数据怎么说。", "貼上一句話或一段文字，看本期數據怎麼說。", "Paste a number, a sentence or a paragraph, and see what this snapshot says of it.";
    DATA: "数据下载", "數據下載", "Data";
    DATA_LEAD: "全部数据可以下载、核对和再利用。", "全部數據可以下載、核對和再利用。", "All data can be downloaded, verified and reused.";
    ABOUT: "关于本站", "關於本站", "About";
    ABOUT_LEAD: "数字从哪里来、怎样计算、怎样核实。", "數字從哪裡來、怎樣計算、怎樣核實。",
        "Where the figures come from, how they are added up, and how they can be checked.";

    // Search
    SEARCH_LABEL: "查找地区", "查找地區", "Find a place";
    SEARCH_HINT: "查地区：地名、拼音或代码", "查地區：地名、拼音或代碼", "Find a place: name or code";
    SEARCH_FOUND: "找到 {} 个地区", "找到 {} 個地區", "{} place found|{} places found";
    SEARCH_PERHAPS: "没有找到“{}”。您要找的是不是：", "沒有找到「{}」。您要找的是不是：", "Nothing is called “{}”. Did you mean:";
    SEARCH_AROUND: "没有“{}”的公开记录，可以看看它所在的地区：", "沒有「{}」的公開記錄，可以看看它所在的地區：",
        "No published record of “{}”. It lies in:";
    SEARCH_NONE: "没有找到“{}”。这里只收录有公开记录的地区。", "沒有找到「{}」。這裡只收錄有公開記錄的地區。",
        "Nothing found for “{}”. Only places with published records are here.";

    // Start page
    KEY_FIGURES_NOTE: "以上是本期各结对已公布数字的合计，分层级计算，不是全国总数；其中有未公布的，合计写作“不少于”。", "以上是本期各結對已公布數字的合計，分層級計算，不是全國總數；其中有未公布的，合計寫作「不少於」。",
        "Sums of what was published for the pairings here, each level apart, not national totals. Where some figures are not published, a sum says “at least”.";
    SUPERVISION_ACTS: "监督记录共 {} 条。", "監督記錄共 {} 條。", "{} record of supervision.|{} records of supervision.";
    WHO_HELPS_WHOM: "谁帮扶谁", "誰幫扶誰", "Who supports whom";
    PAIRINGS_HERE: "共 {} 对市县结对", "共 {} 對市縣結對", "{} pairing below province level|{} pairings below province level";
    PAIRINGS_COUNTED: "共 {} 对结对：省际 {} 对，市县 {} 对。其中 {} 对后来有调整。", "共 {} 對結對：省際 {} 對，市縣 {} 對。其中 {} 對後來有調整。",
        "{} pairing: {} between provinces, {} below province level. {} was changed later.|{} pairings: {} between provinces, {} below province level. {} were changed later.";
    PAIRINGS_OF: "{}（{} 对）", "{}（{} 對）", "{} ({})";
    ALL_PAIRINGS: "全部结对关系", "全部結對關係", "All pairings";

    // Figures
    NOT_PUBLISHED: "未公布", "未公布", "Not published";
    WITHHELD: "不予公开", "不予公開", "Withheld";
    NOT_APPLICABLE: "不适用", "不適用", "Does not apply";
    NOT_STATED: "原文未载明", "原文未載明", "Not stated in the source";
    NO_ROWS: "没有记录", "沒有記錄", "No records";
    OVER: "超过{}", "超過{}", "more than {}";
    AT_LEAST: "不少于{}", "不少於{}", "at least {}";
    ABOUT_NUMBER: "约{}", "約{}", "about {}";
    ABOUT_OR_MORE: "约{}或更多", "約{}或更多", "about {} or more";
    NEARLY: "将近{}", "將近{}", "nearly {}";
    BETWEEN: "{}至{}之间", "{}至{}之間", "between {} and {}";
    ABOUT_BETWEEN: "约在{}至{}之间", "約在{}至{}之間", "between about {} and {}";
    PERIOD_NOT_STATED: "时段未载明", "時段未載明", "Period not stated";
    START_NOT_STATED: "截至{}（起始时间未载明）", "截至{}（起始時間未載明）", "Up to {} (start not stated)";
    FROM_TO: "{}至{}", "{}至{}", "{} to {}";
    CUMULATIVE: "累计", "累計", "Cumulative";
    AS_OF: "截至{}", "截至{}", "As of {}";
    PRINTED: "原文写“{}”", "原文寫「{}」", "The source says “{}”";
    PRINTED_AFTER: "{}（原文写“{}”）", "{}（原文寫「{}」）", "{} (the source says “{}”)";
    SOURCE_AT: "原文{}", "原文{}", "Source, {}";
    SOURCE_TITLED: "{}，《{}》", "{}，《{}》", "{}: {}";
    PARAGRAPH: "第{}段", "第{}段", "paragraph {}";
    PARAGRAPHS: "第{}至{}段", "第{}至{}段", "paragraphs {}–{}";
    SUM_OF: "{} 个数字合计", "{} 個數字合計", "Sum of {} figure|Sum of {} figures";
    SUM_OF_MISSING: "{} 条已公布，{} 条未公布", "{} 條已公布，{} 條未公布", "{} published, {} not published";
    NOT_PUBLISHED_IN: "{} 条记录未公布这项数字", "{} 條記錄未公布這項數字", "Not published in {} record|Not published in {} records";
    ONLY_BOUNDS: "这些数字说法不一，或者时段有重叠，只能给出范围", "這些數字說法不一，或者時段有重疊，只能給出範圍",
        "The figures differ or overlap in time: only bounds can be given";
    NOT_SIMPLY_ADDED: "另有 {} 条不直接相加，原因如下", "另有 {} 條不直接相加，原因如下",
        "{} figure is not simply added: why|{} figures are not simply added: why";
    NOTHING_ADDED: "没有可以相加的数字", "沒有可以相加的數字", "Nothing to add up";
    AND_MORE: "还有 {} 条", "還有 {} 條", "and {} more|and {} more";
    COLON: "：", "：", ": ";
    IN_TOTAL_INSIDE: "已经包含在另一个数字里", "已經包含在另一個數字裡", "lies within another figure";
    IN_TOTAL_REVISED: "后有更新", "後有更新", "a later figure replaces it";
    IN_TOTAL_SAME: "与另一个数字说的是一回事，不重复算", "與另一個數字說的是一回事，不重複算",
        "says the same as another figure, counted once";
    IN_TOTAL_CONTRADICTS: "分项相加超过总数，原文互相矛盾", "分項相加超過總數，原文互相矛盾",
        "the parts are more than the whole: the sources contradict each other";
    IN_TOTAL_OVERLAPS: "时段有重叠，合计只能给出范围", "時段有重疊，合計只能給出範圍",
        "overlaps in time with others: only bounds can be given";
    IN_TOTAL_NO_PERIOD: "时段未载明，列在合计之外", "時段未載明，列在合計之外", "states no period and stands beside the total";
    IN_TOTAL_RATE: "是标准、平均数或比例，不是总数", "是標準、平均數或比例，不是總數",
        "is a standard, an average or a share, and no amount";
    IN_TOTAL_PART: "只是其中一部分，不另外算", "只是其中一部分，不另外算", "is of a part only, and not counted by itself";
    PERIODS_DIFFER: "各条记录的时段和出处不同，请逐条查看", "各條記錄的時段和出處不同，請逐條查看", "Periods and sources: see the records";
    OVERFLOW: "数据有误：合计超出范围", "數據有誤：合計超出範圍", "The sum is out of range: the data are wrong";
    NAMED: "{}：{}", "{}：{}", "{}: {}";

    // Columns
    PAIRING: "结对", "結對", "Pairing";
    SUPPORTER: "帮扶方", "幫扶方", "Supporter";
    RECIPIENT: "受援方", "受援方", "Recipient";
    PROGRAMME: "协作机制", "協作機制", "Programme";
    SINCE: "起始时间", "起始時間", "Since";
    STATE: "状态", "狀態", "State";
    FIELDS: "协作内容", "協作內容", "Fields";
    KIND: "类别", "類別", "Kind";
    STAGE: "进度", "進度", "Stage";
    AMOUNT: "金额", "金額", "Amount";
    NUMBER: "数量", "數量", "Number";
    PURPOSE: "用途", "用途", "Purpose";
    CHANNEL: "渠道", "渠道", "Channel";
    PRODUCT: "产品", "產品", "Product";
    DIRECTION: "方向", "方向", "Direction";
    SUBJECT: "事项", "事項", "Subject";
    METHOD: "方式", "方式", "Method";
    BODIES: "机关和单位", "機關和單位", "Bodies";
    LEAD_BODY: "监督机关", "監督機關", "Supervising body";
    PARTNER_BODY: "共同开展或有关的单位", "共同開展或有關的單位", "Joint or related body";
    STATUS: "进展", "進展", "Progress";
    OUTCOME: "结果", "結果", "Outcome";
    NAME: "名称", "名稱", "Name";
    SECTOR: "行业", "行業", "Sector";
    PLACE: "地点", "地點", "Place";
    CAPACITY: "产能", "產能", "Capacity";
    INDICATOR: "指标", "指標", "Indicator";
    DEFINITION: "统计口径", "統計口徑", "Definition";
    NOTE: "说明", "說明", "Note";
    SOURCE: "出处", "出處", "Source";
    PRECISION: "精确程度", "精確程度", "Precision";
    YEAR: "年份", "年份", "Year";
    LEVEL: "层级", "層級", "Level";
    REGION: "地区", "地區", "Region";
    PARTNER_REGION: "协作地区", "協作地區", "Partner region";
    PART_OF: "包含于", "包含於", "Part of";
    SAME_AS: "可能是同一项", "可能是同一項", "Possibly the same as";
    LOCATOR: "在原文何处", "在原文何處", "Where";
    FIGURE: "数字", "數字", "Figure";
    SIDE: "公布方", "公布方", "Stated by";
    BASIS: "数字性质", "數字性質", "What the number is";
    COVERAGE: "涵盖范围", "涵蓋範圍", "Coverage";
    COVERS: "所指内容", "所指內容", "What it covers";
    IN_KIND: "资金或物资", "資金或物資", "Money or goods";
    REVISES: "更新前的数字", "更新前的數字", "Replaces";
    REASON: "未列入原因", "未列入原因", "Why it is left out";
    MEMBERS: "包括", "包括", "Includes";

    // Filters
    FILTERS: "筛选", "篩選", "Filters";
    ALL: "全部", "全部", "All";
    FREE_TEXT: "包含文字", "包含文字", "Containing";
    CLEAR_FILTERS: "清除筛选", "清除篩選", "Clear filters";
    ROWS: "{} 条记录", "{} 條記錄", "{} record|{} records";
    ROWS_OF: "{} 条记录（共 {} 条）", "{} 條記錄（共 {} 條）", "{} of {} records|{} of {} records";
    NOTHING_PASSES: "没有符合条件的记录。", "沒有符合條件的記錄。", "No record matches these filters.";
    NO_SINGLE_YEAR: "跨年或未载明", "跨年或未載明", "Several years or not stated";
    TOTALS: "合计", "合計", "Totals";
    UNKNOWN_PARAMETERS: "网址中有本页无法识别的内容，未起作用：{}", "網址中有本頁無法識別的內容，未起作用：{}",
        "The address has parameters or values that this page does not know; they have no effect: {}";

    // What a release changes in the one before
    CHANGES_SINCE: "与上一期（{}）相比，记录{}。", "與上一期（{}）相比，記錄{}。", "Records since snapshot {}: {}.";
    CHANGES_NONE: "没有变化", "沒有變化", "no change";
    RECORDS_ADDED: "新增 {} 条", "新增 {} 條", "{} added";
    RECORDS_CHANGED: "改动 {} 条", "改動 {} 條", "{} changed";
    FIGURES_CHANGED: "改动 {} 条（其中 {} 条数字有变）", "改動 {} 條（其中 {} 條數字有變）", "{} changed ({} with another figure)";
    RECORDS_WITHDRAWN: "撤下 {} 条", "撤下 {} 條", "{} withdrawn";

    // Pictures
    MAP: "各省份情况", "各省份情況", "Province by province";
    MAP_SHOWS: "地图显示", "地圖顯示", "The map shows";
    CALENDAR_TITLE: "哪些年份公布了数字", "哪些年份公布了數字", "Which years have published figures";
    OTHER_PERIODS: "{}（另有 {} 条时段未载明或不止一年）", "{}（另有 {} 條時段未載明或不止一年）", "{} ({} more of other or unstated periods)";
    MAP_STATED_TITLE: "各省份：省际结对所载的最新数字（{}）", "各省份：省際結對所載的最新數字（{}）",
        "By province: the newest figure stated of its province pair ({})";
    MAP_SHARE_TITLE: "各省份：公布了“{}”数字的结对有多少", "各省份：公布了「{}」數字的結對有多少", "By province: how many of its pairings publish {}";
    MAP_MODE: "显示方式", "顯示方式", "As";
    MAP_STATED: "省际结对的最新数字", "省際結對的最新數字", "Newest figure of the province pair";
    MAP_SHARE: "已公布数字的结对数", "已公布數字的結對數", "How many pairings publish";
    MAP_NOTE: "图中数字是来源对省际结对整体的表述，不是所辖市县的合计。各数字时段不同，只有全年数字画出长短；没有这类数字的，显示已公布数字的结对数。",
        "圖中數字是來源對省際結對整體的表述，不是所轄市縣的合計。各數字時段不同，只有全年數字畫出長短；沒有這類數字的，顯示已公布數字的結對數。",
        "Figures are what sources state of the province pair itself, never a sum of its places. Periods differ: only figures of one whole year have a bar. Where nothing is stated, the map counts the pairings that publish.";
    MAP_SHARE_NOTE: "包括这个省份和所辖市县现有的全部结对，已经调整的不计。", "包括這個省份和所轄市縣現有的全部結對，已經調整的不計。",
        "Of all present pairings of the province and of the places in it; those that were changed are not counted.";
    MAP_SHARE_SAYS: "现有 {} 对结对中，{} 对公布了“{}”数字", "現有 {} 對結對中，{} 對公布了「{}」數字", "{} present pairing, of which {} with figures: {}|{} present pairings, of which {} with figures: {}";
    FLOW_NOW_TITLE: "谁帮扶谁（不含已经调整的结对）", "誰幫扶誰（不含已經調整的結對）",
        "Who supports whom (without pairings that were changed)";
    LADDER_TITLE: "监督进行到哪一步，结果如何", "監督進行到哪一步，結果如何", "How far supervision is, and what came of it";

    // Exploring
    FROM: "起始年份", "起始年份", "From year";
    TO: "截止年份", "截止年份", "To year";
    PERIOD: "时段", "時段", "Period";
    MORE_FILTERS: "更多筛选、分组", "更多篩選、分組", "More filters, grouping";
    SUPPORTER_PROVINCE: "帮扶方所在省份", "幫扶方所在省份", "Supporter's province";
    RECIPIENT_PROVINCE: "受援方所在省份", "受援方所在省份", "Recipient's province";
    GROUP_BY: "分组", "分組", "Group by";
    THEN_BY: "再分组", "再分組", "Then by";
    NO_GROUPING: "不分组", "不分組", "None";
    GROUPS: "{} 组", "{} 組", "{} group|{} groups";
    FIRST_GROUPS: "只列出前 {} 组，缩小筛选范围可查看其余各组。", "只列出前 {} 組，縮小篩選範圍可查看其餘各組。",
        "Only the first {} groups are listed; filter to see the others.";
    FIRST_BARS: "（前 {} 组）", "（前 {} 組）", " (first {} groups)";
    RECORDS: "记录数", "記錄數", "Records";
    LACKS: "另有 {} 条未公布", "另有 {} 條未公布", "{} more not published";
    PAGING: "翻页", "翻頁", "Pages";
    PAGE_OF: "第 {} 页，共 {} 页", "第 {} 頁，共 {} 頁", "Page {} of {}";
    FIRST_PAGE: "第一页", "第一頁", "First";
    PREVIOUS_PAGE: "上一页", "上一頁", "Previous";
    NEXT_PAGE: "下一页", "下一頁", "Next";
    LAST_PAGE: "最后一页", "最後一頁", "Last";
    AS_PAGES: "改为分页显示", "改為分頁顯示", "Show as pages";
    AS_SCROLL: "改为连续滚动", "改為連續捲動", "Show as one scrolling table";
    COLUMNS: "选择显示的列", "選擇顯示的欄", "Columns";
    PRINTED_WINDOW: "只打印屏幕上的几行；全部记录请下载。", "只列印畫面上的幾列；全部記錄請下載。",
        "Only the rows on the screen are printed; for all of them download the table.";
    GO_TO_ROW: "跳到第几行", "跳到第幾列", "Go to row";
    ROWS_TABLE: "全部记录，可用方向键逐行、翻页键逐屏滚动", "全部記錄，可用方向鍵逐列、翻頁鍵逐屏捲動",
        "All records; arrow keys move by a row, page keys by a screen";
    ROWS_LOADED: "已载入 {} 条记录，{}", "已載入 {} 條記錄，{}", "{} records loaded, {}";
    STOP: "停止载入", "停止載入", "Stop";
    LOADING_STOPPED: "已停止载入。", "已停止載入。", "Loading was stopped.";
    GO_ON: "继续载入", "繼續載入", "Go on";

    AND_ALSO: "；", "；", "; ";
    TAKE_HOME: "下载这些记录", "下載這些記錄", "Take these records home";
    TAKE_MARK: "CSV 开头加 BOM 标记（Excel 打开才不乱码）", "CSV 開頭加 BOM 標記（Excel 開啟才不亂碼）",
        "CSV with byte order mark, which Excel needs";
    TAKE_NOTE: "文件含当前筛选出的全部记录，写明精确程度、原文写法、出处和哪一期数据；另附一份说明。", "檔案含目前篩選出的全部記錄，寫明精確程度、原文寫法、出處和哪一期數據；另附一份說明。",
        "A file holds every record that passes the filters, with precision, printed wording, source and snapshot; a note on how to read it comes along.";
    TAKE_WHOLE: "已发布的完整表（CSV）", "已發布的完整表（CSV）", "The whole table as published (CSV)";
    TAKE_PINNED: "固定在这一期的链接：以后有新发布，打开看到的还是这些记录", "固定在這一期的連結：以後有新發布，開啟看到的還是這些記錄",
        "A link pinned to this snapshot: it shows these records after later releases too";
    TAKING: "正在生成文件：{} / {} 条", "正在產生檔案：{} / {} 條", "Making the file: {} of {} records";
    TAKEN: "文件已生成：{} 条记录。", "檔案已產生：{} 條記錄。", "The file is made: {} records.";
    TAKING_STOPPED: "已停止，没有生成文件。", "已停止，沒有產生檔案。", "Stopped; no file was made.";
    STOP_TAKING: "停止", "停止", "Stop";

    // Pairings and places
    OVERVIEW: "概况", "概況", "Overview";
    ABOUT_PAIRING: "结对详情", "結對詳情", "About this pairing";
    PAIRING_PARTS: "结对内容", "結對內容", "Parts of the pairing";
    AS_REPORTED: "未见结对变化的报道", "未見結對變化的報道", "No change reported";
    PAIRING_CHANGED: "结对后来有调整", "結對後來有調整", "Pairing later changed";
    PAIRING_CHANGED_MEANING: "下面是调整以前报道的情况，不代表现在。", "下面是調整以前報道的情況，不代表現在。",
        "What follows was reported before the change; it does not describe the present.";
    CHANGED_IN: "{}有调整", "{}有調整", "Changed in {}";
    SUPERSEDED_BY: "调整后见：{}", "調整後見：{}", "Afterwards, see: {}";
    BELOW_PROVINCE: "市县结对", "市縣結對", "Below province level";
    PROVINCE_LEVEL: "省际结对", "省際結對", "Between provinces";
    NOTHING_PUBLISHED: "本期数据没有这方面的记录。", "本期數據沒有這方面的記錄。", "This snapshot has no record of this.";
    ONE_SIDE_ONLY: "只写明一方的监督", "只寫明一方的監督", "By one side, partner not named";
    ONE_SIDE_ONLY_NOTE: "来源没有说是否与本结对有关。", "來源沒有說是否與本結對有關。", "The source does not say whether it concerns this pairing.";
    HELPED_BY: "作为受援方", "作為受援方", "As recipient";
    HELPS: "作为帮扶方", "作為幫扶方", "As supporter";
    NO_PAIRING_HERE: "本期数据没有这个地区的结对。", "本期數據沒有這個地區的結對。", "This snapshot has no pairing of this place.";
    CODE: "行政区划代码", "行政區劃代碼", "Division code";
    NO_CODE: "无（开发区不设代码）", "無（開發區不設代碼）", "None (a development zone has no code)";
    OTHER_NAME: "英文名称", "英文名稱", "Chinese name";
    PAIR_TOTALS: "各来源所载省际总数", "各來源所載省際總數", "Totals of the pair, as sources state them";
    WHOLE_COUNTRY: "全国", "全國", "Whole country";
    SCOPE: "范围", "範圍", "Scope";
    SERIES_TITLE: "全国数字：各指标历次公布的数字", "全國數字：各指標歷次公布的數字", "National figures: each indicator as it was published over time";
    SERIES_NOTE: "每个指标一幅小图，各有各的刻度。只有一个数字的指标不画，见下表。",
        "每個指標一幅小圖，各有各的刻度。只有一個數字的指標不畫，見下表。",
        "One small picture for each indicator, each with a scale of its own. Indicators with one figure only stand in the table below.";
    NOT_WHOLE: "{}：{}，都不是全年数，不能直接比较增减。", "{}：{}，都不是全年數，不能直接比較增減。",
        "{}: {}. None is a whole year: do not read a rise or fall from them.";
    FIGURE_UNTIL: "截至{}为{}", "截至{}為{}", "up to {}: {}";
    UNTIL: "至{}", "至{}", "to {}";
    DEFINITIONS: "{}的统计口径：{}。", "{}的統計口徑：{}。", "Definitions of {}: {}.";
    NATIONAL_KEY: "来源所载的全国数字", "來源所載的全國數字", "National figures, as sources state them";
    NATIONAL_KEY_NOTE: "全国数字与结对合计口径不同，不能相加。", "全國數字與結對合計口徑不同，不能相加。",
        "National figures and sums of pairings are two things, and are never added to each other.";
    ALL_NATIONAL: "全部全国数字", "全部全國數字", "All national figures";
    MORE_TOTALS: "另有 {} 项合计（{}）", "另有 {} 項合計（{}）", "{} more total: {}|{} more totals: {}";
    PAIRS: "{} 对", "{} 對", "{}";
    PUBLISH_COUNTS: "现有结对中，有多少对公布了数字", "現有結對中，有多少對公布了數字", "How many of the present pairings publish figures";
    DEFINITIONS_OF_ALL: "历次数字的统计口径", "歷次數字的統計口徑", "What the figures were defined as";
    HERE: "本{}", "本{}", "{}";
    WHO_SUPPORTS: "谁帮扶{}", "誰幫扶{}", "Who supports {}";
    WHOM_SUPPORTS: "{}帮扶谁", "{}幫扶誰", "Whom {} supports";
    PUBLISHED_OF: "已公布的数字", "已公布的數字", "What is published";
    NOT_PUBLISHED_YET: "未公布：{}。", "未公布：{}。", "Not published: {}.";
    PLACES_INSIDE: "所辖地区公布情况", "所轄地區公布情況", "What the places inside it publish";
    PLACES_INSIDE_NOTE: "以下结对属于所辖地区，数字各归各地，不是{}的数字。上级结对的数字可能已包含下级的，两者不相加。",
        "以下結對屬於所轄地區，數字各歸各地，不是{}的數字。上級結對的數字可能已包含下級的，兩者不相加。",
        "These pairings are of places inside it, and so are their figures: none is a figure of {}. What is stated for the larger place may contain them, and is never added to them.";
    PUBLISH_OF: "{} 对已公布（共 {} 对）", "{} 對已公布（共 {} 對）", "{} of {} publish";
    PUBLISH_NONE: "共 {} 对，均未公布", "共 {} 對，均未公布", "none of {} publishes|none of {} publish";
    ENDED_INSIDE: "另有 {} 对已经调整，不计在内。", "另有 {} 對已經調整，不計在內。",
        "{} more was changed since, and is not counted.|{} more were changed since, and are not counted.";
    PUBLISHED_WHAT: "已公布", "已公布", "Publishes";
    PLACES_AROUND: "上级和多地合计的结对", "上級和多地合計的結對", "Pairings of wider areas";
    PLACES_AROUND_NOTE: "以下结对的一方是{}所在的地区，或包括{}在内的多个地区，其数字不是{}一地的数字。",
        "以下結對的一方是{}所在的地區，或包括{}在內的多個地區，其數字不是{}一地的數字。",
        "A side of these is an area around {}, or several places with {} among them: their figures are not those of {} alone.";
    ROWS_IN_PLACES: "所辖地区的记录（{} 条）", "所轄地區的記錄（{} 條）", "{} record of the places inside it|{} records of the places inside it";
    NO_RECORD_OF: "本期数据没有{}的这类记录。", "本期數據沒有{}的這類記錄。", "This snapshot has no such record of {}.";
    ABOUT_PLACE: "区划信息", "區劃資訊", "About the place";

    // One figure, one source
    SHARE: "分享与引用", "分享與引用", "Share and cite";
    CITE: "引用本数据", "引用本數據", "Cite this figure";
    CITATION: "{}：{}。来源：《{}》{}。山海数据快照 {}，{}", "{}：{}。來源：《{}》{}。山海數據快照 {}，{}",
        "{}: {}. Source: {}, {}. Shanhai snapshot {}, {}";
    TITLE: "标题", "標題", "Title";
    PUBLISHER: "发布者", "發布者", "Publisher";
    PUBLISHED: "发布时间", "發布時間", "Published";
    INFERRED: "{}（推断）", "{}（推斷）", "{} (inferred)";
    ADDRESS: "网址", "網址", "Address";
    NO_SAFE_LINK: "没有附链接：找不到能放心打开的原始网址", "沒有附連結：找不到能放心開啟的原始網址", "No link: no original address is known to be safe";
    RETRIEVED: "查阅日期", "查閱日期", "Retrieved";
    RESTS_ON_IT: "用到这个来源的数字", "用到這個來源的數字", "Figures that rest on it";
    NOTHING_RESTS: "没有数字直接来自这个来源。", "沒有數字直接來自這個來源。", "No figure rests on it directly.";
    NO_SUCH_ROW: "本期没有这条记录", "本期沒有這條記錄", "Not in this snapshot";
    NO_SUCH_ROW_LEAD: "{} 期数据里没有这个编号，别的一期里可能有。", "{} 期數據裡沒有這個編號，別的一期裡可能有。",
        "Snapshot {} has nothing under this id. It may be in another release.";
    NOT_FOUND: "没有这个页面", "沒有這個頁面", "No such page";
    NOT_FOUND_LEAD: "网址可能有误。您也可以在页面上方查找地区。", "網址可能有誤。您也可以在頁面上方查找地區。",
        "The address may be mistyped. You can also look for a place above.";

    // Releases and proofs
    RELEASE: "数据快照", "數據快照", "Snapshot";
    RELEASE_ID: "编号", "編號", "Id";
    CREATED: "制作日期", "製作日期", "Created";
    MANIFEST_HASH: "清单指纹", "清單指紋", "Hash of the manifest";
    NEWEST: "最新", "最新", "Newest";
    PROVEN_FIRST: "✓ 已核验：清单与目录一致；这是首次发布", "✓ 已核驗：清單與目錄一致；這是首次發布",
        "✓ Verified: the manifest matches the catalogue; this is the first release";
    PROVEN: "✓ 已核验：清单与目录一致，并与前一次发布衔接", "✓ 已核驗：清單與目錄一致，並與前一次發布銜接",
        "✓ Verified: the manifest matches the catalogue and links to the release before";
    PROVING: "正在核验数据……", "正在核驗數據……", "Verifying the data…";
    NOT_PROVEN: "✗ 未能核验数据", "✗ 未能核驗數據", "✗ The data could not be verified";
    RELEASE_PROVEN: "✓ {} 期数据已在您的浏览器里核验，每个文件都先与清单核对再显示", "✓ {} 期數據已在您的瀏覽器裡核驗，每個檔案都先與清單核對再顯示",
        "✓ Snapshot {} verified in your browser; each file is checked against the manifest before it is shown";
    CHAIN_MEANING: "以前的数据只要有一处改动，后面每次发布的指纹都会对不上。要确认整套数据没有被调包，请把最新的指纹与别处公布的核对。", "以前的數據只要有一處改動，後面每次發布的指紋都會對不上。要確認整套數據沒有被調包，請把最新的指紋與別處公布的核對。",
        "Changing any old release breaks the fingerprints of all later ones. To be sure that the whole chain was not replaced, compare the newest fingerprint with one published elsewhere.";
    OLDER_RELEASE: "您看的是以前的一期：{}。", "您看的是以前的一期：{}。", "You are looking at an older snapshot: {}.";
    NO_RELEASE: "没有“{}”这一期。", "沒有「{}」這一期。", "There is no snapshot “{}”.";
    GO_TO_NEWEST: "看最新一期", "看最新一期", "See the newest";
    SYNTHETIC: "演示数据，不是真实情况", "演示數據，不是真實情況", "Made-up data, for demonstration only";

    // Faults
    FAULT_TITLE: "这部分没有显示出来", "這部分沒有顯示出來", "This part could not be shown";
    FAULT_FILE: "文件", "檔案", "File";
    FAULT_EXPECTED: "应为", "應為", "Expected";
    FAULT_GOT: "收到", "收到", "Received";
    FAULT_UNREACHABLE: "服务器没有响应。请检查网络后重试。", "伺服器沒有回應。請檢查網路後重試。",
        "The server did not answer. Check the network, then try again.";
    FAULT_MISSING: "服务器上没有这个文件，可能没有上传完整。", "伺服器上沒有這個檔案，可能沒有上傳完整。",
        "The server does not have this file; perhaps it was not uploaded.";
    FAULT_STATUS: "服务器返回错误（状态码 {}）。", "伺服器返回錯誤（狀態碼 {}）。", "The server answered with an error (status {}).";
    FAULT_WEB_PAGE: "服务器返回的是网页，不是数据文件。", "伺服器返回的是網頁，不是數據檔案。",
        "The server sent a web page in place of the data file.";
    FAULT_LENGTH: "文件大小不对，可能没有下载完。", "檔案大小不對，可能沒有下載完。", "The file has the wrong length; it may have been cut off.";
    FAULT_HASH: "文件指纹与清单不符，内容可能被改动过，所以不显示。", "檔案指紋與清單不符，內容可能被改動過，所以不顯示。",
        "The file's fingerprint does not match the manifest: it may have been altered, so it is not shown.";
    FAULT_MALFORMED: "文件不符合数据格式。", "檔案不符合數據格式。", "The file does not follow the data format.";
    FAULT_FORMAT: "数据格式为第 {} 版，本站尚不支持。", "數據格式為第 {} 版，本站尚不支援。",
        "The data are of format version {}, which this portal does not know.";
    FAULT_NOT_LISTED: "目录或清单中没有这一项。", "目錄或清單中沒有這一項。", "It is not in the catalogue or the manifest.";
    PARTED: "这张表有 {} 条记录，与本页有关的请到专门的页面查看", "這張表有 {} 條記錄，與本頁有關的請到專門的頁面查看",
        "This table has {} records: see those that belong here on a page of their own";
    FAULT_REST_WORKS: "其他部分不受影响。", "其他部分不受影響。", "The other parts are not affected.";
    TRY_AGAIN: "重试", "重試", "Try again";
    BYTES: "{} 字节", "{} 位元組", "{} byte|{} bytes";

    // Data
    TABLES: "数据表（CSV）", "數據表（CSV）", "Tables (CSV)";
    SCHEMA_NOTE: "每张表旁边的 schema.json 说明各列是什么类型、什么意思。", "每張表旁邊的 schema.json 說明各欄是什麼類型、什麼意思。",
        "The schema.json beside each table gives the type and meaning of its columns.";
    OTHER_FILES: "清单与其他文件", "清單與其他檔案", "Manifest and other files";
    FILES_OF: "{} 期数据", "{} 期數據", "Snapshot {}";
    FILE: "文件", "檔案", "File";
    SIZE: "大小", "大小", "Size";
    HASH: "指纹", "指紋", "Hash";
    LICENCE: "许可", "授權", "Licence";
    LICENCE_NOTE: "写明来源就可以自由使用。引用数字时，请一起写上精确程度、时段和出处。", "寫明來源就可以自由使用。引用數字時，請一起寫上精確程度、時段和出處。",
        "Free to use with attribution. When you quote a figure, give its precision, period and source with it.";
    HOW_TO_VERIFY: "自行核验", "自行核驗", "Verify it yourself";
    VERIFY_NOTE: "把一次发布的全部文件下载到一个文件夹，用公开工具即可核对：", "把一次發布的全部檔案下載到一個資料夾，用公開工具即可核對：",
        "Download all files of a release into one folder and check them with public tools:";

    // About
    METHOD_TITLE: "数字怎样来、怎样算", "數字怎樣來、怎樣算", "Where figures come from and how they are added";
    METHOD_SOURCES: "每个数字都出自公开来源，写明在原文第几段，保留原文写法。“800余万元”记作超过800万元，不会变成800万元。", "每個數字都出自公開來源，寫明在原文第幾段，保留原文寫法。「800余万元」記作超過800萬元，不會變成800萬元。",
        "Every figure is taken from a public document, with the paragraph that it stands in and its printed wording. 800余万元 is kept as more than CNY 8 million; it never becomes CNY 8 million.";
    METHOD_ADDING: "有一个数字是“超过”，合计就写“超过”；这样的合计最多写四位数字，点“显示完整数字”可以看全。不同类别的资金、资金与销售额、人数与人次，从不相加；同一笔钱出现在两个层级时，只算一次。",
        "有一個數字是「超過」，合計就寫「超過」；這樣的合計最多寫四位數字，點「顯示完整數字」可以看全。不同類別的資金、資金與銷售額、人數與人次，從不相加；同一筆錢出現在兩個層級時，只算一次。",
        "One “more than” makes the sum “more than”; such a sum shows at most four digits, and “All digits” shows the rest. Different kinds of money, money and sales, people and person-times are never added, and money that appears at two levels is counted once.";
    METHOD_MISSING: "没有公布的写“未公布”，不写零；合计会说明缺几个。", "沒有公布的寫「未公布」，不寫零；合計會說明缺幾個。",
        "A figure that was not published is marked so and is never zero; a sum says how many are missing.";
    METHOD_PEOPLE: "只写机关和单位，不写任何个人。", "只寫機關和單位，不寫任何個人。", "Bodies are named, persons never.";
    PROOF_TITLE: "怎样核实", "怎樣核實", "How it is verified";
    PROOF_TEXT: "显示之前，您的浏览器会计算每个文件的指纹（SHA-256），与清单对照，再将清单与目录、前一次发布对照；“历次发布”一页逐一核对到第一次。有不符的一律不显示。",
        "顯示之前，您的瀏覽器會計算每個檔案的指紋（SHA-256），與清單對照，再將清單與目錄、前一次發布對照；「歷次發布」一頁逐一核對到第一次。有不符的一律不顯示。",
        "Before anything is shown, your browser computes the fingerprint (SHA-256) of each file and compares it with the manifest, and the manifest with the catalogue and the release before; the page Releases follows the chain to the first. What does not match is not shown.";
    GLOSSARY: "用语", "用語", "Glossary";
    GLOSSARY_NOTE: "这些是本站的用法，不是官方解释。", "這些是本站的用法，不是官方解釋。",
        "These are working definitions of this portal, not an official text.";
    SUPPORTER_MEANING: "结对中提供帮扶的东部一方。", "結對中提供幫扶的東部一方。", "The eastern side of a pairing, which gives support.";
    RECIPIENT_MEANING: "结对中接受帮扶的西部一方。", "結對中接受幫扶的西部一方。", "The western side of a pairing, which receives support.";
    PAIRING_MEANING: "一个帮扶方与一个受援方结成的协作关系。", "一個幫扶方與一個受援方結成的協作關係。", "The assignment of one supporter to one recipient.";
    NOT_PUBLISHED_MEANING: "来源中没有这个数字。它不是零，也不表示没有发生。", "來源中沒有這個數字。它不是零，也不表示沒有發生。",
        "The source gives no such number. It is not zero, and does not mean that nothing happened.";
    PRECISION_MEANING: "原文怎样限定数字：余、多、超是“超过”，以上是“不少于”，近是“将近”，约是大约。没有限定的标“按原文”，也可能取过整。",
        "原文怎樣限定數字：餘、多、超是「超過」，以上是「不少於」，近是「將近」，約是大約。沒有限定的標「按原文」，也可能取過整。",
        "The source's qualifier: 余, 多, 超 give a lower bound, 以上 includes the number, 近 gives an upper bound, 约 is approximate. A number without one (“as published”) may still be rounded.";
    CUMULATIVE_MEANING: "从开始算到截止日期的总数，不是哪一年的数。", "從開始算到截止日期的總數，不是哪一年的數。",
        "Counted from the beginning up to the cut-off date; not a figure of one year.";
    RELEASE_MEANING: "某个时候全部数据的定稿，此后不再改动；也叫一期数据。", "某個時候全部數據的定稿，此後不再改動；也叫一期數據。",
        "The whole data as published at one time; it never changes afterwards.";
    PERSON_TIMES: "人次", "人次", "Person-times";
    PERSON_TIMES_MEANING: "同一个人参加几次就算几次，和人数不同。", "同一個人參加幾次就算幾次，和人數不同。",
        "One person is counted as often as they took part; it is not a number of people.";
    ACCESS_TITLE: "无障碍", "無障礙", "Accessibility";
    ACCESS_TEXT: "本站按 WCAG 2.2 AA 和 GB/T 37668 来做：只用键盘或读屏软件也能操作，字号放大、屏幕很窄也能看，不只靠颜色表示意思。",
        "本站按 WCAG 2.2 AA 和 GB/T 37668 來做：只用鍵盤或讀屏軟體也能操作，字級放大、螢幕很窄也能看，不只靠顏色表示意思。",
        "The portal aims at WCAG 2.2 AA and GB/T 37668: it works by keyboard alone, with a screen reader, with large text and on narrow screens, and colour is never the only signal.";
    PRIVACY_TITLE: "隐私", "隱私", "Privacy";
    PRIVACY_TEXT: "不设账号，不用 Cookie 和统计脚本，不向任何第三方发送请求。看过的各期指纹和供离线使用的内容只存在本设备，后者可从“分享与引用”里查看、删除。",
        "不設帳號，不用 Cookie 和統計腳本，不向任何第三方發送請求。看過的各期指紋和供離線使用的內容只存在本裝置，後者可從「分享與引用」裡查看、刪除。",
        "No account, no cookie, no tracker, and no request to any third party. Fingerprints of releases seen and what is kept for offline use stay on this device; see or delete the latter under “Share and cite”.";

    // Downloads
    DOWNLOAD_ABOUT: "说明", "說明", "About this file";
    DOWNLOAD_EVERY_ROW: "无，包括全部记录", "無，包括全部記錄", "None: every record";
    DOWNLOAD_ROWS: "行数", "行數", "Rows";
    DOWNLOAD_ADDRESS: "网址", "網址", "Address";
    DOWNLOAD_RELEASE: "数据快照", "數據快照", "Snapshot";
    DOWNLOAD_MANIFEST: "清单指纹（SHA-256）", "清單指紋（SHA-256）", "SHA-256 of its manifest";
    DOWNLOAD_COLUMNS: "列", "欄", "Columns";
    DOWNLOAD_SCHEMA: "{}。类型和含义见同一期的 {}。", "{}。類型和含義見同一期的 {}。", "{}. Their types and meanings: {} of the same snapshot.";
    DOWNLOAD_EMPTY: "空白不是零。没有数字的原因见 missing 列；该列也空着的，就是未公布。金额单位为元。",
        "空白不是零。沒有數字的原因見 missing 欄；該欄也空著的，就是未公布。金額單位為元。",
        "Empty is not zero: the column missing says why there is no number, and where that is empty too, it was not published. Amounts are in yuan.";
    DOWNLOAD_MARK: "以 = + - @ 等开头的文字前加了一个撇号（'），以免电子表格把它当作公式。",
        "以 = + - @ 等開頭的文字前加了一個撇號（'），以免試算表把它當作公式。",
        "An apostrophe (') stands before texts that begin with = + - @ or the like, so that no spreadsheet runs them as formulas.";

    // The closed vocabularies of the format; `text::vocabulary` says which word each stands for.
    UNIT_PERSON: "人", "人", "person|people";
    UNIT_PERSON_TIME: "人次", "人次", "person-time|person-times";
    UNIT_TRAINING_COURSE: "期培训班", "期培訓班", "training course|training courses";
    UNIT_ENTERPRISE: "家企业", "家企業", "enterprise|enterprises";
    UNIT_SOCIAL_ORGANISATION: "家社会组织", "家社會組織", "social organisation|social organisations";
    UNIT_VILLAGE: "个村", "個村", "village|villages";
    UNIT_INDUSTRIAL_PARK: "个产业园区", "個產業園區", "industrial park|industrial parks";
    UNIT_ASSISTANCE_WORKSHOP: "个帮扶车间", "個幫扶車間", "assistance workshop|assistance workshops";
    UNIT_PROJECT: "个项目", "個項目", "project|projects";
    UNIT_COUNTY: "个县", "個縣", "county|counties";
    UNIT_TONNE: "吨", "噸", "tonne|tonnes";
    UNIT_TONNE_A_YEAR: "吨/年", "噸／年", "tonne a year|tonnes a year";
    UNIT_KG: "千克", "公斤", "kg|kg";
    UNIT_SPECIALTY_SHOP: "家特产馆", "家特產館", "specialty shop|specialty shops";
    UNIT_TRADING_CENTRE: "个交易中心", "個交易中心", "trading centre|trading centres";
    UNIT_SALES_ZONE: "个专区", "個專區", "sales zone|sales zones";
    UNIT_SALES_CABINET: "个专柜", "個專櫃", "sales cabinet|sales cabinets";
    UNIT_CNY: "元", "元", "CNY";
    UNIT_HOUSEHOLD: "户", "戶", "household|households";
    UNIT_SCHOOL: "所学校", "所學校", "school|schools";
    UNIT_HOSPITAL: "家医院", "家醫院", "hospital|hospitals";
    UNIT_ITEM: "件", "件", "item|items";
    UNIT_TIME: "次", "次", "time|times";
    UNIT_COUNT: "件", "件", "";
    PRECISION_AS_PUBLISHED: "按原文", "按原文", "As published";
    PRECISION_MORE_THAN_THIS: "超过此数", "超過此數", "More than this";
    PRECISION_THIS_OR_MORE: "不少于此数", "不少於此數", "This or more";
    PRECISION_ABOUT: "约数", "約數", "Approximate";
    PRECISION_NEARLY_THIS: "将近此数", "將近此數", "Nearly this";
    PRECISION_NOT_PUBLISHED: "未公布", "未公布", "Not published";
    KIND_FISCAL_ASSISTANCE: "财政援助资金", "財政援助資金", "Fiscal assistance";
    KIND_SOCIAL_ASSISTANCE: "社会帮扶资金", "社會幫扶資金", "Social assistance";
    KIND_INDUSTRIAL_CO_OPERATION_INPUT: "产业合作投入", "產業合作投入", "Industrial co-operation input";
    KIND_ENTERPRISE_INVESTMENT: "企业投资", "企業投資", "Enterprise investment";
    KIND_SEVERAL_KINDS: "多类资金合并公布", "多類資金合併公布", "Several kinds in one number";
    KIND_LABOUR_CO_OPERATION: "劳务协作", "勞務協作", "Labour co-operation";
    KIND_SECONDMENT_OF_OFFICIALS: "干部挂职", "幹部掛職", "Secondment of officials";
    KIND_EXCHANGE_OF_TECHNICAL_PROFESSIONALS: "专业技术人员交流", "專業技術人員交流", "Exchange of technical professionals";
    KIND_MEDICAL_ASSISTANCE: "医疗帮扶", "醫療幫扶", "Medical assistance";
    KIND_TRAINING: "培训", "培訓", "Training";
    KIND_PROJECTS: "协作项目", "協作項目", "Projects";
    KIND_PARKS: "产业园区", "產業園區", "Industrial parks";
    KIND_WORKSHOPS: "帮扶车间", "幫扶車間", "Assistance workshops";
    KIND_ENTERPRISES: "企业", "企業", "Enterprises";
    KIND_VILLAGES: "村", "村", "Villages";
    KIND_SCHOOLS: "学校", "學校", "Schools";
    KIND_HOSPITALS: "医院", "醫院", "Hospitals";
    KIND_OTHER: "其他成果", "其他成果", "Other outputs";
    KIND_KIND_NOT_STATED: "类别未载明", "類別未載明", "Kind not stated";
    STAGE_PLANNED: "计划安排", "計劃安排", "Planned";
    STAGE_SIGNED: "已签约", "已簽約", "Signed";
    STAGE_AGREED: "协议约定", "協議約定", "Agreed";
    STAGE_DISBURSED: "已拨付", "已撥付", "Disbursed";
    STAGE_RECEIVED: "已到位", "已到位", "Received";
    STAGE_SPENT: "已支出", "已支出", "Spent";
    STAGE_STAGE_NOT_STATED: "进度未载明", "進度未載明", "Stage not stated";
    LEVEL_PROVINCE_LEVEL: "省级", "省級", "Province level";
    LEVEL_PREFECTURE_LEVEL: "地市级", "地市級", "Prefecture level";
    LEVEL_COUNTY_LEVEL: "县级", "縣級", "County level";
    LEVEL_DEVELOPMENT_ZONE: "开发区", "開發區", "Development zone";
    LEVEL_SET: "多地合计", "多地合计", "Several places together";
    LEVEL_MIXED: "双方层级不同", "雙方層級不同", "Sides of two levels";
    LEVEL_REGIONAL_MODEL_OF_CO_OPERATION: "区域合作模式", "區域合作模式", "Regional model of co-operation";
    LEVEL_PROJECT: "项目", "項目", "Project";
    SIDE_JOINT: "双方", "雙方", "Both sides";
    SIDE_OTHER: "第三方", "第三方", "A third party";
    BASIS_AMOUNT: "总数", "總數", "Amount";
    BASIS_PER_PLACE: "每地标准", "每地標準", "For each place";
    BASIS_PER_YEAR: "每年标准", "每年標準", "For each year";
    BASIS_AVERAGE: "平均数", "平均數", "Average";
    BASIS_SHARE: "占比", "占比", "Share";
    COVERAGE_WHOLE: "全部", "全部", "The whole";
    COVERAGE_PART: "仅其中一部分", "僅其中一部分", "A part only";
    IN_KIND_CASH: "资金", "資金", "Money";
    IN_KIND_GOODS: "物资", "物資", "Goods";
    IN_KIND_BOTH: "资金和物资合计", "資金和物資合計", "Money and goods together";
    REASON_NO_PAIRING: "分不清属于哪对结对", "分不清屬於哪對結對", "Its pairing cannot be told";
    REASON_NO_MEASURE: "几项合成一个数，没有分开写", "幾項合成一個數，沒有分開寫", "Several things in one number, not itemised";
    REASON_DUPLICATE: "与已列入的数字相同", "與已列入的數字相同", "The same as a figure that is published";
    REASON_UNCLEAR: "原文意思不清", "原文意思不清", "The source is unclear";
    REASON_UNSAFE: "只见于不可靠的网址", "只見於不可靠的網址", "Found only at an unsafe address";
    REASON_NOT_COLLABORATION: "不属于东西部协作", "不屬於東西部協作", "Not of this collaboration";
    REASON_OTHER: "其他原因", "其他原因", "Another reason";
    FIELD_INDUSTRY: "产业合作", "產業合作", "Industry";
    FIELD_PRODUCE_SALES: "消费帮扶", "消費幫扶", "Produce sales";
    FIELD_FUNDS: "资金帮扶", "資金幫扶", "Funds";
    FIELD_LABOUR: "劳务协作", "勞務協作", "Labour";
    FIELD_SECONDED_OFFICIALS: "干部挂职", "幹部掛職", "Seconded officials";
    FIELD_TECHNICAL_EXCHANGE: "技术交流", "技術交流", "Technical exchange";
    FIELD_TRAINING: "培训", "培訓", "Training";
    FIELD_HEALTH: "医疗卫生", "醫療衛生", "Health";
    FIELD_EDUCATION: "教育", "教育", "Education";
    FIELD_JOINT_SUPERVISION: "协作监督", "協作監督", "Joint supervision";
    CHANNEL_ONLINE: "线上", "線上", "Online";
    CHANNEL_OFFLINE: "线下", "線下", "Offline";
    CHANNEL_ONLINE_AND_OFFLINE: "线上和线下", "線上和線下", "Online and offline";
    CHANNEL_OUTLETS: "专馆、专区、专柜", "專館、專區、專櫃", "Outlets";
    CHANNEL_LIVE_STREAM_SELLING: "直播带货", "直播帶貨", "Live-stream selling";
    CHANNEL_TRADE_FAIR: "展销会", "展銷會", "Trade fair";
    CHANNEL_BOUGHT_BY_ORGANISATIONS: "单位和社区", "單位和社區", "Organisations and communities";
    CHANNEL_CHANNEL_NOT_STATED: "渠道未载明", "渠道未載明", "Channel not stated";
    DIRECTION_WEST_TO_EAST: "西部到东部", "西部到東部", "West to east";
    DIRECTION_EAST_TO_WEST: "东部到西部", "東部到西部", "East to west";
    DIRECTION_BOTH_WAYS_TOGETHER: "双向合计", "雙向合計", "Both ways together";
    DIRECTION_DIRECTION_NOT_STATED: "方向未载明", "方向未載明", "Direction not stated";
    STATUS_PLANNED: "计划中", "計劃中", "Planned";
    STATUS_DECLARED_A_PRIORITY: "列为重点", "列為重點", "Declared a priority";
    STATUS_ROUTINE: "日常开展", "日常開展", "Routine";
    STATUS_CARRIED_OUT: "已开展", "已開展", "Carried out";
    STATUS_BEING_RECTIFIED: "整改中", "整改中", "Being rectified";
    STATUS_CLOSED: "已办结", "已辦結", "Closed";
    STATUS_UNDER_CONSTRUCTION: "在建", "在建", "Under construction";
    STATUS_BEING_COMMISSIONED: "设备调试", "設備調試", "Being commissioned";
    STATUS_BUILT: "已建成", "已建成", "Built";
    STATUS_IN_OPERATION: "已投产", "已投產", "In operation";
    STATUS_PROGRESS_NOT_STATED: "进展未载明", "進展未載明", "Progress not stated";
    FIGURE_AMOUNT: "金额", "金額", "Amount";
    FIGURE_NUMBER: "数量", "數量", "Number";
    FIGURE_QUANTITY: "数量", "數量", "Quantity";
    FIGURE_OUTLETS: "销售网点", "銷售網點", "Outlets";
    FIGURE_CAPACITY: "产能", "產能", "Capacity";
    FIGURE_FINDINGS: "发现问题", "發現問題", "Findings";
    FIGURE_RECTIFIED: "已整改", "已整改", "Rectified";
    FIGURE_INSPECTIONS: "检查次数", "檢查次數", "Inspections";
    FIGURE_INSPECTED: "检查对象", "檢查對象", "Inspected";
    FIGURE_INSPECTED_AMOUNT: "检查涉及资金", "檢查涉及資金", "Money inspected";
    FIGURE_CONCERNED_AMOUNT: "问题涉及资金", "問題涉及資金", "Money that the findings concern";
    FIGURE_TALKS: "谈话提醒", "談話提醒", "Persons talked to";
    FIGURE_CASES_FILED: "立案", "立案", "Cases filed";

    // Charts
    UNIT_PAIRING: "对", "對", "pairing|pairings";
    UNIT_ACT: "次", "次", "act|acts";
    PICTURE_FROM: "各数字的出处，见 {}", "各數字的出處，見 {}", "Sources of the figures: {}";
    CHART_TABLE: "显示表格", "顯示表格", "Show table";
    CHART_SVG: "下载 SVG", "下載 SVG", "Save SVG";
    CHART_PNG: "下载 PNG", "下載 PNG", "Save PNG";
    CHART_LEGEND: "图例", "圖例", "Legend";
    CHART_PROOF: "核验信息", "核驗資訊", "Verification";
    CHART_PERIOD: "时段", "時段", "Period";
    CHART_ROLE: "角色", "角色", "Role";
    CHART_YEARS_PUBLISHED: "已公布的年份（条数）", "已公布的年份（條數）", "Years published (figures)";
    CHART_YEARS_MISSING: "未公布的年份", "未公布的年份", "Years not published";
    CHART_YEARS_NOTHING: "没有记录的年份", "沒有記錄的年份", "Years without records";
    CHART_LONGER: "跨年度数字", "跨年度數字", "Figures over several years";
    CHART_BOTH_ROLES: "既帮扶又受援", "既幫扶又受援", "Supporter and recipient";
    CHART_FORMER: "原有结对已经调整", "原有結對已經調整", "Its pairings were changed since";
    CHART_FIGURE_OF: "是什么数字", "是什麼數字", "What it is a figure of";
    CHART_NO_ROLE: "本期没有记录", "本期沒有記錄", "No records in this snapshot";
    CHART_PUBLISHED: "{} 个数字已公布", "{} 個數字已公布", "{} figure published|{} figures published";
    CHART_MISSING: "{} 个未公布", "{} 個未公布", "{} not published";
    CHART_PUBLISHED_CELL: "{}（{}）", "{}（{}）", "{} ({})";
    HELPS_WHOM: "{}帮扶{}", "{}幫扶{}", "{} supports {}";
    CHART_ALONE: "只有这一项，不另画图。", "只有這一項，不另畫圖。", "A single one is not drawn.";
    CHART_ONE_YEAR: "各项数字标明的年份只有{}，不另画图。", "各項數字標明的年份只有{}，不另畫圖。", "The figures name the year {} alone: there is nothing to draw.";
    CHART_ITEMS: "共 {} 项。", "共 {} 項。", "{} item.|{} items.";
    CHART_LARGEST: "已公布的数字里，最大的是{}：{}。", "已公布的數字裡，最大的是{}：{}。", "Of the figures published, the largest is {}: {}.";
    CHART_ITEMS_MISSING: "其中 {} 项未公布。", "其中 {} 項未公布。", "{} of them is not published.|{} of them are not published.";
    CHART_TILES: "{} 个帮扶方，{} 个受援方。", "{} 個幫扶方，{} 個受援方。", "{} supporters and {} recipients.";
    CHART_SPARKS: "{} 个指标，共 {} 个数字。", "{} 個指標，共 {} 個數字。", "{} indicator, {} figures.|{} indicators, {} figures.";
    CHART_FLOWS: "{} 个帮扶方、{} 个受援方，之间有 {} 条连线。", "{} 個幫扶方、{} 個受援方，之間有 {} 條連線。",
        "{} supporters, {} recipients, {} bands between them.";
    CHART_FROM_TO: "{} → {}", "{} → {}", "{} → {}";
    CHART_COVERAGE: "{} 行，{}。共 {} 格有已公布的数字，{} 格只有未公布的记录。",
        "{} 行，{}。共 {} 格有已公布的數字，{} 格只有未公布的記錄。",
        "{} rows, {}. {} cells have published figures; {} have only records whose figures are not published.";
    KEY_STATED: "实条：原文写的数字", "實條：原文寫的數字", "Solid: the figure as stated";
    KEY_SHARE: "实条：公布了的占现有结对的比重", "實條：公布了的占現有結對的比重", "Bar: the part of the present pairings that publishes";
    KEY_OPEN: "末端敞开：至少这么多，上限不知道", "末端敞開：至少這麼多，上限不知道", "Open end: at least this much, no upper end known";
    KEY_NEARLY: "由淡入实、末端封口：不超过此数", "由淡入實、末端封口：不超過此數", "Fading in, closed end: no more than this";
    KEY_ABOUT: "末端渐淡：约数", "末端漸淡：約數", "Soft end: about this much";
    KEY_BETWEEN: "先深后浅：在两数之间", "先深後淺：在兩數之間", "Dark, then light: between the two";
    KEY_NOT_PUBLISHED: "斜线：未公布，长短没有含义", "斜線：未公布，長短沒有含義", "Hatched: not published; its length means nothing";
    KEY_ZERO: "竖线：零，原文所载", "豎線：零，原文所載", "Tick: zero, as stated";
    KEY_OPEN_START: "左端渐淡：起始时间未载明", "左端漸淡：起始時間未載明", "Fading on the left: start not stated";
    KEY_JOINED: "连线：口径和截止日期可比", "連線：口徑和截止日期可比", "Line: same definition, comparable cut-off dates";
    KEY_CUT_OFF: "右端竖线：截止日期，不是全年数", "右端豎線：截止日期，不是全年數", "Cap on the right: cut-off date, not a whole year";
    KEY_REDEFINED: "①②：统计口径不同，不能直接比较", "①②：統計口徑不同，不能直接比較", "①②: different definitions, not to be compared as they stand";
    KEY_SPAN: "横条：数字所指的时段", "橫條：數字所指的時段", "Bar: the period that the figure covers";
    KEY_LINKED: "细带：有结对，宽窄没有含义", "細帶：有結對，寬窄沒有含義", "Thin band: a pairing; its width means nothing";
    KEY_LINK_MISSING: "虚线带：未公布，宽窄没有含义", "虛線帶：未公布，寬窄沒有含義", "Dashed band: not published; its width means nothing";
    KEY_LINK_LEAST: "断续边线：不是一个确切的数", "斷續邊線：不是一個確切的數", "Broken edge: not one exact number";
    KEY_LINK: "带宽：数字大小", "帶寬：數字大小", "Width of a band: the figure";
    KEY_PUBLISHED: "实格：该年有已公布的数字", "實格：該年有已公布的數字", "Filled cell: figures of the year are published";
    KEY_COUNT: "格内数字：已公布的数字有几个", "格內數字：已公布的數字有幾個", "Number in a cell: how many figures are published";
    KEY_PARTLY: "下部斜线：另有未公布的", "下部斜線：另有未公布的", "Hatched foot: others are not published";
    KEY_NOTHING: "圆点：没有记录", "圓點：沒有記錄", "Dot: no records";
    KEY_BAND: "横带：跨年度数字，没有分到各年", "橫帶：跨年度數字，沒有分到各年", "Band: a figure over several years, not split between them";

    FULL_STOP: "。", "。", ". ";
    // What files say and no program does: programs do not fetch it. FETCHING is the first.
    FETCHING: "正在取这个网址要看的内容……", "正在取這個網址要看的內容……", "Fetching what this address asks for…";
    PROGRAM_FAILED: "本页的程序没能运行：以下是发布者写好的 {} 期页面，未在您的浏览器里核验，网址里另外的要求不起作用。",
        "本頁的程式沒能執行：以下是發布者寫好的 {} 期頁面，未在您的瀏覽器裡核驗，網址裡另外的要求不起作用。",
        "The program of this page could not run: this is the page of snapshot {} as its publisher wrote it, not verified in your browser, and whatever else the address asks for has no effect.";
    PROGRAM_BROKEN: "本页的程序出错停下，已显示的内容没有变。", "本頁的程式出錯停下，已顯示的內容沒有變。",
        "The program of this page broke down. What it showed is as it was.";
    PROGRAM_NEWER: "本站有新版本，本页是旧的。", "本站有新版本，本頁是舊的。", "There is a newer version of this site than the one on this page.";
    FILE_LATE: "等了 20 秒，还没有收到 {}。可以再等，也可以刷新。", "等了 20 秒，還沒有收到 {}。可以再等，也可以重新整理。",
        "Waited 20 seconds for {}. Wait on, or reload.";
    RELOAD: "刷新", "重新整理", "Reload";
    WITHOUT_PROGRAM: "不运行脚本也能看全本页的数字；查找、筛选、分组、翻页和看以前各期需要脚本。可以从这里找：",
        "不執行腳本也能看全本頁的數字；查找、篩選、分組、翻頁和看以前各期需要腳本。可以從這裡找：",
        "Every figure of this page can be read without scripts; to find, filter, group, turn pages or see earlier snapshots takes scripts. Start from:";
    ROWS_LEFT_OUT: "这里列出前 {} 条（共 {} 条），其余在 CSV 文件里。", "這裡列出前 {} 條（共 {} 條），其餘在 CSV 檔案裡。",
        "The first {} of {} records stand here; the others are in the CSV file.";
    OPERATED_BY: "主办：{}", "主辦：{}", "Operated by {}";
    PROVINCES: "各省份", "各省份", "Provinces";
    RELEASE_WRITTEN: "{} 期数据由发布者写入本页", "{} 期數據由發布者寫入本頁", "Snapshot {}, as the publisher wrote it into this page";
    // What only a deployment knows, which no program says: nothing where it does not say
    REPORT: "", "", "";
    REPORT_ERROR: "报告错误", "報告錯誤", "Report an error";
    MIRRORED: "镜像：", "鏡像：", "Mirrors: ";
    BEING_CHECKED: "，正在您的浏览器里核验……", "，正在您的瀏覽器裡核驗……", "; being verified in your browser…";
}

/// Fingerprint of this set of messages.
pub const FINGERPRINT: u64 = super::message::fingerprint(TEXTS);

/// Every message, in the order of their numbers.
#[cfg(not(target_arch = "wasm32"))]
pub const fn all() -> &'static [[&'static str; crate::Lang::ALL.len()]] {
    TEXTS
}

/// How many of them, from the first, programs say too.
#[cfg(not(target_arch = "wasm32"))]
pub const OF_PROGRAMS: usize = Number::FETCHING as usize;

#[cfg(test)]
mod tests {
    #[test]
    fn every_message_has_the_same_places_in_every_language() {
        assert!(super::TEXTS.len() > 100);
        for [first, others @ ..] in super::TEXTS {
            let places = |text: &str| text.matches("{}").count();
            for text in others {
                assert!(text.split('|').all(|form| places(form) == places(first)), "{text}");
            }
        }
    }
}
