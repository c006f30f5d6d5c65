//! Things side by side: each cell is what the exploring page says at the address that it leads to, what is unlike is marked, and
//! what an address asks for and cannot have is said.

use export::changes::Named;
use export::comparison::Comparison;
use format::Table;
use ledger::Book;
use ledger::comparison::{By, Line};
use tests::{book, catalogue};
use text::Lang;
use view::components::Names;
use view::pages::compare::{Chosen, SideBySide, address, body, name, told};
use view::pages::explore::{self, Asked};
use view::site::{Query, Route, Site};
use view::tables::{self, Description};

fn site(lang: Lang) -> Site {
    Site::at("https://gov.example/portal/", Query::default(), lang)
}

/// What an address comes to, line by line: `table · measure · time: cell | cell`. What is unlike has a star, what counts places
/// inside a plus.
fn said(search: &str) -> Vec<String> {
    let (site, book) = (site(Lang::Hans), book("2026-02"));
    let chosen = Chosen::of(&site, &book, &Query::parse(search));
    let mut all = Vec::new();
    for (of, lines) in SideBySide::of(&book, &chosen).tables {
        for line in &lines {
            let (unlike, (measure, time)) =
                (line.unlike(), told(&Names { site: &site, book: &book }, (of, &lines), line));
            let cell = |at: usize| match &line.cells[at] {
                None if !chosen.things[at].can_have(&line.measure) => "x".to_owned(),
                None => "-".to_owned(),
                Some(cell) => {
                    let number = site.wording(cell.sum.unwrap().wording(), &line.measure.unit);
                    let (star, plus) =
                        (["", "*"][usize::from(unlike.contains(&at))], ["", "+"][usize::from(cell.inside)]);
                    [number.trim_end(), star, plus].concat()
                }
            };
            let cells: Vec<String> = (0..line.cells.len()).map(cell).collect();
            all.push(format!("{} · {measure} · {time}: {}", of.name(), cells.join(" | ")));
        }
    }
    all
}

/// The lines of a table and a measure.
fn lines(search: &str, start: &str) -> Vec<String> {
    let all = said(search).into_iter();
    all.filter_map(|line| line.strip_prefix(start).map(|rest| rest.trim_start_matches(" · ").to_owned())).collect()
}

const PROVINCES: &str = "pairing=js-sn&pairing=zj-sc&pairing=gd-gx";

/// Worked out by hand from the records of the release.
#[test]
fn pairings_stand_side_by_side_by_measure_and_year() {
    let fiscal = lines(PROVINCES, "funds · 省级 · 财政援助资金 · 进度未载明");
    assert_eq!(
        fiscal,
        [
            // 6.4 + 45.42 (2017 lies in 2017–2019) + 25.86 + 26.9 + 26.42; both sides' words; about 56 + 17.58.
            "全部时段: 131亿元* | 52.788亿元至52.8亿元之间* | 约73.58亿元*",
            "2024年: 26.42亿元 | - | -",
            "2022年: - | - | 17.58亿元",
            "2021年: 26.9亿元 | - | -",
            // January to April beside the whole year.
            "2020年: 25.86亿元* | - | 19.33亿元*",
            "2018年: - | - | 10.91亿元",
            "2017年: 4.5亿元 | - | -",
            // 6.4 + 45.42 of two stretches; one of five years; another of five years.
            "跨年或未载明: 51.82亿元* | 52.788亿元至52.8亿元之间 | 约56亿元",
        ]
    );
    // Money that came is a row of its own, of which the last of three words counts.
    assert_eq!(lines(PROVINCES, "funds · 省级 · 财政援助资金 · 已到位"), ["2021年: - | 34.05亿元 | -"]);
    // A year, half a year.
    let investment = lines(PROVINCES, "funds · 省级 · 企业投资 · 已到位");
    assert_eq!(investment[3], "2021年: 69.7亿元* | 52.31亿元* | -");
    let sales = lines(PROVINCES, "sales · 省级 · 金额");
    assert_eq!(sales[2], "2021年: 27.7亿元* | 超过21亿元* | 215.93亿元*", "to December, July and November");
    let projects = lines(PROVINCES, "outputs · 省级 · 协作项目");
    assert_eq!(projects[3], "2021年: 1343个项目 | 776个项目 | -", "whole years both");
}

