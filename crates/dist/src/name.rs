//! Names that hold a hash of what is in the file, so that browsers may keep it for good: another content has another
//! name.

use crate::bind::Bound;
use sha2::{Digest, Sha256};

/// The files that are named by their content: what the start page calls each, and its name in `dist/`.
#[derive(Default)]
pub struct Names(Vec<(String, String)>);

impl Names {
    /// The name of the style sheet.
    pub fn style(&mut self, sheet: &str) -> String {
        self.add("style.css".to_owned(), format!("style-{}.css", hash(&[sheet.as_bytes()])))
    }

    /// The names of a program's script and of its code, which belong together.
    pub fn program(&mut self, name: &str, bound: &Bound) -> [String; 2] {
        let hash = hash(&[bound.script.as_bytes(), &bound.code]);
        [".js", "_bg.wasm"].map(|ending| self.add(format!("{name}{ending}"), format!("{name}-{hash}{ending}")))
    }

    fn add(&mut self, plain: String, name: String) -> String {
        self.0.push((plain, name.clone()));
        name
    }

    /// All: plain name, name in `dist/`.
    pub fn list(&self) -> &[(String, String)] {
        &self.0
    }
}

/// The first 64 bits of the SHA-256 of parts, as 16 hexadecimal digits: servers know a name that never changes by just
/// so many.
fn hash(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), Digest::chain_update).finalize();
    format!("{:016x}", digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_has_sixteen_digits_whatever_they_are() {
        assert_eq!(hash(&[b"a", b"bc"]), "ba7816bf8f01cfea");
        let hashes: Vec<String> = (0..64_u8).map(|n| hash(&[&[n]])).collect();
        assert!(hashes.iter().all(|hash| hash.len() == 16), "{hashes:?}");
        assert!(hashes.iter().any(|hash| hash.starts_with('0')), "none of these begins with a zero");
    }

    #[test]
    fn names_follow_the_content() {
        let mut names = Names::default();
        let bound = |script: &str| Bound { script: script.to_owned(), code: b"\0asm\x01\0\0\0".to_vec() };
        let [script, code] = names.program("worker", &bound(""));
        assert_eq!([&*script, &*code], ["worker-93a44bbb96c75121.js", "worker-93a44bbb96c75121_bg.wasm"]);
        assert_ne!(names.program("worker", &bound("a")), [script, code]);
        let style = names.style("main {}");
        assert_eq!(names.list()[4], ("style.css".to_owned(), style));
    }
}
