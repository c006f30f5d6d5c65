//! Answers of the engine to what the controls of an exploring page ask, at random: the ledger says the same of the same
//! rows, and a second program, of another language, of the CSVs alone (`oracle/questions.py`). Needs Python 3, without
//! packages.

use engine::{Engine, Stream};
use format::{Interval, Manifest, Overflow, Table, Version, tables};
use ledger::{Accounting, Answer, Book, Cut, Folding, Group, Measure, Predicate, Question, Test};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::oracle::{self, Total};
use tests::root;
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked, Words};
use view::site::{Query, Site};
use view::tables::{Dimension, SALES};

/// What is typed: parts of products, and of ids. Words of the vocabularies are not among these, which no CSV has.
const TYPED: [&str; 14] =
    ["茶", "红", "红枣", "小", "小米", "枸杞", "枸", "羊肉", "x-7", "x-19", "X-2", "x-3999", "核桃", "没有"];

/// A made-up release in memory.
struct Made {
    site: Site,
    book: Book,
    words: Words,
    accounting: Accounting,
}

impl Made {
    /// The release of a folder that holds nothing but the CSVs.
    fn read(folder: &Path) -> Self {
        let read = |schema: &'static format::TableSchema| {
            let bytes = std::fs::read(folder.join(format!("{}.csv", schema.name))).unwrap();
            publish::csv::read(schema, Version::NEWEST, &bytes).table.unwrap()
        };
        let mut all: Vec<Table> =
            [&tables::PAIRINGS, &tables::REGIONS, &tables::SOURCES, &tables::SALES].map(read).into();
        let accounting = publish::accounting(Version::NEWEST, &all);
        publish::derive(&accounting, &mut all);
        // Its names alone are used.
        let manifest = std::fs::read(root().join("public/data/2026-02/datapackage.json")).unwrap();
        let book =
            Book::new(Arc::new(Manifest::from_json(&manifest).unwrap()), "", all.into_iter().map(Arc::new).collect());
        let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
        let words = explore::words(&Names { site: &site, book: &book }, &SALES, book.table("sales"));
        Self { site, book, words, accounting }
    }

    fn sales(&self) -> &Table {
        self.book.table("sales")
    }

    fn engine(&self) -> Engine {
        let bytes = publish::to_json(self.sales(), Version::NEWEST);
        let mut stream = Stream::default();
        stream.room(bytes.len()).copy_from_slice(&bytes);
        stream.read().unwrap();
        let mut store = stream.finish().unwrap();
        store.complete(&tables::SALES);
        Engine::new(store, &tables::SALES, self.accounting.clone()).unwrap()
    }

    fn asked<'a>(&'a self, query: &'a Query) -> Asked<'a> {
        Asked { names: Names { site: &self.site, book: &self.book }, of: &SALES, words: &self.words, query }
    }

    /// So many addresses that the controls of the page lead to, drawn at random, always the same.
    fn addresses(&self, count: usize) -> Vec<String> {
        let query = Query::default();
        let form = explore::filters(&self.asked(&query), &explore::occurring(&SALES, self.sales()));
        let between = |text: &str, start: &str| Some(text.split_once(start)?.1.split_once('"')?.0.to_owned());
        let selects: Vec<(String, Vec<String>)> = form
            .as_str()
            .split("<select")
            .skip(1)
            .map(|select| {
                let options = select.split("<option").skip(1).filter_map(|option| between(option, "value=\""));
                (between(select, "name=\"").unwrap(), options.filter(|value| !value.is_empty()).collect())
            })
            .collect();
        assert!(selects.len() > 10 && selects.iter().any(|(_, options)| options.len() > 200), "the page's controls");
        let mut state = 7_u64;
        let mut draw = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        let mut addresses = Vec::new();
        while addresses.len() < count {
            let mut query = Query::default();
            for (name, options) in &selects {
                let share = if name == "by" || name == "then" { 2 } else { 5 };
                if draw(share) == 0 {
                    query = query.with(name, Some(&options[draw(options.len())]));
                }
            }
            if draw(5) == 0 {
                query = query.with("q", Some(TYPED[draw(TYPED.len())]));
            }
            if draw(4) == 0 {
                query = query.with("sort", Some(["amount", "-amount", "pairing", "-channel"][draw(4)]));
            }
            addresses.push(query.suffix());
        }
        addresses
    }
}

