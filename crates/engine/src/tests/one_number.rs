//! One number everywhere: whatever is asked of whatever table, the engine says what the ledger says.

use super::streamed;
use crate::{Engine, Store};
use format::tables::{EXCHANGES, FUNDS, NATIONAL, OUTPUTS, SALES, SUPERVISION};
use format::{Data, InTotal, Interval, Kind, Overflow, Table, TableSchema, Version};
use ledger::coverage::Relation;
use ledger::{Accounting, Measure, Predicate, Question, Test, YEAR, answer, matching};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

const SCHEMAS: [&TableSchema; 6] = [&FUNDS, &SALES, &EXCHANGES, &OUTPUTS, &SUPERVISION, &NATIONAL];
const PERIODS: [&str; 7] = ["2021", "2021-04", "2020", "2016/2021-05", "../2021-04", "2021-01/2021-05", "2021-04-08"];
const TEXTS: [&str; 5] = ["Apple", "apple pie", "苹果", "b\"ee", "a"];

/// A number for each value of a table, from which it is made.
type Draws = Vec<Vec<u32>>;

fn draws() -> impl Strategy<Value = (usize, Draws)> {
    (0..SCHEMAS.len()).prop_flat_map(|at| {
        let columns = SCHEMAS[at].physical().count();
        (Just(at), vec(vec(any::<u32>(), columns), 0..30))
    })
}

fn word(kind: Kind, version: Version, draw: u32) -> String {
    let pick = |words: &[&str]| words[draw as usize % words.len()].to_owned();
    match kind {
        Kind::Word(vocabulary) => pick(&vocabulary.of(version).collect::<Vec<_>>()),
        Kind::Period => pick(&PERIODS),
        Kind::Ref(_) => format!("r-{}", draw % 3),
        _ => pick(&TEXTS),
    }
}

/// A table of a release of that version.
fn table(schema: &'static TableSchema, version: Version, rows: &Draws) -> Table {
    let columns = schema.physical().enumerate().map(|(at, (name, column, _))| {
        let draws = || rows.iter().enumerate().map(|(row, draws)| (row, draws[at]));
        // A draw in ten leaves the value out where that may be, or three in four where few have one.
        let filled =
            |draw: u32| column.required_in(version) && name == column.name || !(draw / 1000).is_multiple_of(10);
        let data = match (name.as_str(), column.kind) {
            _ if column.since > version => Data::none(column.kind, rows.len()),
            ("id", _) => Data::texts(draws().map(|(row, _)| Some(format!("k-{row}").into()))),
            ("part_of", _) => Data::texts(draws().map(|(_, draw)| {
                let whole = draw as usize % (4 * rows.len());
                (whole < rows.len()).then(|| format!("k-{whole}").into())
            })),
            (_, Kind::Flag) => Data::Ints(draws().map(|(_, draw)| i64::from(draw % 2)).collect()),
            (_, Kind::Yuan | Kind::Count) => {
                let value = |draw: u32| match draw % 16 {
                    0 => i64::from(u32::MAX),
                    1 => 10_000_000_000,
                    small => i64::from(small % 4),
                };
                let value = |draw| if draw / 7 % 4 > 0 { value(draw) } else { Data::NO_INT };
                Data::Ints(draws().map(|(_, draw)| value(draw)).collect())
            }
            _ => Data::texts(draws().map(|(_, draw)| filled(draw).then(|| word(column.kind, version, draw).into()))),
        };
        (name, data)
    });
    Table::new(schema, rows.len(), columns.collect()).unwrap()
}

/// How the figures of a table are added, and its column of clusters, as a publisher makes it.
fn accounting(table: &mut Table, version: Version, related: bool) -> Accounting {
    let related = if related {
        vec![
            ("r-0", "r-1", Relation::Holds),
            ("r-1", "r-0", Relation::Within),
            ("r-1", "r-2", Relation::Meets),
            ("r-2", "r-1", Relation::Meets),
        ]
    } else {
        Vec::new()
    };
    let owned = |(a, b, is): (&str, &str, Relation)| (a.to_owned(), b.to_owned(), is);
    let accounting = Accounting { version, relations: related.into_iter().map(owned).collect::<Vec<_>>().into() };
    if version > Version::One && table.schema.column("cluster").is_some() {
        let clusters = accounting.clusters(&table.select(&|_| true));
        let number = |number: u32| if number == 0 { Data::NO_INT } else { i64::from(number) };
        table.set("cluster", Data::Ints(clusters.into_iter().map(number).collect()));
    }
    accounting
}