#[test]
fn a_place_is_not_held_to_one_in_it_without_saying_so() {
    let both = "recipient=640000&recipient=640400";
    assert_eq!(
        lines(both, "funds · 省级 · 财政援助资金 · 进度未载明"),
        ["跨年或未载明: 5.05亿元 | x"],
        "a prefecture has no pairing of provinces"
    );
    assert_eq!(
        lines(both, "funds · 县级 · 财政援助资金 · 进度未载明"),
        ["2022年: 1800万元*+ | 1800万元*+"],
        "one record of a county in both"
    );
    let (site, book) = (site(Lang::Hans), book("2026-02"));
    let html = body(&site, &book, &Query::parse(both));
    assert!(html.as_str().contains("固原市 在 宁夏回族自治区 之内"), "{}", html.as_str());
    let pairings = body(&site, &book, &Query::parse("pairing=fj-nx&pairing=fz-gy"));
    assert!(pairings.as_str().contains("福州市 → 固原市 在 福建省 → 宁夏回族自治区 之内"));
    assert!(!body(&site, &book, &Query::parse(PROVINCES)).as_str().contains(" 之内"));
}

#[test]
fn indicators_stand_by_their_time_and_are_never_drawn_together() {
    let both = "indicator=fiscal-assistance&indicator=donated-money-and-goods&indicator=officials-exchanged";
    assert_eq!(
        said(both),
        [
            "national · 金额 · 2024年 · 截至2024年10月: 228.9亿元 | - | -",
            "national · 金额 · 2023年 · 截至2023年11月: 231.9亿元 | 28.5亿元 | -",
            "national · 金额 · 2019年 · 截至2019年12月22日: 229亿元 | 65亿元 | -",
            "national · 金额 · 2019年 · 截至2019年8月: 208.9亿元 | - | -",
            "national · 数量 · 2024年 · 截至2024年10月: - | - | 2979人",
            "national · 数量 · 2023年 · 截至2023年11月: - | - | 3045人",
        ]
    );
    let html = body(&site(Lang::Hans), &book("2026-02"), &Query::parse(both));
    assert!(html.as_str().contains("各指标的口径不同") && !html.as_str().contains("<svg"));
}

/// What the exploring page at an address says of a measure: its total, and the row that it rests on alone.
fn explored(book: &Book, href: &str, line: &Line) -> (String, Option<usize>) {
    let (path, search) = href.split_once('?').unwrap();
    let Some(Route::Explore(of)) = Route::parse(path) else { panic!("{href} explores no table") };
    let (site, query, table) = (site(Lang::Hans), Query::parse(search), book.table(of.name()));
    let unknown: Vec<&str> = query.names().filter(|name| !Route::Explore(of).parameters().contains(name)).collect();
    assert!(unknown.is_empty(), "{href}: {unknown:?}");
    let names = Names { site: &site, book };
    let words = explore::words(&names, of, table);
    let question = explore::question(&Asked { names, of, words: &words, query: &query });
    let answer = ledger::answer(&question, table, &book.accounting());
    let (_, tally) = answer.totals.iter().find(|(measure, _)| *measure == line.measure).expect(href);
    (format!("{:?}", tally.sum), tally.only)
}

/// Neighbours in the list of all things of a kind, as addresses.
fn neighbours(book: &Book) -> Vec<String> {
    let ids = |table: &str| -> Vec<String> { book.table(table).iter().map(|row| row.id().to_owned()).collect() };
    let mut all = Vec::new();
    for (by, ids) in [(By::Pairing, ids("pairings")), (By::Recipient, ids("regions")), (By::Supporter, ids("regions"))]
    {
        let own: Vec<&String> = ids.iter().filter(|id| ledger::comparison::Thing::of(book, by, id).is_some()).collect();
        all.extend(
            own.chunks(6).map(|some| some.iter().map(|id| [by.word(), "=", id].concat()).collect::<Vec<_>>().join("&")),
        );
    }
    all
}

#[test]
fn each_cell_says_what_the_exploring_page_says_at_its_address() {
    let site = site(Lang::Hans);
    let (mut cells, mut numbers) = (0, 0);
    for entry in catalogue().releases {
        let book = book(&entry.release);
        let names = Names { site: &site, book: &book };
        for search in neighbours(&book) {
            let chosen = Chosen::of(&site, &book, &Query::parse(&search));
            for (of, lines) in SideBySide::of(&book, &chosen).tables {
                for line in &lines {
                    for (thing, cell) in chosen.things.iter().zip(&line.cells) {
                        let Some(cell) = cell else { continue };
                        let href = address(&names, of, line, thing, cell);
                        let (sum, only) = explored(&book, &href, line);
                        assert_eq!((format!("{:?}", cell.sum), cell.only), (sum, only), "{} {href}", entry.release);
                        cells += 1;
                        numbers += usize::from(cell.is_published());
                    }
                }
            }
        }
    }
    assert!(cells > 1500 && numbers > 1000, "{cells} cells, {numbers} numbers");
}

