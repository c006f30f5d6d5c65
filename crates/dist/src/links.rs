//! What the linker says of a compiled program: where each thing lies that its memory holds from the beginning, and which
//! numbers are addresses of such things or places in the table of functions (`--emit-relocs`, in the terms of WebAssembly's
//! tool conventions).

use std::collections::HashMap;
use std::ops::Range;
use wasmparser::{
    BinaryReaderError, DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocationEntry, RelocationType,
    SymbolInfo,
};

/// What a number may lead to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Target {
    /// A thing in memory, by its place in `things`.
    Thing(usize),
    /// A place in the table of functions.
    Slot(u32),
}

/// Things and what leads to them.
#[derive(Default)]
pub struct Links {
    /// The addresses of each thing; empty for what is no thing in memory.
    pub things: Vec<Range<u32>>,
    /// What each number in the code leads to.
    pub from_code: HashMap<u32, Vec<Target>>,
    /// What is led to from an address in memory.
    pub from_memory: Vec<(u32, Target)>,
}

impl Links {
    /// Reads them from a program as it is linked; nothing if it does not say them in the form that is known.
    pub fn read(program: &[u8]) -> Option<Self> {
        let parts = Parts::read(program).ok()?;
        let mut links = Self {
            things: parts.symbols.iter().map(|symbol| symbol.clone().unwrap_or(0..0)).collect(),
            ..Self::default()
        };
        for entry in &parts.of_code {
            let at = parts.code + usize::try_from(entry.offset).ok()?;
            let value = number(program.get(at..at + 5)?);
            if let Some(target) = parts.target(entry, value).ok()? {
                links.from_code.entry(value).or_default().push(target);
            }
        }
        for entry in &parts.of_data {
            let at = parts.data + usize::try_from(entry.offset).ok()?;
            let value = u32::from_le_bytes(program.get(at..at + 4)?.try_into().ok()?);
            let (address, bytes) = parts.segments.iter().find(|(_, bytes)| bytes.contains(&at))?;
            let from = address + u32::try_from(at - bytes.start).ok()?;
            links.from_memory.extend(parts.target(entry, value).ok()?.map(|target| (from, target)));
        }
        (!links.from_code.is_empty()).then_some(links)
    }
}

/// The parts of a program that say it.
#[derive(Default)]
struct Parts {
    /// Where code and data begin in the file.
    code: usize,
    data: usize,
    /// The address of each stretch of memory, and where in the file it is.
    segments: Vec<(u32, Range<usize>)>,
    /// The addresses of each symbol; none for functions and the like.
    symbols: Vec<Option<Range<u32>>>,
    of_code: Vec<RelocationEntry>,
    of_data: Vec<RelocationEntry>,
}

impl Parts {
    fn read(program: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut parts = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::CodeSectionStart { range, .. } => parts.code = range.start,
                Payload::DataSection(section) => {
                    parts.data = section.range().start;
                    for data in section {
                        let data = data?;
                        let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { continue };
                        let bytes = data.range.end - data.data.len()..data.range.end;
                        parts.segments.push((value.cast_unsigned(), bytes));
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(symbols) = part? {
                                for symbol in symbols {
                                    let addresses = parts.addresses(&symbol?);
                                    parts.symbols.push(addresses);
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(relocations) => {
                        let is_code = section.name() == "reloc.CODE";
                        let into = if is_code { &mut parts.of_code } else { &mut parts.of_data };
                        for entry in relocations.entries() {
                            into.push(entry?);
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(parts)
    }

    fn addresses(&self, symbol: &SymbolInfo) -> Option<Range<u32>> {
        let SymbolInfo::Data { symbol: Some(defined), .. } = symbol else { return None };
        let (address, _) = self.segments.get(usize::try_from(defined.index).ok()?)?;
        let start = address + defined.offset;
        Some(start..start + defined.size)
    }

    /// What a number leads to, if to anything; an error where it is not the number that the linker says,
    /// or one of a kind that these programs do not have.
    fn target(&self, entry: &RelocationEntry, number: u32) -> Result<Option<Target>, Differs> {
        use RelocationType::{
            FunctionIndexLeb, GlobalIndexLeb, MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb, TableIndexI32,
            TableIndexSleb, TableNumberLeb, TypeIndexLeb,
        };
        match entry.ty {
            MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32 => {
                let thing = usize::try_from(entry.index).map_err(|_| Differs)?;
                let Some(addresses) = self.symbols.get(thing).ok_or(Differs)? else { return Ok(None) };
                let expected = i64::from(addresses.start) + entry.addend;
                if expected == i64::from(number) { Ok(Some(Target::Thing(thing))) } else { Err(Differs) }
            }
            TableIndexSleb | TableIndexI32 => Ok(Some(Target::Slot(number))),
            FunctionIndexLeb | GlobalIndexLeb | TableNumberLeb | TypeIndexLeb => Ok(None),
            _ => Err(Differs),
        }
    }
}

/// What the linker says is not what stands in the program.
struct Differs;

/// A number as the linker writes it in code: seven bits a byte, in five bytes.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| number << 7 | u32::from(byte & 0x7f))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        [&[id, u8::try_from(content.len()).unwrap()], content].concat()
    }

    fn remark(name: &str, content: &[u8]) -> Vec<u8> {
        section(0, &[&[u8::try_from(name.len()).unwrap()], name.as_bytes(), content].concat())
    }

    /// A program whose code names the last two bytes of the thing `b`, which points to `a`; `a` holds a place in the table.
    /// `addend` is what the linker says that the code's number is behind `b`.
    fn program(addend: u8) -> Vec<u8> {
        let symbols = [2, 1, 0, 1, b'a', 0, 0, 4, 1, 0, 1, b'b', 0, 4, 4];
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(3, &[1, 0]),
            section(5, &[1, 0, 1]),
            // i32.const 1030, drop
            section(10, &[1, 9, 0, 0x41, 0x86, 0x88, 0x80, 0x80, 0, 0x1a, 0x0b]),
            // From 1024 on: 3, 1024
            section(11, &[1, 0, 0x41, 0x80, 0x08, 0x0b, 8, 3, 0, 0, 0, 0, 4, 0, 0]),
            remark("linking", &[&[2, 8, u8::try_from(symbols.len()).unwrap()], &symbols[..]].concat()),
            remark("reloc.CODE", &[3, 1, 4, 4, 1, addend]),
            remark("reloc.DATA", &[4, 2, 2, 7, 0, 5, 11, 0, 0]),
        ]
        .concat()
    }

    #[test]
    fn numbers_lead_to_what_the_linker_says() {
        let links = Links::read(&program(2)).unwrap();
        assert_eq!(links.things, [1024..1028, 1028..1032]);
        assert_eq!(links.from_code, HashMap::from([(1030, vec![Target::Thing(1)])]));
        assert_eq!(links.from_memory, [(1024, Target::Slot(3)), (1028, Target::Thing(0))]);
    }

    #[test]
    fn a_program_that_says_another_number_or_nothing_is_not_read() {
        assert!(Links::read(&program(1)).is_none());
        assert!(Links::read(b"\0asm\x01\0\0\0").is_none());
        assert!(Links::read(b"no program").is_none());
    }
}
