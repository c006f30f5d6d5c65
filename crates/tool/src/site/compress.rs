//! Compressed copies beside the files, for servers that hand them out. Files with the same content are compressed once.

use super::output::{beside, put};
use format::Problem;
use pack::Quality;
use publish::parallel;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 13] =
    ["html", "css", "js", "json", "jsonld", "webmanifest", "csv", "svg", "txt", "xml", "atom", "wasm", "map"];
/// Files larger than this many bytes would take minutes each at the best quality.
const LARGE: usize = 1 << 20;
/// Compresses all but pages, which have their copies, where it is not up to date, and says how many files have compressed copies.
pub fn all(dist: &Path) -> Result<usize, Problem> {
    let fail = |error: io::Error| Problem::file(&dist.display().to_string(), error.to_string(), "make it writable");
    let mut by_content: HashMap<Vec<u8>, Vec<PathBuf>> = HashMap::new();
    collect(dist, &mut by_content).map_err(fail)?;
    let mut work: Vec<(Vec<u8>, Vec<PathBuf>)> = by_content.into_iter().collect();
    // The largest first, so that none is left to one thread alone at the end.
    work.sort_by_key(|(content, _)| std::cmp::Reverse(content.len()));
    let packed = parallel::fold(
        &work,
        |(content, paths)| write_beside(content, paths).map(|()| paths.len()),
        |all: &mut usize, _, files| *all += files,
    );
    packed.map_err(fail)
}

/// The content of a compressed file.
pub fn unpack(path: &Path) -> io::Result<Vec<u8>> {
    let packed = fs::read(path)?;
    if path.extension().is_some_and(|ending| ending == "br") { pack::unbrotli(&packed) } else { pack::ungzip(&packed) }
}

/// The files that gain from compression, by content.
fn collect(folder: &Path, by_content: &mut HashMap<Vec<u8>, Vec<PathBuf>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            // Embeds come with the copies that are of use to them.
            if path.file_name().is_none_or(|name| name != super::embeddable::FOLDER) {
                collect(&path, by_content)?;
            }
        } else if path.file_name().is_some_and(|name| name == super::output::PAGE) {
            // It was written with its copies.
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
    let quality = if content.len() > LARGE { Quality::Good } else { Quality::Best };
    let (mut br, mut gz) = (None, None);
    for path in paths {
        let is_program = path.extension().is_some_and(|ending| ending == "wasm") && quality == Quality::Best;
        let pack = |content: &[u8]| if is_program { pack::smallest(content) } else { pack::brotli(content, quality) };
        write_copy(&beside(path, ".br"), content, &mut br, pack)?;
        write_copy(&beside(path, ".gz"), content, &mut gz, |content| pack::gzip(content, quality))?;
    }
    Ok(())
}

fn write_copy(
    path: &Path,
    content: &[u8],
    packed: &mut Option<Vec<u8>>,
    pack: impl Fn(&[u8]) -> io::Result<Vec<u8>>,
) -> io::Result<()> {
    if unpack(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if packed.is_none() {
        *packed = Some(pack(content)?);
    }
    put(path, packed.as_deref().unwrap_or_default())
}
