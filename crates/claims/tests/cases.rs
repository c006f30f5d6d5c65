//! Claims with the verdict that they must get, over the newest release: bare numbers, sentences, whole paragraphs, in
//! simplified and traditional characters and in English. What is expected was written from the release, not from the program.

use claims::{Checked, Checker, Evidence, Refusal, Verdict, Why};
use format::{Catalogue, Manifest, Table, TableSchema, tables};
use ledger::Book;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

fn checker() -> Checker {
    let data = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data"));
    let read = |name: &str| fs::read(data.join(name)).unwrap();
    // The release that the cases are written from.
    let release = "2026-02";
    assert!(Catalogue::from_json(&read("releases.json")).unwrap().releases.iter().any(|own| own.release == release));
    let read = |name: &str| read(&format!("{release}/{name}"));
    let manifest = Manifest::from_json(&read("datapackage.json")).unwrap();
    let version = manifest.version().unwrap();
    let table = |schema: &'static TableSchema| {
        Arc::new(Table::from_json(schema, version, &read(&format!("{}.json", schema.name))).unwrap())
    };
    let opened = tables::ALL.iter().copied().map(table).collect();
    Checker::new(Book::new(Arc::new(manifest), "", opened))
}

fn verdicts(checked: &Result<Vec<Checked>, Refusal>) -> String {
    match checked {
        Ok(all) => all.iter().map(|own| own.verdict.word()).collect::<Vec<_>>().join(" "),
        Err(refusal) => refusal.to_string(),
    }
}

/// What came instead, for whoever reads a failure.
fn told(checker: &Checker, checked: &Result<Vec<Checked>, Refusal>) -> String {
    let Ok(all) = checked else { return String::new() };
    let of = |evidence: &Evidence| match evidence {
        Evidence::Figure(fact) => checker.book().table(fact.table).row(fact.row).id().to_owned(),
        other => format!("{other:?}"),
    };
    let mut told: Vec<String> = Vec::new();
    for Checked { claim, verdict, why, candidates, .. } in all {
        let said = (claim.topic, claim.stage, claim.way, &claim.places, claim.time, claim.part);
        told.push(format!("      {verdict:?} {why:?} {:?} {said:?}", claim.reading.as_ref().map(ToString::to_string)));
        let candidate = |own: &claims::Candidate| format!("        {} {:?} {:?}", of(&own.of), own.verdict, own.why);
        told.extend(candidates.iter().map(candidate));
    }
    told.join("\n")
}

/// Holds each line of a file to its verdicts, in the columns of its texts; gives how many texts there were.
fn hold(file: &str, columns: usize) -> usize {
    let checker = checker();
    let path = format!("{}/tests/cases/{file}.tsv", env!("CARGO_MANIFEST_DIR"));
    let (mut count, mut wrong) = (0, Vec::new());
    for line in fs::read_to_string(path).unwrap().lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), columns + 1, "{line}");
        assert!(cells[0].split(' ').all(|word| Verdict::ALL.iter().any(|own| own.word() == word)), "{line}");
        for text in &cells[1..] {
            let checked = checker.check(text);
            let is = verdicts(&checked);
            count += 1;
            if is != cells[0] {
                wrong.push(format!("{text}\n   must be {}\n        is {is}\n{}", cells[0], told(&checker, &checked)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    count
}

#[test]
fn bare_numbers_are_found_in_any_writing() {
    assert_eq!(hold("numbers", 2), 2 * 46);
}

#[test]
fn sentences_get_their_verdicts() {
    assert_eq!(hold("sentences", 2), 2 * 300);
}

#[test]
fn paragraphs_get_theirs_number_by_number() {
    assert_eq!(hold("paragraphs", 2), 2 * 35);
}

#[test]
fn english_gets_the_same() {
    assert_eq!(hold("english", 1), 79);
}

#[test]
fn what_goes_the_other_way_is_told_so() {
    let checker = checker();
    for text in [
        "清涧县向扬州经开区投入1亿元用于产业合作",
        "清涧县为扬州经开区投入1亿元用于产业合作",
        "清涧县帮扶扬州经开区1亿元产业合作资金",
        "宁夏1996年至2016年援助福建财政资金5.05亿元",
        "广西2022年支持广东财政资金17.58亿元",
        "2022年广西帮扶广东财政援助17.58亿元",
        "Ningxia gave Fujian CNY 505 million in fiscal assistance from 1996 to 2016.",
        "Guangxi supported Guangdong with CNY 1.758 billion of fiscal funds in 2022",
    ] {
        let all = checker.check(text).unwrap();
        let is: Vec<_> = all.iter().map(|own| (own.verdict, own.why)).collect();
        assert_eq!(is, [(Verdict::Kind, Some(Why::Way))], "{text}");
    }
}

#[test]
fn what_is_no_claim_is_told_so() {
    let checker = checker();
    let cases = [
        ("", "empty"),
        (" \n　", "empty"),
        ("扬州经开区与清涧县是结对关系。", "no_number"),
        ("2021年4月8日，两省召开会议。", "dates_alone"),
        ("去年以来，东西部协作不断深化。", "dates_alone"),
        ("<p>投入<b>1亿元</b></p>", "markup"),
        ("<script>alert('800万元')</script>", "markup"),
        ("\u{202e}元万008", "unchecked"),
        ("投入９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９元", "unchecked"),
        ("投入٨٠٠万元", "unchecked"),
        ("投入8٠0万元", "unchecked"),
        ("投入1亿2000元左右或者若干万元", "unchecked unchecked"),
        ("捐赠500萬港元、€3 million", "unchecked unchecked"),
        ("投入0.001元", "unchecked"),
        ("金额<800万元", "bound"),
    ];
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let is = verdicts(&checker.check(text));
        if is != expected {
            wrong.push(format!("{text}: {is} instead of {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let long = "投入800余万元。".repeat(1000);
    assert!(long.chars().count() >= 9000);
    assert_eq!(verdicts(&checker.check(&long)), "too_long");
}

#[test]
fn every_candidate_is_in_the_release_and_the_words_are_where_they_are_said() {
    let checker = checker();
    let text = "2021年，江苏省向陕西省提供财政援助资金26.9亿元。全年实施协作项目1343个。";
    let all = checker.check(text).unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(&text[all[0].claim.at.clone()], "26.9亿元");
    assert_eq!(&text[all[1].claim.at.clone()], "1343个");
    assert_eq!(&text[all[0].claim.time_at.clone().unwrap()], "2021年");
    let named: Vec<&str> = all[0].claim.places_at.iter().map(|at| &text[at.clone()]).collect();
    assert_eq!(named, ["江苏省", "陕西省"]);
    for candidate in all.iter().flat_map(|own| &own.candidates) {
        let Evidence::Figure(fact) = &candidate.of else { panic!("{candidate:?}") };
        assert!(checker.book().table(fact.table).row(fact.row).id().contains("js-sn"));
    }
    assert!(all.iter().all(|own| !own.candidates.is_empty()));
}
