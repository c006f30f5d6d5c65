//! `portal.toml`: what only the one who runs a portal knows of it. Whatever it leaves out is unknown; nothing is guessed.

mod address;
pub mod colours;
mod link;
mod public_key;
pub mod start;
pub mod words;

pub use address::Address;

use super::Outcome;
use super::check::refuse;
use colours::Colours;
use format::Problem;
use proof::minisign::PublicKey;
use serde::Deserialize;
use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::Path;
use text::{Lang, Speaker, UnitMode, messages as m, tables};
use toml::{Spanned, Value};
use words::Words;

/// The file that is read where none is named.
pub const FILE: &str = "portal.toml";

/// A portal as it is put on a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deployment {
    /// Where the folder will lie, if that is known.
    pub address: Option<Address>,
    /// What its releases are signed with, if they are.
    pub public_key: Option<PublicKey>,
    /// The last day, `2027-03-31`, on which the next release is not late.
    pub next_expected: Option<String>,
    /// What it is called.
    pub name: Option<Words>,
    /// What it is called where there is little room.
    pub short_name: Option<Words>,
    /// Who runs it.
    pub operator: Option<Words>,
    /// Where that can be asked: `mailto:…` or a page.
    pub contact: Option<String>,
    /// Where an error can be reported: `mailto:…` or a page.
    pub report: Option<String>,
    /// Where the portal lies as well.
    pub mirrors: Vec<Address>,
    /// The parts of the start page that are not shown, as numbers in [`BLOCKS`](view::pages::BLOCKS).
    pub hidden: Vec<usize>,
    /// The languages that have no pages.
    pub absent: Vec<Lang>,
    /// The colours that it has of its own.
    pub colours: Option<Colours>,
    /// The origins whose pages may hold embeds; where none are named, all may.
    pub embed_hosts: Option<Vec<String>>,
}

