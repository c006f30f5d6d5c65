use super::*;
use crate::{Report as _, csv};
use format::{TableSchema, Version, tables};

/// A table of rows written `id=a|name=b`; columns that are not named are empty.
fn table(schema: &'static TableSchema, rows: &[&str]) -> Table {
    let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
    let line = |row: &&str| {
        let value =
            |name: &String| row.split('|').find_map(|part| part.strip_prefix(&format!("{name}="))).unwrap_or("");
        names.iter().map(value).collect::<Vec<_>>().join(",")
    };
    let lines: String = rows.iter().map(line).map(|line| line + "\n").collect();
    let reading = csv::read(schema, Version::NEWEST, format!("{}\n{lines}", names.join(",")).as_bytes());
    assert_eq!(reading.problems, [], "{rows:?}");
    reading.table.unwrap()
}

const PLACES: [&str; 5] = [
    "id=320000|code=320000|name=江苏省|pinyin=jiang su|level=province",
    "id=321000|code=321000|name=扬州市|pinyin=yang zhou|level=prefecture|parent=320000",
    "id=610000|code=610000|name=陕西省|pinyin=shan xi|level=province",
    "id=610830|code=610830|name=清涧县|pinyin=qing jian|level=county|parent=610000",
    "id=yz-zone|name=开发区|pinyin=kai fa qu|level=zone|parent=321000",
];
const SOURCE: &str = "id=s|title=T";
const PAIRING: &str = "id=p|supporter=321000|recipient=610830|source=s|locator=1";
const NATIONAL: &str = "id=n|indicator=i|name=N|scope=national|period=2020|as_of=2020|unit=yuan|source=s|locator=1";
const FUNDS: &str = "id=f|pairing=p|kind=fiscal|stage=spent|source=s|locator=1";
const SALES: &str = "id=x|pairing=p|channel=online|source=s|locator=1";
const ACT: &str = "id=a|method=M|lead_body=L|subject=S|status=closed|source=s|locator=1";

