//! One style sheet from several: a second request would delay the first paint.

use crate::failure::Failure;
use crate::folder;
use std::collections::BTreeSet;
use std::path::Path;

/// The sheets in the order in which they build on each other.
const ORDER: [&str; 8] = ["tokens", "base", "components", "explore", "charts", "pages", "reading", "print"];

/// The sheets of a folder as one, without comments and indentation.
pub fn joined(folder: &Path) -> Result<String, Failure> {
    let known: BTreeSet<_> = ORDER.iter().map(|name| folder.join(name).with_extension("css")).collect();
    if let Some(stray) = folder::list(folder)?.iter().find(|path| !known.contains(*path)) {
        return Err(Failure::new(
            format!("{}: has no place in the order of style sheets", stray.display()),
            "give it one in crates/dist/src/style.rs",
        ));
    }
    let mut all = String::new();
    for name in ORDER {
        let path = folder.join(name).with_extension("css");
        let slim = slim(&folder::read(&path)?)
            .ok_or_else(|| Failure::new(format!("{}: a comment has no end", path.display()), "end it with */"))?;
        all.push_str(&slim);
    }
    Ok(all)
}

/// Without comments, indentation and the blanks and line ends that say nothing; nothing if a comment has no end.
fn slim(mut sheet: &str) -> Option<String> {
    let mut bare = String::with_capacity(sheet.len());
    while let Some((before, rest)) = sheet.split_once("/*") {
        bare.push_str(before);
        sheet = rest.split_once("*/")?.1;
    }
    bare.push_str(sheet);
    let mut slim = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line == "}" && slim.ends_with(';') {
            slim.pop();
        }
        // A declaration in a line of its own; a selector has no blank behind its colon.
        let line = if line.ends_with(';') { line.replacen(": ", ":", 1) } else { line.replace(" {", "{") };
        slim.push_str(&line);
        if !line.ends_with(['{', '}', ';', ',']) {
            slim.push('\n');
        }
    }
    Some(slim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn comments_and_indentation_go() {
        let sheet = "/* a\n b */\n\nmain {\n  color: red; /* c */\n  /* d */\n}\n";
        assert_eq!(slim(sheet).unwrap(), "main{color:red}");
        let sheet =
            "a:hover,\n.b > i {\n  --own: x y;\n  grid:\n    'a b'\n    'c d';\n}\n@media (min-width: 1px) {\n}\n";
        assert_eq!(slim(sheet).unwrap(), "a:hover,.b > i{--own:x y;grid:\n'a b'\n'c d'}@media (min-width: 1px){}");
        assert_eq!(slim("main {} /* a"), None);
    }

    #[test]
    fn sheets_stand_in_their_order_and_each_has_one() {
        let folder = tempfile::tempdir().unwrap();
        let sheet = |name: &str| folder.path().join(name).with_extension("css");
        for name in ORDER {
            fs::write(sheet(name), format!(".{name} {{}}")).unwrap();
        }
        let all = joined(folder.path()).unwrap();
        let expected: String = ORDER.map(|name| format!(".{name}{{}}")).concat();
        assert_eq!(all, expected);
        fs::write(sheet("more"), "").unwrap();
        assert!(joined(folder.path()).unwrap_err().to_string().contains("more.css"));
        fs::remove_file(sheet("more")).unwrap();
        fs::remove_file(sheet("base")).unwrap();
        assert!(joined(folder.path()).unwrap_err().to_string().contains("base.css"));
    }

    #[test]
    fn the_portals_own_sheets_can_be_joined() {
        let all = joined(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style")).unwrap();
        let places = [":root", "@media print"].map(|text| all.find(text).expect(text));
        assert!(places.is_sorted() && !all.contains("/*"));
    }
}
