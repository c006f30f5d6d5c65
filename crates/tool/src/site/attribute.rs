//! Attributes of the tag of `boot.js`, which tell it what the build knows.

/// The page with another value of an attribute that stands in it; `None` where it does not. The value is one that needs no
/// escape.
pub fn set(page: &str, name: &str, value: &str) -> Option<String> {
    let (before, after) = page.split_once(&format!("{name}=\""))?;
    let (_, after) = after.split_once('"')?;
    Some(format!("{before}{name}=\"{value}\"{after}"))
}
