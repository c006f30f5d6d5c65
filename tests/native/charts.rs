//! Every kind of chart with every uncertainty, pinned as text. After a wanted change:
//! `UPDATE_SNAPSHOTS=1 cargo test -p tests charts::`, then read the difference.

use format::{Fen, Figure, Interval, Missing, Period, Precision};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::fs;
use std::time::Instant;
use text::{Lang, Speaker, UnitMode};
use view::charts::{
    self, Band, Bar, Caption, Cell, Chart, Dot, Drawing, Link, Node, Panel, Point, Role, Row, Step, Tile,
};

const WAN: i64 = 1_000_000;

fn speaker(lang: Lang) -> Speaker {
    Speaker { lang, mode: UnitMode::Short }
}

fn figure(value: i64, precision: Precision) -> Interval {
    Interval::of(&Figure::Published { value: Fen(value), precision })
}

fn stated(value: i64) -> Interval {
    figure(value, Precision::Stated)
}

fn missing() -> Interval {
    Interval::of::<Fen>(&Figure::Missing(Missing::NotPublished))
}

fn sum(figures: &[Interval]) -> Interval {
    Interval::sum(figures.iter().copied()).unwrap()
}

/// One of each wording.
fn uncertainties() -> Vec<(&'static str, Interval)> {
    use Precision::{About, AtLeast, Nearly, Over};
    vec![
        ("上海市 → 云南省", stated(1200 * WAN)),
        ("江苏省 → 陕西省", figure(800 * WAN, Over)),
        ("浙江省 → 四川省", figure(640 * WAN, AtLeast)),
        ("福建省 → 宁夏回族自治区", figure(500 * WAN, About)),
        ("天津市 → 甘肃省", sum(&[figure(300 * WAN, About), figure(10 * WAN, Over)])),
        ("北京市 → 内蒙古自治区", figure(1000 * WAN, Nearly)),
        ("广东省 → 贵州省", sum(&[stated(400 * WAN), figure(350 * WAN, Nearly)])),
        ("山东省 → 重庆市", sum(&[stated(200 * WAN), figure(300 * WAN, Nearly), figure(100 * WAN, About)])),
        ("南京市 → 西宁市", stated(0)),
        ("宁波市 → 凉山彝族自治州", sum(&[missing(), stated(0)])),
        ("杭州市 → 恩施土家族苗族自治州", missing()),
        ("厦门市 → 临夏回族自治州", Interval::EMPTY),
        ("青岛市 → 定西市", stated(2 * WAN)),
    ]
}

fn bars(speaker: Speaker) -> Chart {
    let bar = |(at, (label, value)): (usize, (&str, Interval))| Bar {
        label: label.to_owned(),
        href: Some(format!("/portal/pairings/p{at}")),
        value,
    };
    charts::bars(speaker, "yuan", &uncertainties().into_iter().enumerate().map(bar).collect::<Vec<_>>())
}

fn ladder(speaker: Speaker) -> Chart {
    let step = |label: &str, unit, value| Step { label: label.to_owned(), href: None, unit, value };
    let steps = [
        step("计划开展", "act", stated(12)),
        step("已开展", "act", stated(9)),
        step("发现问题", "case", figure(31, Precision::Over)),
        step("已整改", "case", missing()),
    ];
    charts::ladder(speaker, &steps)
}

fn tiles(speaker: Speaker) -> Chart {
    let tile = |code, role, value: Interval| Tile {
        code,
        name: if code == "520000" { "贵州省".to_owned() } else { String::new() },
        href: Some(format!("/portal/regions/{code}")),
        role,
        words: if value == Interval::EMPTY {
            String::new()
        } else {
            speaker.wording(value.wording(), "yuan").trim_end().to_owned()
        },
        short: if value.published > 0 { "2024".to_owned() } else { String::new() },
        says: vec!["消费帮扶金额".to_owned(), "2024年".to_owned()],
        bar: value,
    };
    let mut tiles = Vec::new();
    for code in ["310000", "320000", "330000", "350000", "110000", "120000", "370000", "440000"] {
        tiles.push(tile(code, Role::Supporter, Interval::EMPTY));
    }
    let recipients =
        ["530000", "610000", "510000", "640000", "620000", "150000", "520000", "500000", "630000", "450000", "650000"];
    for (code, (_, value)) in recipients.into_iter().zip(uncertainties()) {
        tiles.push(tile(code, Role::Recipient, value));
    }
    tiles.push(tile("130000", Role::Both, stated(1_197_942 * 10_000)));
    tiles.push(tile("420000", Role::Former, Interval::EMPTY));
    charts::tiles(speaker, None, &tiles)
}

