//! Why there is no new `dist/`, in words that help.

use std::fmt;
use std::path::Path;

/// What happened and where, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    mend: String,
}

impl Failure {
    pub fn new(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { what: what.into(), mend: mend.into() }
    }

    /// A file or folder that cannot be read or written.
    pub fn at(path: &Path, error: impl fmt::Display) -> Self {
        Self::new(format!("{}: {error}", path.display()), "see that it is there and that you may change it")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "!! {}\n   What to do: {}", self.what, self.mend)
    }
}
