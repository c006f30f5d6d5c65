//! The folder of a release: what people put into it, read and checked.

mod stated;

use crate::digest::sha256;
use crate::disk;
use crate::progress::{Progress, within};
use format::{Id, Problem, Table, TableSchema, Version, tables};
use ledger::Accounting;
use publish::{ReleaseInfo, Warning, csv, parallel, rules};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

pub const MANIFEST: &str = "datapackage.json";
pub const SIGNATURE: &str = "datapackage.json.minisig";
/// The folder of its tables as Parquet.
pub const PARQUET: &str = "parquet";

/// A release as its publisher keeps it: everything in it obeys the rules.
pub struct Folder {
    pub path: PathBuf,
    /// The name of the folder.
    pub release: String,
    /// The version of the format that `release.json` names.
    pub version: Version,
    pub info: ReleaseInfo,
    /// The bytes of `release.json`.
    pub info_bytes: Vec<u8>,
    /// Those that its version has, in the order of `tables::ALL`, with the columns that are made from other rows.
    pub tables: Vec<Sheet>,
    /// How its figures are added.
    pub accounting: Accounting,
    /// What may be meant as it is, but should be looked at.
    pub warnings: Vec<Warning>,
}

/// One table with the file that it came from.
pub struct Sheet {
    pub table: Table,
    pub header: Vec<String>,
    /// How long the file is, and its SHA-256.
    pub bytes: u64,
    pub sha256: String,
}

