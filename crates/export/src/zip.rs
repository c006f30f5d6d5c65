//! A ZIP archive that is written from the front to the end. The caller deflates what streams, for browsers can
//! (`CompressionStream("deflate-raw")`); where they cannot, [`stored`] makes deflated data that are not smaller.
//!
//! An entry that streams: the bytes of [`Zip::begin`]; then for each piece [`Zip::raw`] with what goes into the
//! compressor and [`Zip::packed`] with the length of what comes out of it, which goes into the file; then the bytes
//! of [`Zip::finish`]. Nothing in the archive tells the time, so that the same rows give the same bytes.

use super::Step;

/// What has been written so far.
#[derive(Debug, Default)]
pub struct Zip {
    /// Length of the file.
    at: u64,
    entries: Vec<Entry>,
    open: bool,
}

#[derive(Debug)]
struct Entry {
    name: String,
    /// Whether it streamed: deflated, its sizes behind it.
    streamed: bool,
    crc: u32,
    raw: u64,
    packed: u64,
    at: u64,
}

/// What 32 bits cannot say stands in 64 elsewhere.
const FULL: u32 = u32::MAX;
/// 1 January 1980, the first day that ZIP knows.
const DATE: u16 = 0x21;

impl Zip {
    /// A whole small entry, not compressed.
    pub fn whole(&mut self, name: &str, bytes: &[u8]) -> Vec<u8> {
        let size = bytes.len() as u64;
        let crc = !crc(!0, bytes);
        let entry = Entry { name: name.to_owned(), streamed: false, crc, raw: size, packed: size, at: self.at };
        let mut head = entry.local();
        self.entries.push(entry);
        head.extend_from_slice(bytes);
        self.written(head)
    }

    /// Begins an entry that streams.
    pub fn begin(&mut self, name: &str) -> Vec<u8> {
        let entry = Entry { name: name.to_owned(), streamed: true, crc: !0, raw: 0, packed: 0, at: self.at };
        let head = entry.local();
        self.entries.push(entry);
        self.open = true;
        self.written(head)
    }

    /// Takes note of bytes of the open entry before they are compressed.
    pub fn raw(&mut self, bytes: &[u8]) {
        if let Some(entry) = self.entries.last_mut() {
            entry.crc = crc(entry.crc, bytes);
            entry.raw += bytes.len() as u64;
        }
    }

    /// Takes note of the length of compressed bytes that were put into the file.
    pub fn packed(&mut self, length: usize) {
        if let Some(entry) = self.entries.last_mut() {
            entry.packed += length as u64;
        }
        self.at += length as u64;
    }

    /// Ends the open entry.
    pub fn finish(&mut self) -> Vec<u8> {
        self.open = false;
        let Some(entry) = self.entries.last_mut() else { return Vec::new() };
        entry.crc = !entry.crc;
        let mut tail = Le::default();
        tail.u32(0x0807_4b50).u32(entry.crc);
        // Readers go by the directory; those that stream expect the wide form where the narrow one is too small.
        if entry.is_large() {
            tail.u64(entry.packed).u64(entry.raw);
        } else {
            tail.u32(narrow(entry.packed)).u32(narrow(entry.raw));
        }
        self.written(tail.0)
    }

    /// The directory, with which the archive ends. Nothing where there was no entry: the file is no archive.
    pub fn end(&mut self) -> Vec<u8> {
        if self.entries.is_empty() {
            return Vec::new();
        }
        let mut directory = Le::default();
        for entry in &self.entries {
            entry.central(&mut directory);
        }
        let (count, size, at) = (self.entries.len() as u64, directory.0.len() as u64, self.at);
        if count >= 0xffff || narrow(size) == FULL || narrow(at) == FULL {
            let record = at + size;
            directory.u32(0x0606_4b50).u64(44).u16(45).u16(45).u32(0).u32(0);
            directory.u64(count).u64(count).u64(size).u64(at);
            directory.u32(0x0706_4b50).u32(0).u64(record).u32(1);
        }
        let entries = u16::try_from(count).unwrap_or(u16::MAX);
        directory.u32(0x0605_4b50).u16(0).u16(0).u16(entries).u16(entries);
        directory.u32(narrow(size)).u32(narrow(at)).u16(0);
        self.written(directory.0)
    }

