//! Which parts of the start page are shown; their order is the portal's own.

use std::fmt::Write as _;
use view::pages::BLOCKS;

/// What to do about a part that cannot be shown.
pub fn mend() -> String {
    format!("name some of {}", BLOCKS.join(", "))
}

/// The numbers of the parts that are not among those that are shown; the error is the word that is wrong, and why.
pub fn hidden(shown: &[String]) -> Result<Vec<usize>, (&str, &'static str)> {
    if let Some(other) = shown.iter().find(|own| !BLOCKS.contains(&own.as_str())) {
        return Err((other, "no part of the start page"));
    }
    if shown.is_empty() {
        return Err(("", "nothing would be shown"));
    }
    Ok((0..BLOCKS.len()).filter(|at| !shown.iter().any(|own| own == BLOCKS[*at])).collect())
}

/// The rules that hide them. They stand last in the page, in its file and as the program makes it, so they are counted from the
/// end.
pub fn rules(hidden: &[usize]) -> String {
    let mut rules = String::new();
    for at in hidden {
        // Writing to a String cannot fail.
        let _ = write!(rules, ".home>.part:nth-last-of-type({}){{display:none}}", BLOCKS.len() - at);
    }
    // Map and pairings stand beside each other on a wide screen: one without the other has the whole width.
    let [map, pairings] = ["map", "pairings"].map(|name| hidden.iter().any(|at| BLOCKS[*at] == name));
    if map && !pairings {
        rules += ".home>.part>.home__pairs{grid-column:1/-1}";
    }
    if pairings && !map {
        rules += ".home>.part>.home__map>.chart{grid-column:1/-1;max-inline-size:none}";
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_named_is_hidden() {
        let of = |shown: &[&str]| shown.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>();
        assert_eq!(hidden(&of(&BLOCKS)), Ok(vec![]));
        assert_eq!(hidden(&of(&["national", "figures"])), Ok(vec![1, 2]));
        assert_eq!(rules(&[3]), ".home>.part:nth-last-of-type(1){display:none}");
        assert_eq!(rules(&[1, 2]).matches("grid-column").count(), 0);
        assert!(rules(&[1]).contains(".home__pairs{grid-column:1/-1}"));
        assert!(rules(&[0, 2]).contains(".chart{grid-column:1/-1"));
        assert!(hidden(&of(&[])).is_err() && hidden(&of(&["Map"])).is_err());
    }
}
