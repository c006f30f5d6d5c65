//! What can go wrong while a release is fetched, with what a reader needs to judge it.

use format::Manifest;
use std::sync::Arc;

/// A file that could not be used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Address relative to the portal: `data/2024-10/funds.json`.
    pub file: String,
    pub kind: FaultKind,
}

/// Whether one release of the chain is what it says it is: its manifest, if so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub release: String,
    pub outcome: Result<Arc<Manifest>, Fault>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No answer came.
    Unreachable,
    /// In the reader's words already: what starts the programs of a page has looked why one of them cannot be had.
    Said(String),
    /// The server answered with this status.
    Status(u16),
    /// A web page came in place of data: some servers answer so for what they do not have.
    WebPage,
    /// Bytes expected and come.
    Length { expected: u64, got: u64 },
    /// SHA-256 expected and come, in hex.
    Hash { expected: String, got: String },
    /// The bytes are right but are not what the format says they are.
    Malformed(String),
    /// A version of the format that this program does not know.
    UnknownFormat(u32),
    /// The manifest or the catalogue does not list it.
    NotListed,
    /// The catalogue has no such release: it is said once, above the page.
    NoRelease,
}

impl Fault {
    pub fn new(file: &str, kind: FaultKind) -> Self {
        Self { file: file.to_owned(), kind }
    }

    /// Whether trying again may help: the network may come back, wrong bytes may have been damaged on the way.
    pub const fn may_pass(&self) -> bool {
        match self.kind {
            FaultKind::Unreachable | FaultKind::Length { .. } | FaultKind::Hash { .. } | FaultKind::WebPage => true,
            FaultKind::Status(status) => status >= 500 || status == 408 || status == 429,
            FaultKind::Said(_)
            | FaultKind::Malformed(_)
            | FaultKind::UnknownFormat(_)
            | FaultKind::NotListed
            | FaultKind::NoRelease => false,
        }
    }
}
