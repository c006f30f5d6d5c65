//! The file `_headers`, as hosts of static folders read it.

use super::{KEPT, Rules, SENT_ALWAYS};
use serve::headers::{self, ANYONE, FRAMED, KEEPER, KEPT_FOR_A_DAY};
use std::collections::BTreeSet;
use std::fmt::Write as _; // writing to a String cannot fail
use std::path::Path;
use text::Lang;

/// Folders of files; of data there is a page beside them.
const FILES: [&str; 3] = [DATA, "text", "server"];
const DATA: &str = "data";

/// The sections of a folder: what stands first in the path of a page, in each language.
pub fn sections(dist: &Path) -> Vec<String> {
    let mut sections = Vec::new();
    for lang in Lang::ALL {
        let entries = dist.join(lang.prefix()).read_dir();
        let names = entries.into_iter().flatten().flatten().filter(|entry| entry.path().is_dir());
        let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let is_prefix = |name: &str| Lang::ALL.iter().any(|lang| lang.prefix() == name);
        // At the root lie files too, and the other languages.
        let is_no_page = |name: &str| lang == Lang::default() && (is_prefix(name) || FILES.contains(&name));
        let names = names.filter(|name| name != FRAMED && !is_no_page(name));
        sections.extend(
            names.map(|name| if lang.prefix().is_empty() { name } else { format!("{}/{name}", lang.prefix()) }),
        );
    }
    sections.sort();
    sections
}

/// What the names of files that are kept for good begin with, in which servers' own rule finds the hash.
pub fn kept(dist: &Path) -> BTreeSet<String> {
    let entries = dist.read_dir().into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names = names.filter(|name| headers::cache_control(name.as_ref()) == KEPT);
    names.filter_map(|name| Some(name.rsplit_once('-')?.0.to_owned())).collect()
}

/// The path of what may stand in other pages, in each language.
fn framed() -> impl Iterator<Item = String> {
    Lang::ALL.into_iter().map(|lang| match lang.prefix() {
        "" => FRAMED.to_owned(),
        prefix => format!("{prefix}/{FRAMED}"),
    })
}

/// All of it.
pub fn text(rules: &Rules, sections: &[String], kept: &BTreeSet<String>) -> String {
    let Rules { base, policy, .. } = rules;
    // Rules add up: two policies are both kept. So the one on frames is said where it holds, and nowhere else.
    let (shared, _) = policy.split_once("; frame-ancestors").unwrap_or((policy, ""));
    let mut text = format!(
        "# For hosts of static folders that read a file of this name: copy it to the top of what is published there.\n\
         {base}*\n  Content-Security-Policy: {shared}\n"
    );
    for (name, value) in SENT_ALWAYS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let alone = "  Content-Security-Policy: frame-ancestors 'none'\n";
    // As they are asked for.
    let roots = Lang::ALL.map(Lang::prefix).into_iter().chain([DATA]);
    for page in roots.map(|root| if root.is_empty() { String::new() } else { [root, "/"].concat() }) {
        let _ = write!(text, "{base}{page}\n{alone}");
    }
    for section in sections {
        let _ = write!(text, "{base}{section}/*\n{alone}");
    }
    // Where not everyone may hold embeds, those who may are named.
    if let Some((_, ancestors)) = rules.framed.split_once("frame-ancestors ").filter(|(_, ancestors)| *ancestors != "*")
    {
        for path in framed() {
            let _ = write!(text, "{base}{path}/*\n  Content-Security-Policy: frame-ancestors {ancestors}\n");
        }
    }
    for open in [DATA.to_owned()].into_iter().chain(framed()) {
        let _ = write!(text, "{base}{open}/*\n  {}: {}\n", ANYONE.0, ANYONE.1);
    }
    for path in kept.iter().map(|name| format!("{name}-*")).chain(["text/*".to_owned()]) {
        let _ = write!(text, "{base}{path}\n  Cache-Control: {KEPT}\n");
    }
    let _ = write!(text, "{base}{KEEPER}\n  Cache-Control: {KEPT_FOR_A_DAY}\n");
    text
}
