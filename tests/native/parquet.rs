//! The Parquet files of a release say what the portal says: `DuckDB`, and Spark in `make bench`, are asked the portal's own
//! questions over them, and answer to the fen what the engine answers. Needs the Python of `scripts/python.sh`.

mod questions;
mod sql;

use engine::{Engine, Store, Stream};
use format::{Data, Manifest, Table, TableSchema, tables};
use ledger::{Answer, Book, Measure, Question};
use questions::Asked;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use tests::root;

/// The tables whose rows add up.
const TABLES: [&TableSchema; 4] = [&tables::FUNDS, &tables::SALES, &tables::EXCHANGES, &tables::OUTPUTS];

/// What an engine answers to one statement.
#[derive(Deserialize)]
struct Said {
    rows: Vec<Vec<Value>>,
    ms: f64,
}

/// The Python with that package; `None`, said loudly, where it is not there.
fn python(package: &str) -> Option<PathBuf> {
    let python = root().join("target/python/bin/python");
    let has = Command::new(&python).args(["-c", &format!("import {package}")]).output();
    if has.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    eprintln!(
        "\n!!! SKIPPED: {package} is missing, so it was not asked; scripts/python.sh {package} installs it !!!\n"
    );
    None
}

/// Asks an engine these statements over the Parquet files in a folder.
fn ask(python: &Path, engine: &str, folder: &Path, statements: &[String]) -> Vec<Said> {
    let mut command = Command::new(python);
    command.arg(root().join("tests/oracle/ask.py")).arg(engine).arg(folder);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let text = statements.join("\n") + "\n";
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{engine} failed; its words stand above");
    let said: Vec<Said> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    assert_eq!(said.len(), statements.len());
    said
}

/// A release in its folder, as the engine holds it.
struct Release {
    book: Book,
    engines: Vec<(&'static TableSchema, Table, Engine)>,
}

impl Release {
    fn read(folder: &Path) -> Self {
        let read = |path: &str| fs::read(folder.join(path)).unwrap();
        let manifest = Manifest::from_json(&read("datapackage.json")).unwrap();
        let version = manifest.version().unwrap();
        let table = |schema: &'static TableSchema| {
            let parts = manifest.parts(schema.name).into_iter();
            let parts = parts.map(|part| Table::from_json(schema, version, &read(part.path)).unwrap());
            format::Table::join(schema, parts.collect()).unwrap()
        };
        let small = [&tables::REGIONS, &tables::PAIRINGS].map(|schema| std::sync::Arc::new(table(schema)));
        let book = Book::new(std::sync::Arc::new(manifest.clone()), "", small.into());
        let engine = |schema: &'static TableSchema| {
            let parts = manifest.parts(schema.name).into_iter().map(|part| {
                let bytes = read(part.path);
                let mut stream = Stream::default();
                stream.room(bytes.len()).copy_from_slice(&bytes);
                stream.read().unwrap();
                stream.finish().unwrap()
            });
            let mut store = Store::join(parts.collect()).unwrap();
            store.complete(schema);
            (schema, table(schema), Engine::new(store, schema, book.accounting()).unwrap())
        };
        let engines = TABLES.map(engine).into();
        Self { book, engines }
    }

    /// What all tables are asked, each question as a page asks it and of those rows alone that simply add.
    fn questions(&self) -> Vec<Asked> {
        // Those of the region that most pairings name as the recipient's.
        let pairings = self.book.table("pairings");
        let region = pairings.row(0).text("recipient").unwrap();
        let own: Vec<&str> =
            pairings.iter().filter(|row| row.text("recipient") == Some(region)).map(|row| row.id()).collect();
        let of = |(schema, table, _): &(&'static TableSchema, Table, Engine)| match table.rows {
            0 => Vec::new(),
            _ => questions::of(schema.name, table, &own),
        };
        self.engines.iter().flat_map(of).collect()
    }

    fn answer(&self, table: &str, question: &Question) -> Answer {
        let (.., engine) = self.engines.iter().find(|(schema, ..)| schema.name == table).unwrap();
        engine.answer(question).unwrap()
    }
}

