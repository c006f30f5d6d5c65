//! What a picture says, and where: name of the portal, title, figures, and what they were published in.

use super::fonts::{Fonts, Script};
use super::line::Line;
use super::{HEIGHT, WIDTH};
use ttf_parser::Face;

/// A number with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What it is a number of.
    pub name: String,
    /// The number with its unit, as a page says it.
    pub words: String,
    /// How exact it is, what it covers; may be empty.
    pub note: String,
}

/// What a picture says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The portal.
    pub portal: String,
    pub title: String,
    /// Where there is no figure: what the page is.
    pub lead: String,
    /// At most three are shown.
    pub figures: Vec<Figure>,
    /// Release and date.
    pub foot: String,
    /// That the data are made up, where they are: nothing turns that off.
    pub warning: Option<String>,
    pub script: Script,
}

const MARGIN: f32 = 72.0;
const ROOM: f32 = 1200.0 - 2.0 * MARGIN;
const MOST: usize = 3;

/// The colours of the portal's style sheet.
pub const GROUND: &str = "#fbfaf6";
const INK: &str = "#1c2320";
const SOFT: &str = "#525c57";
const BRAND: &str = "#14504a";
const WARN: &str = "#8a3a12";
const WATER: &str = "#8fd3c4";

/// All inks, and in how many steps each goes over into the ground at the edge of a shape.
pub const INKS: [(&str, u16); 5] = [(INK, 4), (SOFT, 4), (BRAND, 4), (WARN, 2), (WATER, 1)];

/// A picture that is being put together, from the top down.
struct Sheet<'a> {
    regular: Vec<Face<'a>>,
    bold: Vec<Face<'a>>,
    shapes: String,
}

/// The picture as an SVG of shapes alone. The error is a letter that no font has.
pub fn svg(card: &Card, fonts: &Fonts) -> Result<String, char> {
    let faces = |bold| fonts.faces(card.script, bold);
    let mut sheet = Sheet { regular: faces(false), bold: faces(true), shapes: String::new() };
    sheet.mark();
    sheet.one_line(&card.portal, 30.0, (MARGIN + 64.0, 92.0), BRAND, true)?;
    if let Some(warning) = &card.warning {
        sheet.box_of(0.0, 120.0, 1200.0, 46.0, WARN);
        sheet.one_line(warning, 28.0, (MARGIN, 153.0), GROUND, true)?;
    }
    let top = if card.warning.is_some() { 204.0 } else { 180.0 };
    let below = sheet.title(&card.title, top)?;
    if card.figures.is_empty() {
        sheet.lead(&card.lead, below)?;
    } else {
        sheet.figures(&card.figures, below)?;
    }
    sheet.box_of(MARGIN, 552.0, ROOM, 1.5, SOFT);
    sheet.one_line(&card.foot, 26.0, (MARGIN, 592.0), SOFT, false)?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\"><path fill=\"{GROUND}\" d=\"M0 0H{WIDTH}V{HEIGHT}H0Z\"/>{}</svg>",
        sheet.shapes
    ))
}

impl<'a> Sheet<'a> {
    fn line(&self, size: f32, bold: bool) -> Line<'_, 'a> {
        Line::new(if bold { &self.bold } else { &self.regular }, size)
    }

    fn shape(&mut self, path: &str, colour: &str) {
        for part in ["<path fill=\"", colour, "\" d=\"", path, "\"/>"] {
            self.shapes.push_str(part);
        }
    }

    fn box_of(&mut self, x: f32, y: f32, width: f32, height: f32, colour: &str) {
        self.shape(&format!("M{x} {y}H{}V{}H{x}Z", x + width, y + height), colour);
    }

    /// The mark of the portal: hills, and water below them.
    fn mark(&mut self) {
        self.box_of(MARGIN, 56.0, 48.0, 48.0, BRAND);
        self.shape("M78 86L88.5 70 96 81 101.500 73.500 114 86H109L101.500 79 96 86.500 88.500 75.500 83 86Z", GROUND);
        self.shape("M78 92h36v4h-36Z", WATER);
    }

