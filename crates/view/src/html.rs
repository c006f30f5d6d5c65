//! Markup as a value. It is made of templates, which stand in this program, and of text that is always escaped, so
//! that published text never becomes markup. The browser shows it and native programs write it out as files: pages
//! are the same in both.

pub use Part::{Markup, Text};

/// Finished markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

/// What goes into a place of a template.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// Words, which are escaped: for content and for the values of attributes.
    Text(&'a str),
    /// What is markup already.
    Markup(&'a Html),
}

/// Fills the places `$` of a template, in order: `html("<p class=\"note\">$</p>", &[Text(words)])`. Only what stands
/// in the program can be a template.
pub fn html(template: &'static str, parts: &[Part<'_>]) -> Html {
    let mut html = Html::default();
    html.add(template, parts);
    html
}

/// Text alone.
pub fn text(text: &str) -> Html {
    html("$", &[Text(text)])
}

/// A link.
pub fn link(href: &str, words: &str) -> Html {
    html(r#"<a href="$">$</a>"#, &[Text(href), Text(words)])
}

/// Several in a row.
pub fn all(parts: impl IntoIterator<Item = Html>) -> Html {
    let mut html = Html::default();
    for part in parts {
        html.push(&part);
    }
    html
}

impl Html {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a filled template behind what is there.
    pub fn add(&mut self, template: &'static str, parts: &[Part<'_>]) {
        debug_assert_eq!(template.matches('$').count(), parts.len(), "the places of {template}");
        let mut rest = template;
        for part in parts {
            let (before, after) = rest.split_once('$').unwrap_or((rest, ""));
            self.0.push_str(before);
            match part {
                Text(text) => escape(text, &mut self.0),
                Markup(html) => self.0.push_str(&html.0),
            }
            rest = after;
        }
        self.0.push_str(rest);
    }

    /// Puts other markup behind what is there.
    pub fn push(&mut self, html: &Self) {
        self.0.push_str(&html.0);
    }
}

fn escape(text: &str, markup: &mut String) {
    for c in text.chars() {
        match c {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            c => markup.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn elements_nest() {
        let inner = link("/a?b&c", "\"x\"");
        let outer = html(r#"<p class="note">$ $</p>"#, &[Text("1 < 2"), Markup(&inner)]);
        assert_eq!(outer.as_str(), r#"<p class="note">1 &lt; 2 <a href="/a?b&amp;c">&quot;x&quot;</a></p>"#);
        assert_eq!(all([inner.clone(), Html::default(), text("&")]).as_str(), format!("{}&amp;", inner.as_str()));
    }

    #[test]
    fn the_sign_of_a_place_is_an_ordinary_one_in_text() {
        assert_eq!(html(r#"<b title="$">$</b>"#, &[Text("$1"), Text("$")]).as_str(), r#"<b title="$1">$</b>"#);
    }

    #[test]
    #[should_panic(expected = "the places of <p>$</p>")]
    #[cfg(debug_assertions)]
    fn every_place_is_filled() {
        html("<p>$</p>", &[]);
    }

    #[test]
    #[should_panic(expected = "the places of <p>$</p>")]
    #[cfg(debug_assertions)]
    fn every_part_has_a_place() {
        html("<p>$</p>", &[Text("a"), Text("b")]);
    }

    proptest! {
        #[test]
        fn text_never_becomes_markup(words in "\\PC*") {
            let html = html(r#"<b title="$">$</b>"#, &[Text(&words), Text(&words)]);
            let tags = html.as_str().matches('<').count();
            let quotes = html.as_str().matches('"').count();
            prop_assert_eq!((tags, quotes), (2, 2));
        }
    }
}
