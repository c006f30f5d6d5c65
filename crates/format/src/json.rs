//! A reader of JSON that hands out one value after another and builds nothing. It is a few hundred lines where
//! the portal's first visit counts in bytes, and reads numbers straight into columns.

use std::borrow::Cow;
use std::fmt;

/// Reads a text from its beginning to its end.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// Where the text is not what was expected there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// Byte of the text.
    pub at: usize,
    pub expected: &'static str,
}

type Result<T> = std::result::Result<T, JsonError>;

/// How deep values may lie in each other; a file of brackets must not overflow the stack.
const DEEPEST: usize = 64;

impl<'a> Reader<'a> {
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Reads an object: `value` is called for each key, and must read or skip its value.
    pub fn object(&mut self, value: &mut dyn FnMut(&mut Self, &str) -> Result<()>) -> Result<()> {
        self.expect(b'{', "an object")?;
        if self.took(b'}') {
            return Ok(());
        }
        loop {
            let key = self.string()?;
            self.expect(b':', "a colon")?;
            value(self, &key)?;
            if self.took(b'}') {
                return Ok(());
            }
            self.expect(b',', "a comma or the end of the object")?;
        }
    }

    /// Reads an array: `value` is called for each element, and must read or skip it.
    pub fn array(&mut self, value: &mut dyn FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.expect(b'[', "an array")?;
        if self.took(b']') {
            return Ok(());
        }
        loop {
            value(self)?;
            if self.took(b']') {
                return Ok(());
            }
            self.expect(b',', "a comma or the end of the array")?;
        }
    }

    /// The first byte of the next value, which tells its kind.
    pub fn peek(&mut self) -> Option<u8> {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.bytes.get(self.at).copied()
    }

    /// Takes `null` if it stands here.
    pub fn null(&mut self) -> bool {
        self.peek() == Some(b'n') && self.took_word(b"null")
    }

    pub fn boolean(&mut self) -> Result<bool> {
        self.peek();
        if self.took_word(b"true") {
            Ok(true)
        } else if self.took_word(b"false") {
            Ok(false)
        } else {
            self.fail("true or false")
        }
    }

    /// A whole number that fits 64 bits. Fractions and exponents are refused.
    pub fn integer(&mut self) -> Result<i64> {
        const WHOLE: &str = "a whole number";
        let negative = self.peek() == Some(b'-');
        let start = self.at;
        self.at += usize::from(negative);
        let first = self.at;
        let mut value: i64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.bytes.get(self.at) {
            let digit = i64::from(digit - b'0');
            value = value
                .checked_mul(10)
                .and_then(|v| v.checked_add(digit))
                .ok_or(JsonError { at: start, expected: WHOLE })?;
            self.at += 1;
        }
        let digits = &self.bytes[first..self.at];
        let leading_zero = digits.len() > 1 && digits[0] == b'0';
        if digits.is_empty() || leading_zero || matches!(self.bytes.get(self.at), Some(b'.' | b'e' | b'E')) {
            self.at = start;
            return self.fail(WHOLE);
        }
        Ok(if negative { -value } else { value })
    }