/// What may stand in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    address: Option<Spanned<String>>,
    public_key: Option<Spanned<String>>,
    name: Option<Spanned<Value>>,
    short_name: Option<Spanned<Value>>,
    operator: Option<Spanned<Value>>,
    contact: Option<Spanned<String>>,
    report: Option<Spanned<String>>,
    mirrors: Option<Vec<Spanned<String>>>,
    start_page: Option<Spanned<Vec<String>>>,
    languages: Option<Spanned<Vec<String>>>,
    colours: Option<ColourKeys>,
    embed_hosts: Option<Vec<Spanned<String>>>,
    next_expected: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColourKeys {
    light: Option<Spanned<String>>,
    dark: Option<Spanned<String>>,
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

    /// Where the portal lies as well, as addresses with a slash at the end.
    pub fn mirrors(&self) -> Vec<String> {
        self.mirrors.iter().map(|mirror| mirror.as_str().to_owned()).collect()
    }

    fn parse(name: &str, text: &str) -> Result<Self, Problem> {
        let at = |key: &str, span: Option<Range<usize>>, value: Option<&str>, what: &str, mend: &str| Problem {
            line: span.map(|span| line(text, span.start)),
            column: Some(key.to_owned()).filter(|key| !key.is_empty()),
            value: value.map(str::to_owned),
            ..Problem::file(name, what, mend)
        };
        let keys: Keys = toml::from_str(text).map_err(|error| {
            at("", error.span(), None, error.message(), "mend the line; README.md says what may stand there")
        })?;
        let told = |key: &str, value: Option<&Spanned<Value>>| {
            let told = value.map(|value| {
                words::parse(value.get_ref())
                    .map_err(|what| at(key, Some(value.span()), value.get_ref().as_str(), &what, words::MEND))
            });
            told.transpose()
        };
        let address = keys.address.map(|address| {
            let read = Address::parse(address.get_ref());
            read.map_err(|what| at("address", Some(address.span()), Some(address.get_ref()), what, address::MEND))
        });
        let public_key = keys.public_key.map(|key| {
            let read = public_key::parse(key.get_ref());
            read.map_err(|(what, mend)| {
                at("public_key", Some(key.span()), public_key::shown(key.get_ref()), &what, mend)
            })
        });
        let next_expected = keys.next_expected.map(|day| {
            let read = expected(day.get_ref());
            read.map_err(|what| at("next_expected", Some(day.span()), Some(day.get_ref()), what, EXPECTED_MEND))
        });
        let turned_to = |key: &str, own: Option<Spanned<String>>| {
            let read = own.map(|own| {
                let read = link::parse(own.get_ref());
                read.map_err(|what| at(key, Some(own.span()), Some(own.get_ref()), what, link::MEND))
            });
            read.transpose()
        };
        let mirror = |own: Spanned<String>| {
            let read = Address::parse(own.get_ref()).and_then(link::safe);
            read.map_err(|what| at("mirrors", Some(own.span()), Some(own.get_ref()), what, link::MIRROR_MEND))
        };
        let mirrors = keys.mirrors.map(|own| own.into_iter().map(mirror).collect());
        let hidden = keys.start_page.map(|own| {
            start::hidden(own.get_ref())
                .map_err(|(value, what)| at("start_page", Some(own.span()), Some(value), what, &start::mend()))
        });
        let absent = keys.languages.map(|own| {
            absent(own.get_ref()).map_err(|(value, what)| {
                at(
                    "languages",
                    Some(own.span()),
                    Some(value),
                    what,
                    "name some of zh-Hans, zh-Hant and en, zh-Hans among them",
                )
            })
        });
        let colours = keys.colours.map(|own| {
            let read = |key: &str, colour: Option<Spanned<String>>, papers| {
                let read = colour.map(|own| {
                    colours::parse(own.get_ref(), papers)
                        .map_err(|(what, mend)| at(key, Some(own.span()), Some(own.get_ref()), &what, &mend))
                });
                read.transpose()
            };
            let light = read("colours.light", own.light, colours::LIGHT)?;
            Ok(Colours { light, dark: read("colours.dark", own.dark, colours::DARK)? })
        });
        let host = |own: Spanned<String>| {
            let read = link::origin(own.get_ref());
            read.map_err(|what| at("embed_hosts", Some(own.span()), Some(own.get_ref()), what, link::ORIGIN_MEND))
        };
        let embed_hosts = keys.embed_hosts.map(|own| own.into_iter().map(host).collect());
        Ok(Self {
            address: address.transpose()?,
            public_key: public_key.transpose()?,
            next_expected: next_expected.transpose()?,
            name: told("name", keys.name.as_ref())?,
            short_name: told("short_name", keys.short_name.as_ref())?,
            operator: told("operator", keys.operator.as_ref())?,
            contact: turned_to("contact", keys.contact)?,
            report: turned_to("report", keys.report)?,
            mirrors: mirrors.transpose()?.unwrap_or_default(),
            hidden: hidden.transpose()?.unwrap_or_default(),
            absent: absent.transpose()?.unwrap_or_default(),
            colours: colours.transpose()?,
            embed_hosts: embed_hosts.transpose()?,
        })
    }

    /// From here on the tool says what this deployment is called, in all that it writes.
    pub fn speak(&self) {
        let own = |message, words: &Option<Words>| words.clone().map(|words| (message, words));
        let operator = self.operator.as_ref().map(|words| {
            let said =
                |lang: Lang| Speaker { lang, mode: UnitMode::Short }.fill(m::OPERATED_BY, &[&words[lang as usize]]);
            (m::OPERATOR, Lang::ALL.map(said))
        });
        let contact = self.contact.clone().map(|contact| (m::CONTACT, Lang::ALL.map(|_| contact.clone())));
        let report = self.report.clone().map(|report| (m::REPORT, Lang::ALL.map(|_| report.clone())));
        let mirrors = self.mirrors.iter().map(Address::as_str).collect::<Vec<_>>().join(" ");
        let mirrors = (!mirrors.is_empty()).then(|| (m::MIRRORS, Lang::ALL.map(|_| mirrors.clone())));
        let key = self.public_key.as_ref().map(|key| (m::PUBLIC_KEY, Lang::ALL.map(|_| public_key::text(key))));
        // A citation names the portal in the middle of a sentence.
        let citation = self.short_name.as_ref().map(|words| {
            let cited = |lang: Lang| {
                let own = tables::text(m::CITATION, lang);
                own.replace(tables::text(m::PORTAL_SHORT, lang), &words[lang as usize])
            };
            (m::CITATION, Lang::ALL.map(cited))
        });
        let absent: Vec<&str> = self.absent.iter().map(|lang| lang.tag()).collect();
        let absent = (!absent.is_empty()).then(|| (m::ABSENT_LANGUAGES, Lang::ALL.map(|_| absent.join(" "))));
        let names =
            [own(m::PORTAL, &self.name), own(m::BRAND, &self.short_name), own(m::PORTAL_SHORT, &self.short_name)];
        let all: Vec<_> =
            names.into_iter().chain([operator, contact, report, mirrors, key, citation, absent]).flatten().collect();
        if !all.is_empty() {
            tables::put(&all);
        }
    }
}

