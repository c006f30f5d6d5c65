//! What a portal says of itself in each language: one text for all, or one each, of which those that are missing are that of
//! simplified Chinese.

use text::Lang;
use toml::Value;

/// A text in the order of [`Lang::ALL`].
pub type Words = [String; Lang::ALL.len()];

/// What to do about one that cannot be read.
pub const MEND: &str =
    "write one text for all languages, \"…\", or one each, { zh-Hans = \"…\", zh-Hant = \"…\", en = \"…\" }";

/// More letters than that fit no head of a page.
const LONGEST: usize = 80;

/// Reads a text; the error says what is wrong.
pub fn parse(value: &Value) -> Result<Words, String> {
    let read = |value: &Value| match value {
        Value::String(text) => line(text),
        other => Err(format!("{} in the place of a text", other.type_str())),
    };
    let Value::Table(table) = value else {
        return read(value).map(|text| [(); Lang::ALL.len()].map(|()| text.clone()));
    };
    if let Some(other) = table.keys().find(|key| Lang::from_tag(key).is_none()) {
        return Err(format!("unknown language {other}; known are {}", Lang::ALL.map(Lang::tag).join(", ")));
    }
    let first = Lang::default().tag();
    let first = read(table.get(first).ok_or_else(|| format!("no text in {first}"))?)?;
    let mut words = [(); Lang::ALL.len()].map(|()| first.clone());
    for (lang, words) in Lang::ALL.into_iter().zip(&mut words) {
        if let Some(own) = table.get(lang.tag()) {
            *words = read(own)?;
        }
    }
    Ok(words)
}

/// One line of text that can stand anywhere in a page.
fn line(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("an empty text".to_owned());
    }
    // What marks places and plurals in messages, and what turns or hides the letters around it.
    let strange = |c: char| {
        c.is_control()
            || "{}|\u{200e}\u{200f}".contains(c)
            || ('\u{202a}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c)
    };
    if let Some(c) = text.chars().find(|c| strange(*c)) {
        return Err(format!("U+{:04X} cannot stand in a name", u32::from(c)));
    }
    match text.chars().count() {
        length if length > LONGEST => Err(format!("{length} letters, of at most {LONGEST}")),
        _ => Ok(text.to_owned()),
    }
}