fn flow(speaker: Speaker) -> Chart {
    let node = |name: &str| Node { name: name.to_owned(), href: Some("/portal/regions/1".to_owned()) };
    let supporters = ["上海市", "江苏省", "浙江省", "福建省"].map(node);
    let recipients = ["云南省", "陕西省", "四川省", "宁夏回族自治区", "甘肃省"].map(node);
    let link =
        |supporter, recipient, value| Link { supporter, recipient, value, href: Some("/portal/pairings".to_owned()) };
    let links = [
        link(0, 0, stated(14)),
        link(1, 1, figure(10, Precision::AtLeast)),
        link(1, 4, stated(3)),
        link(2, 2, stated(12)),
        link(2, 3, missing()),
        link(3, 3, figure(9, Precision::Nearly)),
        link(3, 0, Interval::EMPTY),
        link(0, 4, figure(2, Precision::About)),
    ];
    charts::flow(speaker, "市县结对", "pairing", &supporters, &recipients, &links)
}

fn series(speaker: Speaker) -> Chart {
    let point = |period: &str, value, run| Point {
        label: "消费帮扶".to_owned(),
        period: Period::parse(period).unwrap(),
        value,
        href: Some("/portal/figures/sales/1".to_owned()),
        run,
    };
    let points = [
        point("2017", stated(180 * WAN), Some(1)),
        point("2018", stated(320 * WAN), Some(1)),
        point("2019", figure(520 * WAN, Precision::Over), Some(1)),
        point("2020", missing(), None),
        point("2019-07/2021-06", missing(), None),
        point("2021", figure(610 * WAN, Precision::About), None),
        point("2022", figure(800 * WAN, Precision::Nearly), None),
        point("2023", sum(&[stated(300 * WAN), figure(200 * WAN, Precision::Nearly)]), None),
        point("2024-03", stated(0), None),
        point("../2021-04", stated(950 * WAN), None),
        point("2016/2020", stated(1100 * WAN), None),
        point("2024", Interval::EMPTY, None),
    ];
    charts::series(speaker, "yuan", &points)
}

fn calendar(speaker: Speaker) -> Chart {
    let cell = |year, published, missing| Cell { year, published, missing, href: Some("/portal/sales".to_owned()) };
    let band = |from, to, published, missing| Band { from, to, published, missing, href: None };
    let row = |label: &str, cells, bands| Row {
        label: label.to_owned(),
        href: Some("/portal/pairings/1".to_owned()),
        cells,
        bands,
    };
    let rows = [
        row(
            "上海市普陀区 → 贵州省遵义市",
            vec![cell(2017, 1, 0), cell(2018, 3, 1), cell(2019, 0, 2)],
            vec![band(Some(2016), 2020, 1, 0)],
        ),
        row(
            "厦门市 → 临夏回族自治州",
            vec![cell(2021, 12, 0), cell(2022, 4, 0), cell(2023, 2, 0)],
            vec![band(None, 2021, 2, 0), band(Some(2022), 2024, 0, 1)],
        ),
        row("宁波市 → 凉山彝族自治州", vec![cell(2020, 0, 1)], vec![]),
    ];
    charts::calendar(speaker, (2016, 2024), &rows)
}

fn spark(speaker: Speaker) -> Chart {
    let dot = |period: &str, value, cut: bool, run, definition| Dot {
        value,
        period: Period::parse(period).unwrap(),
        when: period.to_owned(),
        is_cut: cut,
        run,
        definition,
        says: vec![period.to_owned(), "东部投入的数额".to_owned()],
        href: Some("/portal/figures/national/1".to_owned()),
    };
    let panel = |title: &str, unit: &str, dots| Panel { title: title.to_owned(), unit: unit.to_owned(), dots };
    let panels = [
        panel(
            "财政援助资金",
            "yuan",
            vec![
                dot("2019-01/2019-08", stated(2_089_000 * WAN), true, Some(0), Some(1)),
                dot("2019", stated(2_290_000 * WAN), false, Some(1), Some(2)),
                dot("2023-01/2023-11", stated(2_319_000 * WAN), true, Some(2), Some(3)),
                dot("2024-01/2024-10", stated(2_289_000 * WAN), true, Some(3), Some(3)),
            ],
        ),
        panel(
            "务工人员",
            "person",
            vec![
                dot("2020", figure(500_000, Precision::Over), false, Some(0), None),
                dot("2021", figure(610_000, Precision::About), false, Some(0), None),
                dot("../2022", figure(700_000, Precision::Nearly), false, None, None),
                dot("2023", missing(), false, None, None),
            ],
        ),
    ];
    charts::sparks(speaker, &panels)
}

