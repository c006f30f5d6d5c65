//! Ed25519 and `BLAKE2b`, as the browser has them: `WebCrypto` knows the first in new browsers alone, and the second in none.

use super::{PREHASHED, PublicKey};
use blake2::{Blake2b512, Digest as _};
use ed25519_compact as ed25519;

/// Whether a key has signed these bytes, or their BLAKE2b-512 where the algorithm is [`PREHASHED`].
pub fn has_signed(key: &PublicKey, algorithm: [u8; 2], signature: &[u8; 64], bytes: &[u8]) -> bool {
    let (key, signature) = (ed25519::PublicKey::new(key.bytes), ed25519::Signature::new(*signature));
    if algorithm == PREHASHED {
        key.verify(Blake2b512::digest(bytes), &signature).is_ok()
    } else {
        key.verify(bytes, &signature).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ED25519, Signature};
    use super::*;

    /// Of the bytes `hello` and a line end, by Debian's minisign, in both forms.
    const KEY: &str = "RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk";
    const FILES: [&str; 2] = [
        "untrusted comment: signature from minisign secret key
RUT9pqhEdnFx2Z/+P6jNWC2poB3IpY7RvXxIVGAivq3Sz/QrmddRoSuKrXhUIyhDZ+ZbSXkjLrD5KJUxJY54VEG4nX8bRF/x3A0=
trusted comment: timestamp:1795749400\tfile:f\thashed
RzSgwfIkDP9d6i5195HOcOl5peBVMOo/4LoFTRU6Pa2ucIOqsK56bgmZvQiibzh0P9JPoh2dwl6qSSB7d8GaCg==
",
        "untrusted comment: signature from minisign secret key
RWT9pqhEdnFx2Wt1sdSkBUBAULwqyDY1sDokQWG4nV6Ncy9YauQ2d4MoNsK0KMt7RNxKqMKwgjXgEBKLIGo88FeGG2jMA2FKBQw=
trusted comment: ein 山 Kommentar
b493vLkco8OrQuFwItTXm3iEoRvU1nNDeuaFsjAZuebWn2ThCAVJdmsFiorJ4SN/q2EF8oWuu0PBC8tanIxlCg==
",
    ];

    #[test]
    fn what_minisign_has_signed_is_signed_and_nothing_else() {
        let key = PublicKey::parse(KEY).unwrap();
        for (file, algorithm, other) in [(FILES[0], PREHASHED, ED25519), (FILES[1], ED25519, PREHASHED)] {
            let signature = Signature::parse(file.as_bytes()).unwrap();
            let of = |algorithm, bytes: &[u8]| has_signed(&key, algorithm, &signature.bytes, bytes);
            assert!(of(algorithm, b"hello\n"));
            assert!(!of(algorithm, b"hello") && !of(other, b"hello\n"));
            let commented = [&signature.bytes, signature.comment.as_bytes()].concat();
            assert!(has_signed(&key, ED25519, &signature.global, &commented));
            for at in [0, 31, 32, 63] {
                let mut wrong = signature.bytes;
                wrong[at] ^= 1;
                assert!(!has_signed(&key, algorithm, &wrong, b"hello\n"), "byte {at}");
            }
            let nobody = PublicKey { bytes: [0; 32], ..key.clone() };
            assert!(!has_signed(&nobody, algorithm, &signature.bytes, b"hello\n"));
        }
    }
}
