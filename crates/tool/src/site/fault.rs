//! `fault.js`: why a program of a page is of no use, in words, each way with its own. Only a page whose program failed fetches
//! it, so no first visit carries it; where it does not come either, the page says that its program could not run.

mod words;

use super::output::Output;
use crate::digest::sha256;
use format::Problem;
use serde_json::{Map, Value, json};
use std::fs;
use std::io;
use std::path::Path;
use text::{Lang, messages as m, tables};

/// Its name, which `boot.js` knows.
const NAME: &str = "fault.js";
/// Where the files lie that it can be asked about.
const FOLDERS: [&str; 2] = ["", "text/"];

/// Writes it, with what is known of each program and of the words of each language.
pub fn write(output: Output<'_>) -> Result<(), Problem> {
    let files = files(output.0).map_err(|error| {
        Problem::file(
            &output.0.display().to_string(),
            error.to_string(),
            "build the portal again, into a folder that can be read",
        )
    })?;
    let script = include_str!("fault/fault.js");
    let lines: String =
        script.lines().map(str::trim).filter(|line| !line.starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    output.write(NAME, format!("const FILES={files};\nconst WORDS={};\n{lines}", words()))
}

/// The length of each file whose name holds a hash, and its SHA-256.
fn files(dist: &Path) -> io::Result<Value> {
    let mut known = Map::new();
    for folder in FOLDERS {
        let path = dist.join(folder);
        let mut names = if path.is_dir() {
            path.read_dir()?
                .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
                .collect::<io::Result<Vec<_>>>()?
        } else {
            Vec::new()
        };
        names.sort();
        for name in names.into_iter().filter(|name| is_asked_about(name)) {
            let bytes = fs::read(path.join(&name))?;
            known.insert([folder, &name].concat(), json!([bytes.len(), sha256(&bytes)]));
        }
    }
    Ok(Value::Object(known))
}

/// Scripts, programs and words that keep their name as long as their content: of others a copy may be newer than this list.
fn is_asked_about(name: &str) -> bool {
    let is_named_by_content =
        name.split(['-', '_', '.']).any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_named_by_content && [".js", ".wasm", ".json"].iter().any(|ending| name.ends_with(ending))
}

/// The words of each language. Who is to be told stands in the foot, where the deployment says it.
fn words() -> Value {
    let languages = tables::languages().into_iter().map(|lang| {
        let site = view::site::Site::at("", view::site::Query::default(), lang);
        let has_contact = [m::CONTACT, m::REPORT].iter().any(|own| !site.t(*own).is_empty());
        let tell = if has_contact { words::TELL_BELOW } else { words::TELL }.of(lang);
        // They stand behind a sentence; where they are alone nobody sees the gap.
        let gap = if lang == Lang::En { " " } else { "" };
        let of = |said: &words::Words| [gap, &said.of(lang).replace("{tell}", tell)].concat();
        let own: Map<String, Value> =
            words::SAID.iter().map(|(name, said)| ((*name).to_owned(), of(said).into())).collect();
        (lang.tag().to_owned(), Value::Object(own))
    });
    Value::Object(languages.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_has_words_of_its_own_in_each_language() {
        let script = include_str!("fault/fault.js");
        assert!(words::SAID.len() >= 10);
        for (name, said) in &words::SAID {
            assert!(script.contains(&format!("\"{name}\"")), "{name} is never said");
            let places = Lang::ALL.map(|lang| said.of(lang).matches("{}").count());
            assert_eq!(places, [places[0]; 3], "{name}");
            for lang in Lang::ALL {
                let others = words::SAID.iter().filter(|(_, other)| other.of(lang) == said.of(lang)).count();
                assert_eq!(others, 1, "{name} in {}", lang.tag());
            }
        }
    }

    #[test]
    fn what_is_named_by_its_content_is_known_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let output = Output(folder.path());
        for name in [
            "boot.js",
            "portal-0123456789abcdef_bg.wasm",
            "portal-0123456789abcdef_bg.wasm.br",
            "text/en-0123456789abcdef.json",
        ] {
            output.write(name, "1234").unwrap();
        }
        write(output).unwrap();
        let script = fs::read_to_string(folder.path().join(NAME)).unwrap();
        let known = script.strip_prefix("const FILES=").and_then(|rest| rest.split_once(";\n")).unwrap().0;
        let known: Map<String, Value> = serde_json::from_str(known).unwrap();
        assert_eq!(
            known.keys().collect::<Vec<_>>(),
            ["portal-0123456789abcdef_bg.wasm", "text/en-0123456789abcdef.json"]
        );
        assert_eq!(known["text/en-0123456789abcdef.json"], json!([4, sha256(b"1234")]));
        assert!(!script.contains("{tell}") && script.contains("\"zh-Hant\":{"), "{script}");
    }
}
