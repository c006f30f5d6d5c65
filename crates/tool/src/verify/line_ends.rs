//! Bytes that differ from the published ones in the ends of their lines alone.

/// What is said where bytes are the right ones but for the ends of their lines, which git and some editors change.
pub fn only_line_ends(bytes: &[u8], is_right: impl Fn(&[u8]) -> bool) -> &'static str {
    let with = |end: &[u8]| {
        let mut other = Vec::with_capacity(bytes.len());
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => {}
                b'\n' => other.extend_from_slice(end),
                byte => other.push(*byte),
            }
        }
        other
    };
    if is_right(&with(b"\n")) || is_right(&with(b"\r\n")) {
        "; only the line ends differ — copy the file again without changing them (git: core.autocrlf=false)"
    } else {
        ""
    }
}
