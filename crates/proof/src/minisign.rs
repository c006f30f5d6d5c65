//! The files of minisign, as readers need them: public keys and signatures of Ed25519, each a few lines of text. The arithmetic is
//! that of crates made for it.

mod arithmetic;
mod base64;
mod judgement;
mod key;
mod signature;
mod statement;

pub use arithmetic::has_signed;
pub use base64::decode;
pub use judgement::{Judgement, Signed, Wrong, judged};
pub use key::{KeyFault, KeyId, PublicKey};
pub use signature::{Signature, SignatureFault};
pub use statement::Statement;

/// What the first line of each of these files begins with; nobody vouches for the rest of it.
pub const UNTRUSTED: &str = "untrusted comment: ";

/// What the line begins with whose rest is signed with the signature.
pub const TRUSTED: &str = "trusted comment: ";

/// The algorithm of keys, and of signatures of the bytes themselves: Ed25519.
pub const ED25519: [u8; 2] = *b"Ed";

/// The algorithm of signatures of the BLAKE2b-512 of the bytes.
pub const PREHASHED: [u8; 2] = *b"ED";
