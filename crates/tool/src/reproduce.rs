//! `shanhai reproduce`: comes to the totals of a file again, from the CSVs of its release, and says where the file differs.

mod asked;
mod differences;
mod release;

use super::Outcome;
use asked::Asked;
use differences::differences;
use export::About;
use export::reproduce::{InShort, Reproduction, settled, simply_adding};
use format::Problem;
use lexopt::{Arg, Parser, ValueExt as _};
use publish::{Report as _, shown};
use release::Release;
use serde_json::Value;
use std::path::{Path, PathBuf};
use text::{Speaker, UnitMode};

pub fn run(mut parser: Parser) -> Outcome {
    let (mut files, mut data) = (Vec::new(), PathBuf::from("public/data"));
    loop {
        match parser.next() {
            Ok(None) => break,
            Ok(Some(Arg::Short('h') | Arg::Long("help"))) => return super::help::print(Some("reproduce")),
            Ok(Some(Arg::Long("data"))) => match parser.value() {
                Ok(path) => data = path.into(),
                Err(error) => return Outcome::Usage(error.to_string()),
            },
            Ok(Some(Arg::Value(file))) => match file.parse::<PathBuf>() {
                Ok(file) => files.push(file),
                Err(error) => return Outcome::Usage(error.to_string()),
            },
            Ok(Some(other)) => return Outcome::Usage(other.unexpected().to_string()),
            Err(error) => return Outcome::Usage(error.to_string()),
        }
    }
    if files.is_empty() {
        return Outcome::Usage("name a file to reproduce".to_owned());
    }
    let mut releases = Vec::new();
    let mut equal = true;
    for file in &files {
        match reproduced(file, &data, &mut releases) {
            Ok(said) => println!("{}", shown(&said)),
            Err(problems) => {
                equal = false;
                problems.iter().for_each(|problem| eprintln!("{}", shown(&problem.report())));
            }
        }
    }
    if equal { Outcome::Done } else { Outcome::Refused }
}

/// Comes to the totals of a file again; `releases` are those that were read already.
fn reproduced(path: &Path, data: &Path, releases: &mut Vec<Release>) -> Result<String, Vec<Problem>> {
    let file = path.display().to_string();
    let one = |problem: Problem| vec![problem];
    let bytes = super::disk::read(path)
        .map_err(|error| one(Problem::file(&file, format!("cannot be read: {error}"), "correct the path")))?;
    let read: Value = serde_json::from_slice(&bytes).map_err(|error| {
        one(Problem::file(&file, format!("is no JSON: {error}"), "download it again, it may have been cut off"))
    })?;
    let asked = Asked::read(&file, &read).map_err(one)?;
    let known = releases.iter().position(|known| known.book.release() == asked.release);
    let at = known.unwrap_or(releases.len());
    if at == releases.len() {
        releases.push(Release::read(data, &asked.release)?);
    }
    let release = &releases[at];
    let table = release.book.table(asked.of.name());
    let speaker = Speaker { lang: asked.lang, mode: UnitMode::default() };
    let mut about = About::new(table.schema, &release.book.manifest, &release.book.sha256, speaker);
    about.address.clone_from(&asked.address);
    let (manifest, question, accounting) = (&release.book.manifest, &asked.question, &release.book.accounting());
    let made = if asked.is_short {
        let added = &ledger::answer(&simply_adding(question), table, accounting);
        let others = &table.take(&ledger::matching(&settled(question), table));
        InShort { about: &about, manifest, question, added, others, accounting }.file()
    } else {
        Reproduction { about: &about, manifest, question, table, accounting }.file()
    };
    let made: Value = serde_json::from_str(&made).map_err(|error| one(Problem::file(&file, error.to_string(), "")))?;
    let mut found: Vec<Problem> = release.spoilt.clone();
    found.extend(
        asked
            .strays(&release.book)
            .map(|what| Problem::file(&file, what, "open the address of the page again, and download the file there")),
    );
    found.extend(differences(&read, &made).into_iter().map(|what| {
        Problem::file(&file, what, "one of the two was changed: hold both to what the portal offers for download")
    }));
    if !found.is_empty() {
        return Err(found);
    }
    let rows = made["matched"].as_u64().unwrap_or_default();
    let totals = made["totals"].as_array().map_or(0, Vec::len);
    Ok(format!("{file}: equal, {totals} totals of {rows} rows of {} in {}", table.schema.name, asked.release))
}
