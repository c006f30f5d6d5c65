//! `shanhai`: makes releases of the published format, proves that they are right, and finishes the portal's folder.

mod build;
mod catalogue;
mod chain;
mod check;
mod config;
mod digest;
mod disk;
mod draft;
mod folder;
mod help;
mod parquet;
mod progress;
mod reproduce;
mod schema;
mod serve;
mod sign;
mod site;
mod staging;
mod synth;
mod verify;

use lexopt::{Arg, Parser, ValueExt as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// How a command ended.
pub enum Outcome {
    Done,
    /// Something is wrong, and it has been said.
    Refused,
    /// It was called the wrong way.
    Usage(String),
}

fn main() -> ExitCode {
    let mut parser = Parser::from_env();
    let outcome = match parser.next() {
        Ok(None) => Outcome::Usage("name a command".to_owned()),
        Ok(Some(Arg::Short('h') | Arg::Long("help"))) => help::print(None),
        Ok(Some(Arg::Short('V') | Arg::Long("version"))) => {
            println!("shanhai {} (format {})", env!("CARGO_PKG_VERSION"), format::Version::NEWEST);
            Outcome::Done
        }
        Ok(Some(Arg::Value(command))) => run(&command.to_string_lossy(), parser),
        Ok(Some(other)) => Outcome::Usage(other.unexpected().to_string()),
        Err(error) => Outcome::Usage(error.to_string()),
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Refused => ExitCode::FAILURE,
        Outcome::Usage(message) => {
            eprintln!("shanhai: {}; see `shanhai --help`", publish::shown(&message));
            ExitCode::from(2)
        }
    }
}

fn run(command: &str, parser: Parser) -> Outcome {
    if command == "serve" {
        return serve::run(parser);
    }
    if command == "sign" {
        return sign::run(parser);
    }
    if command == "reproduce" {
        return reproduce::run(parser);
    }
    if command == "synth" {
        return synth::run(parser);
    }
    let arguments = match Arguments::read(parser) {
        Ok(arguments) if arguments.help => return help::print(Some(command)),
        Ok(arguments) => arguments,
        Err(error) => return Outcome::Usage(error.to_string()),
    };
    match (command, arguments.paths.as_slice()) {
        ("help", _) => help::print(None),
        ("check", [folder]) => check::run(folder),
        ("build", [folder]) => build::run(folder, arguments.rechain),
        ("verify", []) if arguments.url.is_some() => {
            verify::at_address(arguments.url.as_deref().unwrap_or_default(), arguments.config.as_deref())
        }
        ("verify", []) => verify::run("public/data".as_ref(), arguments.config.as_deref()),
        ("verify", [data]) => verify::run(data, arguments.config.as_deref()),
        ("schema", []) => schema::run(None),
        ("schema", [version]) => schema::run(version.to_str()),
        ("config", []) => config::run(arguments.config.as_deref()),
        ("site", [dist]) => site::run(dist, &arguments.site()),
        ("check" | "build" | "verify" | "schema" | "config" | "site", _) => {
            Outcome::Usage(format!("the wrong number of arguments for {command}"))
        }
        _ => Outcome::Usage(format!("there is no command {command}")),
    }
}

/// What follows the command.
struct Arguments {
    paths: Vec<PathBuf>,
    rechain: bool,
    config: Option<PathBuf>,
    /// Where the portal lies that is to be verified.
    url: Option<String>,
    last: Option<PathBuf>,
    /// What `shanhai site` is to leave out.
    without: Vec<&'static str>,
    help: bool,
}

impl Arguments {
    fn read(mut parser: Parser) -> Result<Self, lexopt::Error> {
        let mut arguments = Self {
            paths: Vec::new(),
            rechain: false,
            config: None,
            url: None,
            last: None,
            without: Vec::new(),
            help: false,
        };
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => arguments.help = true,
                Arg::Long("rechain") => arguments.rechain = true,
                Arg::Long("config") => arguments.config = Some(parser.value()?.parse()?),
                Arg::Long("url") => arguments.url = Some(parser.value()?.parse()?),
                Arg::Long("last") => arguments.last = Some(parser.value()?.parse()?),
                Arg::Long("no-pictures") => arguments.without.push("pictures"),
                Arg::Long("no-offline") => arguments.without.push("offline"),
                Arg::Long("no-pinned") => arguments.without.push("pinned"),
                Arg::Value(path) => arguments.paths.push(path.parse()?),
                other => return Err(other.unexpected()),
            }
        }
        Ok(arguments)
    }

    fn site(&self) -> site::Options<'_> {
        site::Options {
            config: self.config.as_deref(),
            last: self.last.as_deref(),
            pictures: !self.without.contains(&"pictures"),
            offline: !self.without.contains(&"offline"),
            pinned: !self.without.contains(&"pinned"),
        }
    }
}
