//! One archive a release: its files, and a list of their hashes that `sha256sum -c` reads. The same release makes the same bytes.

use super::output::Output;
use crate::digest::sha256;
use crate::folder::{MANIFEST, SIGNATURE};
use export::Zip;
use flate2::{Compress, Compression, FlushCompress, Status};
use format::{Manifest, Problem};
use std::fs;
use std::path::Path;

/// The list of hashes in each archive.
pub const SUMS: &str = "SHA256SUMS";
/// How hard is tried to make it small: the same everywhere, or the bytes would differ.
const LEVEL: u32 = 6;

/// The name of a release's archive, beside its folder.
pub fn name(release: &str) -> String {
    format!("{release}.zip")
}

/// Writes the archive of a release in the folder `data` and hands back its bytes.
pub fn write(output: Output<'_>, manifest: &Manifest) -> Result<Vec<u8>, Problem> {
    let release = &manifest.shanhai.release;
    let bytes = made(&output.0.join("data").join(release), manifest)?;
    output.write(&format!("data/{}", name(release)), &bytes)?;
    Ok(bytes)
}

/// The archive of the release in a folder: all lies in a folder of the release's name.
pub fn made(folder: &Path, manifest: &Manifest) -> Result<Vec<u8>, Problem> {
    let release = &manifest.shanhai.release;
    let mut files = crate::parquet::proven(folder)?;
    let listed = manifest.resources.iter().map(|file| file.path.as_str()).chain([MANIFEST]);
    // A release need not be signed.
    for name in listed.chain(folder.join(SIGNATURE).is_file().then_some(SIGNATURE)) {
        let path = folder.join(name);
        let failed = |error: String| Problem::file(&path.display().to_string(), error, "build the releases again");
        let bytes = fs::read(&path).map_err(|error| failed(error.to_string()))?;
        // An archive must not carry other bytes than were published.
        let hash = || format!("sha256:{}", sha256(&bytes));
        if manifest.resource(name).is_some_and(|listed| listed.hash != hash()) {
            return Err(failed("its hash is not that of the manifest".to_owned()));
        }
        files.insert(name.to_owned(), bytes);
    }
    let (mut bodies, mut sums) = (Zip::default(), String::new());
    let mut archive = Vec::new();
    for (name, bytes) in files {
        let hash = sha256(&bytes);
        sums.extend([hash.as_str(), "  ", &name, "\n"]);
        archive.extend(bodies.begin(&format!("{release}/{name}")));
        bodies.raw(&bytes);
        let packed = deflated(&bytes);
        bodies.packed(packed.len());
        archive.extend(packed);
        archive.extend(bodies.finish());
    }
    archive.extend(bodies.whole(&format!("{release}/{SUMS}"), sums.as_bytes()));
    archive.extend(bodies.end());
    Ok(archive)
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut compress = Compress::new(Compression::new(LEVEL), false);
    let mut packed = Vec::with_capacity(bytes.len() / 2 + 64);
    loop {
        let done = usize::try_from(compress.total_in()).unwrap_or(usize::MAX).min(bytes.len());
        packed.reserve(64 + (bytes.len() - done) / 4);
        // Deflating fails only where it is called the wrong way.
        match compress.compress_vec(&bytes[done..], &mut packed, FlushCompress::Finish) {
            Ok(Status::StreamEnd) | Err(_) => return packed,
            Ok(_) => {}
        }
    }
}