#[test]
fn what_an_address_asks_for_and_cannot_have_is_said() {
    let book = book("2026-02");
    let said = |lang, search: &str| {
        let chosen = Chosen::of(&site(lang), &book, &Query::parse(search));
        (chosen.things.len(), chosen.notices.join(" "))
    };
    let hans = |search| said(Lang::Hans, search);
    assert_eq!(hans(PROVINCES), (3, String::new()));
    assert_eq!(hans(""), (0, "请先选一项，再加入其他各项。".to_owned()));
    assert_eq!(hans("pairing=js-sn"), (1, "只选了一项，再加一项才能比较。".to_owned()));
    assert_eq!(hans("pairing=js-sn&pairing=zj-sc&pairing=js-sn"), (2, "重复的只列一次：js-sn。".to_owned()));
    let unknown = hans("pairing=js-sn&pairing=<b>&pairing=zj-sc");
    assert_eq!(unknown, (2, "2026-02 期数据里没有：<b>。编号可能写错，也可能只见于其他期。".to_owned()));
    let html = body(&site(Lang::Hans), &book, &Query::parse("pairing=js-sn&pairing=<b>&pairing=zj-sc"));
    assert!(html.as_str().contains("&lt;b&gt;") && !html.as_str().contains("<b>。"));
    let seven = "pairing=js-sn&pairing=zj-sc&pairing=gd-gx&pairing=bj-nm&pairing=fj-nx&pairing=tj-gs&pairing=sd-cq";
    assert_eq!(hans(seven), (6, "最多同时比较 6 项，没有列入：山东省 → 重庆市。".to_owned()));
    let many = format!("pairing=js-sn&pairing=zj-sc{}", "&pairing=x".repeat(10_000));
    let thousands = hans(&many);
    assert_eq!(thousands.0, 2);
    assert!(thousands.1.contains("x、x") && thousands.1.contains("…") && thousands.1.len() < 300, "{}", thousands.1);
    let (count, mixed) = hans("pairing=js-sn&recipient=640000&pairing=zj-sc");
    assert!(count == 2 && mixed.ends_with("没有列入：640000。"), "{mixed}");
    let (_, table) = hans("pairing=js-sn&pairing=zj-sc&table=national");
    assert!(table.contains("没有可以这样比较的表：national"), "{table}");
    let (_, english) = said(Lang::En, "recipient=640000&recipient=1");
    assert!(english.contains("Snapshot 2026-02 does not have: 1."), "{english}");
    // What only a newer release has.
    let older =
        Chosen::of(&site(Lang::Hans), &tests::book("2024-10"), &Query::parse("pairing=js-sn&pairing=baodi-yongdeng"));
    assert!(older.notices[0].starts_with("2024-10 期数据里没有："), "{:?}", older.notices);
}

#[test]
fn what_is_chosen_is_left_and_added_by_links() {
    let (site, book) = (site(Lang::Hans), book("2026-02"));
    let query = Query::parse("pairing=js-sn&pairing=zj-sc&table=funds");
    let html = body(&site, &book, &query);
    for href in [
        "compare/?pairing=zj-sc&amp;table=funds",
        "compare/?pairing=js-sn&amp;pairing=zj-sc&amp;table=sales",
        "pairings/js-sn/",
    ] {
        assert!(html.as_str().contains(&format!("href=\"{href}\"")), "{href}: {}", html.as_str());
    }
    assert!(!html.as_str().contains("<option value=\"js-sn\""), "what is there cannot be added");
    let added = |value| view::pages::compare::added(&site, &query, "pairing", value);
    assert_eq!(added("gd-gx").as_deref(), Some("compare/?pairing=js-sn&pairing=zj-sc&pairing=gd-gx&table=funds"));
    assert_eq!(added(""), None);
    // Nothing is chosen: each kind has its form.
    let html = body(&site, &book, &Query::default());
    let forms = html.as_str().matches("<form").count();
    assert_eq!(forms, 4);
}

