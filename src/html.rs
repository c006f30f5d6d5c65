//! Markup as a value. It is made of elements and of text that is always escaped, so that published text never
//! becomes markup. The browser shows it and native programs write it out as files: pages are the same in both.

use std::fmt::Write;

/// Finished markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

/// An element that is being written: first its attributes, then what it contains.
#[derive(Debug)]
pub struct Element {
    tag: &'static str,
    markup: String,
    /// Whether the start tag still takes attributes.
    open: bool,
}

/// Starts an element.
pub fn el(tag: &'static str) -> Element {
    Element { tag, markup: format!("<{tag}"), open: true }
}

/// Text, escaped.
pub fn text(text: &str) -> Html {
    let mut markup = String::with_capacity(text.len());
    escape(text, &mut markup);
    Html(markup)
}

/// Several in a row.
pub fn all(parts: impl IntoIterator<Item = Html>) -> Html {
    let mut markup = Html::default();
    for part in parts {
        markup.0.push_str(&part.0);
    }
    markup
}

impl Html {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Element {
    /// An attribute. They come before all content.
    #[must_use]
    pub fn attr(mut self, name: &str, value: &str) -> Self {
        debug_assert!(self.open, "{name} comes after the content of {}", self.tag);
        let _ = write!(self.markup, " {name}=\"");
        escape(value, &mut self.markup);
        self.markup.push('"');
        self
    }

    /// An attribute where there is a value for it.
    #[must_use]
    pub fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute without a value, where it holds.
    #[must_use]
    pub fn flag(self, name: &str, holds: bool) -> Self {
        self.maybe(name, holds.then_some(""))
    }

    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.close_start();
        escape(text, &mut self.markup);
        self
    }

    #[must_use]
    pub fn child(mut self, child: impl Into<Html>) -> Self {
        self.close_start();
        self.markup.push_str(&child.into().0);
        self
    }

    /// What is there only sometimes.
    #[must_use]
    pub fn option<T: Into<Html>>(self, child: Option<T>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Html>) -> Self {
        self.child(all(children))
    }

    fn close_start(&mut self) {
        if self.open {
            self.markup.push('>');
            self.open = false;
        }
    }
}

impl From<Element> for Html {
    fn from(mut element: Element) -> Self {
        element.close_start();
        if element.tag != "input" {
            let _ = write!(element.markup, "</{}>", element.tag);
        }
        Self(element.markup)
    }
}

/// A link.
pub fn link(href: &str, words: &str) -> Element {
    el("a").attr("href", href).text(words)
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
        let html: Html = el("p").class("note").text("1 < 2 ").child(link("/a?b&c", "\"x\"")).into();
        assert_eq!(html.as_str(), r#"<p class="note">1 &lt; 2 <a href="/a?b&amp;c">&quot;x&quot;</a></p>"#);
        let input: Html = el("input").attr("type", "search").flag("disabled", false).into();
        assert_eq!(input.as_str(), r#"<input type="search">"#);
    }

    proptest! {
        #[test]
        fn text_never_becomes_markup(words in "\\PC*") {
            let html: Html = el("b").attr("title", &words).text(&words).into();
            let tags = html.as_str().matches('<').count();
            let quotes = html.as_str().matches('"').count();
            prop_assert_eq!((tags, quotes), (2, 2));
        }
    }
}
