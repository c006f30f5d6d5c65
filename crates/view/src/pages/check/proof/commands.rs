//! The commands that repeat a proof elsewhere, for a shell in the unpacked folder of the release.

use super::{Part, Shown};
use crate::site::Site;
use ::proof::minisign::PublicKey;
use text::messages as m;

/// So many releases before are written out; a longer chain is what `shanhai verify` is for.
const BEFORE: usize = 20;

/// Lists each file with its hash as the manifest has it, which `sha256sum -c` reads.
const OF_FILES: &str = "python3 -c \"import json\nfor file in json.load(open('datapackage.json'))['resources']:\n    print(file['hash'][7:] + '  ' + file['path'])\" | sha256sum -c\nfrictionless validate datapackage.json";

/// The command for a part; nothing where there is none, or where a name is such that it could be another command.
pub fn of(site: &Site, part: Part, shown: &Shown) -> String {
    let all = [(&shown.release, &shown.sha256)].into_iter().chain(shown.older.iter().map(|(name, hash)| (name, hash)));
    if !all.clone().all(|(name, hash)| is_plain(name) && is_plain(hash)) {
        return String::new();
    }
    match part {
        Part::Manifest => sum(&shown.sha256, "datapackage.json"),
        Part::Files => OF_FILES.to_owned(),
        Part::Chain => {
            let before = all.skip(1).take(BEFORE);
            let lines: Vec<String> =
                before.map(|(name, hash)| sum(hash, &["../", name, "/datapackage.json"].concat())).collect();
            lines.join("\n")
        }
        Part::Signature => match site.t(m::PUBLIC_KEY) {
            key if PublicKey::parse(key).is_ok() => ["minisign -Vm datapackage.json -P ", key].concat(),
            _ => String::new(),
        },
        Part::Mirrors => {
            let of = |mirror: &str| {
                ["curl -sS '", mirror, "data/", &shown.release, "/datapackage.json' | sha256sum"].concat()
            };
            let mirrors = site.t(m::MIRRORS).split(' ').filter(|mirror| !mirror.contains('\''));
            mirrors.map(of).collect::<Vec<_>>().join("\n")
        }
        Part::Catalogue | Part::Memory | Part::Timely => String::new(),
    }
}

fn sum(hash: &str, file: &str) -> String {
    ["echo '", hash, "  ", file, "' | sha256sum -c"].concat()
}

/// Whether a shell takes it as it is.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}
