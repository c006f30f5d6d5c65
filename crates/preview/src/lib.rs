//! The picture that is shown with a shared link. A card is laid out with the fonts of the machine: letters become outlines in
//! an SVG, which says nothing but shapes, and that is drawn as a PNG. A letter that no font has makes no picture: a box in its
//! place would say nothing. And the portal's mark as the icon of an app, which has no letters.

mod card;
mod fonts;
mod icon;
mod line;
mod picture;

pub use card::{Card, Figure, svg};
pub use fonts::{Fonts, Script};
pub use icon::{Shape, icon};
pub use picture::png;

/// Size of a picture in pixels, as the programs expect it that show one with a link.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;
