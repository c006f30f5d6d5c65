//! An address as a QR code: one path of an SVG.

use crate::html;
use crate::html::Html;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// Modules that are left white around it, as readers of codes ask for.
const QUIET: i32 = 4;

/// The code of a text, called `name`; `None` where the text is too long for one.
pub fn qr(text: &str, name: &str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let bounds = format!("0 0 {size} {size}");
    // Its colours are its own: dark on white, whatever the page has.
    Some(html! {
        svg.qr viewBox=(bounds) role="img" aria-label=(name) shape-rendering="crispEdges" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path(&code)) fill="#000" {}
        }
    })
}

/// Dark modules, those side by side in one piece.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const ADDRESS: &str = "https://gov.example/pairings/yz-qj?release=2026-02";

    #[test]
    fn the_path_is_the_dark_modules_and_no_other() {
        let code = QrCode::encode_text(ADDRESS, QrCodeEcc::Medium).unwrap();
        let mut drawn = BTreeSet::new();
        for piece in path(&code).split('M').skip(1) {
            let (place, run) = piece.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let run: i32 = run.split_once('v').unwrap().0.parse().unwrap();
            drawn.extend((x..x + run).map(|x| (x - QUIET, y - QUIET)));
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: BTreeSet<(i32, i32)> = all.filter(|(x, y)| code.get_module(*x, *y)).collect();
        assert!(dark.len() > 200);
        assert_eq!(drawn, dark);
    }

    #[test]
    fn a_text_that_no_code_holds_gives_none() {
        let shown = qr(ADDRESS, "code").unwrap();
        assert!(shown.as_str().contains("aria-label=\"code\""), "{}", shown.as_str());
        assert!(qr(&"a".repeat(5000), "code").is_none());
    }
}
