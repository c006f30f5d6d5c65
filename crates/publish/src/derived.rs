//! The columns that are made from other rows, for all tables of a release at once.

mod level;
mod settled;

use format::{Table, Version, tables};
use ledger::{Accounting, Relations};
use settled::Settled;

/// How the figures of a release are added, once its places are known.
pub fn accounting(version: Version, tables: &[Table]) -> Accounting {
    let of = |name: &str| tables.iter().find(|table| table.schema.name == name);
    match (of(tables::PAIRINGS.name), of(tables::REGIONS.name)) {
        (Some(pairings), Some(regions)) => Accounting { version, relations: Relations::of(pairings, regions) },
        _ => Accounting::new(version),
    }
}

/// Fills in the derived columns of a release; those that its version does not have stay empty.
pub fn derive(accounting: &Accounting, all: &mut [Table]) {
    let has = |table: &Table, name: &str| {
        table.schema.column(name).is_some_and(|column| column.derived && column.since <= accounting.version)
    };
    let levels = level::of_pairings(all);
    for table in all.iter_mut().filter(|table| has(table, "level")) {
        table.set("level", level::of_rows(table, &levels));
    }
    let published = settled::published(all);
    for table in all.iter_mut().filter(|table| has(table, "cluster")) {
        for (name, data) in Settled::new(accounting, table, &published).columns() {
            if has(table, name) {
                table.set(name, data);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use format::TableSchema;

    fn derived(version: Version, mut all: Vec<Table>) -> Vec<Table> {
        derive(&accounting(version, &all), &mut all);
        all
    }

    fn read(schema: &'static TableSchema, text: &str) -> Table {
        let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let line = |row: &str| {
            let value =
                |name: &String| row.split('|').find_map(|part| part.strip_prefix(&format!("{name}="))).unwrap_or("");
            names.iter().map(value).collect::<Vec<_>>().join(",")
        };
        let lines: Vec<String> = text.split(' ').map(line).collect();
        let reading =
            csv::read(schema, Version::NEWEST, format!("{}\n{}\n", names.join(","), lines.join("\n")).as_bytes());
        reading.table.unwrap()
    }

    /// Acts of supervision of pairings between places of these levels, and one of no pairing.
    fn release(sides: &[[&str; 2]]) -> Vec<Table> {
        let numbered = |line: &dyn Fn(usize, &[&str; 2]) -> String| -> String {
            sides.iter().enumerate().map(|(at, sides)| line(at, sides)).collect::<Vec<_>>().join(" ")
        };
        let regions = numbered(&|at, [east, west]| format!("id=e{at}|level={east} id=w{at}|level={west}"));
        let pairings = numbered(&|at, _| format!("id=p{at}|supporter=e{at}|recipient=w{at}"));
        let acts = numbered(&|at, _| format!("id=a{at}|pairing=p{at}")) + " id=none";
        vec![read(&tables::SUPERVISION, &acts), read(&tables::PAIRINGS, &pairings), read(&tables::REGIONS, &regions)]
    }

    const SIDES: [[&str; 2]; 7] = [
        ["province", "province"],
        ["prefecture", "prefecture"],
        ["county", "county"],
        ["zone", "county"],
        ["prefecture", "county"],
        ["province", "prefecture"],
        ["set", "province"],
    ];

    #[test]
    fn a_row_has_the_level_of_the_sides_of_its_pairing() {
        let tables = derived(Version::Two, release(&SIDES));
        let levels: Vec<_> = tables[0].iter().map(|row| row.text("level")).collect();
        let expected = ["province", "prefecture", "county", "county", "mixed", "mixed", "set"];
        assert!(levels.iter().copied().eq(expected.map(Some).into_iter().chain([None])), "{levels:?}");
        let regions: Vec<_> = tables[2].iter().map(|row| row.text("level")).collect();
        assert_eq!(regions[..2], [Some("province"); 2], "the level of a place is its publisher's own word");
    }

    #[test]
    fn a_release_of_format_1_has_none() {
        let tables = derived(Version::One, release(&SIDES));
        assert!(tables[0].iter().all(|row| row.text("level").is_none()));
        assert_eq!(tables[0].rows, SIDES.len() + 1);
    }

    /// Figures of funds of the pairing p0, and the document that says them.
    fn funds(rows: &str) -> Vec<Table> {
        let mut all = release(&SIDES);
        all.push(read(&tables::SOURCES, "id=old|published=2021-07-01 id=new|published=2021-12-31"));
        let rows: Vec<String> =
            rows.split(' ').map(|row| format!("pairing=p0|kind=fiscal|stage=spent|precision=stated|{row}")).collect();
        all.insert(0, read(&tables::FUNDS, &rows.join(" ")));
        derived(Version::Two, all)
    }

    #[test]
    fn a_row_says_why_it_is_not_simply_added() {
        let all = funds(
            "id=a|period=2021|amount=4|source=old id=b|period=2021|amount=5|source=new id=c|period=2021-03|amount=1 \
             id=d|period=2019|amount=9 id=e|period=2019|amount=1|basis=average",
        );
        let told: Vec<_> =
            all[0].iter().map(|row| ["in_total", "in_total_row", "said"].map(|name| row.text(name))).collect();
        let expected = [
            [Some("revised"), Some("b"), Some("2021-07-01")],
            [None, None, Some("2021-12-31")],
            [Some("inside"), Some("b"), None],
            [None, None, None],
            [Some("rate"), None, None],
        ];
        assert_eq!(told, expected);
        let clusters: Vec<_> = all[0].iter().map(|row| row.int("cluster")).collect();
        assert!(clusters[0].is_some() && clusters[0] == clusters[1] && clusters[0] == clusters[2], "{clusters:?}");
        assert_eq!(clusters[3], None);
    }
}
