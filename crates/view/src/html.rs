//! Markup as a value. It is made of templates, which stand in this program, and of text that is always escaped, so
//! that published text never becomes markup. The browser shows it and native programs write it out as files: pages
//! are the same in both.

pub use maud::Render;

use maud::PreEscaped;

/// Finished markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

/// A template, which the compiler checks: `html! { p.note { (words) } }` is [`Html`]. What stands in round brackets is
/// text, a number or other markup. The crate that uses it names `maud` among its dependencies.
#[macro_export]
macro_rules! html {
    ($($template:tt)*) => {
        $crate::html::Html::of_template(::maud::html! { $($template)* })
    };
}

/// Text alone.
pub fn text(text: &str) -> Html {
    html! { (text) }
}

/// A link.
pub fn link(href: &str, words: &str) -> Html {
    html! { a href=(href) { (words) } }
}

/// Several in a row.
pub fn all(parts: impl IntoIterator<Item = Html>) -> Html {
    let mut html = Html::default();
    for part in parts {
        html.push(&part);
    }
    html
}

impl Render for Html {
    fn render_to(&self, markup: &mut String) {
        markup.push_str(&self.0);
    }
}

impl Html {
    /// What `html!` makes.
    #[doc(hidden)]
    pub fn of_template(PreEscaped(markup): maud::Markup) -> Self {
        Self(markup)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts other markup behind what is there.
    pub fn push(&mut self, html: &Self) {
        self.0.push_str(&html.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn elements_nest() {
        let inner = link("/a?b&c", "\"x\"");
        let outer = html! { p.note { "1 < 2 " (inner) } };
        assert_eq!(outer.as_str(), r#"<p class="note">1 &lt; 2 <a href="/a?b&amp;c">&quot;x&quot;</a></p>"#);
        assert_eq!(all([inner.clone(), Html::default(), text("&")]).as_str(), format!("{}&amp;", inner.as_str()));
    }

    proptest! {
        #[test]
        fn text_never_becomes_markup(words in "\\PC*") {
            let html = html! { b title=(words) { (words) } };
            let tags = html.as_str().matches('<').count();
            let quotes = html.as_str().matches('"').count();
            prop_assert_eq!((tags, quotes), (2, 2));
        }
    }

    /// The Rust files below a folder, but for what is built and what is not ours.
    fn sources(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && !name.starts_with('.') && !["target", "vendor", "node_modules"].contains(&name) {
                sources(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path.to_str().unwrap().to_owned());
            }
        }
    }

    /// Text becomes markup only by way of templates: no other file can name what would let it pass as it is.
    #[test]
    fn nothing_else_says_that_text_is_markup() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let mut files = Vec::new();
        sources(root, &mut files);
        let ours = |file: &&String| file.ends_with("crates/view/src/html.rs");
        assert_eq!(files.iter().filter(ours).count(), 1);
        assert!(files.len() > 100, "{} files", files.len());
        for file in files.iter().filter(|file| !ours(file)) {
            for way in ["maud", "PreEscaped", "of_template", "Render for"] {
                assert!(!fs::read_to_string(file).unwrap().contains(way), "{file}: {way}");
            }
        }
    }
}
