//! `shanhai synth`: made-up data of any size.

use super::Outcome;
use format::Version;
use lexopt::{Arg, Parser, ValueExt as _};
use std::path::{Path, PathBuf};
use std::{fs, io};

pub fn run(parser: Parser) -> Outcome {
    let wanted = match Wanted::read(parser) {
        Ok(Some(wanted)) => wanted,
        Ok(None) => return super::help::print(Some("synth")),
        Err(error) => return Outcome::Usage(error.to_string()),
    };
    match wanted.write() {
        Ok(said) => {
            println!("{said}");
            Outcome::Done
        }
        Err(error) => {
            eprintln!("shanhai: the data cannot be written: {error}; name a folder that is writable");
            Outcome::Refused
        }
    }
}

struct Wanted {
    rows: u32,
    seed: u64,
    version: Version,
    out: Option<PathBuf>,
}

impl Wanted {
    /// `None` where help is asked for.
    fn read(mut parser: Parser) -> Result<Option<Self>, lexopt::Error> {
        let mut wanted = Self { rows: 100_000, seed: 1, version: Version::NEWEST, out: None };
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Long("rows") => wanted.rows = parser.value()?.parse()?,
                Arg::Long("seed") => wanted.seed = parser.value()?.parse()?,
                Arg::Long("format") => {
                    let version = Version::of(parser.value()?.parse()?).filter(|version| *version >= Version::Two);
                    wanted.version = version.ok_or("--format is 2 or 3")?;
                }
                Arg::Long("out") => wanted.out = Some(parser.value()?.parse()?),
                other => return Err(other.unexpected()),
            }
        }
        Ok(Some(wanted))
    }

    fn write(self) -> io::Result<String> {
        let Self { rows, seed, version, .. } = self;
        let out = self.out.unwrap_or_else(|| Path::new("public/data").join(format!("synth-{rows}-{seed}")));
        fs::create_dir_all(&out)?;
        for (name, bytes) in synth::release(rows, seed, version) {
            fs::write(out.join(name), bytes)?;
        }
        Ok(format!("{}: made-up data, {rows} rows of sales; next: shanhai build {0}", out.display()))
    }
}