impl Folder {
    /// Reads and checks a folder; all that is wrong comes back at once.
    pub fn read(path: &Path, progress: &Progress) -> Result<Self, Vec<Problem>> {
        let release = name(path).map_err(|problem| vec![problem])?;
        let info_bytes = file(path, ReleaseInfo::FILE);
        let Some(version) = info_bytes.as_deref().map_or(Some(Version::One), ReleaseInfo::version_of) else {
            // Nothing can be said of tables of a version that is not known.
            return Err(info_bytes.and_then(|bytes| ReleaseInfo::read(&bytes)).err().into_iter().collect());
        };
        let mut problems = strangers(path, version);
        let info_bytes = info_bytes.map_err(|problem| problems.push(problem)).ok();
        let info =
            info_bytes.as_deref().map(ReleaseInfo::read).and_then(|info| info.map_err(|p| problems.push(p)).ok());

        let (mut all, mut files, mut lines, mut cut) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let length = |schema: &TableSchema| fs::metadata(path.join(csv_name(schema.name))).map_or(0, |file| file.len());
        let (mut read, whole) = (0, tables::of(version).map(length).sum());
        for schema in tables::of(version) {
            progress.say(within(0..30, read, whole), &format!("reading {}", csv_name(schema.name)));
            read += length(schema);
            let bytes = match file(path, &csv_name(schema.name)) {
                Ok(bytes) => bytes,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let (sha256, reading) = parallel::both(|| sha256(&bytes), || csv::read(schema, version, &bytes));
            problems.extend(reading.problems);
            if let Some(table) = reading.table {
                all.push(table);
                files.push((reading.header, bytes.len() as u64, sha256));
                lines.push((schema.name, reading.lines));
                cut.extend(csv::unfinished(schema, &bytes));
            }
        }
        let placed = |mut problem: Problem| {
            let lines = lines.iter().find(|(table, _)| *table == problem.table).map(|(_, lines)| lines);
            problem.line = problem.row.and_then(|row| lines?.get(row).copied());
            problem
        };
        progress.say(30, "checking every rule");
        let broken = rules::check(&all, &problems);
        problems.extend(broken.into_iter().map(placed));
        if let Some(info) = &info {
            // Tables that have mistakes may lack rows that are there.
            let right: Vec<&Table> =
                all.iter().filter(|table| !problems.iter().any(|p| p.table == table.schema.name)).collect();
            problems.extend(stated::check(info, version, &right));
        }
        let Some((info, info_bytes)) = info.zip(info_bytes).filter(|_| problems.is_empty()) else {
            return Err(problems);
        };
        let accounting = publish::accounting(version, &all);
        progress.say(40, "looking for what may be a slip");
        let doubtful = publish::warnings(&all, &accounting, info.created_day());
        let cut = cut.into_iter().map(Warning::from);
        let warnings = doubtful.into_iter().map(|warning| warning.placed(placed)).chain(cut).collect();
        progress.say(55, "settling what overlaps");
        publish::derive(&accounting, &mut all);
        let sheets = all.into_iter().zip(files);
        let tables = sheets.map(|(table, (header, bytes, sha256))| Sheet { table, header, bytes, sha256 }).collect();
        Ok(Self { path: path.to_owned(), release, version, info, info_bytes, tables, accounting, warnings })
    }
}

impl Folder {
    /// The files with the rows of tables that `build` has made here at some time, and their compressed copies.
    pub fn rows_files(&self) -> Vec<String> {
        let of_rows = |name: &String| {
            let name = original(name);
            let whole = name.strip_suffix(".json").is_some_and(|table| tables::by_name(table).is_some());
            whole || part_of(name).is_some()
        };
        names(&self.path).unwrap_or_default().into_iter().filter(of_rows).collect()
    }
}

/// The name of a table's CSV, and of its JSON.
pub fn csv_name(table: &str) -> String {
    format!("{table}.csv")
}

pub fn schema_name(table: &str) -> String {
    format!("{table}.schema.json")
}

pub fn json_name(table: &str) -> String {
    format!("{table}.json")
}

/// The JSON of a part of a table.
pub fn part_name(table: &str, part: &str) -> String {
    format!("{table}/{part}.json")
}

/// The table and the file in its folder that a name of [`part_name`] consists of.
pub fn part_of(name: &str) -> Option<(&str, &str)> {
    let (table, file) = name.split_once('/')?;
    let part = file.strip_suffix(".json").and_then(Id::parse);
    (tables::by_name(table).is_some() && part.is_some()).then_some((table, file))
}

/// The release that a folder is of.
pub fn name(path: &Path) -> Result<String, Problem> {
    let real = path.canonicalize().map_err(|error| unreadable(&path.display().to_string(), &error))?;
    let name = real.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if Id::parse(&name).is_none() {
        let mend = "name it with lower-case letters, digits and single hyphens, such as 2021-04";
        return Err(Problem::file(&name, "the name of the folder is no name for a release", mend));
    }
    if !sorts_by_time(&name) {
        let mend = "write four digits of the year and two of the month, and two of the day if need be, such as 2021-04";
        let what = "releases are sorted by their names, and this one would not stand where its time belongs";
        return Err(Problem::file(&name, what, mend));
    }
    Ok(name)
}

/// Whether the numbers that a name begins with are a year, a month and a day, as far as there are any: 2024-9 would be newer
/// than 2024-10.
fn sorts_by_time(name: &str) -> bool {
    let numbers = name.split('-').take_while(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    numbers.enumerate().all(|(at, part)| {
        let (digits, most) = [(4, 9999), (2, 12), (2, 31)].get(at).copied().unwrap_or((part.len(), u32::MAX));
        part.len() == digits && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
    })
}

fn file(folder: &Path, name: &str) -> Result<Vec<u8>, Problem> {
    disk::read(&folder.join(name)).map_err(|error| unreadable(name, &error))
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    let mend = match error.kind() {
        std::io::ErrorKind::NotFound if name.strip_suffix(".csv").is_some() => {
            "add it; a table without rows has its first line, the names of the columns, alone"
        }
        std::io::ErrorKind::NotFound => "add it, or correct the path",
        _ => "make it readable",
    };
    Problem::file(name, format!("cannot be read: {error}"), mend)
}

/// The files in a folder, and those in the folders of tables in it, as `sales/2019.json`.
fn names(folder: &Path) -> std::io::Result<BTreeSet<String>> {
    let within = |folder: &Path| -> std::io::Result<Vec<String>> {
        let entries = fs::read_dir(folder)?;
        Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
    };
    let mut names = BTreeSet::new();
    for name in within(folder)? {
        if tables::by_name(&name).is_some() && folder.join(&name).is_dir() {
            names.extend(within(&folder.join(&name))?.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            names.insert(name);
        }
    }
    Ok(names)
}

/// Files that do not belong into a release: misspelt tables, above all.
fn strangers(folder: &Path, version: Version) -> Vec<Problem> {
    let names = match names(folder) {
        Ok(names) => names,
        Err(error) => return vec![unreadable(&folder.display().to_string(), &error)],
    };
    let mend =
        "move it elsewhere, or correct its name: a release holds the tables, release.json, and what `build` makes";
    let stranger = |name: &&String| !belongs(name) && !super::staging::is_leftover(name);
    let newer = |name: &String| {
        let since = table_of(name).map(|table| table.since).filter(|since| *since > version)?;
        let mend = format!("the release is of format {version}; set \"format\": {since} in release.json");
        Some(Problem::file(name, format!("a table of format {since}"), mend))
    };
    let strangers = names.iter().filter(stranger);
    let strangers = strangers.map(|name| Problem::file(name, "does not belong into a release", mend));
    strangers.chain(names.iter().filter_map(newer)).collect()
}

/// The table whose file this is, itself or compressed.
fn table_of(name: &str) -> Option<&'static TableSchema> {
    let name = original(name);
    let whole = [".csv", ".schema.json", ".json"].iter().find_map(|kind| name.strip_suffix(kind));
    whole.and_then(tables::by_name).or_else(|| tables::by_name(part_of(name)?.0))
}

/// Whether a file may lie in the folder of a release, itself or compressed.
fn belongs(name: &str) -> bool {
    let made = |schema: &&TableSchema| json_name(schema.name) == original(name);
    let whole = [ReleaseInfo::FILE, MANIFEST, SIGNATURE, PARQUET];
    table_of(name).is_some() || tables::MADE.iter().any(made) || whole.contains(&original(name))
}

/// The name of a file without the ending of its compressed copy.
fn original(name: &str) -> &str {
    name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_time() {
        for name in ["2021-04", "2024-10-31", "2024", "2024-10-rev2", "synth", "v9", "a-2024-9", "2024-10-31-2"] {
            assert!(sorts_by_time(name), "{name}");
        }
        for name in ["2024-9", "24-09", "2024-13", "2024-00", "2024-09-1", "202409", "9", "2024-9-rev2", "2024-10-32"] {
            assert!(!sorts_by_time(name), "{name}");
        }
    }
}
