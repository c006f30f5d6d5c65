//! Whether a release is signed with the key of this portal. The arithmetic is that of the crate `minisign`.

use super::proofs::Proofs;
use crate::chain::Built;
use crate::digest::sha256;
use crate::disk;
use crate::folder::{MANIFEST, SIGNATURE};
use minisign::SignatureBones;
use proof::minisign::{ED25519, KeyId, PREHASHED, PublicKey, Signature, SignatureFault, Statement};
use std::io::{Cursor, ErrorKind};

/// What can be said of the signature of a release.
#[derive(Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The key has signed this manifest, and this comment with it.
    Signed(String),
    Unsigned,
    /// There is no key to judge it by.
    NotJudged,
    Wrong(Wrong),
}

/// Why a signature is not one of this manifest by this key.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    Unreadable(String),
    Malformed(SignatureFault),
    OtherKey(KeyId),
    /// The comment, which is signed or which nobody can judge, names this release.
    OtherRelease(String),
    /// The comment names this release, and this other hash of its manifest.
    OtherManifest(String),
    /// The key has signed this comment, and another file.
    OtherFile(String),
    /// The key has signed the file, and another comment.
    OtherComment,
    /// The key has signed neither.
    Neither,
}

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
        Judgement::Wrong(wrong) => proofs.fails(&file, &expected, &wrong.words()),
    }
}

/// Judges the signature that lies in the folder of a release.
pub fn judge(release: &Built, key: Option<&PublicKey>) -> Judgement {
    match disk::read(&release.path.join(SIGNATURE)) {
        Ok(bytes) => judged(&bytes, &release.release, &release.bytes, key),
        Err(error) if error.kind() == ErrorKind::NotFound => Judgement::Unsigned,
        Err(error) => Judgement::Wrong(Wrong::Unreadable(error.to_string())),
    }
}

/// Judges the signature that came with the manifest of a release, if one did.
pub fn judged_as_sent(file: Option<&[u8]>, release: &str, manifest: &[u8], key: Option<&PublicKey>) -> Judgement {
    file.map_or(Judgement::Unsigned, |file| judged(file, release, manifest, key))
}

/// Judges a signature of the manifest of a release.
fn judged(file: &[u8], release: &str, manifest: &[u8], key: Option<&PublicKey>) -> Judgement {
    let signature = match Signature::parse(file) {
        Ok(signature) => signature,
        Err(fault) => return Judgement::Wrong(Wrong::Malformed(fault)),
    };
    let other = signature.statement().and_then(|statement| contradiction(statement, release, manifest));
    let Some(key) = key else {
        return other.map_or(Judgement::NotJudged, Judgement::Wrong);
    };
    if signature.key != key.id {
        return Judgement::Wrong(Wrong::OtherKey(signature.key));
    }
    let algorithm = if signature.prehashed { PREHASHED } else { ED25519 };
    let of_file = has_signed(key, algorithm, &signature.bytes, manifest);
    let commented = [&signature.bytes, signature.comment.as_bytes()].concat();
    let of_comment = has_signed(key, ED25519, &signature.global, &commented);
    match (of_file, of_comment, other) {
        (true, true, None) => Judgement::Signed(signature.comment),
        (_, true, Some(other)) => Judgement::Wrong(other),
        (false, true, None) => Judgement::Wrong(Wrong::OtherFile(signature.comment)),
        (true, false, _) => Judgement::Wrong(Wrong::OtherComment),
        (false, false, _) => Judgement::Wrong(Wrong::Neither),
    }
}

/// What a comment says that is not so.
fn contradiction(says: Statement<'_>, release: &str, manifest: &[u8]) -> Option<Wrong> {
    if says.release != release {
        Some(Wrong::OtherRelease(says.release.to_owned()))
    } else if says.sha256 != sha256(manifest) {
        Some(Wrong::OtherManifest(says.sha256.to_owned()))
    } else {
        None
    }
}

/// Whether a key has signed these bytes, or their hash if the algorithm is [`PREHASHED`].
fn has_signed(key: &PublicKey, algorithm: [u8; 2], signature: &[u8; 64], bytes: &[u8]) -> bool {
    let key =
        minisign::PublicKey::from_bytes(&[&ED25519[..], &key.id.0, &key.bytes].concat()).map(|public| (public, key.id));
    let bones = |id: KeyId| SignatureBones::from_bytes(&[&algorithm[..], &id.0, signature].concat());
    key.and_then(|(key, id)| minisign::verify(&key, &bones(id)?.into(), Cursor::new(bytes), true, false, true)).is_ok()
}

impl Wrong {
    /// What was found, and what to do.
    pub fn words(&self) -> String {
        match self {
            Self::Unreadable(why) => format!("{why} — put the signature in its place, readable"),
            Self::Malformed(SignatureFault::NotASignature) => {
                "a file that is no signature of minisign — sign the release again".to_owned()
            }
            Self::Malformed(SignatureFault::Cut) => {
                "a signature that is cut: its end is missing — copy the file again".to_owned()
            }
            Self::Malformed(SignatureFault::Damaged(line)) => {
                format!("a signature that is damaged in line {line} — copy the file again")
            }
            Self::Malformed(SignatureFault::Algorithm) => {
                "a signature of a kind that this program does not know — use a newer program".to_owned()
            }
            Self::OtherKey(id) => format!("one by another key, {id} — sign with the key of portal.toml, or correct public_key"),
            Self::OtherRelease(release) => format!("a signature of another release, {release} — copy the one of this release"),
            Self::OtherManifest(sha256) => format!(
                "a signature of another {MANIFEST} of this release, with sha256 {sha256} — restore that one, or sign this one"
            ),
            Self::OtherFile(comment) => format!(
                "a signature of another file (trusted comment: {comment}), or {MANIFEST} was changed after it was signed — \
                 restore what was signed, or sign the release again"
            ),
            Self::OtherComment => {
                "a signature of this file whose trusted comment was changed afterwards — restore it, or sign the release again".to_owned()
            }
            Self::Neither => "a signature that names this key, which has signed neither the file nor the comment: made with \
                another key, or changed — do not trust it; sign the release again"
                .to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
