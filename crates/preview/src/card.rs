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
            self.one_line(&figure.name, name_size, (MARGIN, name), SOFT, false)?;
            let base = top + row * 0.86;
            let path = self.line(number_size, true).path(&figure.words, MARGIN, base)?;
            self.shape(&path, BRAND);
            if !figure.note.is_empty() {
                self.note(figure, name_size, number_size, (name, base))?;
            }
        }
        Ok(())
    }

    /// Behind the number where it fits, else behind the name: it is cut nowhere, or it would say something else.
    fn note(&mut self, figure: &Figure, size: f32, number_size: f32, (name, base): (f32, f32)) -> Result<(), char> {
        let after_number = MARGIN + self.line(number_size, true).width(&figure.words)? + 24.0;
        let after_name = MARGIN + self.line(size, false).width(&figure.name)? + 24.0;
        let width = self.line(size, false).width(&figure.note)?;
        let place = [(after_number, base), (after_name, name)].into_iter().find(|(x, _)| x + width <= 1200.0 - MARGIN);
        // The smaller it is, the more fits: at the end it shares the line of the name.
        let ((x, y), size) = match place {
            Some(place) => (place, size),
            None => {
                let room = (1200.0 - MARGIN - after_number).max(1200.0 - MARGIN - after_name);
                let x = 1200.0 - MARGIN - room;
                let y = if after_number < after_name { base } else { name };
                ((x, y), (size * room / width).max(1.0))
            }
        };
        let path = self.line(size, false).path(&figure.note, x, y)?;
        self.shape(&path, SOFT);
        Ok(())
    }
}
