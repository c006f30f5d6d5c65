//! A signature: four lines, of which the second signs the file, and the fourth the second with the third.

use super::{ED25519, KeyId, PREHASHED, Statement, TRUSTED, UNTRUSTED, decode};

/// A signature as it is written. Nothing is proven of it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Whether it signs the BLAKE2b-512 of the file, and not the file.
    pub prehashed: bool,
    /// The key that it names.
    pub key: KeyId,
    /// Signs the file.
    pub bytes: [u8; 64],
    /// The trusted comment.
    pub comment: String,
    /// Signs `bytes` and the comment behind them.
    pub global: [u8; 64],
}

/// Why a file is no signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureFault {
    /// It does not begin like one.
    NotASignature,
    /// It begins like one, and ends before its end.
    Cut,
    /// Something else stands in this line, counted from 1.
    Damaged(usize),
    /// Signed with something that this program does not know.
    Algorithm,
}

impl Signature {
    pub fn parse(file: &[u8]) -> Result<Self, SignatureFault> {
        use SignatureFault::{Algorithm, Cut, Damaged, NotASignature};
        let text = match str::from_utf8(file) {
            Ok(text) => text,
            // It ends within a letter, or holds what is none.
            Err(error) if error.error_len().is_none() => {
                str::from_utf8(&file[..error.valid_up_to()]).unwrap_or_default()
            }
            Err(_) => return Err(NotASignature),
        };
        let text = text.strip_suffix('\r').unwrap_or(text);
        if UNTRUSTED.starts_with(text) {
            return Err(Cut);
        }
        if !text.starts_with(UNTRUSTED) {
            return Err(NotASignature);
        }
        let lines: Vec<&str> = text.lines().collect();
        // What is wrong with the last line of a file that ends too early is that it ends.
        let wrong =
            |line: usize| if lines.len() == line && line <= 4 && is_short(&lines) { Cut } else { Damaged(line) };
        let line = |number: usize| lines.get(number - 1).copied().ok_or(Cut);

        let first = decode(line(2)?).ok_or(wrong(2))?;
        let (algorithm, rest) = first.split_first_chunk::<2>().ok_or(wrong(2))?;
        let (key, bytes) = rest.split_first_chunk().ok_or(wrong(2))?;
        let bytes = bytes.try_into().map_err(|_| wrong(2))?;
        let prehashed = match *algorithm {
            ED25519 => false,
            PREHASHED => true,
            _ => return Err(Algorithm),
        };
        let comment = line(3)?.strip_prefix(TRUSTED).ok_or(wrong(3))?.to_owned();
        let global = decode(line(4)?).and_then(|bytes| bytes.try_into().ok()).ok_or(wrong(4))?;
        match lines.get(4..).and_then(|more| more.iter().position(|line| !line.is_empty())) {
            Some(at) => Err(Damaged(5 + at)),
            None => Ok(Self { prehashed, key: KeyId(*key), bytes, comment, global }),
        }
    }

    /// What it says of itself, where it is one of ours.
    pub fn statement(&self) -> Option<Statement<'_>> {
        Statement::parse(&self.comment)
    }
}

/// Whether the last of these lines is the beginning of what belongs there.
fn is_short(lines: &[&str]) -> bool {
    let base64 = |line: &str, full: usize| {
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
        line.len() < full && line.bytes().all(letter)
    };
    match lines {
        [_, line] => base64(line, 100),
        [_, _, line] => TRUSTED.starts_with(line),
        [_, _, _, line] => base64(line, 88),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
