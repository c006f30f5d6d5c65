//! The folder of a made-up release, as a publisher would keep it: CSV files and `release.json`.

use super::shape::{CHANNELS, EAST, FIRST_YEAR, MONTHS, PAIRINGS, PRODUCTS, SOURCES, WEST, month};
use super::{Random, Sales, Sheet};
use format::{Fen, Missing, Precision, Version, tables};
use publish::ReleaseInfo;

/// The files of a release with that many sales, in a version of the format since the second, whose CSV files are the same:
/// name and bytes.
pub fn release(rows: u32, seed: u64, version: Version) -> Vec<(String, Vec<u8>)> {
    let mut random = Random::new(!seed);
    let empty = |schema| Sheet::new(schema, &[]);
    let sheets = [
        ("regions", regions()),
        ("sources", sources()),
        ("pairings", pairings(&mut random)),
        ("projects", empty(&tables::PROJECTS)),
        ("funds", funds(&mut random)),
        ("sales", sales(rows, seed)),
        ("exchanges", exchanges(&mut random)),
        ("outputs", empty(&tables::OUTPUTS)),
        ("supervision", supervision(&mut random)),
        ("national", empty(&tables::NATIONAL)),
        ("omitted", empty(&tables::OMITTED)),
    ];
    let files = sheets.into_iter().map(|(name, sheet)| (format!("{name}.csv"), sheet.into_bytes()));
    files.chain([(ReleaseInfo::FILE.to_owned(), info(rows, seed, version))]).collect()
}

fn info(rows: u32, seed: u64, version: Version) -> Vec<u8> {
    format!(
        r#"{{
  "title": {{
    "zh-Hans": "虚构数据（{rows}行销售，种子{seed}）",
    "zh-Hant": "虛構數據（{rows}行銷售，種子{seed}）",
    "en": "Made-up data ({rows} rows of sales, seed {seed})"
  }},
  "format": {version},
  "created": "2025-01-01T00:00:00Z",
  "licence": {{ "name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/" }},
  "synthetic": true
}}
"#
    )
    .into_bytes()
}

/// Cities of the east and counties of the west: every pairing has a county of its own.
const CITIES: u32 = 60;

/// The code of the city with that number: the provinces take turns.
fn city(at: u32) -> u32 {
    province(&EAST, at) + (at / 9 + 1) * 100
}

fn county(at: u32) -> u32 {
    province(&WEST, at) + (at / 30 + 1) * 100 + at / 10 % 3 + 21
}

fn province(provinces: &[[&str; 5]], at: u32) -> u32 {
    provinces[at as usize % provinces.len()][0].parse().unwrap_or(0)
}

fn regions() -> Sheet {
    let columns = ["id", "code", "name", "name_zh_hant", "name_en", "pinyin", "level", "parent"];
    let mut sheet = Sheet::new(&tables::REGIONS, &columns);
    for [code, name, traditional, english, pinyin] in EAST.iter().chain(&WEST) {
        sheet.row(&[code, code, name, traditional, english, pinyin, &"province", &""]);
    }
    let mut place = |code: u32, (hans, english, pinyin): (&str, &str, &str), number: u32, level: &str, parent: u32| {
        let hant = hans.replace('县', "縣");
        let [name, hant] = [hans, &hant].map(|name| name.replace('#', &number.to_string()));
        let [english, pinyin] = [english, pinyin].map(|name| format!("{name} {number}"));
        sheet.row(&[&code, &code, &name, &hant, &english, &pinyin, &level, &parent]);
    };
    for at in 0..CITIES {
        place(city(at), ("虚构#市", "Made-up City", "xu gou shi"), at + 1, "prefecture", city(at) / 10_000 * 10_000);
    }
    for at in 0..PAIRINGS {
        place(county(at), ("虚构#县", "Made-up County", "xu gou xian"), at + 1, "county", county(at) / 10_000 * 10_000);
    }
    sheet
}

fn sources() -> Sheet {
    let mut sheet = Sheet::new(&tables::SOURCES, &["id", "title", "title_zh_hant", "title_en", "published"]);
    for at in 0..SOURCES {
        let (year, month) = month(at * MONTHS / SOURCES);
        let number = at + 1;
        sheet.row(&[
            &source(at),
            &format_args!("虚构文件{number}"),
            &format_args!("虛構文件{number}"),
            &format_args!("Made-up document {number}"),
            &format_args!("{year}-{month:02}"),
        ]);
    }
    sheet
}

fn source(at: u32) -> String {
    format!("s-{:03}", at + 1)
}

fn pairing(at: u32) -> String {
    format!("p-{:03}", at + 1)
}

fn pairings(random: &mut Random) -> Sheet {
    let mut sheet =
        Sheet::new(&tables::PAIRINGS, &["id", "supporter", "recipient", "since", "fields", "source", "locator"]);
    for at in 0..PAIRINGS {
        let supporter = city(random.below(CITIES));
        sheet.row(&[&pairing(at), &supporter, &county(at), &FIRST_YEAR, &"sales;funds;labour", &source(at), &"¶1"]);
    }
    sheet
}

/// A number with its precision as the files have them, or the reason why there is none: value, precision, missing.
type Cells = (String, &'static str, &'static str);

fn cells(amount: Result<(i64, Precision), Missing>) -> Cells {
    match amount {
        Ok((fen, precision)) => (Fen(fen).to_string(), precision.word(), ""),
        Err(missing) => (String::new(), "", missing.word()),
    }
}

