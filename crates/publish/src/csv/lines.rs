//! The lines of a file: where a record begins, and lines with nothing in them, which other programs refuse.

/// A piece of a file, whose lines are counted while its records are read.
pub struct Lines<'a> {
    /// Up to its end, and where it begins.
    text: &'a str,
    start: usize,
    /// So far, and on which line that is.
    byte: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    /// Of a text whose first part belongs to other pieces.
    pub fn new(text: &'a str, from: Cut) -> Self {
        Self { text, start: from.byte, byte: from.byte, line: from.line }
    }

    /// What is to be read.
    pub fn text(&self) -> &'a str {
        &self.text[self.start..]
    }

    /// Whether it is the piece that the names of the columns stand in.
    pub fn is_first(&self) -> bool {
        self.start == 0
    }

    /// The line that a record begins on. (The position that the record itself tells lies before the line feed of a
    /// line that ends as on Windows, and before blank lines.)
    pub fn of(&mut self, record: &csv::StringRecord) -> u32 {
        let told = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let start = told.map_or(self.byte, |byte| self.start + byte).min(self.text.len());
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

/// A place at which a file may be cut: a record begins there, on this line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub byte: usize,
    pub line: u32,
}

/// What is wrong with the lines of a file, if anything is; and where to cut it, so that no piece is shorter than that but the
/// last one.
pub fn survey(text: &str, shortest: usize) -> (Option<Fault>, Vec<Cut>) {
    let mut survey = Survey { text: text.as_bytes(), shortest, cuts: vec![Cut { byte: 0, line: 1 }], blank: None };
    let quoted = survey.walk();
    let of_blank = |(first, count)| {
        if text.contains("\r\r\n") { Fault::DoubledEnds } else { Fault::Blank { first, count } }
    };
    (quoted.map(|line| Fault::Unclosed { line }).or(survey.blank.map(of_blank)), survey.cuts)
}

struct Survey<'a> {
    text: &'a [u8],
    shortest: usize,
    cuts: Vec<Cut>,
    /// The first line with nothing in it, and how many there are.
    blank: Option<(u32, u32)>,
}

impl Survey<'_> {
    /// Goes from one quotation mark or end of a line to the next. The line of a quotation mark that is not closed.
    fn walk(&mut self) -> Option<u32> {
        let (mut at, mut line, mut opened) = (0, 1_u32, None);
        let mut line_start = 0;
        while let Some(more) = self.text[at..].iter().position(|byte| matches!(byte, b'"' | b'\n' | b'\r')) {
            at += more;
            let next = self.text.get(at + 1);
            match self.text[at] {
                // A quotation mark inside a cell is written twice.
                b'"' if opened.is_some() && next == Some(&b'"') => at += 1,
                b'"' if opened.is_some() => opened = None,
                b'"' => opened = (at == line_start || self.text[at - 1] == b',').then_some(line),
                end => {
                    let is_blank = at == line_start && opened.is_none();
                    at += usize::from(end == b'\r' && next == Some(&b'\n'));
                    if is_blank {
                        let (first, count) = self.blank.unwrap_or((line, 0));
                        self.blank = Some((first, count.saturating_add(1)));
                    }
                    line = line.saturating_add(1);
                    if opened.is_none() {
                        line_start = at + 1;
                        self.cut(Cut { byte: line_start, line });
                    }
                }
            }
            at += 1;
        }
        opened
    }

    fn cut(&mut self, cut: Cut) {
        let last = self.cuts.last().map_or(0, |last| last.byte);
        if cut.byte - last >= self.shortest && cut.byte < self.text.len() {
            self.cuts.push(cut);
        }
    }
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
            assert_eq!(survey(text, 1).0, right, "{text:?}");
        }
    }

    #[test]
    fn a_file_is_cut_where_records_begin() {
        let text = "a,b\r\n1,\"x\ny\"\n2,5\" z\n3,\"\"\"\n\"\n4,y";
        let cuts = |shortest| survey(text, shortest).1;
        let pieces = |shortest| {
            let cuts = cuts(shortest);
            let ends = cuts[1..].iter().map(|cut| cut.byte).chain([text.len()]);
            cuts.iter().zip(ends).map(|(cut, end)| &text[cut.byte..end]).collect::<Vec<_>>()
        };
        assert_eq!(pieces(1), ["a,b\r\n", "1,\"x\ny\"\n", "2,5\" z\n", "3,\"\"\"\n\"\n", "4,y"]);
        assert_eq!(cuts(1).iter().map(|cut| cut.line).collect::<Vec<_>>(), [1, 2, 4, 5, 7]);
        assert_eq!(pieces(5), ["a,b\r\n", "1,\"x\ny\"\n", "2,5\" z\n", "3,\"\"\"\n\"\n", "4,y"]);
        assert_eq!(pieces(6), ["a,b\r\n1,\"x\ny\"\n", "2,5\" z\n", "3,\"\"\"\n\"\n", "4,y"]);
        assert_eq!(pieces(100), [text]);
    }

    #[test]
    fn counts_every_way_to_end_a_line() {
        for (text, count) in [("a\nb\n", 2), ("a\r\nb\r\n", 2), ("a\rb\r", 2), ("a\r\r\n", 2), ("a", 0)] {
            assert_eq!(ends(text.as_bytes()), count, "{text:?}");
        }
    }
}
