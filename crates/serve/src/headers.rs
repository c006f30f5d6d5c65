//! The headers that the portal is meant to be served with.

use std::path::Path;

/// The strictest policy that the portal runs under; workers are scripts to it. Tests serve every page with it. Programs ask the
/// portal alone, and its mirrors where a reader has them compared.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'{mirrors}; frame-src 'self'; manifest-src 'self'; base-uri 'self'; \
                      form-action 'self'; frame-ancestors ";

/// The first segment of pages that may stand in other sites' frames.
pub const FRAMED: &str = "embed";

/// The first segments of the addresses of pages in other languages than the first.
const LANGUAGES: [&str; 2] = ["zh-hant", "en"];

/// Whether a page may stand in other sites' frames: those of each language may.
fn is_framed(segments: &[String]) -> bool {
    match segments {
        [language, second, ..] if LANGUAGES.contains(&language.as_str()) => second == FRAMED,
        [first, ..] => first == FRAMED,
        [] => false,
    }
}

/// The content security policy; pages under `/embed/` may stand in other sites' frames, no other page may.
/// `mirrors` are the addresses where the portal lies as well, with a slash at the end; embeds ask nothing of them.
pub fn policy(segments: &[String], mirrors: &[String]) -> String {
    let embed = is_framed(segments);
    let mirrors: String = mirrors.iter().filter(|_| !embed).flat_map(|mirror| [" ", mirror, "data/"]).collect();
    format!("{}{}", POLICY.replace("{mirrors}", &mirrors), if embed { "*" } else { "'none'" })
}

/// The types of files by the ends of their names, several apart by blanks. Styles and scripts are in UTF-8 as the pages are that
/// name them. Browsers compile WebAssembly while it arrives only
/// when it has its own type.
pub const TYPES: [(&str, &str); 17] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css"),
    ("js mjs", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt md minisig", "text/plain; charset=utf-8"),
    ("jsonld", "application/ld+json"),
    ("xml", "application/xml"),
    ("atom", "application/atom+xml"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("zip", "application/zip"),
    ("parquet", "application/vnd.apache.parquet"),
];

/// Sent with every answer: files are of the type that they are said to be, and nobody is told where a reader comes from.
pub const SENT_ALWAYS: [(&str, &str); 2] = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")];

/// Sent with what pages of other sites may read.
pub const ANYONE: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// Whether pages of other sites may read a file: data, and pages that may stand in theirs.
pub fn is_open(segments: &[String]) -> bool {
    segments.first().is_some_and(|first| first == "data") || is_framed(segments)
}

/// How long a file is kept that never changes.
pub const KEPT: &str = "max-age=31536000, immutable";

/// The script that keeps the portal in browsers. They look for another one once a day, and whenever there is another build: more
/// often would be a request of each visit.
pub const KEEPER: &str = "sw.js";
/// How long it is kept.
pub const KEPT_FOR_A_DAY: &str = "max-age=86400";

/// The type of a file.
pub fn content_type(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let known = TYPES.iter().find(|(extensions, _)| extensions.split(' ').any(|known| known == extension));
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

/// A file whose name holds the hash of its content never changes; all others are asked for again, by `ETag`.
pub fn cache_control(path: &Path) -> &'static str {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let hashed =
        name.split(['-', '_', '.']).any(|part| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit()));
    match (hashed, name) {
        (true, _) => KEPT,
        (false, KEEPER) => KEPT_FOR_A_DAY,
        (false, _) => "no-cache",
    }
}

/// The encodings that the reader takes and that we keep beside a file, best first: (name, extension).
pub fn encodings(accept: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    [("br", "br"), ("gzip", "gz")].into_iter().filter(move |(name, _)| accept.split(',').any(|item| takes(item, name)))
}

/// `gzip;q=0` is the way to refuse an encoding by name.
fn takes(item: &str, name: &str) -> bool {
    let mut parts = item.split(';').map(str::trim);
    parts.next().is_some_and(|known| known.eq_ignore_ascii_case(name))
        && !parts.any(|part| part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0))
}

#[cfg(test)]
mod tests {
    use super::{cache_control, content_type, encodings, policy};
    use std::path::Path;

    #[test]
    fn only_embeds_may_be_framed() {
        assert!(policy(&["funds".into()], &[]).ends_with("form-action 'self'; frame-ancestors 'none'"));
        assert!(policy(&["embed".into(), "figure".into()], &[]).ends_with("; frame-ancestors *"));
        assert!(policy(&["en".into(), "embed".into(), "search".into()], &[]).ends_with("; frame-ancestors *"));
        assert!(
            policy(&["pairings".into(), "embed".into()], &[]).ends_with("; frame-ancestors 'none'"),
            "a pairing of that name"
        );
        assert!(!policy(&[], &[]).contains("  "));
    }

    #[test]
    fn programs_ask_the_portal_and_the_data_of_its_mirrors() {
        assert!(policy(&[], &[]).contains("; connect-src 'self'; "));
        let mirrors = ["https://a.example/xz/".to_owned(), "https://b.example/".to_owned()];
        let both = "; connect-src 'self' https://a.example/xz/data/ https://b.example/data/; ";
        assert!(policy(&["check".into()], &mirrors).contains(both));
        assert!(policy(&["embed".into()], &mirrors).contains("; connect-src 'self'; "));
    }

    #[test]
    fn types_are_right() {
        assert_eq!(content_type(Path::new("a/portal-1_bg.wasm")), "application/wasm");
        assert_eq!(content_type(Path::new("funds.csv")), "text/csv; charset=utf-8");
        assert_eq!(content_type(Path::new("strange")), "application/octet-stream");
    }

    #[test]
    fn hashed_names_are_kept_for_good() {
        assert!(cache_control(Path::new("portal-0123456789abcdef_bg.wasm")).contains("immutable"));
        assert_eq!(cache_control(Path::new("index.html")), "no-cache");
        assert_eq!(cache_control(Path::new("data/2026-06-30/summary.json")), "no-cache");
    }

    #[test]
    fn encodings_follow_the_reader() {
        let names = |accept| encodings(accept).map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("gzip, deflate, br, zstd"), ["br", "gzip"]);
        assert_eq!(names("br;q=0, gzip;q=0.5"), ["gzip"]);
        assert!(names("identity, brx").is_empty());
    }
}
