//! The fonts of the machine: of all, a few that have Chinese letters, the best first.

use fontdb::{Database, FaceInfo, Source, Style, Weight};
use std::fs;
use ttf_parser::Face;

/// Which Chinese letters a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Simplified,
    Traditional,
}

/// A font that was read.
struct Font {
    bytes: Vec<u8>,
    index: u32,
    family: String,
    bold: bool,
}

/// What letters are drawn with.
pub struct Fonts(Vec<Font>);

/// What a font must have to be used: our name in both scripts, figures, Latin letters.
const NEEDED: &str = "山海協作协0123456789AZaz，。";
/// Families that are known to read well at a small size, the best first; any other that has the letters comes after them.
const KNOWN: [&str; 9] = [
    "Noto Sans CJK",
    "Source Han Sans",
    "PingFang",
    "Microsoft YaHei",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Sans SC",
    "Droid Sans Fallback",
];
/// So many fonts are kept of each weight: one for each script, and another where one lacks a letter.
const KEPT: usize = 3;

impl Fonts {
    /// The fonts of this machine; the error says what to install.
    pub fn of_machine() -> Result<Self, String> {
        let mut database = Database::new();
        database.load_system_fonts();
        Self::of(&database)
    }

    fn of(database: &Database) -> Result<Self, String> {
        let mut faces: Vec<([usize; 2], String, &FaceInfo)> = database
            .faces()
            .filter(|face| face.style == Style::Normal && [Weight::NORMAL, Weight::BOLD].contains(&face.weight))
            .filter_map(|face| {
                let family = &face.families.first()?.0;
                let rank = KNOWN.iter().position(|known| family.starts_with(known)).unwrap_or(KNOWN.len());
                // Serif and monospaced relatives of a family are not for this.
                let rank = if face.monospaced || family.contains("Mono") || family.contains("Serif") {
                    rank + 100
                } else {
                    rank
                };
                // Of a family that has each script apart, those of ours.
                let own = [Script::Simplified, Script::Traditional].iter().position(|script| script.is_of(family));
                Some(([rank, own.unwrap_or(2)], family.clone(), face))
            })
            .collect();
        faces.sort_by(|a, b| (a.0, &a.1, a.2.index).cmp(&(b.0, &b.1, b.2.index)));
        let mut fonts: Vec<Font> = Vec::new();
        for (_, family, face) in faces {
            let bold = face.weight == Weight::BOLD;
            if fonts.iter().filter(|font| font.bold == bold).count() < KEPT
                && let Some(font) = Font::read(face, family, bold)
            {
                fonts.push(font);
            }
        }
        if fonts.is_empty() { Err(NONE.to_owned()) } else { Ok(Self(fonts)) }
    }

    /// The fonts for a text, the best first. A text in English is drawn with the same ones.
    pub fn faces(&self, script: Script, bold: bool) -> Vec<Face<'_>> {
        let mut fonts: Vec<&Font> = self.0.iter().collect();
        fonts.sort_by_key(|font| (font.bold != bold, !script.is_of(&font.family)));
        fonts.into_iter().filter_map(Font::face).collect()
    }

    /// The names of the families.
    pub fn families(&self) -> Vec<&str> {
        self.0.iter().map(|font| font.family.as_str()).collect()
    }
}

const NONE: &str = "no font here has Chinese letters, so pages get no preview pictures; install one and build again \
    (Debian, Ubuntu: apt install fonts-noto-cjk or fonts-wqy-microhei; Fedora: dnf install google-noto-sans-cjk-fonts)";

impl Font {
    fn read(face: &FaceInfo, family: String, bold: bool) -> Option<Self> {
        let (Source::File(path) | Source::SharedFile(path, _)) = &face.source else { return None };
        let font = Self { bytes: fs::read(path).ok()?, index: face.index, family, bold };
        let has = |face: &Face<'_>| NEEDED.chars().all(|c| face.glyph_index(c).is_some());
        let fits = font.face().is_some_and(|face| has(&face));
        fits.then_some(font)
    }

    fn face(&self) -> Option<Face<'_>> {
        Face::parse(&self.bytes, self.index).ok()
    }
}

impl Script {
    /// Whether the letters of a family have the shapes that readers of this script are used to; most have one shape for all.
    fn is_of(self, family: &str) -> bool {
        let marks: &[&str] = match self {
            Self::Simplified => &[" SC", " GB"],
            Self::Traditional => &[" TC"],
        };
        marks.iter().any(|mark| family.contains(mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_chinese_letters_is_told_what_to_install() {
        let said = Fonts::of(&Database::new()).err().unwrap();
        assert!(said.contains("apt install fonts-noto-cjk"), "{said}");
    }
}
