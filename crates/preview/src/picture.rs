//! A drawing as a PNG of sixteen colours: those of a card, and their mixtures at the edges of letters. That is a third of the
//! bytes of all colours, for thousands of pictures.

use super::card::{GROUND, INKS};
use super::{HEIGHT, WIDTH};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::HashMap;

type Colour = [u8; 3];
/// Four bits a pixel.
const COLOURS: usize = 16;

/// Draws an SVG; the error says why it cannot be.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).ok_or("no memory for a picture")?;
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    let palette = palette();
    encoded(&palette, &indexed(&palette, pixmap.data())).map_err(|error| error.to_string())
}

/// The ground, and each ink in so many steps from the ground to itself.
fn palette() -> Vec<Colour> {
    let ground = colour(GROUND);
    let mix = |ink: Colour, step: u16, steps: u16| {
        let part = |at: usize| (u16::from(ground[at]) * (steps - step) + u16::from(ink[at]) * step + steps / 2) / steps;
        [0, 1, 2].map(|at| u8::try_from(part(at)).unwrap_or(u8::MAX))
    };
    let inks = INKS.into_iter().flat_map(|(ink, steps)| (1..=steps).map(move |step| mix(colour(ink), step, steps)));
    let palette: Vec<Colour> = std::iter::once(ground).chain(inks).collect();
    debug_assert!(palette.len() <= COLOURS);
    palette
}

/// `#14504a`
fn colour(hex: &str) -> Colour {
    [1, 3, 5].map(|at| hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or_default())
}

/// The number of the nearest colour for each pixel, two pixels a byte; no line of pixels ends within one.
fn indexed(palette: &[Colour], rgba: &[u8]) -> Vec<u8> {
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let mut last = (palette[0], 0);
    let mut number = |pixel: &[u8]| {
        let own = [pixel[0], pixel[1], pixel[2]];
        // Most pixels are as the one before.
        if own != last.0 {
            last = (own, *known.entry(own).or_insert_with(|| nearest(palette, own)));
        }
        last.1
    };
    rgba.chunks_exact(8).map(|two| number(&two[..4]) << 4 | number(&two[4..])).collect()
}

fn nearest(palette: &[Colour], own: Colour) -> u8 {
    let distance = |other: &Colour| own.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum::<u32>();
    (0u8..).zip(palette).min_by_key(|(_, other)| distance(other)).map_or(0, |(number, _)| number)
}

fn encoded(palette: &[Colour], pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(pixels)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_of_a_card_are_kept_and_mixtures_are_near() {
        let palette = palette();
        assert!(palette.len() <= COLOURS, "{}", palette.len());
        for (ink, _) in INKS {
            assert!(palette.contains(&colour(ink)), "{ink}");
        }
        let ink = colour(INKS[0].0);
        assert_eq!(palette[usize::from(nearest(&palette, ink))], ink);
        assert_eq!(nearest(&palette, colour(GROUND)), 0);
        let half = [0, 1, 2].map(|at| colour(GROUND)[at].midpoint(ink[at]));
        let shown = palette[usize::from(nearest(&palette, half))];
        assert!(half.iter().zip(shown).all(|(a, b)| a.abs_diff(b) <= 32), "{half:?} {shown:?}");
        let pixels = [colour(GROUND), ink].map(|[r, g, b]| [r, g, b, 255]).concat();
        assert_eq!(indexed(&palette, &pixels), [nearest(&palette, ink)]);
    }

    #[test]
    fn a_drawing_becomes_a_png_of_the_expected_size() {
        let shape = format!("<path fill=\"{}\" d=\"M0 0H1200V630H0Z\"/>", INKS[0].0);
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">{shape}</svg>");
        let mut reader = png::Decoder::new(std::io::Cursor::new(png(&svg).unwrap())).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let number = nearest(&palette(), colour(INKS[0].0));
        assert!(pixels.len() == 1200 * 630 / 2 && pixels.iter().all(|pixel| *pixel == number << 4 | number));
        assert!(png("<svg").is_err());
    }
}
