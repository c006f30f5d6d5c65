//! The key that the releases of a portal are signed with, as `portal.toml` says it: the second line of the `.pub` file.

use proof::minisign::{ED25519, KeyFault, PublicKey};

/// Reads a key; the error says what is wrong and what to do.
pub fn parse(text: &str) -> Result<PublicKey, (String, &'static str)> {
    PublicKey::parse(text).map_err(|fault| (what(fault), mend(fault)))
}

/// As it stands in the file again.
pub fn text(key: &PublicKey) -> String {
    let bytes = [&ED25519[..], &key.id.0, &key.bytes].concat();
    minisign::PublicKey::from_bytes(&bytes).map(|key| key.to_base64()).unwrap_or_default()
}

/// The text as it may be repeated: a secret key is not, since what the tool says is kept in logs.
pub fn shown(text: &str) -> Option<&str> {
    (PublicKey::parse(text) != Err(KeyFault::Secret)).then_some(text)
}

fn what(fault: KeyFault) -> String {
    match fault {
        KeyFault::Comment => "the whole file of a key, with its comment".to_owned(),
        KeyFault::NotBase64 => "no public key: not whole base64".to_owned(),
        KeyFault::Secret => "a secret key, and whoever reads this file could sign with it".to_owned(),
        KeyFault::Signature => "a signature, not a public key".to_owned(),
        KeyFault::Length(bytes) => format!("no public key: {bytes} bytes in the place of 42"),
        KeyFault::Algorithm => "no public key of minisign: not for Ed25519".to_owned(),
    }
}

const fn mend(fault: KeyFault) -> &'static str {
    match fault {
        KeyFault::Secret => {
            "take it out, make a new pair if others can have seen it, and write the public one: \
            the second line of the .pub file"
        }
        _ => "copy the second line of the .pub file, all 56 letters of it: RW…",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_said_with_what_to_do() {
        let faults = [
            (KeyFault::Comment, "the whole file", "second line"),
            (KeyFault::NotBase64, "not whole base64", "all 56 letters"),
            (KeyFault::Secret, "a secret key", "take it out"),
            (KeyFault::Signature, "a signature", "second line"),
            (KeyFault::Length(39), "39 bytes in the place of 42", "all 56 letters"),
            (KeyFault::Algorithm, "not for Ed25519", "second line"),
        ];
        for (fault, words, advice) in faults {
            assert!(what(fault).contains(words) && mend(fault).contains(advice), "{fault:?}");
        }
    }

    #[test]
    fn a_key_is_written_as_it_was_read() {
        const KEY: &str = "RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk";
        assert_eq!(text(&PublicKey::parse(KEY).unwrap()), KEY);
    }

    #[test]
    fn a_secret_key_is_not_repeated() {
        let secret = "A".repeat(208) + "AAA=";
        assert_eq!((shown(&secret), shown("RW")), (None, Some("RW")));
    }
}
