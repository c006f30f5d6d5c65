//! A folder of small releases to try the tool on.

use format::{Version, tables};
use publish::ReleaseInfo;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Rows written `id=a|name=b`, by table; tables that are not here have a head alone.
const ROWS: [(&str, &[&str]); 6] = [
    (
        "regions",
        &[
            "id=320000|code=320000|name=江苏省|pinyin=jiang su|level=province",
            "id=321000|code=321000|name=扬州市|pinyin=yang zhou|level=prefecture|parent=320000",
            "id=610000|code=610000|name=陕西省|pinyin=shan xi|level=province",
            "id=610830|code=610830|name=清涧县|pinyin=qing jian|level=county|parent=610000",
        ],
    ),
    ("sources", &["id=s|title=报道|published=2021-04"]),
    ("pairings", &["id=yz-qj|supporter=321000|recipient=610830|fields=sales;funds|source=s|locator=¶1"]),
    (
        "funds",
        &[
            "id=f1|pairing=yz-qj|period=2020|kind=fiscal|stage=spent|amount=8000000|precision=over|printed=800余万元|source=s|locator=¶2",
            "id=f2|pairing=yz-qj|period=2021|kind=social|stage=not_stated|missing=withheld|source=s|locator=¶3",
        ],
    ),
    ("sales", &["id=x1|pairing=yz-qj|period=2020|channel=online|amount=1000.5|precision=stated|source=s|locator=¶4"]),
    (
        "exchanges",
        &[
            "id=e1|pairing=yz-qj|kind=workers|direction=to_east|count=0|unit=person|precision=stated|source=s|locator=¶5",
        ],
    ),
];

pub const INFO: &str = r#"{"title":{"zh-Hans":"数据快照","zh-Hant":"數據快照","en":"Snapshot"},"created":"2021-04-08T12:00:00Z",
"licence":{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/"},"synthetic":true,
"statedTotals":[{"table":"funds","amount":"8000000","precision":"over","source":"s","locator":"¶2"}]}"#;

/// What a run of the tool said.
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// A folder that is removed in the end.
pub struct Sample(tempfile::TempDir);

impl Sample {
    /// Without any release.
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With one release, not built yet.
    pub fn new(release: &str) -> Self {
        let sample = Self::empty();
        sample.add(release);
        sample
    }

    /// With one release of format 2, not built yet.
    pub fn of_format_2(release: &str) -> Self {
        let sample = Self::empty();
        sample.add_of_format_2(release);
        sample
    }

    pub fn add(&self, release: &str) {
        self.add_of(release, Version::One, INFO);
    }

    pub fn add_of_format_2(&self, release: &str) {
        self.add_of(release, Version::Two, &INFO.replacen("\"created\"", "\"format\":2,\"created\"", 1));
    }

    fn add_of(&self, release: &str, version: Version, info: &str) {
        fs::create_dir(self.path(release)).unwrap();
        fs::write(self.path(release).join("release.json"), info).unwrap();
        for table in tables::of(version) {
            let rows = ROWS.iter().find(|(name, _)| *name == table.name).map_or(&[][..], |(_, rows)| rows);
            self.rows(release, table.name, rows);
        }
    }

    pub fn data(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.0.path().join(inside)
    }

    /// Writes the CSV of a table anew, with the columns of the version of its release.
    pub fn rows(&self, release: &str, table: &str, rows: &[&str]) {
        let version = ReleaseInfo::version_of(&fs::read(self.path(release).join(ReleaseInfo::FILE)).unwrap());
        fs::write(self.path(release).join(format!("{table}.csv")), csv(version.unwrap(), table, rows)).unwrap();
    }

    /// Adds a row to the CSV of a table.
    pub fn add_row(&self, release: &str, table: &str, row: &str) {
        let own = ROWS.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, rows)| rows);
        self.rows(release, table, &[own, &[row]].concat());
    }

    pub fn build(&self, release: &str) -> Said {
        run(&["build".as_ref(), &self.path(release)])
    }

    pub fn built(release: &str) -> Self {
        let sample = Self::new(release);
        sample.must_build(release);
        sample
    }

    pub fn must_build(&self, release: &str) {
        let said = self.build(release);
        assert_eq!(said.code, Some(0), "{}", said.err);
    }

    pub fn verify(&self) -> Said {
        run(&["verify".as_ref(), self.data()])
    }

    /// Every file with its bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.data(), &mut files);
        files
    }
}

/// A CSV of a release of that version with these rows.
pub fn csv(version: Version, table: &str, rows: &[&str]) -> String {
    let names: Vec<String> = tables::by_name(table).unwrap().in_csv(version).map(|(name, ..)| name).collect();
    let line = |row: &&str| {
        let value =
            |name: &String| row.split('|').find_map(|part| part.strip_prefix(&format!("{name}="))).unwrap_or("");
        names.iter().map(value).collect::<Vec<_>>().join(",")
    };
    let lines: Vec<String> = std::iter::once(names.join(",")).chain(rows.iter().map(line)).collect();
    lines.join("\n") + "\n"
}

pub fn run(arguments: &[&Path]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_shanhai")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}
