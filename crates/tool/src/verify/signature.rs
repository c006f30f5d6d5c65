//! Whether a release is signed with the key of this portal. The arithmetic is that of the crate `minisign`.

use super::proofs::Proofs;
use crate::chain::Built;
use crate::digest::sha256;
use crate::disk;
use crate::folder::{MANIFEST, SIGNATURE};
use minisign::SignatureBones;
use proof::minisign::{ED25519, KeyId, PublicKey, SignatureFault, Signed};
pub use proof::minisign::{Judgement, Wrong};
use std::io::{Cursor, ErrorKind};

pub fn verify(release: &Built, key: Option<&PublicKey>, proofs: &mut Proofs) {
    tell(judge(release, key), &release.release, key, proofs);
}

/// Says what was judged of the signature in a folder.
pub fn tell(judgement: Judgement, folder: &str, key: Option<&PublicKey>, proofs: &mut Proofs) {
    let file = format!("{folder}/{SIGNATURE}");
    let expected = key.map_or("a signature".to_owned(), |key| format!("a signature of {MANIFEST} by key {}", key.id));
    match judgement {
        Judgement::Signed(comment) => {
            let by = key.map(|key| key.id.to_string()).unwrap_or_default();
            proofs.holds(&file, &format!("signed by key {by}; trusted comment: {comment}"));
        }
        Judgement::Unsigned if key.is_none() => {
            proofs.open(&file, "unsigned: the release has no signature, and portal.toml names no public_key");
        }
        Judgement::Unsigned => {
            proofs.fails(
                &file,
                &expected,
                "none: the release is unsigned — sign it with `shanhai sign`, or ask its publisher",
            );
        }
        Judgement::NotJudged => {
            proofs.open(&file, "cannot be judged: portal.toml names no public_key to judge it by");
        }
        Judgement::Wrong(wrong) => proofs.fails(&file, &expected, &words(&wrong)),
    }
}

/// Judges the signature that lies in the folder of a release.
pub fn judge(release: &Built, key: Option<&PublicKey>) -> Judgement {
    match disk::read(&release.path.join(SIGNATURE)) {
        Ok(bytes) => judged_as_sent(Some(&bytes), &release.release, &release.bytes, key),
        Err(error) if error.kind() == ErrorKind::NotFound => Judgement::Unsigned,
        Err(error) => Judgement::Wrong(Wrong::Unreadable(error.to_string())),
    }
}

/// Judges the signature that came with the manifest of a release, if one did.
pub fn judged_as_sent(file: Option<&[u8]>, release: &str, manifest: &[u8], key: Option<&PublicKey>) -> Judgement {
    let signed = Signed { release, bytes: manifest, sha256: &sha256(manifest) };
    proof::minisign::judged(file, signed, key, has_signed)
}

/// Whether a key has signed these bytes, or their hash if the algorithm is [`PREHASHED`].
fn has_signed(key: &PublicKey, algorithm: [u8; 2], signature: &[u8; 64], bytes: &[u8]) -> bool {
    let key =
        minisign::PublicKey::from_bytes(&[&ED25519[..], &key.id.0, &key.bytes].concat()).map(|public| (public, key.id));
    let bones = |id: KeyId| SignatureBones::from_bytes(&[&algorithm[..], &id.0, signature].concat());
    key.and_then(|(key, id)| minisign::verify(&key, &bones(id)?.into(), Cursor::new(bytes), true, false, true)).is_ok()
}

/// What was found, and what to do.
fn words(wrong: &Wrong) -> String {
    match wrong {
            Wrong::Unreadable(why) => format!("{why} — put the signature in its place, readable"),
            Wrong::Malformed(SignatureFault::NotASignature) => {
                "a file that is no signature of minisign — sign the release again".to_owned()
            }
            Wrong::Malformed(SignatureFault::Cut) => {
                "a signature that is cut: its end is missing — copy the file again".to_owned()
            }
            Wrong::Malformed(SignatureFault::Damaged(line)) => {
                format!("a signature that is damaged in line {line} — copy the file again")
            }
            Wrong::Malformed(SignatureFault::Algorithm) => {
                "a signature of a kind that this program does not know — use a newer program".to_owned()
            }
            Wrong::OtherKey(id) => format!("one by another key, {id} — sign with the key of portal.toml, or correct public_key"),
            Wrong::OtherRelease(release) => format!("a signature of another release, {release} — copy the one of this release"),
            Wrong::OtherManifest(sha256) => format!(
                "a signature of another {MANIFEST} of this release, with sha256 {sha256} — restore that one, or sign this one"
            ),
            Wrong::OtherFile(comment) => format!(
                "a signature of another file (trusted comment: {comment}), or {MANIFEST} was changed after it was signed — \
                 restore what was signed, or sign the release again"
            ),
            Wrong::OtherComment => {
                "a signature of this file whose trusted comment was changed afterwards — restore it, or sign the release again".to_owned()
            }
            Wrong::Neither => "a signature that names this key, which has signed neither the file nor the comment: made with \
                another key, or changed — do not trust it; sign the release again"
                .to_owned(),
        }
}

#[cfg(test)]
mod tests;