fn all(speaker: Speaker) -> [(&'static str, &'static str, Chart); 7] {
    [
        ("spark", "全国数字：各指标历次公布的数字", spark(speaker)),
        ("tiles", "各省级地区的角色和消费帮扶金额，2024年", tiles(speaker)),
        ("flow", "省级结对：市县结对数", flow(speaker)),
        ("bars", "各结对的资金（社会帮扶），2021年至2024年", bars(speaker)),
        ("series", "厦门市对临夏州消费帮扶金额，按时段", series(speaker)),
        ("calendar", "各结对公布了哪些年份的销售数字", calendar(speaker)),
        ("ladder", "协作监督：从计划到整改", ladder(speaker)),
    ]
}

#[test]
fn scenes_are_as_they_were() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    for lang in [Lang::Hans, Lang::En] {
        for (name, _, chart) in all(speaker(lang)) {
            let path = tests::root().join(format!("tests/snapshots/{name}-{}.txt", lang.tag()));
            let mut text = format!("{}\n\n{}", chart.summary, chart.scene);
            for row in &chart.twin.rows {
                write!(text, "\n{}", row.cells.join(" | ")).unwrap();
            }
            text.push('\n');
            if update {
                fs::write(&path, &text).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(kept, text, "{}", path.display());
        }
    }
}

/// A picture of one thing shows nothing that a sentence does not say.
#[test]
fn what_stands_alone_is_said_and_not_drawn() {
    let speaker = speaker(Lang::Hans);
    let node = |name: &str| Node { name: name.to_owned(), href: None };
    let link = |value| Link { supporter: 0, recipient: 0, value, href: None };
    let flow = |value| charts::flow(speaker, "金额", "yuan", &[node("江苏省")], &[node("陕西省")], &[link(value)]);
    let bar = Bar { label: "线上".to_owned(), href: None, value: missing() };
    let period = Period::parse("2021").unwrap();
    let point = Point { label: String::new(), period, value: stated(800 * WAN), href: None, run: None };
    let row = Row { label: "资金".to_owned(), href: None, cells: Vec::new(), bands: Vec::new() };
    let all = [
        (flow(Interval::EMPTY), "江苏省帮扶陕西省。只有这一项，不另画图。"),
        (flow(stated(8 * WAN)), "江苏省帮扶陕西省、金额：8万元。只有这一项，不另画图。"),
        (charts::bars(speaker, "yuan", &[bar]), "线上：未公布。只有这一项，不另画图。"),
        (charts::series(speaker, "yuan", &[point]), "2021年：800万元。只有这一项，不另画图。"),
        (charts::calendar(speaker, (2021, 2021), &[row]), "各项数字标明的年份只有2021年，不另画图。"),
    ];
    for (chart, words) in all {
        let html = charts::figure(speaker, &Caption { id: "c", title: "图", source: "" }, &chart);
        assert_eq!(html.as_str(), format!("<p class=\"note\">图：{words}</p>"));
    }
}

/// The tables hold the very words that the rest of the portal uses.
#[test]
fn every_figure_is_in_the_table_twin() {
    for lang in Lang::ALL {
        let chart = bars(speaker(lang));
        assert_eq!(chart.twin.rows.len(), uncertainties().len());
        for ((label, value), row) in uncertainties().into_iter().zip(&chart.twin.rows) {
            assert_eq!(row.cells, [label.to_owned(), speaker(lang).wording(value.wording(), "yuan")]);
            assert!(row.href.is_some());
        }
    }
}

#[test]
fn what_is_not_published_never_looks_like_zero() {
    let draw = |value| {
        let bar = |label: &str, value| Bar { label: label.to_owned(), href: None, value };
        charts::bars(speaker(Lang::Hans), "yuan", &[bar("甲", value), bar("乙", value)]).scene.to_string()
    };
    let (zero, missing, nothing) = (draw(stated(0)), draw(missing()), draw(Interval::EMPTY));
    assert!(zero.contains("chart__zero") && zero.contains("0元"), "{zero}");
    assert!(missing.contains("Hatch") && missing.contains("未公布") && !missing.contains("chart__zero"), "{missing}");
    assert!(nothing.contains("没有记录") && !nothing.contains("rect"), "{nothing}");
}

