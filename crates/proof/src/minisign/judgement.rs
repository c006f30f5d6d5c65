//! Whether a release is signed with the key of its portal. The arithmetic is that of whoever asks: the tool has another
//! one than the browser, so that each is held to the other.

use super::{ED25519, KeyId, PREHASHED, PublicKey, Signature, SignatureFault, Statement};

/// What can be said of the signature of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The key has signed this manifest, and this comment with it.
    Signed(String),
    Unsigned,
    /// There is no key to judge it by.
    NotJudged,
    Wrong(Wrong),
}

/// Why a signature is not one of this manifest by this key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It could not be read or fetched; why.
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

/// The manifest of a release, as it came.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    pub release: &'a str,
    pub bytes: &'a [u8],
    /// Of these bytes, in lower-case hex.
    pub sha256: &'a str,
}

/// Judges the signature that came with a manifest, if one did. `has_signed` says whether a key has signed bytes, or their
/// BLAKE2b-512 where the algorithm is [`PREHASHED`].
pub fn judged(
    file: Option<&[u8]>,
    signed: Signed<'_>,
    key: Option<&PublicKey>,
    has_signed: impl Fn(&PublicKey, [u8; 2], &[u8; 64], &[u8]) -> bool,
) -> Judgement {
    let Some(file) = file else { return Judgement::Unsigned };
    let signature = match Signature::parse(file) {
        Ok(signature) => signature,
        Err(fault) => return Judgement::Wrong(Wrong::Malformed(fault)),
    };
    let other = signature.statement().and_then(|says| contradiction(says, signed));
    let Some(key) = key else {
        return other.map_or(Judgement::NotJudged, Judgement::Wrong);
    };
    if signature.key != key.id {
        return Judgement::Wrong(Wrong::OtherKey(signature.key));
    }
    let algorithm = if signature.prehashed { PREHASHED } else { ED25519 };
    let of_file = has_signed(key, algorithm, &signature.bytes, signed.bytes);
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
fn contradiction(says: Statement<'_>, signed: Signed<'_>) -> Option<Wrong> {
    if says.release != signed.release {
        Some(Wrong::OtherRelease(says.release.to_owned()))
    } else if says.sha256 != signed.sha256 {
        Some(Wrong::OtherManifest(says.sha256.to_owned()))
    } else {
        None
    }
}
