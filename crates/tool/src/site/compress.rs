//! Compressed copies beside the files, for servers that hand them out. Files with the same content are compressed once.

use format::Problem;
use std::collections::HashMap;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

const ENDINGS: [&str; 10] = ["html", "css", "js", "json", "csv", "svg", "txt", "xml", "wasm", "map"];
const BROTLI_QUALITY: i32 = 11;
/// For files larger than this many bytes, which at the best quality take minutes each.
const BROTLI_QUALITY_LARGE: i32 = 6;
const LARGE: usize = 1 << 20;
const BROTLI_WINDOW: i32 = 22;
const BUFFER: usize = 1 << 16;

/// Compresses what is not up to date, and says how many files have compressed copies.
pub fn all(dist: &Path) -> Result<usize, Problem> {
    let fail = |error: io::Error| Problem::file(&dist.display().to_string(), error.to_string(), "make it writable");
    let mut by_content: HashMap<Vec<u8>, Vec<PathBuf>> = HashMap::new();
    collect(dist, &mut by_content).map_err(fail)?;
    let mut work: Vec<(Vec<u8>, Vec<PathBuf>)> = by_content.into_iter().collect();
    // The largest first, so that none is left to one thread alone at the end.
    work.sort_by_key(|(content, _)| std::cmp::Reverse(content.len()));
    let (next, error) = (AtomicUsize::new(0), Mutex::new(None));
    let worker = || {
        while let Some((content, paths)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let (Err(failure), Ok(mut error)) = (write_beside(content, paths), error.lock()) {
                *error = Some(failure);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(worker);
        }
    });
    match error.into_inner() {
        Ok(Some(failure)) => Err(fail(failure)),
        _ => Ok(work.iter().map(|(_, paths)| paths.len()).sum()),
    }
}

/// The content of a compressed file.
pub fn unpack(path: &Path) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let mut content = Vec::new();
    if path.extension().is_some_and(|ending| ending == "br") {
        brotli::Decompressor::new(file, BUFFER).read_to_end(&mut content)?;
    } else {
        flate2::read::GzDecoder::new(file).read_to_end(&mut content)?;
    }
    Ok(content)
}

/// The files that gain from compression, by content.
fn collect(folder: &Path, by_content: &mut HashMap<Vec<u8>, Vec<PathBuf>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, by_content)?;
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            let content = fs::read(&path)?;
            if !content.is_empty() {
                by_content.entry(content).or_default().push(path);
            }
        }
    }
    Ok(())
}

fn write_beside(content: &[u8], paths: &[PathBuf]) -> io::Result<()> {
    let (mut br, mut gz) = (None, None);
    for path in paths {
        let beside = |ending: &str| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        write_copy(&beside(".br"), content, &mut br, brotli)?;
        write_copy(&beside(".gz"), content, &mut gz, gzip)?;
    }
    Ok(())
}

fn write_copy(
    path: &Path,
    content: &[u8],
    packed: &mut Option<Vec<u8>>,
    pack: fn(&[u8]) -> io::Result<Vec<u8>>,
) -> io::Result<()> {
    if unpack(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if packed.is_none() {
        *packed = Some(pack(content)?);
    }
    fs::write(path, packed.as_deref().unwrap_or_default())
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: if content.len() > LARGE { BROTLI_QUALITY_LARGE } else { BROTLI_QUALITY },
        lgwin: BROTLI_WINDOW,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(content)?;
    writer.finish()
}
