//! Compressed copies beside the files, for servers that hand them out. Files with the same content are compressed once.

use super::parallel;
use format::Problem;
use std::collections::HashMap;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 12] = ["html", "css", "js", "json", "jsonld", "csv", "svg", "txt", "xml", "atom", "wasm", "map"];
/// Files larger than this many bytes would take minutes each at the best quality.
const LARGE: usize = 1 << 20;
/// The largest window, and the least that a file is given, as powers of two. To make a large one ready takes longer than to
/// pack a page; below the least the library goes ways that take six times as long.
const BROTLI_WINDOW: [i32; 2] = [22, 18];
const BUFFER: usize = 1 << 16;

/// How much time is taken to make a copy small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// For what every reader fetches.
    Best,
    /// For large files.
    Good,
    /// For pages of which there are tens of thousands.
    Quick,
}

impl Quality {
    const fn brotli(self) -> i32 {
        match self {
            Self::Best => 11,
            Self::Good => 6,
            Self::Quick => 7,
        }
    }

    const fn gzip(self) -> flate2::Compression {
        match self {
            Self::Best | Self::Good => flate2::Compression::best(),
            Self::Quick => flate2::Compression::new(5),
        }
    }
}

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
        let pack = |content: &[u8]| if is_program { smallest(content) } else { brotli(content, quality) };
        write_copy(&beside(path, ".br"), content, &mut br, pack)?;
        write_copy(&beside(path, ".gz"), content, &mut gz, |content| gzip(content, quality))?;
    }
    Ok(())
}

/// The path of a copy of a file.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
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
    fs::write(path, packed.as_deref().unwrap_or_default())
}

pub fn brotli(content: &[u8], quality: Quality) -> io::Result<Vec<u8>> {
    packed(content, quality, &Distances { window: window(content.len()), postfix: 0, direct: 0 })
}

/// How distances are written, by which alone the copies of a program differ in size by some hundred bytes: the window, as a
/// power of two, the bits that stand behind, and how many distances have codes of their own.
struct Distances {
    window: i32,
    postfix: u32,
    direct: u32,
}

/// The smallest copy of a program, of which there are few and which every reader fetches.
fn smallest(content: &[u8]) -> io::Result<Vec<u8>> {
    const TRIED: [Distances; 4] = [
        Distances { window: 18, postfix: 0, direct: 0 },
        Distances { window: 18, postfix: 1, direct: 8 },
        Distances { window: 20, postfix: 1, direct: 8 },
        Distances { window: 20, postfix: 1, direct: 16 },
    ];
    let mut smallest = brotli(content, Quality::Best)?;
    for distances in &TRIED {
        let other = packed(content, Quality::Best, distances)?;
        if other.len() < smallest.len() {
            smallest = other;
        }
    }
    Ok(smallest)
}

fn packed(content: &[u8], quality: Quality, distances: &Distances) -> io::Result<Vec<u8>> {
    let mut parameters = brotli::enc::BrotliEncoderParams {
        quality: quality.brotli(),
        lgwin: distances.window,
        size_hint: content.len(),
        ..Default::default()
    };
    parameters.dist.distance_postfix_bits = distances.postfix;
    parameters.dist.num_direct_distance_codes = distances.direct;
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
    Ok(packed)
}

/// The window for so many bytes.
fn window(bytes: usize) -> i32 {
    let needed = i32::try_from(bytes.next_power_of_two().ilog2()).unwrap_or(i32::MAX);
    needed.clamp(BROTLI_WINDOW[1], BROTLI_WINDOW[0])
}

pub fn gzip(content: &[u8], quality: Quality) -> io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), quality.gzip());
    writer.write_all(content)?;
    writer.finish()
}