    /// A line that is cut where it is too long.
    fn one_line(&mut self, text: &str, size: f32, at: (f32, f32), colour: &str, bold: bool) -> Result<(), char> {
        let line = self.line(size, bold);
        let shown = line.cut(text, 1200.0 - MARGIN - at.0)?;
        let path = line.path(&shown, at.0, at.1)?;
        self.shape(&path, colour);
        Ok(())
    }

    /// The title in at most two lines, as large as fits; says where what follows may begin.
    fn title(&mut self, title: &str, top: f32) -> Result<f32, char> {
        let mut lines = Vec::new();
        let mut size = 64.0;
        for (tried, most) in [(64.0, 1), (56.0, 2), (46.0, 2), (38.0, 2), (32.0, 2)] {
            size = tried;
            lines = self.line(size, true).broken(title, ROOM)?;
            if lines.len() <= most {
                break;
            }
        }
        if lines.len() > 2 {
            let rest = lines.split_off(1).join("");
            lines.push(self.line(size, true).cut(&rest, ROOM)?);
        }
        let mut y = top + size * 0.6;
        for text in &lines {
            let path = self.line(size, true).path(text, MARGIN, y)?;
            self.shape(&path, INK);
            y += size * 1.3;
        }
        Ok(y - size * 1.3 + 24.0)
    }

    /// What the page is, in the room that is left.
    fn lead(&mut self, lead: &str, below: f32) -> Result<(), char> {
        const SIZE: f32 = 34.0;
        const STEP: f32 = 52.0;
        let mut lines = self.line(SIZE, false).broken(lead, ROOM)?;
        let mut y = below + STEP;
        let mut room = 0;
        while y + STEP * f32::from(u8::try_from(room).unwrap_or(u8::MAX)) < 530.0 {
            room += 1;
        }
        if lines.len() > room {
            let rest = lines.split_off(room.saturating_sub(1)).join("");
            lines.push(self.line(SIZE, false).cut(&rest, ROOM)?);
        }
        for text in &lines {
            let path = self.line(SIZE, false).path(text, MARGIN, y)?;
            self.shape(&path, SOFT);
            y += STEP;
        }
        Ok(())
    }

    /// Each figure in a row of its own: its name above, the number large, its note behind it or below.
    fn figures(&mut self, figures: &[Figure], below: f32) -> Result<(), char> {
        let shown = &figures[..figures.len().min(MOST)];
        let count = f32::from(u8::try_from(shown.len()).unwrap_or(1));
        // Between the title and the line above the foot.
        let row = ((536.0 - below) / count).min(170.0);
        let (name_size, mut number_size) = ((row * 0.24).min(30.0), (row * 0.52).min(76.0));
        // Numbers are never cut: all become as small as the longest needs to be.
        for figure in shown {
            let width = self.line(number_size, true).width(&figure.words)?;
            if width > ROOM {
                number_size *= ROOM / width;
            }
        }
        for (number, figure) in (0u8..).zip(shown) {
            let top = below + row * f32::from(number);
            let name = top + row * 0.3;
            let base = top + row * 0.86;
            let path = self.line(number_size, true).path(&figure.words, MARGIN, base)?;
            self.shape(&path, BRAND);
            let words = self.line(number_size, true).width(&figure.words)?;
            self.names(figure, name_size, (name, base), words)?;
        }
        Ok(())
    }

