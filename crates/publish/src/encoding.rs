//! How the characters of a file are written as bytes. UTF-8 is read, with or without a byte order mark; everything
//! else is recognised as far as possible and refused: a guess could publish a wrong character.

/// What is wrong, and what to do.
type Refusal = (String, String);

/// What kind of file is read, which says how to save it.
#[derive(Clone, Copy)]
pub enum FileKind {
    Csv,
    Json,
}

impl FileKind {
    const fn save(self) -> &'static str {
        match self {
            Self::Csv => {
                "save it as \"CSV UTF-8 (comma delimited)\" in Excel or WPS, or with character set UTF-8 in LibreOffice"
            }
            Self::Json => "save it with the encoding UTF-8",
        }
    }
}

/// The text of a file.
pub fn decode(bytes: &[u8], kind: FileKind) -> Result<&str, Refusal> {
    let refuse = |what: &str| Err((what.to_owned(), kind.save().to_owned()));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return refuse("a workbook of a spreadsheet, not a file of text");
    }
    if is_utf16(bytes) {
        return refuse("its characters are written as UTF-16, not UTF-8");
    }
    let mark = b"\xef\xbb\xbf";
    let (bytes, before) = bytes.strip_prefix(mark).map_or((bytes, 0), |rest| (rest, mark.len()));
    let error = match std::str::from_utf8(bytes) {
        Ok(text) if text.starts_with('\u{feff}') => {
            let mend = format!("delete both at the beginning of line 1, or {}", kind.save());
            return Err(("two byte order marks in line 1".to_owned(), mend));
        }
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    if is_gbk(bytes) {
        return refuse("its characters are written as GBK (GB 18030), not UTF-8");
    }
    let at = error.valid_up_to();
    let line = bytes[..at].split(|byte| *byte == b'\n').count();
    Err((
        format!(
            "no UTF-8: byte {} (hexadecimal {:02x}, in line {line}) belongs to no character",
            before + at,
            bytes[at]
        ),
        format!("look at line {line}, write its broken characters again, and {}", kind.save()),
    ))
}

/// A byte order mark of UTF-16, or zero bytes where the comma of an ASCII head would have one.
fn is_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") || start.contains(&0)
}

/// Whether the bytes make sense as GB 18030, and at least as well as as UTF-8 with a broken character.
fn is_gbk(bytes: &[u8]) -> bool {
    let (mut characters, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    broken >= characters && text.is_some_and(|text| text.chars().any(is_common_hanzi))
}

const fn is_common_hanzi(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "id,name\n610830,清涧县\n";

    #[test]
    fn reads_utf8_with_and_without_a_mark() {
        assert_eq!(decode(TEXT.as_bytes(), FileKind::Csv), Ok(TEXT));
        assert_eq!(decode(format!("\u{feff}{TEXT}").as_bytes(), FileKind::Csv), Ok(TEXT));
    }

    fn refusal(bytes: &[u8]) -> String {
        let (what, mend) = decode(bytes, FileKind::Csv).unwrap_err();
        assert!(mend.contains("CSV UTF-8"), "{mend}");
        assert!(decode(bytes, FileKind::Json).unwrap_err().1.contains("save it with the encoding UTF-8"));
        what
    }

    #[test]
    fn tells_other_encodings_apart() {
        assert!(refusal(&encoding_rs::GBK.encode(TEXT).0).contains("GBK"));
        let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(refusal(&utf16).contains("UTF-16"));
        assert!(refusal(&[b"\xff\xfe", utf16.as_slice()].concat()).contains("UTF-16"));
        assert!(refusal(b"PK\x03\x04...").contains("workbook"));
        assert!(refusal(format!("\u{feff}\u{feff}{TEXT}").as_bytes()).contains("two byte order marks"));
        assert!(refusal(b"id,name\na,caf\xe9\n").contains("byte 13 (hexadecimal e9, in line 2)"));
    }

    #[test]
    fn names_the_broken_byte_of_a_utf8_file() {
        let mut bytes = TEXT.as_bytes().to_vec();
        let at = bytes.len() - 3;
        bytes[at] = b'?';
        assert!(refusal(&bytes).contains("in line 2"));
    }
}
