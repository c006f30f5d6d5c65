//! Each release names the one before it and the hash of its manifest; the first names none.

use super::proofs::Proofs;
use crate::chain::Built;
use crate::digest::sha256;
use crate::folder::MANIFEST;
use format::Previous;

pub fn verify(built: &[Built], proofs: &mut Proofs) {
    let words = |previous: Option<&Previous>| {
        previous.map_or("none".to_owned(), |previous| format!("{} with sha256 {}", previous.release, previous.sha256))
    };
    let before = std::iter::once(None).chain(built.iter().map(|release| Some(release.link())));
    for (release, expected) in built.iter().zip(before) {
        let file = format!("{}/{MANIFEST}", release.release);
        let found = release.manifest.shanhai.previous.as_ref();
        proofs.equal(&file, "the release before it is", &words(expected.as_ref()), &words(found));
    }
    if let Some(newest) = built.last() {
        let number = proof::number(&sha256(&newest.bytes));
        proofs.holds(
            &format!("{}/{MANIFEST}", newest.release),
            &format!("the newest release; its hash as a number is {number}"),
        );
    }
}
