//! The part of the address after `?`: readable, short, and read by our own code, because values must come back
//! exactly as they were written.

/// Parameters in the order in which they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

/// The parameters that every page understands and every link carries on.
pub const STICKY: [&str; 3] = ["release", "unit", "text"];

impl Query {
    /// Reads what follows the `?` (with or without it).
    pub fn parse(search: &str) -> Self {
        let pairs = search.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(k, v)| (decode(k), decode(v))).collect(),
        )
    }

    /// The value of a parameter; `None` where the address has none, or an empty one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// The same with one parameter set, or taken out by `None`.
    #[must_use]
    pub fn with(&self, name: &str, value: Option<&str>) -> Self {
        let mut pairs: Vec<_> = self.0.iter().filter(|(key, _)| key != name).cloned().collect();
        pairs.extend(value.filter(|value| !value.is_empty()).map(|value| (name.to_owned(), value.to_owned())));
        Self(pairs)
    }

    /// All values of a parameter that may stand there more than once, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// The same with a parameter set to several values.
    #[must_use]
    pub fn with_all<'a>(&self, name: &str, values: impl IntoIterator<Item = &'a str>) -> Self {
        let mut query = self.with(name, None);
        query.0.extend(values.into_iter().map(|value| (name.to_owned(), value.to_owned())));
        query
    }

    /// Only what every page understands.
    #[must_use]
    pub fn sticky(&self) -> Self {
        Self(
            self.0.iter().filter(|(key, value)| STICKY.contains(&key.as_str()) && !value.is_empty()).cloned().collect(),
        )
    }

    /// The names of all parameters.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }

    /// `?a=b&c=d`, or nothing where there is none.
    pub fn suffix(&self) -> String {
        let pairs: Vec<String> =
            self.0.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// Percent-decodes; `+` is a blank, as forms write it. What is not valid stays as it stands.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(first),
        }
        rest = tail;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Encodes what would end or break the query. Chinese stays readable: browsers encode it on the wire.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' | '&' | '=' | '+' | '#' | '"' | '<' | '>' | '?' | '\u{0}'..='\u{1f}' => {
                encoded.push('%');
                encoded.extend([c as u32 >> 4, c as u32 & 15].iter().filter_map(|digit| char::from_digit(*digit, 16)));
            }
            ' ' => encoded.push('+'),
            c => encoded.push(c),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_browsers_and_people_write() {
        let query = Query::parse("?unit=full&q=%E6%B8%85%E6%B6%A7+a%2541&empty=&flag");
        assert_eq!(query.get("unit"), Some("full"));
        assert_eq!(query.get("q"), Some("清涧 a%41"));
        assert_eq!((query.get("empty"), query.get("flag"), query.get("none")), (None, None, None));
        assert_eq!(query.sticky().suffix(), "?unit=full");
        assert_eq!(query.with("unit", None).with("q", None).with("empty", None).with("flag", None).suffix(), "");
    }

    #[test]
    fn a_parameter_may_stand_there_several_times() {
        let query = Query::parse("?p=b&unit=full&p=&p=a&p=b");
        assert_eq!(query.all("p").collect::<Vec<_>>(), ["b", "a", "b"]);
        assert_eq!(query.with_all("p", ["a", "c"]).suffix(), "?unit=full&p=a&p=c");
        assert_eq!(query.with_all("p", []).suffix(), "?unit=full");
    }

    proptest! {
        #[test]
        fn values_come_back_as_written(value in "\\PC{1,12}") {
            let query = Query::default().with("q", Some(&value));
            let again = Query::parse(&query.suffix());
            prop_assert_eq!(again.get("q"), Some(value.as_str()));
        }
    }
}