    /// A step of a download as bytes of the file, without a compressor.
    pub fn plain(&mut self, step: Step) -> Vec<u8> {
        match step {
            Step::Whole(name, bytes) => self.whole(name, &bytes),
            Step::Begin(name) => self.begin(&name),
            Step::Bytes(bytes) if self.open => {
                self.raw(&bytes);
                let packed = stored(&bytes);
                self.packed(packed.len());
                packed
            }
            Step::Bytes(bytes) => bytes,
            Step::End => {
                let mut packed = stored_end();
                self.packed(packed.len());
                packed.extend(self.finish());
                packed
            }
        }
    }

    fn written(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        self.at += bytes.len() as u64;
        bytes
    }
}

impl Entry {
    fn is_large(&self) -> bool {
        narrow(self.raw) == FULL || narrow(self.packed) == FULL
    }

    /// Flags (sizes follow the data), method (stored or deflated), time and date.
    fn common(&self, out: &mut Le) {
        let (flags, method) = if self.streamed { (8, 8) } else { (0, 0) };
        out.u16(flags).u16(method).u16(0).u16(DATE);
    }

    fn local(&self) -> Vec<u8> {
        let mut head = Le::default();
        head.u32(0x0403_4b50).u16(20);
        self.common(&mut head);
        let crc = if self.streamed { 0 } else { self.crc };
        head.u32(crc).u32(narrow(self.packed)).u32(narrow(self.raw)).u16(short(&self.name)).u16(0);
        head.0.extend_from_slice(self.name.as_bytes());
        head.0
    }

    fn central(&self, out: &mut Le) {
        let mut wide = Le::default();
        for size in [self.raw, self.packed, self.at] {
            if narrow(size) == FULL {
                wide.u64(size);
            }
        }
        let version = if wide.0.is_empty() { 20 } else { 45 };
        out.u32(0x0201_4b50).u16(version).u16(version);
        self.common(out);
        out.u32(self.crc).u32(narrow(self.packed)).u32(narrow(self.raw)).u16(short(&self.name));
        let extra = if wide.0.is_empty() { 0 } else { wide.0.len() + 4 };
        out.u16(u16::try_from(extra).unwrap_or_default()).u16(0).u16(0).u16(0).u32(0).u32(narrow(self.at));
        out.0.extend_from_slice(self.name.as_bytes());
        if extra > 0 {
            out.u16(1).u16(u16::try_from(wide.0.len()).unwrap_or_default());
            out.0.extend_from_slice(&wide.0);
        }
    }
}

fn narrow(size: u64) -> u32 {
    u32::try_from(size).unwrap_or(FULL)
}

/// Names are our own and short.
fn short(name: &str) -> u16 {
    u16::try_from(name.len()).unwrap_or_default()
}

/// Deflated data that carry these bytes as they are.
pub fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Le::default();
    for block in bytes.chunks(0xffff) {
        let length = u16::try_from(block.len()).unwrap_or_default();
        packed.0.push(0);
        packed.u16(length).u16(!length);
        packed.0.extend_from_slice(block);
    }
    packed.0
}

/// The end of deflated data.
pub fn stored_end() -> Vec<u8> {
    vec![1, 0, 0, 0xff, 0xff]
}

/// Bytes with numbers in little-endian order.
#[derive(Default)]
struct Le(Vec<u8>);

impl Le {
    fn u16(&mut self, value: u16) -> &mut Self {
        self.0.extend_from_slice(&value.to_le_bytes());
        self
    }

    fn u32(&mut self, value: u32) -> &mut Self {
        self.0.extend_from_slice(&value.to_le_bytes());
        self
    }

    fn u64(&mut self, value: u64) -> &mut Self {
        self.0.extend_from_slice(&value.to_le_bytes());
        self
    }
}

/// CRC-32, four bits at a time: sixty-four bytes of table in place of a thousand.
fn crc(mut crc: u32, bytes: &[u8]) -> u32 {
    for byte in bytes {
        crc ^= u32::from(*byte);
        crc = crc >> 4 ^ NIBBLES[(crc & 15) as usize];
        crc = crc >> 4 ^ NIBBLES[(crc & 15) as usize];
    }
    crc
}

const NIBBLES: [u32; 16] = nibbles();

const fn nibbles() -> [u32; 16] {
    let mut table = [0; 16];
    let mut at: u8 = 0;
    while at < 16 {
        let mut crc = at as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[at as usize] = crc;
        at += 1;
    }
    table
}

#[cfg(test)]
pub mod tests;
