//! Where in the sources a panic is: the file, line and column that the compiler keeps for its words. None are said
//! (`panics`), so they become zeros, which compress to nothing.

use std::ops::Range;
use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataId, DataKind, Module};

/// Blanks the places of panics. What looks like one is one: a pointer to a text that ends in `.rs`, the length of just that
/// text, a line and a column.
pub fn blank(module: &mut Module) {
    let memory = Memory::of(module);
    for (id, range) in memory.locations() {
        module.data.get_mut(id).value[range].fill(0);
    }
}

/// Where a stretch of memory begins, if the program says it.
pub fn address(data: &Data) -> Option<usize> {
    match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => usize::try_from(at).ok(),
        _ => None,
    }
}

/// What a program's memory holds from the beginning: address and content of each stretch.
struct Memory(Vec<(DataId, usize, Vec<u8>)>);

impl Memory {
    fn of(module: &Module) -> Self {
        let stretch = |data: &Data| Some((data.id(), address(data)?, data.value.clone()));
        Self(module.data.iter().filter_map(stretch).collect())
    }

    /// The bytes of all places, and of the names of their files.
    fn locations(&self) -> Vec<(DataId, Range<usize>)> {
        let mut found = Vec::new();
        for (id, _, content) in &self.0 {
            for at in (0..content.len()).step_by(4) {
                if let Some(file) = content.get(at..at + 16).and_then(|bytes| self.file(bytes)) {
                    found.extend([(*id, at..at + 16), file]);
                }
            }
        }
        found
    }

    /// The name of the file that 16 bytes point to, if they are a place.
    fn file(&self, bytes: &[u8]) -> Option<(DataId, Range<usize>)> {
        let mut numbers =
            bytes.chunks(4).map(|bytes| bytes.iter().rev().fold(0, |all, byte| all << 8 | usize::from(*byte)));
        let [pointer, length, line, column] = std::array::from_fn(|_| numbers.next().unwrap_or_default());
        let is_place = (1..100_000).contains(&line) && (1..1_000).contains(&column);
        let (id, at, content) = self.0.iter().find(|(_, at, content)| (*at..at + content.len()).contains(&pointer))?;
        let range = pointer - at..(pointer - at).checked_add(length)?;
        let name = content.get(range.clone())?;
        (is_place && name.is_ascii() && name.ends_with(b".rs")).then_some((*id, range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A memory that begins at 1024 with the name of a file, which four numbers follow.
    fn blanked(numbers: [u32; 4]) -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let mut content = b"src/main.rs text".to_vec();
        numbers.iter().for_each(|number| content.extend(number.to_le_bytes()));
        let offset = ConstExpr::Value(Value::I32(1024));
        let data = module.data.add(DataKind::Active { memory, offset }, content);
        blank(&mut module);
        module.data.get(data).value.clone()
    }

    #[test]
    fn a_place_goes_with_its_file_and_nothing_else() {
        let all = blanked([1024, 11, 70, 9]);
        assert_eq!(all[..16], *b"\0\0\0\0\0\0\0\0\0\0\0 text");
        assert_eq!(all[16..], [0; 16]);
    }

    #[test]
    fn what_is_no_place_stays() {
        for numbers in [[1024, 10, 70, 9], [1024, 11, 0, 9], [1024, 11, 70, 0], [1023, 12, 70, 9], [1024, 999, 70, 9]] {
            let all = blanked(numbers);
            assert!(all.starts_with(b"src/main.rs text") && all[16..] != [0; 16], "{numbers:?}");
        }
    }
}