/// The reports over a small release with these rows in one more (or another) table.
fn reports(schema: &'static TableSchema, rows: &[&str]) -> Vec<String> {
    let base: [(&'static TableSchema, &[&str]); 3] =
        [(&tables::REGIONS, &PLACES), (&tables::SOURCES, &[SOURCE]), (&tables::PAIRINGS, &[PAIRING])];
    let kept = base.into_iter().filter(|(table, _)| table.name != schema.name);
    let release: Vec<Table> = kept.chain([(schema, rows)]).map(|(schema, rows)| table(schema, rows)).collect();
    check(&release, &[]).iter().map(Problem::report).collect()
}

/// One row, `base` and `more`, must be refused with exactly one problem that has these parts; with none, it is fine.
fn assert_row(schema: &'static TableSchema, base: &str, more: &str, parts: &[&str]) {
    let reports = reports(schema, &[&format!("{more}|{base}")]);
    assert_eq!(reports.len(), usize::from(!parts.is_empty()), "{more}: {reports:#?}");
    for part in parts {
        assert!(reports[0].contains(part), "{part:?} in {:?}", reports[0]);
    }
}

#[test]
fn a_right_release_passes() {
    assert_eq!(reports(&tables::FUNDS, &[FUNDS]), [] as [String; 0]);
}

#[test]
fn keys_are_unique_and_references_lead_somewhere() {
    let twice = reports(&tables::SOURCES, &[SOURCE, SOURCE]);
    assert_eq!(
        twice,
        [
            "sources.csv, row 2 (line 3), column id, \"s\": the key of row 1 already — give each row a key of its own, or delete the row if it is the same"
        ]
    );
    let wrong = |column: &'static str| (column, format!("{column}=nowhere"));
    for (column, value) in ["pairing", "project", "part_of", "source"].map(wrong) {
        let absent = column == "project";
        // Without the table `projects` nothing can be said about its keys.
        let parts = if absent { &[][..] } else { &[column, "\"nowhere\"", "no such row in"] };
        assert_row(&tables::FUNDS, FUNDS, &value, parts);
    }
    assert_row(&tables::PAIRINGS, PAIRING, "until=2020|until_source=x", &["until_source", "no such row in sources"]);
    assert_row(&tables::PAIRINGS, PAIRING, "superseded_by=x", &["superseded_by", "no such row in pairings"]);
}

#[test]
fn nothing_is_a_part_of_itself() {
    let rows =
        ["id=a|part_of=b", "id=b|part_of=c", "id=c|part_of=b", "id=d|part_of=d"].map(|row| format!("{row}|{FUNDS}"));
    let reports = reports(&tables::FUNDS, &rows.each_ref().map(String::as_str));
    assert_eq!(reports.len(), 2, "{reports:#?}");
    assert!(reports[0].contains("row 2 (line 3), column part_of, \"b → c → b\": leads back to itself"));
    assert!(reports[1].contains("\"d → d\""));
    let project = "id=x|name=N|level=project|status=built|source=s|locator=1";
    assert_row(&tables::PROJECTS, project, "same_as=x", &["same_as", "names itself"]);
}

#[test]
fn a_number_has_its_companions() {
    let cases: [(&str, &[&str]); 6] = [
        ("amount=5|precision=over|printed=5余元", &[]),
        ("amount=5", &["precision", "a number without its precision", "stated"]),
        ("precision=over", &["precision", "\"over\"", "amount is empty"]),
        ("printed=5余元", &["printed", "amount is empty"]),
        ("missing=withheld", &[]),
        ("amount=5|precision=over|missing=withheld", &["missing", "\"withheld\"", "a reason why there is none"]),
    ];
    for (more, parts) in cases {
        assert_row(&tables::FUNDS, FUNDS, more, parts);
    }
    assert_row(
        &tables::SALES,
        SALES,
        "quantity=5|quantity_precision=stated",
        &["column quantity, \"5\"", "unit is empty"],
    );
    assert_row(&tables::SALES, SALES, "quantity=5|quantity_precision=stated|unit=yuan", &["a count of yuan"]);
    assert_row(&tables::SALES, SALES, "missing=withheld|quantity=5|quantity_precision=stated|unit=tonne", &[]);
}

#[test]
fn a_number_says_what_its_source_prints() {
    let fine = [
        "amount=8000000|precision=over|printed=800余万元",
        "amount=8000000|precision=over|printed=800餘萬元",
        "amount=120000000|precision=stated|printed=1亿2000万元",
        "amount=8000000|precision=nearly|printed=不超过800万元",
        "amount=140900000000|precision=stated|printed=140.9 billion yuan",
        // Another currency may have been converted, and the head of a table may have had the 万元.
        "amount=35000000|precision=stated|printed=500万美元",
        "amount=80000000|precision=stated|printed=8000",
        "amount=1500000|precision=about|printed=100-200万元",
        // What cannot be read proves nothing.
        "amount=8000000|precision=stated|printed=八百万上下（含物资）",
    ];
    for row in fine {
        assert_row(&tables::FUNDS, FUNDS, row, &[]);
    }
    let wrong: [(&str, &[&str]); 12] = [
        (
            "amount=80000000|precision=over|printed=800余万元",
            &["column printed, \"800余万元\"", "8000000 yuan, but amount is 80000000"],
        ),
        ("amount=800|precision=stated|printed=800万元", &["printed, \"800万元\"", "8000000 yuan, but amount is 800"]),
        (
            "amount=8000000|precision=stated|printed=800余万元",
            &["column precision, \"stated\"", "\"800余万元\", says over"],
        ),
        ("amount=5000000|precision=over|printed=约500万元", &["column precision, \"over\"", "says about"]),
        ("amount=5000000|precision=over|printed=500万元", &["column precision, \"over\"", "says stated"]),
        ("amount=0|precision=stated|printed=未公布", &["printed, \"未公布\"", "no number, but amount is 0"]),
        ("amount=3000000|precision=over|printed=数百万元", &["states no number", "but amount is 3000000"]),
        ("amount=5000000|precision=stated|printed=500万美元", &["is in US dollars", "the same number of yuan"]),
        ("amount=10|precision=stated|printed=10%", &["is a share, but amount is 10"]),
        ("amount=192|precision=stated|printed=192名", &["a number of people, but amount is in yuan"]),
        ("amount=3000000|precision=stated|printed=100-200万元", &["1000000 to 2000000 yuan, but amount is 3000000"]),
        ("amount=320050|precision=stated|printed=3200.50元", &["3200.5 yuan, but amount is 320050"]),
    ];
    for (row, parts) in wrong {
        assert_row(&tables::FUNDS, FUNDS, row, parts);
    }
    let people = "id=e|pairing=p|kind=workers|direction=to_east|source=s|locator=1";
    let counted: [(&str, &[&str]); 4] = [
        ("count=192|unit=person|precision=stated|printed=192名", &[]),
        ("count=129|unit=person|precision=stated|printed=192名", &["says 192 people, but count is 129"]),
        (
            "count=100|unit=person|precision=over|printed=100余人次",
            &["a number of person-times, but the unit is person"],
        ),
        ("count=5|unit=person|precision=stated|printed=5万元", &["is money, but count is a count"]),
    ];
    for (row, parts) in counted {
        assert_row(&tables::EXCHANGES, people, row, parts);
    }
    let outlets = "outlets=20|outlet_kind=zone|outlets_precision=stated|outlets_printed=30个";
    assert_row(&tables::SALES, SALES, outlets, &["column outlets_printed, \"30个\"", "but outlets is 20"]);
}

#[test]
fn places_have_a_chinese_name_and_pinyin_to_search_for() {
    let place = "id=610831|code=610831|level=county|parent=610000";
    let refused = |more: &str, parts: &[&str]| {
        let row = format!("{more}|{place}");
        let rows: Vec<&str> = PLACES.into_iter().chain([row.as_str()]).collect();
        let reports = reports(&tables::REGIONS, &rows);
        assert_eq!(reports.len(), usize::from(!parts.is_empty()), "{more}: {reports:#?}");
        for part in parts {
            assert!(reports[0].contains(part), "{part:?} in {:?}", reports[0]);
        }
    };
    refused("name=子洲县|pinyin=zi zhou xian", &[]);
    refused("name=Zizhou|pinyin=zi zhou", &["column name, \"Zizhou\"", "no Chinese character"]);
    refused("name=子洲县|pinyin=zǐ zhōu xiàn", &["column pinyin", "without tones"]);
    refused("name=子洲县|pinyin=zizhouxian", &["column pinyin", "no syllable"]);
    refused("name=子洲县|pinyin=zi", &["column pinyin", "1 syllables for 3 characters"]);
}

#[test]
fn several_figures_may_share_a_reason() {
    assert_row(&tables::SUPERVISION, ACT, "findings=3|missing=withheld", &[]);
    let all = "findings=3|rectified=3|cases=0|missing=withheld";
    assert_row(&tables::SUPERVISION, ACT, all, &["missing", "a reason why there is none"]);
}

#[test]
fn regions_agree_with_their_codes() {
    let place = "name=某县|pinyin=mou xian|level=county";
    let refused = |row: &str, parts: &[&str]| {
        let rows: Vec<&str> = PLACES.into_iter().chain([row]).collect();
        let reports = reports(&tables::REGIONS, &rows);
        assert_eq!(reports.len(), 1, "{row}: {reports:#?}");
        for part in parts {
            assert!(reports[0].contains(part), "{part:?} in {:?}", reports[0]);
        }
    };
    refused(&format!("id=qj|code=610831|{place}"), &["column id, \"qj\"", "not the code, 610831"]);
    refused(&format!("id=610800|code=610800|{place}"), &["the code of a prefecture, but the level is county"]);
    refused(&format!("id=qj|{place}"), &["column code", "a county has a code"]);
    refused("id=610831|code=610831|name=某区|pinyin=mou qu|level=zone", &["a development zone has no code"]);
    refused(&format!("id=610831|code=610831|parent=320000|{place}"), &["column parent", "lies in 610000"]);
    refused(&format!("id=321001|code=321001|parent=610830|{place}"), &["a county cannot lie in a county"]);
    refused("id=321100|code=321100|name=某市|pinyin=mou shi|level=prefecture|parent=610000", &["lies in 320000"]);
}

#[test]
fn pairings_have_two_sides_and_an_order() {
    let base = "id=q|source=s|locator=1";
    let sides = "supporter=321000|recipient=610830";
    assert_row(&tables::PAIRINGS, base, "supporter=321000|recipient=321000", &["recipient", "its own recipient"]);
    let reversed = format!("since=2016|until=2015-05|{sides}");
    assert_row(&tables::PAIRINGS, base, &reversed, &["until, \"2015-05\"", "before since, 2016"]);
    assert_row(&tables::PAIRINGS, base, &format!("since=2016|until=2016-05|{sides}"), &[]);
    assert_row(&tables::PAIRINGS, base, &format!("until_source=s|{sides}"), &["until_source", "until is empty"]);
    assert_row(&tables::PAIRINGS, base, &format!("until=2020|until_locator=1|{sides}"), &["until_source is empty"]);
}

#[test]
fn a_figure_is_not_counted_before_its_period() {
    assert_row(&tables::FUNDS, FUNDS, "period=2021|as_of=2020-12", &["as_of, \"2020-12\"", "before the period 2021"]);
    assert_row(&tables::FUNDS, FUNDS, "period=2021|as_of=2021-04", &[]);
    assert_row(&tables::FUNDS, FUNDS, "period=../2021|as_of=2020-12", &[]);
}

#[test]
fn a_national_row_states_one_number() {
    let refused = |more: &str, parts: &[&str]| assert_row(&tables::NATIONAL, NATIONAL, more, parts);
    refused("amount=5|precision=over", &[]);
    refused("missing=withheld", &[]);
    refused("", &["column amount: neither an amount nor a count"]);
    refused("amount=5|precision=over|scope=pairing", &["column pairing", "none is named"]);
    refused("amount=5|precision=over|pairing=p", &["a pairing is named"]);
    refused("amount=5|precision=over|unit=person", &["its unit is not yuan"]);
    refused("count=5|precision=over", &["a count of yuan"]);
    refused("amount=5|count=5|precision=over|unit=person", &["an amount and a count"]);
}

#[test]
fn what_is_known_already_is_not_told_again() {
    let release = [table(&tables::SOURCES, &[]), table(&tables::FUNDS, &[FUNDS])];
    let known = [Problem::cell("sources", 0, "id", Some("S"), format::ProblemKind::NotAKey)];
    assert_eq!(check(&release, &known), [], "a key of sources is not known");
    let known = [Problem::cell("funds", 0, "amount", Some("x"), format::ProblemKind::NotAnAmount)];
    assert_eq!(check(&release, &known), [], "row 1 has its problem already");
    assert_eq!(check(&release, &[]).len(), 1);
}

#[test]
fn rows_pasted_twice_are_noticed() {
    let rows = [FUNDS.to_owned(), FUNDS.replace("id=f", "id=g"), FUNDS.replace("id=f|", "id=h|period=2020|")];
    let found = repeats(&table(&tables::FUNDS, &rows.each_ref().map(String::as_str)));
    assert_eq!(found.len(), 1);
    assert!(found[0].report().contains("column id, \"g\": says the same as row 1"));
}

#[test]
fn a_part_is_of_the_pairing_kind_unit_and_time_of_its_whole() {
    let whole = format!("{FUNDS}|amount=500|precision=stated|period=2020").replace("id=f", "id=w");
    let refused = |part: &str, parts: &[&str]| {
        let part = format!("{part}|part_of=w|{FUNDS}|amount=400|precision=stated");
        let reports = reports(&tables::FUNDS, &[&whole, &part]);
        assert_eq!(reports.len(), usize::from(!parts.is_empty()), "{part}: {reports:#?}");
        parts.iter().for_each(|part| assert!(reports[0].contains(part), "{part:?} in {:?}", reports[0]));
    };
    for fine in ["period=2020", "period=2020-05", "period=2019/2020", "period=../2020", "", "kind=not_stated"] {
        refused(fine, &[]);
    }
    refused("kind=social", &["funds.csv, row 2 (line 3), column part_of, \"w\": its kind is fiscal", "is social"]);
    refused("stage=received", &["its stage is spent, but that of this row is received"]);
    let mixed = whole.replace("kind=fiscal", "kind=mixed");
    let part = format!("kind=social|part_of=w|{FUNDS}|amount=400|precision=stated");
    assert_eq!(reports(&tables::FUNDS, &[&mixed, &part]), [""; 0], "a whole of all kinds");
}

#[test]
fn a_part_is_of_places_in_the_places_of_its_whole() {
    let pairing = |id: &str, supporter: &str, recipient: &str| {
        format!("id={id}|supporter={supporter}|recipient={recipient}|source=s|locator=1")
    };
    let pairings =
        [pairing("p", "321000", "610830"), pairing("wide", "320000", "610000"), pairing("back", "610830", "321000")];
    let pairings = table(&tables::PAIRINGS, &pairings.each_ref().map(String::as_str));
    for (of, wrong) in [("p", false), ("wide", false), ("back", true)] {
        let whole = format!("pairing={of}|{FUNDS}|amount=5|precision=stated").replace("id=f", "id=w");
        let part = format!("part_of=w|{FUNDS}|amount=4|precision=stated");
        let release = [
            table(&tables::REGIONS, &PLACES),
            table(&tables::SOURCES, &[SOURCE]),
            pairings.clone(),
            table(&tables::FUNDS, &[&whole, &part]),
        ];
        let found: Vec<String> = check(&release, &[]).iter().map(Problem::report).collect();
        assert_eq!(found.len(), usize::from(wrong), "{of}: {found:#?}");
        assert!(found.iter().all(|report| report.contains("a figure of back, but this one is of p")), "{found:?}");
    }
}

#[test]
fn a_pairing_has_one_key() {
    let twice = |one: &str, other: &str| {
        let row = |id: &str, more: &str| format!("id={id}|{more}|supporter=321000|recipient=610830|source=s|locator=1");
        reports(&tables::PAIRINGS, &[&row("p", one), &row("q", other)])
    };
    let same =
        [("", ""), ("since=2016", ""), ("until=2020", "since=2019"), ("programme=A", ""), ("since=2016", "since=2017")];
    for (one, other) in same {
        let found = twice(one, other);
        assert_eq!(found.len(), 1, "{one} {other}: {found:#?}");
        let place = "pairings.csv, row 2 (line 3), column id, \"q\": the same two sides at the same time as p (row 1)";
        assert!(found[0].starts_with(place), "{}", found[0]);
    }
    let apart = [
        ("until=2020", "since=2021"),
        ("since=2021", "until=2020"),
        ("programme=A", "programme=B"),
        ("superseded_by=q", ""),
        ("until=2020-06", "since=2020-06"),
    ];
    for (one, other) in apart {
        assert_eq!(twice(one, other), [""; 0], "{one} {other}");
    }
    assert_eq!((same.len(), apart.len()), (5, 5));
}

#[test]
fn a_line_of_totals_is_no_row() {
    let refused = |schema, base: &str, cell: &str| assert_row(schema, base, cell, &["a line of totals, not a thing"]);
    for called in ["合计", "总计：", "小 计", "合計（萬元）", "Total"] {
        refused(&tables::SALES, SALES, &format!("product={called}"));
        refused(&tables::FUNDS, FUNDS, &format!("purpose={called}"));
    }
    refused(&tables::FUNDS, FUNDS, "purpose=路|purpose_en=Total");
    assert_row(&tables::SALES, SALES, "product=苹果合计", &[]);
    assert_row(&tables::SALES, SALES, "note=合计", &[]);
}

#[test]
fn people_are_counted_in_people() {
    let people = "id=e|pairing=p|kind=workers|direction=to_east|source=s|locator=1|count=5|precision=stated";
    for (unit, parts) in [
        ("person", &[][..]),
        ("person_time", &[]),
        ("tonne", &["column unit, \"tonne\": no unit in which the kind workers is counted"]),
        ("shop", &["column unit, \"shop\""]),
        ("kilogram", &["column unit, \"kilogram\""]),
    ] {
        assert_row(&tables::EXCHANGES, people, &format!("unit={unit}"), parts);
    }
    let output = "id=o|pairing=p|source=s|locator=1|count=5|precision=stated";
    assert_row(&tables::OUTPUTS, output, "kind=park|unit=park", &[]);
    assert_row(&tables::OUTPUTS, output, "kind=other|unit=tonne", &[]);
    assert_row(&tables::OUTPUTS, output, "kind=park|unit=person", &["no unit in which the kind park"]);
}
