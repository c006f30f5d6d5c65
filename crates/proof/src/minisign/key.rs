//! A public key, as it stands in the second line of a `.pub` file and in the configuration of a portal.

use super::{ED25519, UNTRUSTED, decode};
use std::fmt;

/// The number by which a signature names its key. It is no proof: anybody can write any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyId(pub [u8; 8]);

/// A public key of Ed25519.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    pub id: KeyId,
    pub bytes: [u8; 32],
}

/// Why a text is no public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// It begins with the first line of the file, which is a comment.
    Comment,
    /// Not base64.
    NotBase64,
    /// It is a secret key, which nobody may see.
    Secret,
    /// It is a signature.
    Signature,
    /// So many bytes, and not the 42 of a key.
    Length(usize),
    /// A key, but not one of Ed25519.
    Algorithm,
}

/// The bytes of a signature, and the least of a secret key.
const SIGNATURE: usize = 74;
const SECRET: usize = 158;

impl PublicKey {
    /// The 42 bytes of a key: algorithm, number, key.
    const LENGTH: usize = 42;

    /// Reads the second line of a `.pub` file.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        if text.trim_start().starts_with(UNTRUSTED.trim_end()) {
            return Err(KeyFault::Comment);
        }
        let bytes = decode(text).ok_or(KeyFault::NotBase64)?;
        match bytes.len() {
            Self::LENGTH => {}
            SIGNATURE => return Err(KeyFault::Signature),
            SECRET => return Err(KeyFault::Secret),
            other => return Err(KeyFault::Length(other)),
        }
        let (algorithm, rest) = bytes.split_first_chunk().ok_or(KeyFault::Length(bytes.len()))?;
        let (id, key) = rest.split_first_chunk().ok_or(KeyFault::Length(bytes.len()))?;
        if *algorithm != ED25519 {
            return Err(KeyFault::Algorithm);
        }
        let bytes = key.try_into().map_err(|_| KeyFault::Length(bytes.len()))?;
        Ok(Self { id: KeyId(*id), bytes })
    }
}

/// As minisign shows it: `D971717644A8A6FD`.
impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016X}", u64::from_le_bytes(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk";

    #[test]
    fn reads_a_key_and_its_number() {
        let key = PublicKey::parse(KEY).unwrap();
        assert_eq!(key.id.to_string(), "D971717644A8A6FD");
        assert_eq!((key.bytes[0], key.bytes[31]), (0xe3, 0x64));
    }

    #[test]
    fn what_is_no_key_is_named() {
        let secret = "A".repeat(208) + "AAA=";
        let signature = "A".repeat(96) + "AAA=";
        for (text, fault) in [
            ("", KeyFault::Length(0)),
            ("untrusted comment: minisign public key D971717644A8A6FD", KeyFault::Comment),
            (&KEY[..52], KeyFault::Length(39)),
            (&KEY[..55], KeyFault::NotBase64),
            (&format!("{KEY}AAAA"), KeyFault::Length(45)),
            (&format!(" {KEY}"), KeyFault::NotBase64),
            (&KEY.replace("RWT", "RUT"), KeyFault::Algorithm),
            (&KEY.replace("RWT", "AAA"), KeyFault::Algorithm),
            (&KEY.replace('Y', "!"), KeyFault::NotBase64),
            (&secret, KeyFault::Secret),
            (&signature, KeyFault::Signature),
        ] {
            assert_eq!(PublicKey::parse(text), Err(fault), "{text}");
        }
    }
}
