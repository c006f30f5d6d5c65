//! A large table is published in parts that say what they hold, and that `verify` proves like any other file.

use crate::sample::{Sample, run};
use format::{Changes, Manifest, Period, Row, Table, Version, tables};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

pub const ROWS: usize = 50_001;

/// A built release `r` with one row of sales more than a table in one file may have. It is made once, and copied.
pub fn large() -> Sample {
    static LARGE: OnceLock<Sample> = OnceLock::new();
    let original = LARGE.get_or_init(|| {
        let sample = Sample::empty();
        let (rows, out) = (ROWS.to_string(), sample.path("r"));
        let said = run(&["synth".as_ref(), "--rows".as_ref(), rows.as_ref(), "--out".as_ref(), &out]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        sample.must_build("r");
        sample
    });
    let copy = Sample::empty();
    for path in original.files().keys() {
        let to = copy.path(path.strip_prefix(original.data()).unwrap().to_str().unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(path, to).unwrap();
    }
    copy
}

fn manifest(sample: &Sample) -> Manifest {
    // As the portal reads it.
    Manifest::from_json(&fs::read(sample.path("r/datapackage.json")).unwrap()).unwrap()
}

#[test]
fn the_parts_hold_every_row_in_the_order_of_time() {
    let sample = large();
    assert!(!sample.path("r/sales.json").exists());
    let manifest = manifest(&sample);
    let parts = manifest.parts("sales");
    assert_eq!(parts.iter().map(|part| part.rows).sum::<usize>(), ROWS);
    assert_eq!((parts[0].path, parts[0].from, parts[0].to), ("sales/2015.json", Some(20_150_101), Some(20_151_231)));
    // The numbers of the rows are those of the CSV: within a day the order of the CSV is kept.
    let place = |row: Row<'_>| {
        let number: u32 = row.id().strip_prefix("x-").unwrap().parse().unwrap();
        (row.period("period").and_then(Period::first_day), number)
    };
    let mut places = Vec::new();
    for part in &parts {
        let read = |path: &str| fs::read(sample.path("r").join(path)).unwrap();
        let rows = manifest.rows_of(part.path).unwrap();
        assert_eq!(rows.path, part.path.replace(".json", "-rows.json"));
        let halves = [read(part.path), read(&rows.path)];
        let table = Table::from_halves(&tables::SALES, Version::NEWEST, halves.each_ref().map(Vec::as_slice)).unwrap();
        assert_eq!(table.rows, part.rows, "{}", part.path);
        let periods: Vec<Period> = table.iter().filter_map(|row| row.period("period")).collect();
        assert_eq!(periods.iter().filter_map(|period| period.first_day()).min(), part.from);
        assert_eq!(periods.iter().map(|period| period.last_day()).max(), part.to);
        places.extend(table.iter().map(place));
    }
    assert_eq!(places.len(), ROWS);
    assert!(places.windows(2).all(|two| two[0] < two[1]));
}

#[test]
fn what_changed_is_counted_over_all_parts() {
    let sample = large();
    fs::create_dir(sample.path("s")).unwrap();
    for name in
        tables::of(Version::NEWEST).map(|table| format!("{}.csv", table.name)).chain(["release.json".to_owned()])
    {
        fs::copy(sample.path("r").join(&name), sample.path("s").join(&name)).unwrap();
    }
    let path = sample.path("s/sales.csv");
    let csv = fs::read_to_string(&path).unwrap();
    // The first row goes. The table is whole then, and stands in another order than the parts.
    let (head, rows) = csv.split_once('\n').unwrap();
    let rows = rows.split_once('\n').unwrap().1;
    fs::write(&path, [head, "\n", &rows.replacen("online,", "outlet,", 1)].concat()).unwrap();
    sample.must_build("s");
    assert!(sample.path("s/sales.json").exists());
    let manifest = Manifest::from_json(&fs::read(sample.path("s/datapackage.json")).unwrap()).unwrap();
    let changes = Changes { changed: 1, removed: 1, ..Changes::default() };
    assert_eq!(manifest.shanhai.changes, Some(changes));
}

#[test]
fn a_small_table_is_one_part_without_bounds() {
    let sample = large();
    let manifest = manifest(&sample);
    let [part] = manifest.parts("funds")[..] else { panic!("funds are small") };
    assert_eq!((part.path, part.rows, part.from, part.to), ("funds.json", manifest.rows("funds"), None, None));
    assert!(manifest.parts("summary").is_empty(), "the summary is not one of the tables");
}

#[test]
fn verify_names_what_is_wrong_with_a_part() {
    let sample = large();
    let path = sample.path("r/sales/2019.json");
    let right = fs::read_to_string(&path).unwrap();
    fs::write(&path, right.replacen("online", "outlet", 1)).unwrap();
    let rows = sample.path("r/sales/2021-rows.json");
    fs::write(&rows, fs::read_to_string(&rows).unwrap().replacen("¶1", "¶2", 1)).unwrap();
    fs::write(sample.path("r/sales/2031.json"), "{}").unwrap();
    fs::remove_file(sample.path("r/sales/2020.json")).unwrap();
    let said = sample.verify();
    assert_eq!(said.code, Some(1));
    for part in [
        "r/sales/2019.json: expected hash",
        "r/sales/2020.json: expected the file",
        "r/sales/2021-rows.json: expected hash",
        "r/sales/2031.json: expected only files that the manifest lists",
    ] {
        assert!(said.err.contains(part), "{part:?} in {}", said.err);
    }
    assert!(said.out.contains("proved  r/sales/2018.json: says what the CSV says"), "{}", said.out);
}

#[test]
fn warnings_of_one_cause_are_one_message() {
    let sample = large();
    // What a dozen rows say is said again.
    let path = sample.path("r/sales.csv");
    let csv = fs::read_to_string(&path).unwrap();
    let again = csv.lines().skip(1).take(12).map(|row| row.replacen("x-", "y-", 1) + "\n");
    fs::write(&path, [csv.as_str(), &again.collect::<String>()].concat()).unwrap();
    let said = run(&["check".as_ref(), &sample.path("r")]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let warnings: Vec<&str> = said.err.lines().filter(|line| line.contains("overlaps with")).collect();
    assert_eq!(warnings.len(), 1, "{}", said.err);
    assert!(warnings[0].starts_with("warning: sales.csv, row "), "{}", warnings[0]);
    assert!(warnings[0].contains(" more like this, in rows ") && warnings[0].ends_with(", …"), "{}", warnings[0]);
}

#[test]
fn what_an_earlier_build_left_is_removed() {
    let sample = large();
    let large = fs::read_to_string(sample.path("r/sales.csv")).unwrap();
    let few: Vec<&str> = large.lines().take(100).collect();
    fs::write(sample.path("r/sales.csv"), few.join("\n") + "\n").unwrap();
    sample.must_build("r");
    assert!(sample.path("r/sales.json").exists() && !sample.path("r/sales").exists());

    // The other way round: what was whole is in parts.
    fs::write(sample.path("r/sales.csv"), large).unwrap();
    sample.must_build("r");
    assert!(!sample.path("r/sales.json").exists() && sample.path("r/sales/2019.json").exists());
}

#[test]
fn what_lies_among_the_parts_must_be_a_part() {
    let sample = Sample::built("r");
    fs::create_dir(sample.path("r/sales")).unwrap();
    fs::write(sample.path("r/sales/notes.txt"), "x").unwrap();
    let said = sample.build("r");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("sales/notes.txt: does not belong into a release"), "{}", said.err);
}

#[test]
fn a_build_that_cannot_write_leaves_no_folder_of_parts() {
    let sample = large();
    fs::remove_dir_all(sample.path("r/sales")).unwrap();
    fs::create_dir(sample.path(".releases.json.shanhai-tmp")).unwrap();
    // The catalogue must change, so that it is written.
    fs::remove_file(sample.path("releases.json")).unwrap();
    let before = sample.files();
    assert_eq!(sample.build("r").code, Some(1));
    assert!(sample.files() == before && !sample.path("r/sales").exists());
}

#[test]
fn rows_of_a_table_in_parts_have_no_pages() {
    let dist = large();
    crate::site::start_page(dist.data());
    fs::create_dir(dist.path("data")).unwrap();
    // Building again writes the schemas there too.
    for name in ["r", "releases.json", "format-1.schema.json"] {
        fs::rename(dist.path(name), dist.path("data").join(name)).unwrap();
    }
    one_place_alone(&dist.path("data/r"));
    let data = dist.path("data");
    assert_eq!(run(&["build".as_ref(), &data.join("r")]).code, Some(0));
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), dist.data()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    // The page of the table has its totals and its first rows, and says how many there are and where.
    let page = fs::read_to_string(dist.path("en/sales/index.html")).unwrap();
    assert_eq!(page.matches("<tr role=\"row\"").count(), 50);
    assert!(page.contains("The first 50 of 50001 records stand here") && page.contains("data/r/sales.csv"));
    assert!(page.contains("<option value=\"2019\">") && page.contains("class=\"total\""));
    let there = |route: &str| dist.path(route).join("index.html").exists();
    assert!(there("sales") && there("pairings/p-001") && there("figures/funds/f-1-2015-fiscal"));
    assert!(!dist.path("figures/sales").exists());
    let said = run(&["verify".as_ref(), &data]);
    assert_eq!(said.code, Some(0), "compressed parts unpack to the parts: {}", said.err);
    assert!(said.out.contains("proved  r/sales/: no unlisted file"), "{}", said.out);
    assert!(dist.path("data/r/sales/2019.json.br").exists());
}

