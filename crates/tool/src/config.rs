//! `portal.toml`: what only the one who runs a portal knows of it. Whatever it leaves out is unknown; nothing is guessed.

mod address;
mod public_key;

pub use address::Address;

use super::Outcome;
use super::check::refuse;
use format::Problem;
use proof::minisign::PublicKey;
use serde::Deserialize;
use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;

/// The file that is read where none is named.
pub const FILE: &str = "portal.toml";

/// A portal as it is put on a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deployment {
    /// Where the folder will lie, if that is known.
    pub address: Option<Address>,
    /// What its releases are signed with, if they are.
    pub public_key: Option<PublicKey>,
}

/// What may stand in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    address: Option<Spanned<String>>,
    public_key: Option<Spanned<String>>,
}

impl Deployment {
    /// What the file says. Without `named`, that of [`FILE`] in the current folder, and nothing where there is none.
    pub fn read(named: Option<&Path>) -> Result<Self, Problem> {
        let path = named.unwrap_or_else(|| FILE.as_ref());
        let name = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&name, &text),
            Err(error) if error.kind() == ErrorKind::NotFound && named.is_none() => Ok(Self::default()),
            Err(error) => Err(Problem::file(&name, error.to_string(), "name a file in UTF-8 that can be read")),
        }
    }

    /// The address of a file or page below the folder: absolute where it is known where that will lie, else `None`.
    pub fn url(&self, path: &str) -> Option<String> {
        self.address.as_ref().map(|address| address.of(path))
    }

    fn parse(name: &str, text: &str) -> Result<Self, Problem> {
        let at = |span: Option<Range<usize>>, value: Option<&str>, what: &str, mend: &str| Problem {
            line: span.map(|span| line(text, span.start)),
            value: value.map(str::to_owned),
            ..Problem::file(name, what, mend)
        };
        let keys: Keys = toml::from_str(text).map_err(|error| {
            at(error.span(), None, error.message(), "mend the line; README.md says what may stand there")
        })?;
        let address = keys.address.map(|address| {
            let read = Address::parse(address.get_ref());
            read.map_err(|what| at(Some(address.span()), Some(address.get_ref()), what, address::MEND))
        });
        let public_key = keys.public_key.map(|key| {
            let read = public_key::parse(key.get_ref());
            read.map_err(|(what, mend)| at(Some(key.span()), public_key::shown(key.get_ref()), &what, mend))
        });
        Ok(Self { address: address.transpose()?, public_key: public_key.transpose()? })
    }
}

/// The line that a byte stands in, counted from 1.
fn line(text: &str, byte: usize) -> u32 {
    let breaks = text.bytes().take(byte).filter(|byte| *byte == b'\n').count();
    u32::try_from(breaks).map_or(u32::MAX, |breaks| breaks + 1)
}

/// `shanhai config`: checks the file and says what it says.
pub fn run(named: Option<&Path>) -> Outcome {
    match Deployment::read(named) {
        Ok(deployment) => {
            let address = deployment.address.map(|address| format!("the portal lies at {address}"));
            println!("{}", address.as_deref().unwrap_or(UNKNOWN));
            let key = deployment.public_key.map(|key| format!("its releases are signed with key {}", key.id));
            println!("{}", key.as_deref().unwrap_or(UNSIGNED));
            Outcome::Done
        }
        Err(problem) => refuse(&[problem]),
    }
}

/// What is said where no address is configured.
pub const UNKNOWN: &str = "no address is configured; set it in portal.toml: address = \"https://…/\"";

/// What is said where no key is configured.
const UNSIGNED: &str =
    "no key is configured, so no signature can be judged; set it in portal.toml: public_key = \"RW…\"";

#[cfg(test)]
mod tests {
    use super::*;
    use publish::Report as _;

    #[test]
    fn what_is_left_out_is_unknown() {
        assert_eq!(Deployment::parse("portal.toml", "# nothing\n"), Ok(Deployment::default()));
        assert_eq!(Deployment::default().url("feeds/"), None);
        let known = Deployment::parse("portal.toml", "address = \"https://gov.example/shanhai\"").unwrap();
        assert_eq!(known.url("en/about").as_deref(), Some("https://gov.example/shanhai/en/about"));
        assert_eq!(known.public_key, None);
        let key = "public_key = \"RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk\"";
        let signed = Deployment::parse("portal.toml", key).unwrap();
        assert_eq!(signed.public_key.map(|key| key.id.to_string()).as_deref(), Some("D971717644A8A6FD"));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line_and_what_to_do() {
        for (text, line) in [
            (
                "\n\naddress = \"gov.example\"",
                "portal.toml, line 3, \"gov.example\": no http or https address — write ",
            ),
            ("address = 5", "portal.toml, line 1: invalid type: integer `5`, expected a string — "),
            (
                "# x\nadress = \"https://gov.example\"",
                "portal.toml, line 2: unknown field `adress`, expected `address` or `public_key` — ",
            ),
            ("address = \"https://gov.example", "portal.toml, line 1: "),
            (
                "# x\npublic_key = \"RWT9pqhEdnFx\"",
                "portal.toml, line 2, \"RWT9pqhEdnFx\": no public key: 9 bytes in the place of 42 — copy the second line",
            ),
            ("public_key = [\"RW\"]", "portal.toml, line 1: invalid type: sequence, expected a string — "),
            ("\npublic_key = \"\"", "portal.toml, line 2, \"\": no public key: 0 bytes"),
        ] {
            let said = Deployment::parse("portal.toml", text).unwrap_err().report();
            assert!(said.starts_with(line), "{said}");
        }
    }

    #[test]
    fn a_file_that_is_named_must_be_there() {
        let none = tempfile::tempdir().unwrap();
        let path = none.path().join("other.toml");
        assert!(Deployment::read(Some(&path)).unwrap_err().report().contains("other.toml: "));
        fs::write(&path, "address = \"http://gov.example:8080/a/\"").unwrap();
        assert_eq!(Deployment::read(Some(&path)).unwrap().url("").as_deref(), Some("http://gov.example:8080/a/"));
    }
}
