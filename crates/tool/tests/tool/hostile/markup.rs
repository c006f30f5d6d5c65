//! Pages read strictly: whatever is not written as our templates write it is an error.

/// A part of a page, in order.
pub enum Part {
    Open(String, Vec<(String, String)>),
    Close,
    /// What a reader sees, in which nothing is escaped any more.
    Text(String),
}

/// Elements that nothing stands in.
const EMPTY: [&str; 8] = ["base", "br", "hr", "img", "input", "link", "meta", "wbr"];

/// Reads a page; the error is what stands where it is not understood.
pub fn read(page: &str) -> Result<Vec<Part>, String> {
    let mut rest = page.strip_prefix("<!doctype html>").ok_or("no page")?;
    let (mut parts, mut open) = (Vec::new(), Vec::<String>::new());
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            parts.push(Part::Text(unescaped(&rest[..end])?));
            rest = &rest[end..];
            continue;
        };
        let wrong = || beginning(rest);
        if let Some(after) = tag.strip_prefix('/') {
            let (name, after) = after.split_once('>').ok_or_else(wrong)?;
            if open.pop().as_deref() != Some(name) {
                return Err(format!("closes what is not open: {}", wrong()));
            }
            parts.push(Part::Close);
            rest = after;
            continue;
        }
        let (name, mut after) = name(tag).ok_or_else(wrong)?;
        let mut attributes = Vec::new();
        while let Some(next) = after.strip_prefix(' ') {
            let (own, behind) = self::name(next).ok_or_else(wrong)?;
            after = behind;
            let mut value = String::new();
            if let Some(quoted) = after.strip_prefix("=\"") {
                let (own, behind) = quoted.split_once('"').ok_or_else(wrong)?;
                (value, after) = (unescaped(own)?, behind);
            }
            attributes.push((own.to_owned(), value));
        }
        let alone = after.strip_prefix('/');
        after = alone.unwrap_or(after).strip_prefix('>').ok_or_else(wrong)?;
        parts.push(Part::Open(name.to_owned(), attributes));
        if ["script", "style"].contains(&name) {
            let (raw, behind) = after.split_once(&format!("</{name}>")).ok_or_else(wrong)?;
            if raw.contains('<') && name == "script" {
                return Err(format!("markup in a script: {}", beginning(raw)));
            }
            parts.push(Part::Text(raw.to_owned()));
            parts.push(Part::Close);
            after = behind;
        } else if alone.is_none() && !EMPTY.contains(&name) {
            open.push(name.to_owned());
        } else {
            parts.push(Part::Close);
        }
        rest = after;
    }
    if open.is_empty() { Ok(parts) } else { Err(format!("left open: {open:?}")) }
}

/// The name that a text begins with, and what follows.
fn name(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':')?;
    (end > 0).then(|| text.split_at(end))
}

/// A text as it reads; only what our templates escape may be escaped.
fn unescaped(text: &str) -> Result<String, String> {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let known = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"')];
        let found = known.iter().find_map(|(name, c)| Some((part.strip_prefix(name)?, c)));
        let (rest, c) = found.ok_or_else(|| format!("not escaped: &{}", beginning(part)))?;
        plain.push(*c);
        plain.push_str(rest);
    }
    if text.contains('>') { Err(format!("not escaped: {}", beginning(text))) } else { Ok(plain) }
}

fn beginning(text: &str) -> String {
    text.chars().take(80).collect()
}