#[test]
fn no_line_joins_what_is_not_one_run() {
    let chart = series(speaker(Lang::Hans));
    assert_eq!(chart.scene.to_string().matches("line .chart__join").count(), 2);
    // Of the small series, two whole years of one definition; a growing sum and what is cut off stay alone.
    assert_eq!(spark(speaker(Lang::Hans)).scene.to_string().matches("line .chart__join").count(), 1);
}

#[test]
fn markup_is_sound_and_ids_are_unique() {
    for lang in Lang::ALL {
        let (mut ids, mut references) = (Vec::new(), 0);
        for (name, title, chart) in all(speaker(lang)) {
            let html = charts::figure(speaker(lang), &Caption { id: name, title, source: "<2024-10>" }, &chart);
            let html = html.as_str();
            assert!(!html.contains("<2024-10>"));
            assert!(html.contains("<svg"), "{name}");
            assert_eq!(html.matches("<svg").count(), html.matches("</svg>").count());
            assert_eq!(html.matches("<g").count(), html.matches("</g>").count());
            ids.extend(html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
            for used in html.split("url(#").skip(1).map(|rest| rest.split(')').next().unwrap()) {
                references += 1;
                assert!(html.contains(&format!(" id=\"{used}\"")), "{used}");
            }
        }
        let count = ids.len();
        assert!(count > 0 && references > 0, "{count} ids, {references} references");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }
}

/// The marks of a picture: what each is called, and the words that are seen in it where the picture is narrow or wide.
fn marks(html: &str) -> Vec<(String, String)> {
    let unescape =
        |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let mut marks = Vec::new();
    for mark in html.split("chart__mark ").skip(1) {
        let (_, name) = mark.split_once("aria-label=\"").unwrap();
        let (name, inside) = name.split_once("\">").unwrap();
        let (inside, _) = inside.split_once("</g></").unwrap();
        let (inside, _) = inside.split_once("<svg class=\"chart__at chart__tip").unwrap_or((inside, ""));
        for hidden in ["chart__wide", "chart__narrow"] {
            let mut seen = String::new();
            for element in inside.split('<').skip(1) {
                let (tag, words) = element.split_once('>').unwrap();
                seen.push_str(if tag.contains(hidden) { "" } else { words });
            }
            marks.push((unescape(name), unescape(&seen)));
        }
    }
    marks
}

/// As axe-core parts them: without what stands in brackets; numbers apart from characters that are no letters of ours.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = vec![String::new()];
    let (mut depth, mut last) = (0, ' ');
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth -= 1,
            _ if depth > 0 => {}
            c if c.is_alphanumeric() => {
                if c.is_ascii() != last.is_ascii() {
                    tokens.push(String::new());
                }
                tokens.last_mut().unwrap().push(c);
            }
            _ => tokens.push(String::new()),
        }
        last = c;
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

fn assert_called_by_what_is_seen(speaker: Speaker, chart: &Chart) -> usize {
    let html = charts::figure(speaker, &Caption { id: "c", title: "", source: "" }, chart);
    let marks = marks(html.as_str());
    for (name, seen) in &marks {
        let (said, words) = (tokens(name), tokens(seen));
        let holds = words.is_empty() || said.windows(words.len()).any(|part| part == words);
        assert!(holds, "{name:?} does not hold {seen:?}");
    }
    marks.iter().filter(|(_, seen)| !seen.trim().is_empty()).count()
}