    /// The name above the number, and the note behind the number where it fits, else behind the name. The note is never cut,
    /// or the number would say something else: where it fits nowhere, it is as small as half of the line needs.
    fn names(&mut self, figure: &Figure, size: f32, (name, base): (f32, f32), words: f32) -> Result<(), char> {
        const GAP: f32 = 24.0;
        let line = self.line(size, false);
        let note = line.width(&figure.note)?;
        let beside = note + words + GAP <= ROOM;
        let own = line.cut(&figure.name, if beside { ROOM } else { ROOM / 2.0 })?;
        let after = line.width(&own)? + GAP;
        let (x, y, room) = if beside { (words + GAP, base, note) } else { (after, name, ROOM - after) };
        let small = size * (room / note.max(1.0)).min(1.0);
        let name = line.path(&own, MARGIN, name)?;
        let note = self.line(small, false).path(&figure.note, MARGIN + x, y)?;
        self.shape(&name, SOFT);
        self.shape(&note, SOFT);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        let figure =
            |name: &str, words: &str, note: &str| Figure { name: name.into(), words: words.into(), note: note.into() };
        Card {
            portal: "东西部协作公开平台".to_owned(),
            title: "扬州市 → 清涧县".to_owned(),
            lead: String::new(),
            figures: vec![
                figure("财政援助资金", "超过800万元", "原文写“800余万元”"),
                figure("消费帮扶", "1,234.56万元", ""),
                figure("劳务协作", "3 人", "3 条之和"),
                figure("不会出现", "第四个数字", ""),
            ],
            foot: "2026-02 · 2026年11月26日".to_owned(),
            warning: None,
            script: Script::Simplified,
        }
    }

    fn fonts() -> Fonts {
        Fonts::of_machine().expect("`make test` installs a Chinese font")
    }

    /// The numbers of all paths, as places: across and down.
    fn places(svg: &str) -> Vec<(f32, f32)> {
        let paths = svg.split(" d=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let lines = paths.filter(|path| !path.contains(['H', 'h']));
        let numbers = |path: &str| -> Vec<f32> {
            let parts = path.split(|c: char| c.is_ascii_alphabetic() || c == ' ').filter(|part| !part.is_empty());
            parts.map(|part| part.parse().expect(part)).collect()
        };
        lines.flat_map(|path| numbers(path).chunks(2).map(|place| (place[0], place[1])).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn nothing_leaves_the_picture_however_long_it_is() {
        let fonts = fonts();
        let long = Card {
            title: "两省区纪检监察机关对东西部协作资金使用情况开展联合监督检查".repeat(4),
            warning: Some("演示数据，不是真实情况".to_owned()),
            figures: vec![
                Figure {
                    name: "很长的名称".repeat(20),
                    words: "between CNY 1,234,567,890,123.45 and CNY 9,876,543,210,987.65 or more".to_owned(),
                    note: "各条记录的时段和出处不同，请逐条查看".repeat(3),
                };
                3
            ],
            ..card()
        };
        let lead = Card { figures: Vec::new(), lead: "No figure is published, ".repeat(60), ..long.clone() };
        for card in [card(), long, lead] {
            let places = places(&svg(&card, &fonts).unwrap());
            assert!(places.len() > 500, "{} places", places.len());
            for (x, y) in places {
                assert!((MARGIN - 8.0..=1200.0 - MARGIN + 8.0).contains(&x) && (40.0..=610.0).contains(&y), "{x} {y}");
            }
        }
    }

    #[test]
    fn a_letter_that_no_font_has_makes_no_picture() {
        let fonts = fonts();
        let unknown = Card { title: "\u{10fffd}".to_owned(), ..card() };
        assert_eq!(svg(&unknown, &fonts), Err('\u{10fffd}'));
        assert!(svg(&card(), &fonts).is_ok());
    }

    #[test]
    fn what_it_says_changes_the_picture_and_three_figures_are_shown() {
        let fonts = fonts();
        let drawn = |card: &Card| svg(card, &fonts).unwrap();
        let usual = drawn(&card());
        assert_eq!(usual, drawn(&card()));
        let mut other = card();
        other.figures[0].words = "约800万元".to_owned();
        assert_ne!(usual, drawn(&other));
        assert_ne!(usual, drawn(&Card { warning: Some("演示数据".to_owned()), ..card() }));
        other = card();
        other.figures.pop();
        assert_eq!(usual, drawn(&other), "the fourth is not shown");
    }
}
