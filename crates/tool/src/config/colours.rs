//! The colour of links and marks on light and on dark paper. One that could not be read there is refused.
use std::fmt::Write as _;

/// A colour as style sheets write it, `#14504a`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colours {
    /// On the light papers; the portal's own where none is named.
    pub light: Option<String>,
    /// On the dark papers.
    pub dark: Option<String>,
}

/// The papers that words in the colour stand on: `--ground` and `--raised` of `style/tokens.css`.
pub const LIGHT: [&str; 2] = ["#fbfaf6", "#f2f0e8"];
/// The same for dark screens.
pub const DARK: [&str; 2] = ["#101513", "#19201d"];
/// The portal's own colour on them, and that of its icon.
pub const MARK: &str = "#14504a";
/// What WCAG 2.2 AA asks of words.
const NEEDED: f64 = 4.5;

/// What to do about a colour that is none.
pub const MEND: &str = "write it as in #14504a: # and six digits, two each for red, green and blue";

/// Reads a colour that stands on these papers; the error says what is wrong and what to do.
pub fn parse(text: &str, papers: [&str; 2]) -> Result<String, (String, String)> {
    let own = luminance(text).ok_or_else(|| ("not a colour".to_owned(), MEND.to_owned()))?;
    for paper in papers {
        let other = luminance(paper).unwrap_or_default();
        let found = (own.max(other) + 0.05) / (own.min(other) + 0.05);
        if found < NEEDED {
            // Cut, not rounded: what misses by little must not read as enough.
            let found = (found * 100.0).floor() / 100.0;
            let which = if papers == LIGHT { "darker" } else { "lighter" };
            let what = format!("contrast {found:.2}:1 on the paper {paper}, and {NEEDED}:1 is needed (WCAG AA)");
            return Err((what, format!("choose a {which} colour")));
        }
    }
    Ok(text.to_ascii_lowercase())
}

/// How bright a colour is, as WCAG counts it; `None` where it is none.
fn luminance(text: &str) -> Option<f64> {
    let digits =
        text.strip_prefix('#').filter(|rest| rest.len() == 6 && rest.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap_or_default()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    Some(0.0722f64.mul_add(part(4), 0.2126f64.mul_add(part(0), 0.7152 * part(2))))
}

impl Colours {
    /// The rules that put them over the portal's own on screens; paper and forced colours keep theirs. Embeds may be asked for
    /// one of both by `data-theme`.
    pub fn rules(&self) -> String {
        let mut rules = String::new();
        if let Some(light) = &self.light {
            let _ = write!(rules, ":root{{--accent:{light};--brand:{light}}}"); // writing to a String cannot fail
            // The portal's own again, where no other is named.
            if self.dark.is_none() {
                rules += &dark("#8fd3c4");
            }
        }
        if let Some(own) = &self.dark {
            rules += &dark(own);
        }
        if rules.is_empty() { rules } else { format!("@media screen and (forced-colors:none){{{rules}}}") }
    }
}

fn dark(colour: &str) -> String {
    format!(
        "@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{--accent:{colour}}}}}\
         :root[data-theme=dark]{{--accent:{colour}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_cannot_be_read_is_refused_with_what_was_measured() {
        assert_eq!(parse("#14504A", LIGHT).as_deref(), Ok("#14504a"));
        assert_eq!(parse("#8fd3c4", DARK).as_deref(), Ok("#8fd3c4"));
        let (what, mend) = parse("#8fd3c4", LIGHT).unwrap_err();
        assert!(
            what.starts_with("contrast 1.6") && what.contains("on the paper #fbfaf6, and 4.5:1 is needed"),
            "{what}"
        );
        assert_eq!(mend, "choose a darker colour");
        assert_eq!(parse("#14504a", DARK).unwrap_err().1, "choose a lighter colour");
        for none in ["red", "#fff", "#gg0000", "14504a", "#é0000"] {
            assert_eq!(parse(none, LIGHT).unwrap_err().1, MEND, "{none}");
        }
    }

    #[test]
    fn the_papers_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../../../style/tokens.css");
        for (name, of) in [("--ground", [LIGHT[0], DARK[0]]), ("--raised", [LIGHT[1], DARK[1]])] {
            let own: Vec<&str> =
                sheet.split(&format!("{name}: ")).skip(1).filter_map(|rest| rest.split(';').next()).collect();
            assert_eq!(own, of);
        }
    }
}
