//! Columnar JSON, read while its bytes arrive: what is not complete waits for the next bytes.

use super::digits::numbers;
use super::sparse::{Of, whole};
use super::store::RawColumn;
use super::{EngineError, Ints, Store, Texts};
use format::json::{JsonError, Reader};

/// A table on its way.
pub struct Stream {
    /// What has arrived and is not read yet, from its beginning on.
    buffer: Vec<u8>,
    filled: usize,
    /// Bytes that were read and forgotten.
    passed: usize,
    state: State,
    /// As the file says; not known before its `n` was read.
    rows: usize,
    columns: Vec<(Of, String, RawColumn)>,
    dictionaries: Vec<(String, Vec<Box<str>>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    /// Before a key of the file, or its end where that may come.
    Key(Section, First),
    /// After a value of the file, a column or a dictionary.
    After(Section),
    Rows,
    /// Before an element of a column or of a dictionary.
    Value(First),
    Word(First),
    Done,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    /// The whole file.
    File,
    Columns(Of),
    Dictionaries,
}

/// Whether it is the first of its kind, so that the end may come instead.
type First = bool;

/// Why reading stops.
enum Stop {
    /// Until more bytes come.
    More,
    Wrong(&'static str),
}

/// No more rows than this are made room for before they come.
const ROOM: usize = 1 << 24;

impl Default for Stream {
    fn default() -> Self {
        Self {
            buffer: Vec::new(),
            filled: 0,
            passed: 0,
            state: State::Start,
            rows: 0,
            columns: Vec::new(),
            dictionaries: Vec::new(),
        }
    }
}

impl Stream {
    /// Room for the next bytes, to be filled before `read`.
    pub fn room(&mut self, length: usize) -> &mut [u8] {
        let end = self.filled + length;
        if self.buffer.len() < end {
            self.buffer.resize(end, 0);
        }
        let room = &mut self.buffer[self.filled..end];
        self.filled = end;
        room
    }

    /// Reads what has arrived; an error where that is no table, after which the stream is of no use.
    pub fn read(&mut self) -> Result<(), EngineError> {
        let buffer = std::mem::take(&mut self.buffer);
        let mut cursor = Cursor { bytes: &buffer[..self.filled], at: 0 };
        let stop = loop {
            let start = cursor.at;
            match self.step(&mut cursor) {
                Ok(()) if cursor.at == start && self.state == State::Done => break None,
                Ok(()) => {}
                Err(Stop::More) => {
                    cursor.at = start;
                    break None;
                }
                Err(Stop::Wrong(expected)) => break Some(expected),
            }
        };
        let read = cursor.at;
        self.buffer = buffer;
        if let Some(expected) = stop {
            return Err(JsonError { at: self.passed + read, expected }.into());
        }
        self.buffer.copy_within(read..self.filled, 0);
        self.filled -= read;
        self.passed += read;
        Ok(())
    }

    /// The table; an error unless all of its bytes have been read, and fit each other.
    pub fn finish(self) -> Result<Store, EngineError> {
        if self.state != State::Done || self.filled > 0 {
            return Err(JsonError { at: self.passed, expected: "the rest of the table" }.into());
        }
        Store::new(self.rows, whole(self.rows, self.columns)?, self.dictionaries)
    }

    /// Reads one thing, or a run of numbers.
    fn step(&mut self, cursor: &mut Cursor<'_>) -> Result<(), Stop> {
        match self.state {
            State::Start => {
                cursor.expect(b'{', "a table")?;
                self.state = State::Key(Section::File, true);
            }
            State::Key(section, first) => self.key(cursor, section, first)?,
            State::After(section) => {
                let outer = if section == Section::File { State::Done } else { State::After(Section::File) };
                self.state = if cursor.comma_or(b'}')? { State::Key(section, false) } else { outer };
            }
            State::Rows => {
                self.rows = usize::try_from(cursor.integer()?).map_err(|_| Stop::Wrong("a number of rows"))?;
                self.state = State::After(Section::File);
            }
            State::Value(first) => self.value(cursor, first)?,
            State::Word(first) => {
                if first && cursor.peek()? == b']' {
                    cursor.at += 1;
                    self.state = State::After(Section::Dictionaries);
                    return Ok(());
                }
                let word = cursor.string()?;
                let more = cursor.comma_or(b']')?;
                if let Some((_, words)) = self.dictionaries.last_mut() {
                    words.push(word.into());
                }
                self.state = if more { State::Word(false) } else { State::After(Section::Dictionaries) };
            }
            State::Done => cursor.nothing()?,
        }
        Ok(())
    }