/// The languages that are not among these tags; the error is the tag that is wrong, and why.
fn absent(tags: &[String]) -> Result<Vec<Lang>, (&str, &'static str)> {
    if let Some(other) = tags.iter().find(|tag| Lang::from_tag(tag).is_none()) {
        return Err((other, "no language of the portal"));
    }
    let absent: Vec<Lang> = Lang::ALL.into_iter().filter(|lang| !tags.iter().any(|tag| tag == lang.tag())).collect();
    if absent.contains(&Lang::default()) {
        return Err(("", "zh-Hans is not among them, whose pages lie at the root"));
    }
    Ok(absent)
}

/// A day; the error is what is wrong.
fn expected(text: &str) -> Result<String, &'static str> {
    let whole = format::Date::parse(text).is_some_and(|date| date.day.is_some());
    if whole { Ok(text.to_owned()) } else { Err("no day") }
}

const EXPECTED_MEND: &str = "write the day as 2027-03-31, or leave it out";

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
        let due = Deployment::parse("portal.toml", "next_expected = \"2027-03-31\"").unwrap();
        assert_eq!(due.next_expected.as_deref(), Some("2027-03-31"));
        let key = "public_key = \"RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk\"";
        let signed = Deployment::parse("portal.toml", key).unwrap();
        assert_eq!(signed.public_key.map(|key| key.id.to_string()).as_deref(), Some("D971717644A8A6FD"));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line_and_what_to_do() {
        for (text, line) in [
            (
                "\n\naddress = \"gov.example\"",
                "portal.toml, line 3, key address, \"gov.example\": no http or https address — write ",
            ),
            ("address = 5", "portal.toml, line 1: invalid type: integer `5`, expected a string — "),
            (
                "# x\nadress = \"https://gov.example\"",
                "portal.toml, line 2: unknown field `adress`, expected one of `address`, `public_key`, `name`, ",
            ),
            ("address = \"https://gov.example", "portal.toml, line 1: "),
            (
                "# x\npublic_key = \"RWT9pqhEdnFx\"",
                "portal.toml, line 2, key public_key, \"RWT9pqhEdnFx\": no public key: 9 bytes in the place of 42 — copy the second line",
            ),
            ("name = \"\"", "portal.toml, line 1, key name, \"\": an empty text — write one text for all"),
            ("name = 5", "portal.toml, line 1, key name: integer in the place of a text — write one"),
            ("\nname = { en = \"a\" }", "portal.toml, line 2, key name: no text in zh-Hans — "),
            (
                "operator = { zh-Hans = \"a\", fr = \"b\" }",
                "portal.toml, line 1, key operator: unknown language fr; known are zh-Hans, ",
            ),
            ("operator = \"a {}\"", "portal.toml, line 1, key operator, \"a {}\": U+007B cannot stand"),
            ("contact = \"javascript:1\"", "portal.toml, line 1, key contact, \"javascript:1\": neither mailto: nor"),
            ("report = \"office\"", "portal.toml, line 1, key report, \"office\": neither mailto: nor"),
            (
                "\nmirrors = [\n\"http://gov.example/\"]",
                "portal.toml, line 3, key mirrors, \"http://gov.example/\": not an https address — write ",
            ),
            (
                "mirrors = [\"https://a b/\"]",
                "portal.toml, line 1, key mirrors, \"https://a b/\": not the name of a host",
            ),
            (
                "start_page = [\"map\", \"news\"]",
                "portal.toml, line 1, key start_page, \"news\": no part of the start page — name some of figures, map, ",
            ),
            (
                "next_expected = \"2027-03\"",
                "portal.toml, line 1, key next_expected, \"2027-03\": no day — write the day as ",
            ),
            ("start_page = []", "portal.toml, line 1, key start_page, \"\": nothing would be shown — "),
            (
                "languages = [\"zh-Hans\", \"fr\"]",
                "portal.toml, line 1, key languages, \"fr\": no language of the portal",
            ),
            ("languages = [\"en\"]", "portal.toml, line 1, key languages, \"\": zh-Hans is not among them"),
            ("[colours]\nlight = \"#8fd3c4\"", "portal.toml, line 2, key colours.light, \"#8fd3c4\": contrast 1.6"),
            ("[colours]\nblue = \"#8fd3c4\"", "portal.toml, line 2: unknown field `blue`, expected `light` or `dark`"),
            ("embed_hosts = [\n\"*\"]", "portal.toml, line 2, key embed_hosts, \"*\": no origin"),
            ("public_key = [\"RW\"]", "portal.toml, line 1: invalid type: sequence, expected a string — "),
            ("\npublic_key = \"\"", "portal.toml, line 2, key public_key, \"\": no public key: 0 bytes"),
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