/// What an engine of others found of one measure.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    low: i64,
    /// What at most it is, if that is known.
    high: Option<i64>,
    published: i64,
    missing: i64,
}

/// The sums of one figure as they come from SQL, a line for each precision.
fn sums(figure: &str, said: &Said) -> BTreeMap<Measure, Sum> {
    let mut sums: BTreeMap<Measure, Sum> = BTreeMap::new();
    for row in &said.rows {
        let word = |at: usize| row[at].as_str().map(str::to_owned);
        let number = |at: usize| row[at].as_i64().unwrap_or_default();
        let words = std::array::from_fn(word);
        let measure = Measure { figure: figure.to_owned(), words, unit: word(5).unwrap_or_default() };
        let sum = sums.entry(measure).or_insert_with(|| Sum { high: Some(0), ..Sum::default() });
        let added = number(10);
        let (low, high) = match word(6).as_deref() {
            Some("over" | "at_least") => (added, None),
            Some("nearly") => (0, Some(added)),
            _ => (added, Some(added)),
        };
        sum.low += low;
        sum.high = sum.high.zip(high).map(|(a, b)| a + b);
        sum.published += number(8);
        sum.missing += number(9);
    }
    sums
}

/// What the portal's engine found of one figure.
fn expected(figure: &str, answer: &Answer) -> BTreeMap<Measure, Sum> {
    let own = answer.totals.iter().filter(|(measure, _)| measure.figure == figure);
    own.map(|(measure, tally)| {
        let interval = tally.sum.unwrap();
        let (published, missing) = (i64::from(interval.published), i64::from(interval.missing));
        (measure.clone(), Sum { low: interval.low, high: interval.high, published, missing })
    })
    .collect()
}

/// The groups with their rows, in no order.
fn groups(question: &Question, said: &Said) -> BTreeMap<Vec<Option<String>>, usize> {
    let count = question.by.len();
    let key =
        |value: &Value| value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()));
    let group = |row: &Vec<Value>| {
        (row[..count].iter().map(key).collect(), usize::try_from(row[count].as_i64().unwrap()).unwrap())
    };
    said.rows.iter().map(group).collect()
}

/// How the answers of two engines compare.
#[derive(Default)]
struct Compared {
    questions: usize,
    sums: usize,
    differences: Vec<String>,
    /// What the questions took, in ms: the other engine, in two to four statements each, and ours.
    took: f64,
    ours: f64,
}

/// Asks an engine all questions of a release, and holds its answers to those of the portal's engine.
fn compared(python: &Path, engine: &str, release: &Release, folder: &Path) -> Compared {
    let asked = release.questions();
    let mut statements = Vec::new();
    for (table, question) in &asked {
        let schema = tables::by_name(table).unwrap();
        statements.push(sql::counts(schema, question));
        let plain = questions::plain(question);
        statements.extend(schema.figures.iter().map(|figure| sql::sums(schema, &plain, figure)));
    }
    let said = ask(python, engine, folder, &statements);
    let took = said.iter().map(|said| said.ms).sum();
    let mut compared = Compared { questions: asked.len(), took, ..Compared::default() };
    let mut said = said.iter().zip(&statements);
    let mut next = || said.next().unwrap();
    for (table, question) in &asked {
        let schema = tables::by_name(table).unwrap();
        let start = Instant::now();
        let answer = release.answer(table, question);
        let plain = release.answer(table, &questions::plain(question));
        compared.ours += start.elapsed().as_secs_f64() * 1000.0;
        let (found, sql) = next();
        let own = if question.by.is_empty() {
            BTreeMap::from([(Vec::new(), answer.matched)])
        } else {
            answer.groups.iter().map(|group| (group.keys.clone(), group.matched)).collect()
        };
        if groups(question, found) != own {
            compared.differences.push(format!("{engine}: other groups than {own:?}: {sql}"));
        }
        for figure in schema.figures {
            let (found, sql) = next();
            let (own, found) = (expected(figure.value, &plain), sums(figure.value, found));
            if found != own {
                compared.differences.push(format!("{engine}: {found:?}, not {own:?}: {sql}"));
            }
            compared.sums += own.len();
        }
    }
    compared
}

