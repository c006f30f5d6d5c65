//! A release of 60,000 made-up sales in parts, and what the ledger says of its published CSV.

use crate::harness::{Dist, copy, shanhai, target, tool};
use format::{Manifest, Period, Table, TableSchema, Version, tables};
use ledger::{self, Answer, Book, Question};
use publish::csv;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Words};
use view::site::Query;
use view::site::Site;
use view::tables::SALES;

pub const ROWS: usize = 60_000;

pub struct MadeUp {
    /// The built portal with these data in place of the shipped ones, and the page of `/sales`.
    pub dist: PathBuf,
    pub site: Site,
    /// With `sales` as published, in the order of the parts.
    pub book: Book,
    words: Words,
}

/// Made once a run; the data are kept for the next run of the same program.
pub fn made_up() -> &'static MadeUp {
    static MADE_UP: OnceLock<MadeUp> = OnceLock::new();
    MADE_UP.get_or_init(MadeUp::new)
}

impl MadeUp {
    fn new() -> Self {
        let dist = target("e2e/made-up");
        Dist::find().copy_programs(&dist);
        let release = dist.join("data/synth");
        if !is_newer_than_the_tool(&dist.join("data/releases.json")) {
            shanhai(&["synth", "--rows", &ROWS.to_string(), "--seed", "1", "--out"], &release);
            shanhai(&["build"], &release);
        }
        // The page as the shipped release has it, whose figures give way to these: to write those of tens of thousands of
        // rows takes minutes.
        let page = |dist: &Path| dist.join("sales");
        copy(&page(Dist::find().path()), &page(&dist), &|_| true).expect("the page can be copied");
        let sales =
            |manifest: &Manifest| in_parts(manifest, &published(&release, version_of(manifest), &tables::SALES));
        Self::with_sales(&dist, sales)
    }

    /// The release of a folder that may be of any size: only its first part is read, which has all words that sales have.
    pub fn of_any_size(dist: &Path) -> Self {
        Self::with_sales(dist, |manifest| {
            let parts = manifest.parts("sales");
            let read = |path: &str| fs::read(dist.join("data/synth").join(path)).expect("the part is there");
            let first = read(parts[0].path);
            let table = match manifest.rows_of(parts[0].path) {
                Some(rows) => Table::from_halves(&tables::SALES, version_of(manifest), [&first, &read(&rows.path)]),
                None => Table::from_json(&tables::SALES, version_of(manifest), &first),
            };
            table.expect("a published part is a table")
        })
    }

    fn with_sales(dist: &Path, sales: impl FnOnce(&Manifest) -> Table) -> Self {
        let release = dist.join("data/synth");
        let manifest = fs::read(release.join("datapackage.json")).expect("the release is complete");
        let manifest = Manifest::from_json(&manifest).expect("there is a manifest");
        let sales = sales(&manifest);
        let read = |schema| published(&release, version_of(&manifest), schema);
        let [pairings, regions] = [&tables::PAIRINGS, &tables::REGIONS].map(read);
        let opened = [pairings, regions, sales].map(Arc::new).into();
        let site = Site::new("https://gov.example".into(), "".into(), Query::default(), Lang::Hans);
        let book = Book::new(Arc::new(manifest), "", opened);
        let words = explore::words(&Names { site: &site, book: &book }, &SALES, book.table("sales"));
        Self { dist: dist.to_owned(), site, book, words }
    }

    pub fn sales(&self) -> &Table {
        self.book.table("sales")
    }

    /// The ids of the rows that an address asks for, in order.
    pub fn ids(&self, search: &str) -> Vec<String> {
        let rows = ledger::matching(&self.question(search), self.sales());
        rows.into_iter().map(|row| self.sales().row(row).id().to_owned()).collect()
    }

    pub fn answer(&self, search: &str) -> Answer {
        ledger::answer(&self.question(search), self.sales(), &self.book.accounting())
    }

    pub fn question(&self, search: &str) -> Question {
        let (query, names) = (Query::parse(search), Names { site: &self.site, book: &self.book });
        explore::question(&explore::Asked { names, of: &SALES, words: &self.words, query: &query })
    }
}

/// The version of the format that a release is published in.
fn version_of(manifest: &Manifest) -> Version {
    manifest.version().expect("this program made the release")
}

/// A table as its CSV has it.
fn published(release: &Path, version: Version, schema: &'static TableSchema) -> Table {
    let bytes = fs::read(release.join(format!("{}.csv", schema.name))).expect("the release is complete");
    csv::read(schema, version, &bytes).table.expect("a published CSV is a table")
}

/// The rows of the CSV as the parts have them: by the day on which their periods begin, a part a year.
fn in_parts(manifest: &Manifest, sales: &Table) -> Table {
    let day = |row: &usize| sales.row(*row).period("period").and_then(Period::first_day);
    let year = |row: &usize| day(row).map(|day| day / 10_000);
    let mut rows: Vec<usize> = (0..sales.rows).collect();
    rows.sort_by_key(day);
    let parts = manifest.parts("sales");
    assert!(parts.len() > 1, "the sales lie in several parts");
    for part in parts {
        let own = rows.iter().filter(|row| year(row) == part.from.map(|day| day / 10_000)).count();
        assert_eq!(part.rows, own, "{}", part.path);
    }
    sales.take(&rows)
}

/// Whether a file was made by this build of the tool.
pub fn is_newer_than_the_tool(file: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|known| known.modified()).ok();
    changed(file) > changed(&tool())
}
