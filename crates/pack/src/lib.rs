//! Bytes made small as servers send them, by brotli and gzip, and back again. A room of its own, since packers are slow
//! unless they are compiled for speed, and the more that is compiled so, the longer it takes.

use std::io::{self, Read as _, Write as _};

/// The largest window, and the least that a file is given, as powers of two. To make a large one ready takes longer than to
/// pack a page; below the least the library goes ways that take six times as long.
const WINDOW: [i32; 2] = [22, 18];
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

/// The content packed by brotli.
pub fn brotli(content: &[u8], quality: Quality) -> io::Result<Vec<u8>> {
    packed(content, quality, &Distances { window: window(content.len()), postfix: 0, direct: 0 })
}

/// The content packed by gzip.
pub fn gzip(content: &[u8], quality: Quality) -> io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), quality.gzip());
    writer.write_all(content)?;
    writer.finish()
}

/// What brotli has packed; an error where it is cut or was not packed by it.
pub fn unbrotli(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    brotli::Decompressor::new(packed, BUFFER).read_to_end(&mut content)?;
    Ok(content)
}

/// What gzip has packed; an error where it is cut or was not packed by it.
pub fn ungzip(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut content)?;
    Ok(content)
}

/// How distances are written, by which alone the copies of a program differ in size by some hundred bytes: the window, as a
/// power of two, the bits that stand behind, and how many distances have codes of their own.
struct Distances {
    window: i32,
    postfix: u32,
    direct: u32,
}

/// The smallest copy of a program, of which there are few and which every reader fetches.
pub fn smallest(content: &[u8]) -> io::Result<Vec<u8>> {
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
    needed.clamp(WINDOW[1], WINDOW[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_smaller_in_between() {
        let content = "东西部协作 ".repeat(500).into_bytes();
        let mut tried = 0;
        for quality in [Quality::Best, Quality::Good, Quality::Quick] {
            let (br, gz) = (brotli(&content, quality).unwrap(), gzip(&content, quality).unwrap());
            assert!(br.len() < content.len() / 10 && gz.len() < content.len() / 10, "{quality:?}");
            assert_eq!(unbrotli(&br).unwrap(), content);
            assert_eq!(ungzip(&gz).unwrap(), content);
            assert!(unbrotli(&br[..br.len() / 2]).is_err() && ungzip(&gz[..gz.len() / 2]).is_err(), "{quality:?}");
            tried += 1;
        }
        assert_eq!(tried, 3);
        let smallest = smallest(&content).unwrap();
        assert!(smallest.len() <= brotli(&content, Quality::Best).unwrap().len());
        assert_eq!(unbrotli(&smallest).unwrap(), content);
    }
}