/// Writes the Parquet files of a release that lies in the repository, as `shanhai site` does; of a table that is changed on
/// the way, if need be.
fn written(release: &Path, to: &Path, change: impl Fn(&mut Table)) {
    let manifest = Manifest::from_json(&fs::read(release.join("datapackage.json")).unwrap()).unwrap();
    let version = manifest.version().unwrap();
    for schema in tables::of(version) {
        let json = fs::read(release.join(format!("{}.json", schema.name))).unwrap();
        let mut table = Table::from_json(schema, version, &json).unwrap();
        change(&mut table);
        fs::create_dir(to.join(schema.name)).unwrap();
        for (part, bytes) in publish::to_parquet(&table, version).unwrap() {
            fs::write(to.join(schema.name).join(format!("{part}.parquet")), bytes).unwrap();
        }
    }
}

#[test]
fn duckdb_answers_what_the_portal_answers() {
    let Some(python) = python("duckdb") else { return };
    let folder = root().join("public/data/2026-02");
    let release = Release::read(&folder);
    let parquet = tempfile::tempdir().unwrap();
    written(&folder, parquet.path(), |_| ());
    let Compared { questions, sums, differences, .. } = compared(&python, "duckdb", &release, parquet.path());
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
    assert!(questions >= 40 && sums > 400, "{questions} questions, {sums} sums");
    println!("DuckDB: {questions} questions, {sums} sums, equal to the fen");

    // One fen more in one row is found.
    let changed = tempfile::tempdir().unwrap();
    written(&folder, changed.path(), |table| {
        if let Some(Data::Ints(ints)) = table.column("amount").filter(|_| table.schema.name == "funds") {
            let plain = |row: &usize| ints[*row] > 0 && table.row(*row).int("cluster").is_none();
            let row = (0..table.rows).find(plain).unwrap();
            let mut ints = ints.clone();
            ints[row] += 1;
            table.set("amount", Data::Ints(ints));
        }
    });
    let found = compared(&python, "duckdb", &release, changed.path()).differences;
    assert!(found.iter().any(|found| found.contains("sum(amount)")), "{found:?}");
}

/// Of the release in the folder that `SHANHAI_RELEASE` names, with its Parquet files as `shanhai build` wrote them.
#[test]
#[ignore = "a measurement: run by `make bench`"]
fn a_release_of_any_size() {
    let folder = PathBuf::from(std::env::var("SHANHAI_RELEASE").expect("SHANHAI_RELEASE names a release"));
    let release = Release::read(&folder);
    for engine in ["duckdb", "pyspark"] {
        let Some(python) = python(engine) else { continue };
        let name = engine.trim_start_matches("py");
        let start = Instant::now();
        let Compared { questions, sums, differences, took, ours } =
            compared(&python, name, &release, &folder.join("parquet"));
        let whole = start.elapsed().as_secs_f64();
        assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
        println!(
            "{name}: {questions} questions, {sums} sums, equal to the fen; its {took:.0} ms, ours {ours:.0} ms (a debug build); \
             with starting {whole:.1} s"
        );
    }
}

/// The examples of the README, as they stand there.
#[test]
fn the_examples_of_the_readme_work() {
    let Some(python) = python("duckdb") else { return };
    let folder = tempfile::tempdir().unwrap();
    let parquet = folder.path().join("parquet");
    fs::create_dir(&parquet).unwrap();
    written(&root().join("public/data/2026-02"), &parquet, |_| ());
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let examples: Vec<&str> = readme.split("```sql\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!examples.is_empty(), "there are examples");
    for example in examples {
        let script = "import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())";
        let output = Command::new(&python).args(["-c", script, example]).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{example}\n{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout.len() > 20, "{example} answers nothing");
    }
}