/// One number in ten is missing, and one in five not stated exactly.
fn figure(random: &mut Random, value: String) -> Cells {
    match random.below(10) {
        0 => (String::new(), "", Missing::NotPublished.word()),
        1 => (value, Precision::Over.word(), ""),
        2 => (value, Precision::About.word(), ""),
        _ => (value, Precision::Stated.word(), ""),
    }
}

fn funds(random: &mut Random) -> Sheet {
    let columns = ["id", "pairing", "period", "kind", "stage", "amount", "precision", "missing", "source", "locator"];
    let mut sheet = Sheet::new(&tables::FUNDS, &columns);
    for at in 0..PAIRINGS {
        for year in FIRST_YEAR..FIRST_YEAR + MONTHS / 12 {
            for kind in ["fiscal", "social", "industry"] {
                let median = if kind == "social" { 3_000_000.0 } else { 30_000_000.0 };
                let yuan = format!("{:.0}", random.log_normal(median, 0.8));
                let (amount, precision, missing) = figure(random, yuan);
                let (id, document) = (format!("f-{}-{year}-{kind}", at + 1), source(random.below(SOURCES)));
                sheet.row(&[
                    &id,
                    &pairing(at),
                    &year,
                    &kind,
                    &"received",
                    &amount,
                    &precision,
                    &missing,
                    &document,
                    &"¶2",
                ]);
            }
        }
    }
    sheet
}

/// Every so many rows of sales, one is a part of the row before it of the same pairing.
const PART_EVERY: u32 = 1_000;

fn sales(rows: u32, seed: u64) -> Sheet {
    let columns = [
        "id",
        "pairing",
        "period",
        "product",
        "product_zh_hant",
        "product_en",
        "channel",
        "amount",
        "precision",
        "missing",
        "quantity",
        "unit",
        "quantity_precision",
        "part_of",
        "source",
        "locator",
    ];
    let mut sheet = Sheet::new(&tables::SALES, &columns);
    // By pairing: the number of its last row.
    let mut last = [0; PAIRINGS as usize];
    for sale in Sales::new(rows, seed) {
        let (year, month) = month(sale.month);
        let product = PRODUCTS[sale.product];
        let (amount, precision, missing) = cells(sale.amount);
        let number = sale.number + 1;
        let before = std::mem::replace(&mut last[sale.pairing as usize], number);
        let part_of = if number % PART_EVERY == 0 && before > 0 { format!("x-{before}") } else { String::new() };
        sheet.row(&[
            &format_args!("x-{number}"),
            &pairing(sale.pairing),
            &format_args!("{year}-{month:02}"),
            &product[0],
            &product[1],
            &product[2],
            &CHANNELS[sale.channel].0.word(),
            &amount,
            &precision,
            &missing,
            &sale.quantity_kg,
            &"kilogram",
            &"stated",
            &part_of,
            &source(sale.source),
            &format_args!("¶{}", sale.number % 40 + 1),
        ]);
    }
    sheet
}

fn exchanges(random: &mut Random) -> Sheet {
    let columns =
        ["id", "pairing", "period", "kind", "direction", "count", "unit", "precision", "missing", "source", "locator"];
    let mut sheet = Sheet::new(&tables::EXCHANGES, &columns);
    for at in 0..PAIRINGS {
        for year in FIRST_YEAR..FIRST_YEAR + MONTHS / 12 {
            for (kind, direction, median) in
                [("workers", "to_east", 800.0), ("cadres", "to_west", 6.0), ("training", "to_west", 300.0)]
            {
                let count = format!("{:.0}", random.log_normal(median, 0.7) + 1.0);
                let (count, precision, missing) = figure(random, count);
                let unit = if kind == "training" { "person_time" } else { "person" };
                let (id, document) = (format!("e-{}-{year}-{kind}", at + 1), source(random.below(SOURCES)));
                sheet.row(&[
                    &id,
                    &pairing(at),
                    &year,
                    &kind,
                    &direction,
                    &count,
                    &unit,
                    &precision,
                    &missing,
                    &document,
                    &"¶3",
                ]);
            }
        }
    }
    sheet
}

fn supervision(random: &mut Random) -> Sheet {
    let columns = [
        "id",
        "pairing",
        "period",
        "method",
        "method_zh_hant",
        "method_en",
        "lead_body",
        "lead_body_zh_hant",
        "lead_body_en",
        "subject",
        "subject_zh_hant",
        "subject_en",
        "status",
        "findings",
        "rectified",
        "source",
        "locator",
    ];
    let mut sheet = Sheet::new(&tables::SUPERVISION, &columns);
    for at in 0..PAIRINGS {
        for year in FIRST_YEAR..FIRST_YEAR + MONTHS / 12 {
            let findings = random.below(12);
            let rectified = random.below(findings + 1);
            let status = if rectified < findings { "rectifying" } else { "closed" };
            let (id, document) = (format!("v-{}-{year}", at + 1), source(random.below(SOURCES)));
            let [method, body, subject] = [
                ["联合检查", "聯合檢查", "Joint inspection"],
                ["虚构监督机构", "虛構監督機構", "Made-up supervising body"],
                ["资金使用", "資金使用", "Use of funds"],
            ];
            sheet.row(&[
                &id,
                &pairing(at),
                &year,
                &method[0],
                &method[1],
                &method[2],
                &body[0],
                &body[1],
                &body[2],
                &subject[0],
                &subject[1],
                &subject[2],
                &status,
                &findings,
                &rectified,
                &document,
                &"¶4",
            ]);
        }
    }
    sheet
}