fn file(search: &str, form: &str) -> (String, String) {
    let (site, book, query) = (site(Lang::Hans), book("2026-02"), Query::parse(search));
    let chosen = Chosen::of(&site, &book, &query);
    let all = SideBySide::of(&book, &chosen);
    let names = Names { site: &site, book: &book };
    let of_cell = |table: &Table, line: &Line, at: usize| {
        let of: &'static Description = tables::by_name(table.schema.name).unwrap();
        site.absolute(&address(&names, of, line, &chosen.things[at], line.cells[at].as_ref().unwrap()))
    };
    let comparison = Comparison {
        release: Named::of(&book),
        by: By::Pairing,
        things: chosen.things.iter().map(|own| (own, name(&names, own))).collect(),
        tables: all.tables.iter().map(|(of, lines)| (book.table(of.name()), &**lines)).collect(),
        address: "https://gov.example/portal/compare".to_owned(),
        of_cell: &of_cell,
    };
    let file = if form == "csv" { comparison.csv() } else { comparison.json() };
    (comparison.file_name(form), file)
}

#[test]
fn a_file_has_a_line_for_each_cell() {
    let (name, csv) = file(PROVINCES, "csv");
    assert_eq!(name, "shanhai-compare-pairing-js-sn-zj-sc-gd-gx-2026-02.csv");
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines.len(), 1 + 3 * said(PROVINCES).len() + 1, "a head, the cells, and nothing behind the last");
    assert!(
        lines[0].starts_with(
            "\u{feff}table,level,kind,stage,direction,in_kind,figure,unit,time,thing,name,state,low,high,"
        )
    );
    let of = |start: &str| lines.iter().find(|line| line.starts_with(start)).copied().unwrap_or_default();
    let part = of("funds,province,fiscal,not_stated,,,amount,yuan,2020,js-sn,");
    assert!(part.contains(",published,2586000000,2586000000,false,false,1,0,2020-01/2020-04,other_time_or_scope,js-sn-fiscal-2020-01-2020-04,"), "{part}");
    let none = of("funds,province,fiscal,not_stated,,,amount,yuan,2020,zj-sc,");
    assert!(none.contains(",not_published,,,,,,,,,,,,2026-02,sha256:"), "{none}");
    let sides = of("funds,province,fiscal,not_stated,,,amount,yuan,no_single_year,zj-sc,");
    assert!(sides.contains(",published,5278800000,5280000000,false,false,1,0,2016/2020,,zj-sc-fiscal-2016-2020-recipient;zj-sc-fiscal-2016-2020-supporter,"), "{sides}");
    assert!(
        sides.contains(",/portal/funds/?pairing=zj-sc&kind=fiscal&from=none&level=province&stage=not_stated,"),
        "{sides}"
    );

    let (_, json) = file(PROVINCES, "json");
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    let cells = read["cells"].as_array().unwrap();
    assert_eq!(cells.len(), lines.len() - 2);
    assert_eq!(read["release"], "2026-02");
    let own = cells
        .iter()
        .find(|own| own["time"] == "2021" && own["thing"] == "zj-sc" && own["stage"] == "received")
        .unwrap();
    assert_eq!(
        (own["low"].as_str(), own["records"].as_str().map(|own| own.matches(';').count())),
        (Some("3405000000"), Some(2))
    );
}

#[test]
fn a_chart_shows_what_is_alike_and_nothing_else() {
    let (site, book) = (site(Lang::En), book("2026-02"));
    let html = |search: &str| body(&site, &book, &Query::parse(search)).as_str().to_owned();
    let outputs = html("pairing=js-sn&pairing=zj-sc&pairing=gd-gx&table=outputs");
    assert_eq!(outputs.matches("<figure").count(), 1, "{outputs}");
    let chart = &outputs[outputs.find("<figure").unwrap()..];
    assert!(chart.contains("1,343") && chart.contains("776") && !chart.contains("Guangdong"), "{chart}");
    let sales = html("pairing=js-sn&pairing=zj-sc&pairing=gd-gx&table=sales");
    assert!(!sales.contains("<figure") && sales.contains("none are drawn"));
}

#[test]
fn pages_lead_here() {
    let (site, book) = (site(Lang::Hans), book("2026-02"));
    let pairing = view::pages::pairing::pictured(&site, &book, "yz-qj");
    assert!(pairing.as_str().contains("href=\"compare/?pairing=yz-qj\""));
    assert!(view::pages::pairing::pictured(&site, &book, "none").is_empty(), "nothing to compare");
    let place = view::pages::region::all_of(&site, &book, "130000");
    assert!(place.as_str().contains("compare/?recipient=130000"), "{}", place.as_str());
    assert!(view::pages::national::pictured(&site, &book, "").as_str().contains("compare/?indicator="));
}
