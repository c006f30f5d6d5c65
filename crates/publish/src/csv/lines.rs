//! The lines of a file: where a record begins, and lines with nothing in them, which other programs refuse.

/// Counts the lines of a file while its records are read.
pub struct Lines<'a> {
    text: &'a str,
    /// So far, and on which line that is.
    byte: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, byte: 0, line: 1 }
    }

    /// The line that a record begins on. (The position that the record itself tells lies before the line feed of a
    /// line that ends as on Windows, and before blank lines.)
    pub fn of(&mut self, record: &csv::StringRecord) -> u32 {
        let told = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let start = told.unwrap_or(self.byte).min(self.text.len());
        let bytes = self.text.as_bytes();
        let blank = bytes[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let ends = ends(&bytes[self.byte..start + blank]);
        self.byte = start + blank;
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.line
    }
}

/// How many lines end here. A line ends with LF, CR LF, or CR alone.
fn ends(bytes: &[u8]) -> usize {
    let after = |at: usize| bytes.get(at + 1).copied();
    let end = |(at, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && after(at) != Some(b'\n'));
    bytes.iter().enumerate().filter(|found| end(*found)).count()
}

/// What is wrong with the lines of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands in these lines: the first of them, and how many there are.
    Blank { first: u32, count: u32 },
    /// Lines end with CR CR LF, so that every other one is empty.
    DoubledEnds,
    /// A quotation mark in this line is not closed; all that follows is one cell.
    Unclosed { line: u32 },
}

/// What is wrong with the lines of a file, if anything is.
pub fn fault(text: &str) -> Option<Fault> {
    let bytes = text.as_bytes();
    let (mut quoted, mut begins, mut line) = (false, true, 1_u32);
    let (mut first, mut count, mut opened) = (None, 0_u32, 1);
    let mut at = 0;
    let mut line_start = true;
    while let Some(byte) = bytes.get(at) {
        let ended = matches!(byte, b'\r' | b'\n');
        if *byte == b'"' && quoted && bytes.get(at + 1) == Some(&b'"') {
            // A quotation mark inside a cell is written twice.
            at += 1;
        } else if *byte == b'"' && (quoted || begins) {
            quoted = !quoted;
            opened = if begins { line } else { opened };
        } else if ended && !quoted && line_start {
            first = first.or(Some(line));
            count = count.saturating_add(1);
        }
        if ended {
            at += usize::from(*byte == b'\r' && bytes.get(at + 1) == Some(&b'\n'));
            line = line.saturating_add(1);
        }
        begins = !quoted && (ended || *byte == b',');
        line_start = ended && !quoted;
        at += 1;
    }
    if quoted {
        return Some(Fault::Unclosed { line: opened });
    }
    let first = first?;
    Some(if text.contains("\r\r\n") { Fault::DoubledEnds } else { Fault::Blank { first, count } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_wrong_with_lines() {
        let lines = |first, count| Some(Fault::Blank { first, count });
        for (text, right) in [
            ("", None),
            ("a,b\n1,2\n", None),
            ("a,b\r\n1,2\r\n", None),
            ("a,b\r1,2\r", None),
            ("a,b\n1,2", None),
            ("a,b\n1,\"x\n\ny\"\n", None),
            ("a,b\n1,\"x \"\"\n\n\"\" y\"\n", None),
            ("a,b\n1,5\" pipe\n\n2,x\n", lines(3, 1)),
            ("\na,b\n", lines(1, 1)),
            ("a,b\n\n1,2\n\n", lines(2, 2)),
            ("a,b\r\n1,2\r\n\r\n", lines(3, 1)),
            ("a,b\r\r1,2\r", lines(2, 1)),
            ("a,b\r\r\n1,2\r\r\n", Some(Fault::DoubledEnds)),
            ("a,b\n1,\"x\ny\n\n", Some(Fault::Unclosed { line: 2 })),
        ] {
            assert_eq!(fault(text), right, "{text:?}");
        }
    }

    #[test]
    fn counts_every_way_to_end_a_line() {
        for (text, count) in [("a\nb\n", 2), ("a\r\nb\r\n", 2), ("a\rb\r", 2), ("a\r\r\n", 2), ("a", 0)] {
            assert_eq!(ends(text.as_bytes()), count, "{text:?}");
        }
    }
}