    pub fn string(&mut self) -> Result<Cow<'a, str>> {
        self.expect(b'"', "a text")?;
        let start = self.at;
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    let text = std::str::from_utf8(&self.bytes[start..self.at]);
                    let text = text.map_err(|_| JsonError { at: start, expected: "valid UTF-8" })?;
                    self.at += 1;
                    return Ok(Cow::Borrowed(text));
                }
                Some(b'\\') => return self.escaped(start),
                Some(0..0x20) | None => return self.fail("the end of the text"),
                Some(_) => self.at += 1,
            }
        }
    }

    /// The rest of a text that has escapes.
    fn escaped(&mut self, start: usize) -> Result<Cow<'a, str>> {
        let mut text = self.bytes[start..self.at].to_vec();
        loop {
            let byte = self.bytes.get(self.at).copied();
            self.at += 1;
            match byte {
                Some(b'"') => break,
                Some(b'\\') => {
                    let mut buffer = [0; 4];
                    text.extend_from_slice(self.escape()?.encode_utf8(&mut buffer).as_bytes());
                }
                Some(0..0x20) | None => return self.fail("the end of the text"),
                Some(byte) => text.push(byte),
            }
        }
        String::from_utf8(text).map(Cow::Owned).map_err(|_| JsonError { at: start, expected: "valid UTF-8" })
    }

    fn escape(&mut self) -> Result<char> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        Ok(match byte {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let high = self.four_hex()?;
                let code = if (0xD800..0xDC00).contains(&high) && self.took_word(b"\\u") {
                    let low = self.four_hex()?;
                    let is_low = (0xDC00..0xE000).contains(&low);
                    is_low.then(|| 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
                } else {
                    Some(high)
                };
                return code.and_then(char::from_u32).map_or_else(|| self.fail("a character"), Ok);
            }
            _ => return self.fail("an escape"),
        })
    }

    fn four_hex(&mut self) -> Result<u32> {
        let hex = self.bytes.get(self.at..self.at + 4).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|hex| !hex.starts_with('+')).and_then(|hex| u32::from_str_radix(hex, 16).ok()) {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => self.fail("four hexadecimal digits"),
        }
    }

    /// A value as it stands, unread.
    pub fn raw(&mut self) -> Result<&'a str> {
        self.peek();
        let start = self.at;
        self.skip()?;
        std::str::from_utf8(&self.bytes[start..self.at]).or_else(|_| self.fail("valid UTF-8"))
    }

    /// Passes over a value, whatever it is.
    pub fn skip(&mut self) -> Result<()> {
        self.skip_below(DEEPEST)
    }

    fn skip_below(&mut self, depth: usize) -> Result<()> {
        if depth == 0 {
            return self.fail("values that lie less deep");
        }
        match self.peek() {
            Some(b'{') => self.object(&mut |json, _| json.skip_below(depth - 1)),
            Some(b'[') => self.array(&mut |json| json.skip_below(depth - 1)),
            Some(b'"') => self.string().map(drop),
            Some(b't' | b'f') => self.boolean().map(drop),
            Some(b'n') if self.null() => Ok(()),
            Some(b'-' | b'0'..=b'9') => {
                while matches!(self.bytes.get(self.at), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
                    self.at += 1;
                }
                Ok(())
            }
            _ => self.fail("a value"),
        }
    }

    /// Makes sure that nothing follows.
    pub fn end(&mut self) -> Result<()> {
        if self.peek().is_none() { Ok(()) } else { self.fail("the end of the file") }
    }

    pub fn fail<T>(&self, expected: &'static str) -> Result<T> {
        Err(JsonError { at: self.at.min(self.bytes.len()), expected })
    }

    fn took(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn expect(&mut self, byte: u8, expected: &'static str) -> Result<()> {
        if self.took(byte) { Ok(()) } else { self.fail(expected) }
    }

    fn took_word(&mut self, word: &[u8]) -> bool {
        let here = self.bytes[self.at.min(self.bytes.len())..].starts_with(word);
        self.at += if here { word.len() } else { 0 };
        here
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: expected {}", self.at, self.expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// Rebuilds what was read, to compare it with what another reader makes of it.
    fn read(json: &mut Reader<'_>) -> Result<Value> {
        match json.peek() {
            Some(b'{') => {
                let mut map = serde_json::Map::new();
                json.object(&mut |json, key| {
                    map.insert(key.to_owned(), read(json)?);
                    Ok(())
                })?;
                Ok(Value::Object(map))
            }
            Some(b'[') => {
                let mut list = Vec::new();
                json.array(&mut |json| {
                    list.push(read(json)?);
                    Ok(())
                })?;
                Ok(Value::Array(list))
            }
            Some(b'"') => json.string().map(|text| Value::String(text.into_owned())),
            Some(b't' | b'f') => json.boolean().map(Value::Bool),
            _ if json.null() => Ok(Value::Null),
            _ => json.integer().map(|number| json!(number)),
        }
    }

    fn whole(text: &str) -> Result<Value> {
        let mut json = Reader::new(text.as_bytes());
        let value = read(&mut json)?;
        json.end().map(|()| value)
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            (i64::MIN + 1..=i64::MAX).prop_map(|number| json!(number)),
            "\\PC*".prop_map(Value::String),
            "[\"\\\\\n\t\u{1}/é清😀]*".prop_map(Value::String),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
                proptest::collection::btree_map("\\PC{0,4}", inner, 0..6).prop_map(|map| json!(map)),
            ]
        })
    }

    proptest! {
        #[test]
        fn reads_what_another_program_wrote(value in value(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            prop_assert_eq!(whole(&text.unwrap()), Ok(value));
        }

        #[test]
        fn never_accepts_what_another_reader_refuses(text in "[\\[\\]{}:,\"\\\\0-9a-z.eE+\\- ]{0,24}") {
            if whole(&text).is_ok() {
                prop_assert!(serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
            }
            let _ = Reader::new(text.as_bytes()).skip();
        }
    }

    #[test]
    fn refuses_what_is_not_json() {
        let deep = "[".repeat(100_000);
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\"}",
            "1.5",
            "1e3",
            "01",
            "nul",
            "\"\\x\"",
            "\"a",
            "[1] 2",
            "\"\\ud800\"",
            deep.as_str(),
        ] {
            assert!(Reader::new(text.as_bytes()).skip().and_then(|()| whole(text).map(drop)).is_err(), "{text:.20}");
        }
    }

    #[test]
    fn escapes_are_characters() {
        let text = r#""\" \\ \/ \b\f\n\r\t \u6e05 \ud800\udc00 \ud83d\ude00 \udbff\udfff""#;
        let expected = "\" \\ / \u{8}\u{c}\n\r\t 清 \u{10000} 😀 \u{10ffff}";
        assert_eq!(whole(text), Ok(json!(expected)));
        assert_eq!(serde_json::from_str::<Value>(text).unwrap(), json!(expected), "another reader says the same");
        for half in [
            r#""\ud83d""#,
            r#""\ude00""#,
            r#""\ud83dx""#,
            r#""\ud83d\n""#,
            r#""\ud83d\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\ud83d\ue000""#,
        ] {
            assert!(whole(half).is_err(), "{half}");
            assert!(serde_json::from_str::<Value>(half).is_err(), "{half}");
        }
    }

    #[test]
    fn numbers_keep_all_their_digits() {
        for number in [0, 7, -7, 10, 1_000_000_007, i64::MAX, -i64::MAX] {
            assert_eq!(Reader::new(number.to_string().as_bytes()).integer(), Ok(number));
        }
        assert_eq!(Reader::new(b"-0").integer(), Ok(0));
        // One more than fits, a sign alone, digits that do not count.
        for refused in ["9223372036854775808", "-9223372036854775809", "-", "-x", "00", "-01", "1.", "2e1", "3E1", ""] {
            let text = format!(" {refused}");
            let error = JsonError { at: 1, expected: "a whole number" };
            assert_eq!(Reader::new(text.as_bytes()).integer(), Err(error), "{refused}");
        }
    }

    #[test]
    fn an_error_says_where_it_stands() {
        let error = |text: &str| {
            let error = Reader::new(text.as_bytes()).skip().and_then(|()| whole(text).map(drop)).unwrap_err();
            (error.at, error.expected)
        };
        assert_eq!(error("[1, x]"), (4, "a value"));
        assert_eq!(error(" \n\r\t?"), (4, "a value"));
        assert_eq!(error(r#"{"a" 1}"#), (5, "a colon"));
        assert_eq!(error(r#"{"a":1 "b"}"#), (7, "a comma or the end of the object"));
        assert_eq!(error("{1:2}"), (1, "a text"));
        assert_eq!(error("[1 2]"), (3, "a comma or the end of the array"));
        assert_eq!(error("tru"), (0, "true or false"));
        assert_eq!(error("\"ab\ncd\""), (3, "the end of the text"));
        assert_eq!(error("\"a\\n\u{1f}\""), (5, "the end of the text"));
        assert_eq!(error("\"a\\nb"), (5, "the end of the text"));
        assert_eq!(error(r#""a\x""#), (4, "an escape"));
        assert_eq!(error(r#""\u+123""#), (3, "four hexadecimal digits"));
        assert_eq!(error(r#""\u12""#), (3, "four hexadecimal digits"));
        assert_eq!(error("1 2"), (2, "the end of the file"));
        assert_eq!(Reader::new(b"[").object(&mut |_, _| Ok(())).unwrap_err().to_string(), "byte 0: expected an object");
        assert_eq!(Reader::new(b"{").array(&mut |_| Ok(())).unwrap_err().to_string(), "byte 0: expected an array");
        for text in [&b"\"ok \xff\""[..], b"\"\\n \xff\""] {
            assert_eq!(Reader::new(text).string(), Err(JsonError { at: 1, expected: "valid UTF-8" }));
        }
    }

    #[test]
    fn values_may_lie_as_deep_as_the_limit() {
        let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert_eq!(Reader::new(nested(DEEPEST).as_bytes()).skip(), Ok(()));
        let error = JsonError { at: DEEPEST, expected: "values that lie less deep" };
        assert_eq!(Reader::new(nested(DEEPEST + 1).as_bytes()).skip(), Err(error));
        let objects = |depth: usize| [r#"{"a":"#.repeat(depth), "1".to_owned(), "}".repeat(depth)].concat();
        assert_eq!(Reader::new(objects(DEEPEST - 1).as_bytes()).skip(), Ok(()));
        assert!(Reader::new(objects(DEEPEST).as_bytes()).skip().is_err());
    }

    #[test]
    fn a_value_is_passed_over_or_taken_as_it_stands() {
        let text = r#" {"a": [1.5e-3, -2E+7, null, true, false, "x\""], "b": {}} , 7"#;
        let mut json = Reader::new(text.as_bytes());
        assert_eq!(json.raw(), Ok(&text[1..text.len() - 4]));
        assert_eq!(json.peek(), Some(b','));
        let mut json = Reader::new(b"nul");
        assert!(!json.null());
        assert_eq!(json.end(), Err(JsonError { at: 0, expected: "the end of the file" }));
        assert_eq!(Reader::new(b"\"\xff\"").raw().unwrap_err().expected, "valid UTF-8");
    }
}