/// Totals by measure.
type Sums = BTreeMap<Measure, Result<Interval, Overflow>>;

fn sums(totals: &[(Measure, Result<Interval, Overflow>)]) -> Sums {
    totals.iter().cloned().collect()
}

/// Groups without an order among what they come to.
fn plain(groups: &[Group]) -> Vec<(Vec<Option<String>>, usize, Sums)> {
    groups.iter().map(|group| (group.keys.clone(), group.matched, sums(&group.totals))).collect()
}

/// All groups, whatever is seen of them.
fn whole(folding: Folding) -> Folding {
    Folding { cut: Cut { all: usize::MAX >> 1, ..folding.cut }, ..folding }
}

/// What the second program says of an address.
#[derive(Deserialize)]
struct Told {
    matched: usize,
    totals: Vec<Total>,
    groups: Vec<ToldGroup>,
}

#[derive(Deserialize)]
struct ToldGroup {
    keys: Vec<Option<String>>,
    matched: usize,
    totals: Vec<Total>,
}

fn told_sums(totals: &[Total]) -> Sums {
    oracle::sums(totals).into_iter().map(|(measure, sum)| (measure, Ok(sum))).collect()
}

/// What the second program says of addresses; `None`, said loudly, where there is no Python.
fn told(folder: &Path, addresses: &[String]) -> Option<Vec<Told>> {
    let mut python = Command::new("python3");
    python.arg(root().join("tests/oracle/questions.py")).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let Ok(mut running) = python.spawn() else {
        eprintln!("\n!!! SKIPPED: python3 is missing, so no second program was asked !!!\n");
        return None;
    };
    let mut asked = running.stdin.take().unwrap();
    let lines = addresses.join("\n") + "\n";
    let asking = std::thread::spawn(move || asked.write_all(lines.as_bytes()));
    let output = running.wait_with_output().unwrap();
    asking.join().unwrap().unwrap();
    assert!(output.status.success(), "the second program comes to an end");
    let lines = std::str::from_utf8(&output.stdout).unwrap().lines();
    Some(lines.map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn a_second_program_answers_200_random_questions_alike() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in synth::release(4_000, 5, Version::NEWEST) {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let made = Made::read(folder.path());
    let (engine, addresses) = (made.engine(), made.addresses(200));
    let told = told(folder.path(), &addresses);
    let (mut some, mut grouped, mut settled) = (0, 0, 0);
    for (at, address) in addresses.iter().enumerate() {
        let query = Query::parse(address);
        let asked = made.asked(&query);
        let (question, by) = (explore::question(&asked), explore::grouping(&SALES, &query));

        let mut expected = ledger::answer(&question, made.sales(), &made.accounting);
        let rows = engine.window(&question, 0, 100).unwrap();
        let first = ledger::matching(&question, made.sales()).into_iter().take(100);
        assert!(first.eq(rows.into_iter().map(|row| row as usize)), "the first rows of {address}");
        assert_eq!(engine.answer(&question).unwrap(), expected, "{address}");
        if !by.is_empty() {
            expected.groups = explore::fold(&asked.names, &by, &question.by, &expected);
        }
        let folding = explore::folding(&asked.names, &by);
        let seen = engine.folded(&question, &folding).unwrap();
        let all = engine.folded(&question, &whole(folding)).unwrap();
        assert_eq!(plain(&all.groups), plain(&expected.groups), "the groups of {address}, in their order");
        assert_eq!((all.matched, &all.totals), (expected.matched, &expected.totals), "{address}");
        assert_eq!(plain(&seen.groups), plain(&kept(&expected, &by)), "the groups of {address} that are seen");

        some += usize::from(all.matched > 0);
        grouped += all.groups.len();
        settled += all.totals.iter().filter(|(_, tally)| tally.left != ledger::Left::default()).count();
        let Some(told) = told.as_ref().map(|told| &told[at]) else { continue };
        assert_eq!(told.matched, all.matched, "the second program counts other rows at {address}");
        let totals: Vec<_> = all.totals.iter().map(|(measure, tally)| (measure.clone(), tally.sum)).collect();
        assert_eq!(told_sums(&told.totals), sums(&totals), "the second program comes to other totals at {address}");
        let mut own: Vec<_> =
            told.groups.iter().map(|group| (group.keys.clone(), group.matched, told_sums(&group.totals))).collect();
        let mut ours = plain(&all.groups);
        own.sort_by(|a, b| a.0.cmp(&b.0));
        ours.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(own, ours, "the second program has other groups at {address}");
    }
    assert!(some > 100 && grouped > 2_000 && settled > 10, "{some} with rows, {grouped} groups, {settled} settled");
}

/// The groups that are seen, as the folding of these dimensions says.
fn kept(answer: &Answer, by: &[Dimension]) -> Vec<Group> {
    let says = |group: &Group, measure: &Measure| {
        let sum = group.totals.iter().find(|(own, _)| own == measure).and_then(|(_, sum)| sum.ok());
        sum.is_some_and(|sum| sum.published > 0 || sum.missing > 0)
    };
    let mut firsts: Vec<Option<String>> = Vec::new();
    let mut told = vec![0; answer.totals.len()];
    let mut kept = Vec::new();
    for (at, group) in answer.groups.iter().enumerate() {
        if by.get(1) == Some(&Dimension::Year) && !firsts.contains(&group.keys[0]) && firsts.len() < 301 {
            firsts.push(group.keys[0].clone());
        }
        let mut seen = at < 500 || by == [Dimension::Period] || by.len() == 2 && firsts.contains(&group.keys[0]);
        for ((measure, _), told) in answer.totals.iter().zip(&mut told) {
            if *told < 21 && says(group, measure) {
                *told += 1;
                seen = true;
            }
        }
        if seen {
            kept.push(group.clone());
        }
    }
    kept
}

/// How long the engine takes for the same on a release of any size: `SHANHAI_RELEASE` names a folder of CSVs. Natively, so
/// that a profiler can look; what counts is measured in a browser.
#[test]
#[ignore = "a measurement"]
fn how_long_200_random_questions_take() {
    let folder = std::env::var("SHANHAI_RELEASE").expect("SHANHAI_RELEASE names a release");
    let made = Made::read(Path::new(&folder));
    let start = Instant::now();
    let engine = made.engine();
    println!("{} rows, read in {} ms", made.sales().rows, start.elapsed().as_millis());
    // What another question asked for is not kept.
    let nothing = vec![Test { column: "id".to_owned(), is: Predicate::Contains("nothing".to_owned()) }];
    let mut times = Vec::new();
    for address in made.addresses(200) {
        let query = Query::parse(&address);
        let asked = made.asked(&query);
        let question = explore::question(&asked);
        let folding = explore::folding(&asked.names, &explore::grouping(&SALES, &query));
        // The shortest of three: other work on the machine is not what is looked for.
        let once = |_| {
            engine.window(&Question { tests: nothing.clone(), ..Question::default() }, 0, 1).unwrap();
            let start = Instant::now();
            let answer = engine.folded(&question, &folding).unwrap();
            let answered = start.elapsed();
            let rows = engine.window(&question, 0, 100).unwrap();
            (start.elapsed(), answered, answer.matched, answer.groups.len(), rows.len())
        };
        let (all, answered, matched, groups, rows) = (0..3).map(once).min().unwrap();
        times.push((all, answered, matched, groups, rows, address));
    }
    times.sort();
    for (all, answered, matched, groups, rows, address) in times.iter().rev().take(25) {
        let [all, answered] = [all, answered].map(Duration::as_micros);
        println!(
            "{all:>8} µs, {answered:>8} of them the answer: {matched} rows, {groups} groups, {rows} shown, {address}"
        );
    }
    let at = |share: usize| times[(times.len() - 1) * share / 100].0.as_micros();
    println!("median {} µs, p95 {} µs, longest {} µs", at(50), at(95), at(100));
}
