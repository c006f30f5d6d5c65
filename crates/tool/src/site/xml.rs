//! XML as it is written: names are our own, text and values are escaped.

/// A document that grows.
pub struct Xml(String);

impl Xml {
    pub fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned())
    }

    /// Begins an element, a line of its own.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.0.push_str(">\n");
    }

    pub fn close(&mut self, name: &str) {
        for part in ["</", name, ">\n"] {
            self.0.push_str(part);
        }
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.0.push_str("/>\n");
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &str, text: &str) {
        self.start(name, &[]);
        self.0.push('>');
        self.escaped(text);
        self.close(name);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn into_string(self) -> String {
        self.0
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            for part in [" ", name, "=\""] {
                self.0.push_str(part);
            }
            self.escaped(value);
            self.0.push('"');
        }
    }

    /// Without the characters that XML forbids.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                c => self.0.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"1\"&")]);
        xml.text("c", "<d>\0&");
        xml.empty("e", &[]);
        xml.close("a");
        let body = xml.into_string().split_once("?>\n").unwrap().1.to_owned();
        assert_eq!(body, "<a b=\"&quot;1&quot;&amp;\">\n<c>&lt;d&gt;&amp;</c>\n<e/>\n</a>\n");
    }
}
