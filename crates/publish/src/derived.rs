//! The columns that are made from other rows, for all tables of a release at once.

mod cluster;
mod level;

use format::{Table, Version};

/// Fills in the derived columns of a release of that version; those that it does not have stay empty.
pub fn derive(version: Version, tables: &mut [Table]) {
    let levels = level::of_pairings(tables);
    for table in tables {
        let has =
            |name: &str| table.schema.column(name).is_some_and(|column| column.derived && column.since <= version);
        let made = [
            ("level", has("level").then(|| level::of_rows(table, &levels))),
            ("cluster", has("cluster").then(|| cluster::of_rows(table))),
        ];
        for (name, data) in made {
            data.into_iter().for_each(|data| table.set(name, data));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use format::{TableSchema, tables};

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
        let mut tables = release(&SIDES);
        derive(Version::Two, &mut tables);
        let levels: Vec<_> = tables[0].iter().map(|row| row.text("level")).collect();
        let expected = ["province", "prefecture", "county", "county", "mixed", "mixed", "set"];
        assert!(levels.iter().copied().eq(expected.map(Some).into_iter().chain([None])), "{levels:?}");
        let regions: Vec<_> = tables[2].iter().map(|row| row.text("level")).collect();
        assert_eq!(regions[..2], [Some("province"); 2], "the level of a place is its publisher's own word");
    }

    #[test]
    fn a_release_of_format_1_has_none() {
        let mut tables = release(&SIDES);
        derive(Version::One, &mut tables);
        assert!(tables[0].iter().all(|row| row.text("level").is_none()));
        assert_eq!(tables[0].rows, SIDES.len() + 1);
    }
}
