//! Fills the start page: where it says `{portal.js}` stands the name that the file has in `dist/`.

use crate::failure::Failure;

/// The page with every name in braces replaced. A name that nobody knows is an error; other braces are text.
pub fn fill(template: &str, names: &[(String, String)]) -> Result<String, Failure> {
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        page.push_str(before);
        if let Some((place, behind)) = after.split_once('}').filter(|(place, _)| is_file_name(place)) {
            let name = names.iter().find(|(plain, _)| plain == place).ok_or_else(|| unknown(place, names))?;
            page.push_str(&name.1);
            rest = behind;
        } else {
            page.push('{');
            rest = after;
        }
    }
    Ok(page + rest)
}

fn is_file_name(place: &str) -> bool {
    place.contains('.') && place.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.' || byte == b'_')
}

fn unknown(place: &str, names: &[(String, String)]) -> Failure {
    let known: Vec<String> = names.iter().map(|(plain, _)| format!("{{{plain}}}")).collect();
    Failure::new(
        format!("index.html: {{{place}}} names no file that is built"),
        format!("use one of {}", known.join(", ")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{folder, programs};
    use std::path::Path;

    fn names(plain: &[&str]) -> Vec<(String, String)> {
        plain.iter().map(|name| ((*name).to_owned(), format!("1-{name}"))).collect()
    }

    #[test]
    fn names_take_their_places() {
        let names = names(&["portal.js", "style.css"]);
        let filled = fill("<a href=\"{style.css}\" b='{portal.js}'>{ c } {d} {", &names).unwrap();
        assert_eq!(filled, "<a href=\"1-style.css\" b='1-portal.js'>{ c } {d} {");
        let refused = fill("{portal.wasm}", &names).unwrap_err().to_string();
        assert!(refused.contains("{portal.wasm}") && refused.contains("{portal.js}"), "{refused}");
    }

    #[test]
    fn the_start_page_names_the_style_and_every_program() {
        let page = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../index.html")).unwrap();
        let scripts = programs::ALL.map(|program| format!("{}.js", program.binary));
        let needed: Vec<&str> = scripts.iter().map(String::as_str).chain(["style.css", "portal_bg.wasm"]).collect();
        let filled = fill(&page, &names(&needed)).unwrap();
        for name in needed {
            assert!(filled.contains(&format!("1-{name}")), "{name}");
        }
    }
}
