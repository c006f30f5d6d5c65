//! One number everywhere: what a page totals, groups and shows, what a reader takes home and what a card says of the
//! same rows of a shipped release is the same.

use export::{About, Download, Form, Step};
use format::{Interval, Kind, Overflow, PairLevel, Row, SummaryScope, Table, TableSchema, Version};
use ledger::{self, Book, Group, Measure, Question};
use proptest::prelude::*;
use publish::csv as published;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use tests::{book, catalogue};
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked, Words};
use view::site::Query;
use view::site::Site;
use view::tables::{Arrangement, Description, Dimension, FUNDS, Filter, SALES};

fn books() -> &'static [Book] {
    static BOOKS: OnceLock<Vec<Book>> = OnceLock::new();
    BOOKS.get_or_init(|| catalogue().releases.iter().map(|entry| book(&entry.release)).collect())
}

fn site() -> Site {
    Site::new("https://gov.example".into(), "/portal".into(), Query::default(), Lang::Hans)
}

/// Sums of the figures that add, by what adds.
type Sums = BTreeMap<Measure, Result<Interval, Overflow>>;

/// What a page of one table shows for an address.
struct Shown<'a> {
    book: &'a Book,
    of: &'static Description,
    table: &'a Table,
    query: Query,
    question: Question,
}

impl<'a> Shown<'a> {
    fn new(book: &'a Book, of: &'static Description, search: &str) -> Self {
        let (table, query, site) = (book.table(of.name()), Query::parse(search), site());
        let names = Names { site: &site, book };
        let words = explore::words(&names, of, table);
        let question = explore::question(&Asked { names, of, words: &words, query: &query });
        Self { book, of, table, query, question }
    }

    fn rows(&self) -> Vec<usize> {
        ledger::matching(&self.question, self.table)
    }

    fn answered(&self) -> (usize, Sums) {
        let answer = ledger::answer(&self.question, self.table, &self.book.accounting());
        (answer.matched, answer.totals.into_iter().map(|(measure, tally)| (measure, tally.sum)).collect())
    }

    fn totalled(&self) -> (usize, Sums) {
        let rows: Vec<Row<'_>> = self.rows().into_iter().map(|row| self.table.row(row)).collect();
        (rows.len(), totals(&rows, self.book))
    }

    /// Each group of the page that has an address of its own: what it says, and what is said there. Groups of pairings that
    /// may share money have bounds, which hold what is said there.
    fn grouped(&self) -> Vec<(Sums, Sums)> {
        let site = site();
        let names = Names { site: &site, book: self.book };
        let words = explore::words(&names, self.of, self.table);
        let asked = Asked { names, of: self.of, words: &words, query: &self.query };
        let by = explore::grouping(self.of, &self.query);
        let answer = ledger::answer(&self.question, self.table, &self.book.accounting());
        let groups = explore::fold(&asked.names, &by, &self.question.by, &answer);
        assert_eq!(
            groups.iter().map(|group| group.matched).sum::<usize>(),
            if by.is_empty() { 0 } else { answer.matched }
        );
        let [by] = by[..] else { return Vec::new() };
        // The address of a side is also that of all places in it.
        if matches!(by, Dimension::Supporter | Dimension::Recipient) {
            return Vec::new();
        }
        let there = |group: &Group| {
            let address = explore::narrowed(&asked, by, group.keys[0].as_deref()?)?;
            let search = address.split_once('?').map_or("", |(_, search)| search);
            let said = Shown::new(self.book, self.of, &["?", search].concat()).answered().1;
            Some((group.totals.iter().cloned().collect(), said))
        };
        groups.iter().filter_map(there).collect()
    }

    /// The rows of a CSV file of exactly these rows, made in chunks, read and totalled.
    fn taken_home(&self) -> (usize, Sums) {
        let site = site();
        let about = About::new(self.table.schema, &self.book.manifest, &self.book.sha256, *site);
        let mut download = Download::new(Form::Csv { mark: true }, about, vec![("pairings", Box::new(|_| None))]);
        let mut steps = download.head();
        for chunk in self.rows().chunks(7) {
            steps.extend(download.rows(&self.table.take(chunk)));
        }
        steps.extend(download.end());
        let bytes = steps.into_iter().flat_map(|step| match step {
            Step::Bytes(bytes) => bytes,
            other => panic!("a CSV is no archive: {other:?}"),
        });
        let version = self.book.manifest.version().unwrap();
        let table = without_additions(self.table.schema, version, &bytes.collect::<Vec<_>>());
        // What is made from other rows stands in no CSV.
        let others = ["pairings", "regions", "sources"].map(|name| self.book.table(name).clone());
        let mut all: Vec<Table> = [table].into_iter().chain(others).collect();
        publish::derive(&self.book.accounting(), &mut all);
        let rows = all[0].select(&|_| true);
        (rows.len(), totals(&rows, self.book))
    }
}