/// Leaves a release its sales, all of one pairing and one document, and of every other table what these name: the pages of
/// three hundred pairings would only take time.
fn one_place_alone(release: &Path) {
    let regions = ["210000", "210700", "150000", "150100", "150121"];
    for table in ["sales", "funds", "exchanges", "supervision", "pairings", "sources", "regions"] {
        let path = release.join(table).with_extension("csv");
        let csv = fs::read_to_string(&path).unwrap();
        let (heads, rows) = csv.split_once('\n').unwrap();
        let place = |name: &str| heads.split(',').position(|head| head == name);
        let mut kept = heads.to_owned();
        for (at, row) in rows.lines().enumerate() {
            let mut cells: Vec<&str> = row.split(',').collect();
            let is_kept = match table {
                "sales" => true,
                "regions" => regions.contains(&cells[0]),
                _ => at == 0,
            };
            if !is_kept {
                continue;
            }
            assert_eq!(cells.len(), heads.split(',').count(), "no cell holds a comma: {row}");
            for (name, only) in [("pairing", "p-001"), ("source", "s-001")] {
                place(name).into_iter().for_each(|place| cells[place] = only);
            }
            kept.push('\n');
            kept.push_str(&cells.join(","));
        }
        fs::write(path, kept + "\n").unwrap();
    }
}