    fn key(&mut self, cursor: &mut Cursor<'_>, section: Section, first: First) -> Result<(), Stop> {
        if first && cursor.peek()? == b'}' {
            cursor.at += 1;
            self.state = if section == Section::File { State::Done } else { State::After(Section::File) };
            return Ok(());
        }
        let key = cursor.string()?;
        cursor.expect(b':', "a colon")?;
        self.state = match (section, key.as_ref()) {
            (Section::File, "n") => State::Rows,
            (Section::File, columns @ ("columns" | "filled" | "values")) => {
                cursor.expect(b'{', "columns")?;
                State::Key(Section::Columns(Of::named(columns)), true)
            }
            (Section::File, "dictionaries") => {
                cursor.expect(b'{', "dictionaries")?;
                State::Key(Section::Dictionaries, true)
            }
            (Section::File, _) => return Err(Stop::Wrong("n, columns, filled, values or dictionaries")),
            (Section::Columns(of), name) => {
                cursor.expect(b'[', "a column")?;
                let room = if of == Of::All { self.rows.min(ROOM) } else { 0 };
                self.columns.push((of, name.to_owned(), RawColumn::Ints(Ints::with_capacity(room))));
                State::Value(true)
            }
            (Section::Dictionaries, name) => {
                cursor.expect(b'[', "a dictionary")?;
                self.dictionaries.push((name.to_owned(), Vec::new()));
                State::Word(true)
            }
        };
        Ok(())
    }

    fn value(&mut self, cursor: &mut Cursor<'_>, first: First) -> Result<(), Stop> {
        let Some((of, _, values)) = self.columns.last_mut() else { return Err(Stop::Wrong("a column")) };
        if let RawColumn::Ints(ints) = values {
            let read = numbers(&cursor.bytes[cursor.at..], ints);
            if read > 0 {
                cursor.at += read;
                self.state = State::Value(false);
                return Ok(());
            }
        }
        let more = match (cursor.peek()?, values) {
            (b']', _) if first => {
                cursor.at += 1;
                false
            }
            (b'"', values) => {
                let text = cursor.string()?;
                let more = cursor.comma_or(b']')?;
                push_text(values, Some(&text))?;
                more
            }
            (b'n', values) => {
                cursor.word("null")?;
                let more = cursor.comma_or(b']')?;
                match values {
                    RawColumn::Ints(ints) => ints.push(Ints::NONE),
                    RawColumn::Texts(_) => push_text(values, None)?,
                }
                more
            }
            (kind, RawColumn::Ints(ints)) => {
                let value = match kind {
                    b't' => cursor.word("true").map(|()| 1)?,
                    b'f' => cursor.word("false").map(|()| 0)?,
                    _ => cursor.integer()?,
                };
                let more = cursor.comma_or(b']')?;
                ints.push(value);
                more
            }
            (_, RawColumn::Texts(_)) => return Err(Stop::Wrong("a text like the ones before")),
        };
        self.state = if more { State::Value(false) } else { State::After(Section::Columns(*of)) };
        Ok(())
    }
}

/// Appends a text; a column that has had only nulls so far becomes one of texts.
fn push_text(values: &mut RawColumn, text: Option<&str>) -> Result<(), Stop> {
    if let RawColumn::Ints(ints) = values {
        if (0..ints.len()).any(|row| ints.raw(row) != Ints::NONE) {
            return Err(Stop::Wrong("a number like the ones before"));
        }
        let mut texts = Texts::default();
        (0..ints.len()).for_each(|_| _ = texts.push(None));
        *values = RawColumn::Texts(texts);
    }
    let room = match values {
        RawColumn::Texts(texts) => texts.push(text),
        RawColumn::Ints(_) => false,
    };
    if room { Ok(()) } else { Err(Stop::Wrong("less text")) }
}

/// A place in the bytes that are there.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The next byte that is no blank.
    fn peek(&mut self) -> Result<u8, Stop> {
        while let Some(byte) = self.bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(*byte);
            }
            self.at += 1;
        }
        Err(Stop::More)
    }

    fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Stop> {
        if self.peek()? != byte {
            return Err(Stop::Wrong(expected));
        }
        self.at += 1;
        Ok(())
    }

    /// Takes a comma, or the end: `false`.
    fn comma_or(&mut self, end: u8) -> Result<bool, Stop> {
        let byte = self.peek()?;
        if byte != b',' && byte != end {
            return Err(Stop::Wrong("a comma or the end"));
        }
        self.at += 1;
        Ok(byte == b',')
    }

    fn word(&mut self, word: &'static str) -> Result<(), Stop> {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else if word.as_bytes().starts_with(rest) {
            Err(Stop::More)
        } else {
            Err(Stop::Wrong("null, true or false"))
        }
    }

    fn integer(&mut self) -> Result<i64, Stop> {
        self.peek()?;
        let number = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        let rest = &self.bytes[self.at..];
        // Only what follows a number shows that it is complete.
        let length = rest.iter().position(|byte| !number(byte)).ok_or(Stop::More)?;
        let mut json = Reader::new(&rest[..length]);
        let value = json.integer().and_then(|value| json.end().map(|()| value));
        let value = value.map_err(|_| Stop::Wrong("a whole number"))?;
        self.at += length;
        Ok(value)
    }

    fn string(&mut self) -> Result<std::borrow::Cow<'a, str>, Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::Wrong("a text"));
        }
        let rest = &self.bytes[self.at..];
        let mut end = 1;
        loop {
            match rest.get(end).ok_or(Stop::More)? {
                b'"' => break,
                b'\\' => end += 2,
                _ => end += 1,
            }
        }
        let text = Reader::new(&rest[..=end]).string().map_err(|error| Stop::Wrong(error.expected))?;
        self.at += end + 1;
        Ok(text)
    }

    /// Nothing but blanks.
    fn nothing(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Ok(_) => Err(Stop::Wrong("the end of the file")),
            Err(_) => Ok(()),
        }
    }
}