fn totals(rows: &[Row<'_>], book: &Book) -> Sums {
    book.accounting().reckon(rows).into_iter().map(|own| (own.measure, own.account.sum)).collect()
}

/// Whether a group says what its own page says: the same, or bounds that hold it where pairings may share money.
fn agrees(group: &Sums, page: &Sums) -> bool {
    let within = |(measure, own): (&Measure, &Result<Interval, Overflow>)| {
        let Some(there) = page.get(measure) else { return false };
        let (Ok(own), Ok(there)) = (own, there) else { return own == there };
        let may_meet = measure.word("level").and_then(PairLevel::parse).is_some_and(PairLevel::may_meet);
        own == there
            || may_meet && own.low <= there.low && own.high.is_none_or(|high| there.high.is_some_and(|own| own <= high))
    };
    group.len() == page.len() && group.iter().all(within)
}

/// The table of a download: the columns that it adds are taken out again.
fn without_additions(schema: &'static TableSchema, version: Version, bytes: &[u8]) -> Table {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("the mark stands first");
    let mut reader = csv::Reader::from_reader(bytes);
    let heads = reader.headers().unwrap().clone();
    let own: Vec<String> = schema.in_csv(version).map(|(name, ..)| name).collect();
    let keep: Vec<usize> = (0..heads.len()).filter(|at| own.iter().any(|name| *name == heads[*at])).collect();
    assert_eq!(keep.len(), own.len(), "every column is taken home");
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(keep.iter().map(|at| &heads[*at])).unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        writer.write_record(keep.iter().map(|at| &record[*at])).unwrap();
    }
    let reading = published::read(schema, version, &writer.into_inner().unwrap());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    reading.table.unwrap()
}

/// The values that a parameter can have on the page of a table, some of which no row has.
fn values(book: &Book, of: &Description, parameter: &str) -> Vec<String> {
    let table = book.table(of.name());
    let distinct = |column: &str| ledger::distinct(table, column).into_iter().map(str::to_owned).collect::<Vec<_>>();
    match parameter {
        "by" | "then" => of.groupings().map(|own| own.name().to_owned()).collect(),
        "from" | "to" => ["2016", "2019", "2020", "2021", "2021-04", "2023", "none"].map(str::to_owned).into(),
        "q" => ["苹果", "扶贫", "县", "1", "X"].map(str::to_owned).into(),
        "sort" => ["-amount", "amount", "-count", "period", "kind"].map(str::to_owned).into(),
        "supporter" | "recipient" => {
            let sides = book.table("pairings").iter().filter_map(|row| row.text(parameter));
            sides.flat_map(|place| book.ancestry(place)).map(str::to_owned).collect()
        }
        column => {
            let mut values = distinct(column);
            if let Some(Kind::Word(all)) = table.schema.column(column).map(|column| column.kind) {
                values.extend(all.words.iter().map(|word| (*word).to_owned()));
            }
            if column == "precision" {
                values.push("none".to_owned());
            }
            values
        }
    }
}

/// A release, a table, and an address with up to four filters, grouped by one or two dimensions.
fn address() -> impl Strategy<Value = (usize, &'static Description, String)> {
    let picks = proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..5);
    let by = (any::<prop::sample::Index>(), proptest::option::of(any::<prop::sample::Index>()));
    (0..books().len(), proptest::sample::select(view::tables::adding_up().collect::<Vec<_>>()), picks, by).prop_map(
        |(book, of, picks, (by, then))| {
            let own = &books()[book];
            let parameters: Vec<&'static str> =
                of.filters().map(Filter::name).chain([Arrangement::Sort.name()]).collect();
            let mut query = Query::default();
            let mut put = |name: &str, value: &prop::sample::Index| {
                let values = values(own, of, name);
                if !values.is_empty() {
                    query = query.with(name, Some(value.get(&values).as_str()));
                }
            };
            for (name, value) in &picks {
                put(name.get::<&str>(&parameters), value);
            }
            put("by", &by);
            then.iter().for_each(|then| put("then", then));
            (book, of, query.suffix())
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn page_groups_and_file_say_one_number((book, of, search) in address()) {
        let shown = Shown::new(&books()[book], of, &search);
        let answered = shown.answered();
        prop_assert_eq!(&answered, &shown.totalled(), "the rows");
        for (group, page) in shown.grouped() {
            prop_assert!(agrees(&group, &page), "a group\n{:?}\n{:?}", group, page);
        }
        prop_assert_eq!(&answered, &shown.taken_home(), "the file");
    }
}

#[test]
fn a_card_says_what_the_page_of_its_pairing_says() {
    let mut compared = 0;
    for book in books() {
        for (pairing, of) in book
            .table("pairings")
            .iter()
            .flat_map(|row| view::tables::adding_up().map(move |of| (row.id().to_owned(), of)))
        {
            let shown = Shown::new(book, of, &format!("?pairing={pairing}"));
            let own = |row: &Row<'_>| row.text("pairing") == Some(&pairing);
            let card = ledger::summed(book.table("summary"), of.name(), SummaryScope::Pairing, &own);
            let card: Sums = card.into_iter().map(|(measure, sum)| (measure, sum.map(|sum| sum.interval))).collect();
            // Rates alone are no sum, and have no card.
            let page: Sums = shown.answered().1.into_iter().filter(|(_, sum)| *sum != Ok(Interval::EMPTY)).collect();
            assert_eq!(card, page, "{pairing} {of:?}");
            compared += card.len();
        }
    }
    assert!(compared > 10, "{compared} numbers were compared");
}

#[test]
fn the_filters_of_these_tests_pass_some_rows_and_keep_some_back() {
    let words = |book: &Book| explore::words(&Names { site: &site(), book }, &SALES, book.table("sales"));
    assert!(books().iter().any(|book| matches!(words(book), Words(known) if !known.is_empty())));
    for book in books() {
        let count = |search: &str| Shown::new(book, &FUNDS, search).answered().0;
        assert!(count("?kind=social") > 0 && count("?kind=social") < count(""));
    }
}
