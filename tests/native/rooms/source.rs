//! Rust source as far as its paths go: what a file declares, imports and names. Tests within it are left out.

/// What one file says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The modules that it declares, each a file of its own.
    pub modules: Vec<String>,
    pub imports: Vec<Import>,
    /// Paths of more than one name that stand in the code.
    pub paths: Vec<Vec<String>>,
    /// How often it asks for a feature.
    pub gates: usize,
}

/// One name that a `use` brings in.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    pub name: String,
    pub path: Vec<String>,
    /// Brought in for others: an index, and no use of one's own.
    pub public: bool,
}

const TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

impl Source {
    pub fn parse(text: &str) -> Self {
        let tokens = tokens(text);
        let (mut source, mut at) = (Self::default(), 0);
        while at < tokens.len() {
            let rest = &tokens[at..];
            at += match rest {
                _ if rest.starts_with(&TEST) => TEST.len() + item(&rest[TEST.len()..]),
                ["mod", name, ";", ..] => {
                    source.modules.push((*name).to_owned());
                    3
                }
                ["use", next, ..] if *next != "<" => {
                    let public = tokens[..at].last().is_some_and(|last| *last == "pub" || *last == ")");
                    1 + source.import(&rest[1..], &[], public)
                }
                ["feature", "=", ..] => {
                    source.gates += 1;
                    2
                }
                [name, "::", ..] if is_name(name) && tokens[..at].last().is_none_or(|last| *last != "::") => {
                    source.path(rest)
                }
                _ => 1,
            };
        }
        source
    }

    /// Reads a path that stands in the code; returns how many tokens it takes.
    fn path(&mut self, tokens: &[&str]) -> usize {
        let mut path = vec![tokens[0].to_owned()];
        while let ["::", name, ..] = &tokens[2 * path.len() - 1..]
            && is_name(name)
        {
            path.push((*name).to_owned());
        }
        let taken = 2 * path.len() - 1;
        self.paths.push(path);
        taken
    }

    /// Reads one branch of a `use`, below these names; returns how many tokens it takes.
    fn import(&mut self, tokens: &[&str], above: &[String], public: bool) -> usize {
        let (mut path, mut at) = (above.to_vec(), 0);
        loop {
            match &tokens[at..] {
                ["{", ..] => {
                    at += 1;
                    while tokens[at] != "}" {
                        at += if tokens[at] == "," { 1 } else { self.import(&tokens[at..], &path, public) };
                    }
                    return at + 1;
                }
                // The crates of others begin with it.
                ["::", ..] if path.is_empty() => path.push(String::new()),
                ["::", ..] => {}
                [name, ..] if is_name(name) || *name == "*" => path.push((*name).to_owned()),
                _ => break,
            }
            at += 1;
            if let ["as", name, ..] = &tokens[at..] {
                self.imports.push(Import { name: (*name).to_owned(), path, public });
                return at + 2;
            }
        }
        if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
            path.pop();
        }
        let name = path.last().cloned().unwrap_or_default();
        self.imports.push(Import { name, path, public });
        at
    }
}

/// How many tokens an item takes, its attributes included: up to its semicolon, or the end of its braces.
fn item(tokens: &[&str]) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(*token, "}" | ";") {
            return at + 1;
        }
    }
    tokens.len()
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::` and single signs; comments, literals and numbers are left out.
fn tokens(text: &str) -> Vec<&str> {
    let (mut tokens, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let literal = literal(rest);
        let word = rest.len() - rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
        let (length, is_token) = match first {
            _ if literal > 0 => (literal, false),
            _ if word > 0 => (word, is_name(rest)),
            _ if rest.starts_with("::") => (2, true),
            // What is left of a lifetime is its name, which leads nowhere.
            _ => (first.len_utf8(), !first.is_whitespace() && first != '\''),
        };
        let (token, after) = rest.split_at(length);
        tokens.extend(is_token.then_some(token));
        rest = after;
    }
    tokens
}

/// How long the comment or the literal is that a text begins with.
fn literal(text: &str) -> usize {
    let to = |from: usize, end: &str| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    let bare = text.strip_prefix('b').unwrap_or(text);
    let begin = text.len() - bare.len();
    let hashes = bare.strip_prefix('r').map_or(0, |rest| rest.len() - rest.trim_start_matches('#').len());
    if text.starts_with("//") {
        to(0, "\n")
    } else if text.starts_with("/*") {
        to(2, "*/")
    } else if bare.starts_with('r') && bare[1 + hashes..].starts_with('"') {
        to(begin + hashes + 2, &["\"", &"#".repeat(hashes)].concat())
    } else if let Some(quoted) = bare.strip_prefix('"') {
        let mut escaped = false;
        let ends = |c: char| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        };
        quoted.find(ends).map_or(text.len(), |at| begin + at + 2)
    } else if bare.starts_with("'\\") {
        to(begin + 3, "'")
    } else {
        let mut letters = bare.chars();
        let is_letter = letters.next() == Some('\'') && letters.next().is_some() && letters.next() == Some('\'');
        if is_letter { to(begin + 1 + usize::from(bare.starts_with("'''")), "'") } else { 0 }
    }
}

#[test]
fn a_file_says_what_it_names() {
    let source = Source::parse(
        r##"
        //! use crate::comment;
        mod parts; pub mod more;
        use super::{Data, read::{self, Row as Line}, words::*};
        pub(crate) use parts::Part;
        #[cfg(feature = "x")] const QUOTE: char = '"';
        #[cfg(test)] #[allow(unused)] mod tests { use crate::only::Tests; }
        #[cfg(test)] mod tests;
        fn f<'a>(text: &'a str) -> impl Iterator + use<'a> { b'\''; '\u{1f}'; "crate::text \" "; r#"crate::raw" "#; parts::Part::new::<u8>(crate::more::A) }
        "##,
    );
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Vec<_>>();
    let import = |name: &str, at: &str, public| Import { name: name.to_owned(), path: path(at), public };
    let imports = vec![
        import("Data", "super::Data", false),
        import("read", "super::read", false),
        import("Line", "super::read::Row", false),
        import("*", "super::words::*", false),
        import("Part", "parts::Part", true),
    ];
    let modules = ["parts", "more"].map(str::to_owned).to_vec();
    let paths = vec![path("parts::Part::new"), path("crate::more::A")];
    assert_eq!(source, Source { modules, imports, paths, gates: 1 });
}
