//! The portal's mark as the icon of an app: hills above water, as in the icon of its pages.

use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

/// How far the colour of an icon reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A square with round corners, and nothing around it.
    Round,
    /// The whole picture: systems cut it to a shape of their own. The mark stands in the circle of 80 % that all of them leave.
    Full,
}

/// What is seen within 32 units.
const MARK: &str = "<g fill=\"none\" stroke-width=\"2.4\"><path d=\"M4 19 11 9l5 7 4-5 8 8\" stroke=\"#fff\"/>\
<path d=\"M4 24q3-2.4 6 0t6 0 6 0 6 0\" stroke=\"#8fd3c4\"/></g>";

/// A PNG so many pixels wide and high, on a colour as in `#14504a`; the error says why it cannot be drawn.
pub fn icon(pixels: u32, shape: Shape, colour: &str) -> Result<Vec<u8>, String> {
    let (radius, place) = match shape {
        Shape::Round => (6, ""),
        Shape::Full => (0, "translate(3.2 2.8) scale(.8)"),
    };
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"{radius}\" \
         fill=\"{colour}\"/><g transform=\"{place}\">{MARK}</g></svg>"
    );
    let tree = Tree::from_str(&svg, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixmap = Pixmap::new(pixels, pixels).ok_or("no memory for a picture")?;
    #[allow(clippy::cast_precision_loss)] // an icon has some hundreds of pixels
    let scale = pixels as f32 / 32.0;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    encoded(&pixmap).map_err(|error| error.to_string())
}

fn encoded(pixmap: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let is_opaque = pixmap.pixels().iter().all(PremultipliedColorU8::is_opaque);
    let channels = if is_opaque { 3 } else { 4 };
    let plain = |pixel: &PremultipliedColorU8| {
        let own = pixel.demultiply();
        [own.red(), own.green(), own.blue(), own.alpha()]
    };
    let bytes: Vec<u8> = pixmap.pixels().iter().flat_map(|pixel| plain(pixel).into_iter().take(channels)).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(if is_opaque { ColorType::Rgb } else { ColorType::Rgba });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pixels of a picture and how many channels each has.
    fn read(file: &[u8]) -> (Vec<u8>, usize) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (180, 180));
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let channels = reader.next_frame(&mut pixels).unwrap().color_type.samples();
        (pixels, channels)
    }

    #[test]
    fn an_icon_has_its_colour_and_the_mark() {
        let (round, full) = (icon(180, Shape::Round, "#14504a").unwrap(), icon(180, Shape::Full, "#14504a").unwrap());
        let (pixels, channels) = read(&round);
        assert_eq!((channels, pixels[3]), (4, 0), "its corners are open");
        let (pixels, channels) = read(&full);
        assert_eq!((channels, &pixels[..3]), (3, &[0x14, 0x50, 0x4a][..]), "all is of the colour");
        assert!(pixels.chunks(3).any(|pixel| pixel == [0xff; 3]), "hills");
        assert!(pixels.chunks(3).any(|pixel| pixel == [0x8f, 0xd3, 0xc4]), "water");
        // What systems may cut off holds nothing of the mark.
        let is_outside = |at: usize| {
            let from_middle = |part: usize| part.abs_diff(90);
            from_middle(at % 180).pow(2) + from_middle(at / 180).pow(2) > 73 * 73
        };
        let outside: Vec<&[u8]> =
            pixels.chunks(3).enumerate().filter(|(at, _)| is_outside(*at)).map(|(_, pixel)| pixel).collect();
        assert!(outside.len() > 1000 && outside.iter().all(|pixel| *pixel == [0x14, 0x50, 0x4a]));
    }
}
