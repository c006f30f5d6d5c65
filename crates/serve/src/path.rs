//! From the path of an address to a file: nothing outside the folder can be named.

use std::path::{Path, PathBuf};

/// The readable segments of a request target, without its query; `None` when it tries to leave the folder.
pub fn segments(target: &str) -> Option<Vec<String>> {
    let path = target.split(['?', '#']).next()?;
    path.split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| decode(segment).filter(|s| is_safe(s)))
        .collect()
}

/// The file that stands for these segments: the file itself, or a folder's `index.html`.
pub fn file(root: &Path, segments: &[String]) -> Option<PathBuf> {
    let mut path = segments.iter().fold(root.to_owned(), |path, segment| path.join(segment));
    if path.is_dir() {
        path.push("index.html");
    }
    // A symbolic link may still point outside: ask the file system where the path really leads.
    let real = path.canonicalize().ok()?;
    (real.is_file() && real.starts_with(root)).then_some(real)
}

/// The same target with a slash at the end of its path, where that is missing and the path is a folder with a page.
pub fn with_slash(root: &Path, target: &str, segments: &[String]) -> Option<String> {
    let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
    let folder = segments.iter().fold(root.to_owned(), |path, segment| path.join(segment));
    (!path.ends_with('/') && folder.join("index.html").is_file()).then(|| format!("{path}/{query}"))
}

/// The same target with single slashes, where its path has double ones: links of a page begin at its address, and would lead
/// elsewhere.
pub fn merged(target: &str) -> Option<String> {
    let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
    let mut merged = String::new();
    for letter in path.chars() {
        if letter != '/' || !merged.ends_with('/') {
            merged.push(letter);
        }
    }
    path.contains("//").then(|| merged + query)
}

fn is_safe(segment: &str) -> bool {
    // Hidden files are nobody's business, and this refuses `.` and `..` too.
    !segment.starts_with('.') && !segment.contains(['/', '\\', '\0', ':'])
}

/// Undoes percent-encoding; `None` for a broken escape or for text that is not UTF-8.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first == b'%' {
            let (digits, after) = tail.split_at_checked(2)?;
            // from_str_radix would also take a sign.
            let digits = std::str::from_utf8(digits).ok().filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(first);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{merged, segments};

    #[test]
    fn double_slashes_are_merged_in_paths_alone() {
        assert_eq!(merged("/pairings//yz-qj///?q=a//b").as_deref(), Some("/pairings/yz-qj/?q=a//b"));
        assert_eq!(merged("//evil.example/").as_deref(), Some("/evil.example/"));
        assert_eq!(merged("/pairings/?q=//"), None);
    }

    #[test]
    fn a_path_is_split_and_decoded() {
        assert_eq!(segments("/pairings/x%2Dy/?a=b/c"), Some(vec!["pairings".into(), "x-y".into()]));
        assert_eq!(segments("/regions/%E5%B1%B1"), Some(vec!["regions".into(), "山".into()]));
        assert_eq!(segments("/"), Some(vec![]));
    }

    #[test]
    fn a_path_out_of_the_folder_is_refused() {
        for path in ["/../secret", "/a/%2e%2e/b", "/a/..%2Fb", "/%2e", "/a%5Cb", "/.git/config", "/a%00", "/C%3A/x"] {
            assert_eq!(segments(path), None, "{path}");
        }
    }

    #[test]
    fn a_broken_escape_is_refused() {
        assert_eq!(segments("/a%2"), None);
        assert_eq!(segments("/a%zz"), None);
        assert_eq!(segments("/a%+1"), None);
        assert_eq!(segments("/%ff"), None);
    }
}
