//! `shanhai serve`: the portal's folder on this machine, to look at it before it goes to its server.

use super::Outcome;
use super::check::refuse;
use super::config::Deployment;
use lexopt::{Arg, Parser, ValueExt as _};
use serve::{Options, Server};
use std::io::{self, ErrorKind};
use std::path::PathBuf;

const HELP: &str = "\
shanhai serve <dist> [--port N] [--base /x/]

Serves the folder on this machine's loopback address, with the headers that the portal is meant to be
served with, and prints the address. Its pages may ask the mirrors of portal.toml for data. Port 8080
unless --port names another; if it is taken, a free one.
--base serves it below a path, as a server does that has other pages too. Ctrl-C ends it.";

const PORT: u16 = 8080;

struct Arguments {
    dist: PathBuf,
    port: u16,
    base: String,
}

pub fn run(parser: Parser) -> Outcome {
    let arguments = match read(parser) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{HELP}");
            return Outcome::Done;
        }
        Err(error) => return Outcome::Usage(error.to_string()),
    };
    let deployment = match Deployment::read(None) {
        Ok(deployment) => deployment,
        Err(problem) => return refuse(&[problem]),
    };
    match start(&arguments, &deployment.mirrors()) {
        Ok(server) => {
            println!("serving {} at {} (Ctrl-C ends it)", arguments.dist.display(), server.url());
            server.wait();
            Outcome::Done
        }
        Err(error) => {
            eprintln!("shanhai: cannot serve {}: {error}", arguments.dist.display());
            if error.kind() == ErrorKind::NotFound {
                eprintln!("build the portal first: make build");
            }
            Outcome::Refused
        }
    }
}

fn start(arguments: &Arguments, mirrors: &[String]) -> io::Result<Server> {
    let options =
        |port| Options { port, mirrors: mirrors.to_vec(), ..Options::new(&arguments.dist).base(&arguments.base) };
    match Server::start(options(arguments.port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            println!("port {} is taken: using a free one", arguments.port);
            Server::start(options(0))
        }
        other => other,
    }
}

/// `None` when help is wanted.
fn read(mut parser: Parser) -> Result<Option<Arguments>, lexopt::Error> {
    let mut dist = None;
    let mut port = PORT;
    let mut base = "/".to_owned();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("port") => port = parser.value()?.parse()?,
            Arg::Long("base") => base = parser.value()?.string()?,
            Arg::Value(path) if dist.is_none() => dist = Some(PathBuf::from(path)),
            other => return Err(other.unexpected()),
        }
    }
    let dist = dist.ok_or("name the folder to serve")?;
    Ok(Some(Arguments { dist, port, base }))
}