/// WCAG 2.5.3, at every width.
#[test]
fn marks_are_called_by_the_words_that_are_seen_in_them() {
    for lang in Lang::ALL {
        for (name, _, chart) in all(speaker(lang)) {
            let seen = assert_called_by_what_is_seen(speaker(lang), &chart);
            // Only along time the words stand beside the marks.
            assert_eq!(seen > 0, !["series", "spark"].contains(&name), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn marks_of_any_name_are_called_by_it(names in proptest::collection::vec("[a-cA 山海→\u{a0}]{1,70}", 2..6)) {
        let href = Some("/".to_owned());
        let bar = |label: &String| Bar { label: label.clone(), href: href.clone(), value: stated(12_345 * WAN) };
        let node = |name: &String| Node { name: name.clone(), href: href.clone() };
        let cell = Cell { year: 2024, published: 1_200, missing: 1, href: href.clone() };
        let row = |label: &String| Row { label: label.clone(), href: href.clone(), cells: vec![cell.clone()], bands: vec![] };
        for lang in Lang::ALL {
            let speaker = speaker(lang);
            let bars = charts::bars(speaker, "yuan", &names.iter().map(bar).collect::<Vec<_>>());
            prop_assert!(assert_called_by_what_is_seen(speaker, &bars) > 0);
            // Names may be blank: of nodes nothing is seen then.
            let nodes: Vec<Node> = names.iter().map(node).collect();
            assert_called_by_what_is_seen(speaker, &charts::flow(speaker, "", "yuan", &nodes, &nodes, &[]));
            let rows: Vec<Row> = names.iter().map(row).collect();
            // So of a calendar of more years than have room for a word.
            let is_seen = names.iter().any(|name| !name.trim().is_empty());
            for first in [2020, 1800] {
                let calendar = charts::calendar(speaker, (first, 2024), &rows);
                prop_assert!(assert_called_by_what_is_seen(speaker, &calendar) > 0 || !is_seen);
            }
        }
    }
}

/// A tall chart that is put into a page band by band is the very one.
#[test]
fn bands_make_the_whole() {
    for lang in Lang::ALL {
        let rows: Vec<Row> = (0..50).map(tall).collect();
        let chart = charts::calendar(speaker(lang), (2015, 2024), &rows);
        let caption = Caption { id: "tall", title: "高", source: "" };
        let drawing = Drawing::new(speaker(lang), &caption, chart);
        let (mut html, whole) = (drawing.start().as_str().to_owned(), drawing.whole());
        assert!(html.matches("chart__mark").count() < 20);
        let mut at = 1;
        while let Some(piece) = drawing.band(at) {
            html = html.replacen(
                "role=\"presentation\"></svg>",
                &["role=\"presentation\">", piece.picture.as_str(), "</svg>"].concat(),
                1,
            );
            html = html.replacen("</tbody>", &[piece.rows.as_str(), "</tbody>"].concat(), 1);
            at += 1;
        }
        assert!(at > 3);
        assert_eq!(html, whole.as_str());
    }
}

fn tall(at: usize) -> Row {
    Row {
        label: format!("结对{at}"),
        href: None,
        cells: (2015..2025).map(|year| Cell { year, published: 1, missing: 0, href: None }).collect(),
        bands: Vec::new(),
    }
}

/// Prints how long a large chart takes, too: `cargo test -p tests charts::large -- --nocapture`.
#[test]
fn a_large_chart_has_one_mark_a_row() {
    let rows: Vec<Row> = (0..300).map(tall).collect();
    let start = Instant::now();
    let chart = charts::calendar(speaker(Lang::Hans), (2015, 2024), &rows);
    let built = start.elapsed();
    let caption = Caption { id: "large", title: "大", source: "" };
    let html = charts::figure(speaker(Lang::Hans), &caption, &chart);
    fs::write(tests::root().join("target/charts-large.html"), html.as_str()).unwrap();
    println!("3000 marks: scene {built:?}, with markup {:?}, {} bytes", start.elapsed(), html.as_str().len());
    // A row is one mark then, and still says each of its years.
    assert_eq!(html.as_str().matches("role=\"img\"").count(), 300);
    assert_eq!(html.as_str().matches("2019（1）").count(), 600);
}

/// Writes a page of all kinds to look at, `target/charts-<lang>.html`: `cargo test -p tests charts:: -- --ignored`.
#[test]
#[ignore = "for the eye"]
fn page_to_look_at() {
    let root = tests::root();
    let sheets = ["tokens", "base", "components", "pages", "charts"];
    let style: String =
        sheets.iter().map(|name| fs::read_to_string(root.join(format!("style/{name}.css"))).unwrap()).collect();
    for lang in Lang::ALL {
        let mut body = String::new();
        for (id, title, chart) in all(speaker(lang)) {
            let source = "山海 · 数据快照 2024-10 · sha256:3f6a0c9d1e";
            let figure = charts::figure(speaker(lang), &Caption { id, title, source }, &chart);
            let figure = figure.as_str();
            let (_, picture) = figure.split_once("class=\"chart__picture\"").unwrap();
            let (picture, _) = picture.split_once("</div>").unwrap();
            let height = picture.split("data-height=\"").nth(1).unwrap().split('"').next().unwrap();
            let from = ["山海".to_owned(), "https://gov.example/sales".to_owned()];
            let file = charts::saved(picture.split_once('>').unwrap().1, &style, height, &from);
            fs::write(root.join(format!("target/chart-{id}-{}.svg", lang.tag())), file).unwrap();
            body.push_str(figure);
        }
        let page = format!(
            "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>charts</title><style>{style}</style><main>{body}</main></html>",
            lang.tag()
        );
        fs::write(root.join(format!("target/charts-{}.html", lang.tag())), page).unwrap();
    }
}
