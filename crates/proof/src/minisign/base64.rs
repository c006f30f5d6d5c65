//! Bytes as base64 writes them, in the one way that it has for them.

/// The bytes of a text in base64 with its padding; `None` where it is anything else.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let padding = text.bytes().rev().take_while(|byte| *byte == b'=').count();
    if !text.len().is_multiple_of(4) || padding > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut kept) = (0_u32, 0);
    for letter in text[..text.len() - padding].bytes() {
        bits = bits << 6 | u32::from(value(letter)?);
        kept += 6;
        if kept >= 8 {
            kept -= 8;
            bytes.push(u8::try_from(bits >> kept).ok()?);
            bits &= (1 << kept) - 1;
        }
    }
    // Bits that no byte has are zero: else two texts would say the same.
    (bits == 0).then_some(bytes)
}

fn value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn reads_what_is_written_in_the_one_way() {
        for (text, bytes) in [
            ("", &b""[..]),
            ("Zg==", b"f"),
            ("Zm8=", b"fo"),
            ("Zm9v", b"foo"),
            ("Zm9vYg==", b"foob"),
            ("+/+/", &[0xfb, 0xff, 0xbf]),
            ("AAAA", &[0, 0, 0]),
            ("////", &[0xff, 0xff, 0xff]),
        ] {
            assert_eq!(decode(text).as_deref(), Some(bytes), "{text}");
        }
    }

    #[test]
    fn refuses_whatever_else() {
        for text in ["Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v ", "Zm 9", "Zm-_", "=Zm9", "Zg==Zg==", "山"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
