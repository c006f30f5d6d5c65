//! What hosts of static folders send that read `server/_headers`, by the rules that Netlify and Cloudflare Pages describe: what
//! `crates/serve` says of each file. All rules that fit a path count; a header that several of them name has all their values.

use crate::sample::{Sample, run};
use crate::site::around;
use serve::headers::{self, KEEPER, KEPT, KEPT_FOR_A_DAY, SENT_ALWAYS};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// As many rules, and letters in a line, as Cloudflare Pages reads.
const RULES: usize = 100;
const LETTERS: usize = 2000;

/// Paths, in which `*` stands for any letters, with what is sent for them.
struct Rules(Vec<(String, Vec<(String, String)>)>);

impl Rules {
    fn read(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            assert!(line.chars().count() <= LETTERS, "{line}");
            if line.starts_with('/') {
                assert!(line.matches('*').count() <= 1 && !line.contains(':'), "{line}");
                rules.push((line.to_owned(), Vec::new()));
            } else {
                let (name, value) = line.trim().split_once(": ").unwrap_or_else(|| panic!("no header: {line}"));
                assert!(line.starts_with(' '), "{line}");
                rules.last_mut().expect("a path stands first").1.push((name.to_lowercase(), value.to_owned()));
            }
        }
        Self(rules)
    }

    fn fits(rule: &str, path: &str) -> bool {
        match rule.split_once('*') {
            Some((start, end)) => {
                path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
            }
            None => rule == path,
        }
    }

    fn sent(&self, path: &str) -> BTreeMap<&str, Vec<&str>> {
        let mut sent: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, value) in self.0.iter().filter(|(rule, _)| Self::fits(rule, path)).flat_map(|(_, own)| own) {
            sent.entry(name).or_default().push(value);
        }
        sent
    }
}

/// Files as they are asked for: pages by their folders, compressed copies never.
fn asked(folder: &Path, address: &str, found: &mut Vec<String>) {
    for entry in folder.read_dir().unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let below = format!("{address}{name}");
        if entry.path().is_dir() {
            asked(&entry.path(), &format!("{below}/"), found);
        } else if name == "index.html" {
            found.push(address.to_owned());
        } else if ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)) {
            found.push(below);
        }
    }
}

fn directives<'a>(policies: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    policies.into_iter().flat_map(|policy| policy.split("; ")).filter(|own| *own != "frame-ancestors *").collect()
}

#[test]
fn hosts_that_read_a_file_of_headers_send_what_ours_sends() {
    for base in ["/", "/xz/"] {
        let dist = around(&Sample::built("2021-04"));
        for hashed in ["portal-0123456789abcdef.js", "portal-0123456789abcdef_bg.wasm", "style-0123456789abcdef.css"] {
            fs::write(dist.path().join(hashed), "x").unwrap();
        }
        fs::write(dist.path().join(KEEPER), "x").unwrap();
        let config = dist.path().join("portal.toml");
        fs::write(&config, format!("address = \"https://gov.example{base}\"\n")).unwrap();
        let said = run(&["site".as_ref(), "--no-pictures".as_ref(), "--config".as_ref(), &config, dist.path()]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let rules = Rules::read(&fs::read_to_string(dist.path().join("server/_headers")).unwrap());
        assert!(rules.0.len() <= RULES, "{} rules", rules.0.len());
        let mut paths = Vec::new();
        asked(dist.path(), "", &mut paths);
        assert!(paths.len() > 200, "{}", paths.len());
        let mut kept = 0;
        for path in &paths {
            let (address, sent) = ([base, path].concat(), rules.sent(&[base, path].concat()));
            let segments: Vec<String> = path.split('/').filter(|own| !own.is_empty()).map(str::to_owned).collect();
            let one = |name: &str| {
                let values = sent.get(name).map_or(&[][..], Vec::as_slice);
                assert!(values.len() <= 1, "{address}: {name}: {values:?}");
                values.first().copied()
            };
            for (name, value) in SENT_ALWAYS {
                assert_eq!(one(&name.to_lowercase()), Some(value), "{address}");
            }
            // Hosts ask anew where nothing is said.
            let cached = match headers::cache_control(path.as_ref()) {
                KEPT => Some(KEPT),
                KEPT_FOR_A_DAY => Some(KEPT_FOR_A_DAY),
                _ => None,
            };
            kept += usize::from(cached.is_some());
            assert_eq!(one("cache-control"), cached, "{address}");
            assert_eq!(one("access-control-allow-origin").is_some(), headers::is_open(&segments), "{address}");
            // Two policies are both kept, so they say together what one would.
            let policies = sent.get("content-security-policy").map_or(&[][..], Vec::as_slice);
            if path.is_empty() || path.ends_with('/') {
                let ours = headers::policy(&segments, &[]);
                assert_eq!(directives(policies.iter().copied()), directives([&*ours]), "{address}");
            } else {
                assert!(!policies.is_empty(), "{address}");
            }
        }
        assert!(kept >= 8, "{kept} files are kept: programs, style, words in three languages, the keeper");
    }
}
