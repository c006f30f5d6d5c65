//! One build at a time in a folder of releases. The folder itself is locked, so that nothing is left of it, however a build
//! ends.

use format::Problem;
use std::fs::{File, TryLockError};
use std::path::Path;

/// The folder is locked as long as this is there.
#[derive(Debug)]
pub struct Lock {
    _folder: File,
}

impl Lock {
    pub fn take(data: &Path) -> Result<Self, Problem> {
        let name = data.display().to_string();
        let failed = |error: std::io::Error| {
            Problem::file(
                &name,
                format!("cannot be locked: {error}"),
                "make the folder readable, on a disk that can lock",
            )
        };
        let folder = File::open(data).map_err(failed)?;
        match folder.try_lock() {
            Ok(()) => Ok(Self { _folder: folder }),
            Err(TryLockError::WouldBlock) => {
                let mend = "wait until it has ended, and build again";
                Err(Problem::file(&name, "another build is writing there", mend))
            }
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}