fn engine(table: &Table, accounting: &Accounting, parts: usize) -> Engine {
    let version = accounting.version;
    if version >= Version::Three && table.rows > 0 {
        return in_halves(table, accounting, parts);
    }
    let rows: Vec<usize> = (0..table.rows).collect();
    let parts = rows.chunks(table.rows.div_ceil(parts).max(1)).map(|rows| table.take(rows));
    let mut stores: Vec<Store> = parts.map(|part| streamed(&publish::to_json(&part, version), 999)).collect();
    if stores.is_empty() {
        stores.push(streamed(&publish::to_json(table, version), 999));
    }
    let mut store = Store::join(stores).unwrap();
    store.complete(table.schema);
    Engine::new(store, table.schema, accounting.clone()).unwrap()
}

/// The same out of two files a part, taken to pieces and put together once.
fn in_halves(table: &Table, accounting: &Accounting, parts: usize) -> Engine {
    let rows: Vec<usize> = (0..table.rows).collect();
    let parts: Vec<Table> = rows.chunks(table.rows.div_ceil(parts).max(1)).map(|rows| table.take(rows)).collect();
    let sizes: Vec<usize> = parts.iter().map(|part| part.rows).collect();
    let halves = parts.iter().map(|part| publish::halves(part, accounting.version).map(|file| streamed(&file, 999)));
    let made = |parts: Vec<(Store, Option<Store>)>| {
        let (answers, details): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        let mut store = Store::join(answers).unwrap();
        store.complete(table.schema);
        let mut engine = Engine::new(store, table.schema, accounting.clone()).unwrap();
        engine.await_details(&sizes);
        for (at, details) in details.into_iter().enumerate().rev() {
            assert_eq!(engine.lacking(&(0..u32::try_from(table.rows).unwrap()).collect::<Vec<_>>()).len(), at + 1);
            engine.add_details(at, details.unwrap()).unwrap();
        }
        assert!(engine.lacking(&[0]).is_empty());
        engine
    };
    made(made(halves.map(|[answers, details]| (answers, Some(details))).collect()).into_parts(&sizes))
}

/// Any column; half of the time one that cubes are made of, or marks.
fn column(table: &Table, at: usize) -> String {
    const USUAL: [&str; 8] = ["pairing", "period", "channel", "kind", "stage", "precision", "missing", "unit"];
    let usual = USUAL.iter().filter(|name| table.column(name).is_some()).map(|name| (*name).to_owned());
    let all: Vec<String> = table.schema.physical().map(|(name, ..)| name).collect();
    let columns: Vec<String> = if at.is_multiple_of(2) { usual.collect() } else { all };
    columns[at / 2 % columns.len()].clone()
}

/// A column, a kind of test, and what it is about.
type Draw = (usize, u32, u32, u32);

fn test(table: &Table, &(at, kind, one, other): &Draw) -> Test {
    let column = column(table, at);
    let of = table.schema.physical().find(|(name, ..)| *name == column).map(|(_, column, _)| column.kind).unwrap();
    let value = |draw: u32| match (draw % 5, table.column(&column).unwrap()) {
        (0, _) => String::new(),
        (_, Data::Ints(_)) => (draw % 4).to_string(),
        _ => word(of, Version::NEWEST, draw),
    };
    let day = |draw: u32| (!draw.is_multiple_of(3)).then(|| 20_200_101 + draw % 5 * 10_000 + draw % 4 * 100);
    let part = |draw: u32| ["a", "A", "", "r-1", "苹", "not"][draw as usize % 6].to_owned();
    let is = match kind % 6 {
        0 => Predicate::OneOf([one, other].map(value).to_vec()),
        1 => Predicate::Contains(part(one)),
        2 => Predicate::Mentions(part(one)),
        3 => Predicate::Between(i64::from(one % 3), i64::from(other % 5)),
        4 => Predicate::Within(day(one), day(other)),
        _ => Predicate::NoYear,
    };
    Test { column, is }
}

