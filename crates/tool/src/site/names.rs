//! Drops the names of functions from the program: they help only those who debug it, are half of the file, and
//! tell where it was built.

use format::Problem;
use std::fs;
use std::path::Path;

/// Bytes before the first section: the mark of the format and its version.
const HEAD: usize = 8;

/// Rewrites every `.wasm` file in the folder without its custom section `name`.
pub fn drop(dist: &Path) -> Result<(), Problem> {
    let problem =
        |path: &Path, what: String| Problem::file(&path.display().to_string(), what, "build the portal again");
    let entries = fs::read_dir(dist).map_err(|error| problem(dist, error.to_string()))?;
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "wasm"))
    {
        let program = fs::read(&path).map_err(|error| problem(&path, error.to_string()))?;
        let slim = without_names(&program).ok_or_else(|| problem(&path, "not a WebAssembly program".to_owned()))?;
        if slim.len() < program.len() {
            fs::write(&path, slim).map_err(|error| problem(&path, error.to_string()))?;
        }
    }
    Ok(())
}

fn without_names(program: &[u8]) -> Option<Vec<u8>> {
    let mut slim = program.get(..HEAD).filter(|head| head.starts_with(b"\0asm"))?.to_vec();
    let mut rest = &program[HEAD..];
    while let Some((id, after)) = rest.split_first() {
        let (length, content) = leb128(after)?;
        let (section, next) = content.split_at_checked(length)?;
        let named = *id == 0 && leb128(section).is_some_and(|(length, name)| name.get(..length) == Some(b"name"));
        if !named {
            slim.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Some(slim)
}

/// An unsigned number as WebAssembly writes it, and what follows.
fn leb128(mut bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        value |= usize::from(byte & 0x7f) << shift;
        bytes = rest;
        if byte & 0x80 == 0 {
            return Some((value, rest));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_go() {
        let head = b"\0asm\x01\0\0\0";
        let (types, names, features) = (b"\x01\x01\0", b"\0\x06\x04nameX", b"\0\x03\x02ab");
        let program = [&head[..], types, names, features].concat();
        assert_eq!(without_names(&program), Some([&head[..], types, features].concat()));
        assert_eq!(without_names(b"<html>"), None);
        assert_eq!(without_names(&program[..program.len() - 1]), None);
    }
}