fn question(table: &Table, asked: &Asked) -> Question {
    let name = |at: &usize| column(table, *at);
    Question {
        tests: asked.tests.iter().map(|draw| test(table, draw)).collect(),
        any: asked.any.iter().map(|draws| draws.iter().map(|draw| test(table, draw)).collect()).collect(),
        by: asked.by.iter().map(|at| if at % 5 == 0 { YEAR.to_owned() } else { name(at) }).collect(),
        sort: asked.sort.as_ref().map(|(at, descending)| (name(at), *descending)),
    }
}

#[derive(Clone, Debug)]
struct Asked {
    tests: Vec<Draw>,
    any: Vec<Vec<Draw>>,
    by: Vec<usize>,
    sort: Option<(usize, bool)>,
}

fn asked() -> impl Strategy<Value = Asked> {
    let draw = || (0..99_usize, any::<u32>(), any::<u32>(), any::<u32>());
    let sort = option::weighted(0.8, (0..99_usize, any::<bool>()));
    (
        vec(draw(), 0..3),
        prop_oneof![3 => Just(Vec::new()), 1 => vec(vec(draw(), 0..4), 1..3)],
        vec(0..99_usize, 0..3),
        sort,
    )
        .prop_map(|(tests, any, by, sort)| Asked { tests, any, by, sort })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_engine_says_what_the_ledger_says((schema, rows) in draws(), asked in vec(asked(), 1..5), parts in 1..4_usize, version in proptest::sample::select(&Version::ALL[..]), related: bool) {
        let mut table = table(SCHEMAS[schema], version, &rows);
        let accounting = accounting(&mut table, version, related);
        let engine = engine(&table, &accounting, parts);
        for asked in asked {
            let question = question(&table, &asked);
            let expected = answer(&question, &table, &accounting);
            prop_assert_eq!(&engine.answer(&question).unwrap(), &expected, "{:?}", question);

            let order: Vec<u32> = matching(&question, &table).into_iter().map(|row| u32::try_from(row).unwrap()).collect();
            prop_assert_eq!(&engine.window(&question, 0, 99).unwrap(), &order, "{:?}", question);
            let slice: Vec<u32> = order.iter().skip(2).take(3).copied().collect();
            prop_assert_eq!(engine.window(&question, 2, 3).unwrap(), slice);

            // What is seen as rows adds up to what is said of them.
            let page = Table::from_json(table.schema, Version::NEWEST, engine.rows_json(&order).as_bytes()).unwrap();
            let of_rows = answer(&Question { by: question.by.clone(), ..Question::default() }, &page, &accounting);
            prop_assert_eq!(of_rows.matched, expected.matched);
            prop_assert_eq!(&of_rows.groups, &expected.groups);
            let sums = |answer: &ledger::Answer| -> Vec<(Measure, Result<Interval, Overflow>)> {
                answer.totals.iter().map(|(measure, tally)| (measure.clone(), tally.sum)).collect()
            };
            prop_assert_eq!(sums(&of_rows), sums(&expected));

            if !question.by.is_empty() {
                prop_assert_eq!(expected.groups.iter().map(|group| group.matched).sum::<usize>(), expected.matched);
            }

            // Every row that speaks of a total is counted, or its account says why not.
            for (measure, tally) in &expected.totals {
                let spoken = of_measure(&table, &order, measure, version);
                let added = tally.sum.map_or(0, |sum| sum.published + sum.missing);
                let doubtful = tally.left.counts[InTotal::Contradicts as usize] + tally.left.counts[InTotal::Overlaps as usize];
                if tally.sum.is_ok() {
                    prop_assert_eq!(added + tally.left.counts.iter().sum::<u32>() - doubtful, spoken, "{:?}", measure);
                }
            }
        }
    }
}

/// How many of these rows give a number of a measure, or lack one that applies.
fn of_measure(table: &Table, rows: &[u32], measure: &Measure, version: Version) -> u32 {
    let speaks = |row: &u32| {
        let row = table.row(*row as usize);
        row.figures().any(|(columns, figure)| {
            figure != format::Figure::Missing(format::Missing::NotApplicable)
                && Measure::of(&row, columns, version) == *measure
        })
    };
    u32::try_from(rows.iter().filter(|row| speaks(row)).count()).unwrap()
}
