//! What systems ask for when a reader puts the portal among their apps: a manifest in each language, and icons. Their addresses
//! are relative, so that the folder works below any path.

use super::output::Output;
use crate::config::Deployment;
use crate::config::colours::{LIGHT, MARK};
use format::Problem;
use preview::{Shape, icon};
use serde_json::json;
use std::fs;
use text::{Lang, messages as m, tables};

/// The icon of systems that read no manifest for it, and cut it themselves.
pub const TOUCH_ICON: &str = "icon-180.png";
const SMALL: &str = "icon-192.png";
const LARGE: &str = "icon-512.png";
const MASKABLE: &str = "icon-maskable-512.png";
const ICONS: [(&str, u32, Shape); 4] = [
    (TOUCH_ICON, 180, Shape::Full),
    (SMALL, 192, Shape::Round),
    (LARGE, 512, Shape::Round),
    (MASKABLE, 512, Shape::Full),
];

/// The manifest of a language, below the portal's root.
pub fn manifest(lang: Lang) -> String {
    match lang.prefix() {
        "" => "manifest.webmanifest".to_owned(),
        prefix => format!("manifest-{prefix}.webmanifest"),
    }
}

/// Writes them, and takes away those of languages that there are no pages in.
pub fn write(output: Output<'_>, deployment: &Deployment) -> Result<(), Problem> {
    let own = deployment.colours.as_ref().and_then(|colours| colours.light.as_deref());
    let colour = own.unwrap_or(MARK);
    for (name, pixels, shape) in ICONS {
        let drawn = icon(pixels, shape, colour);
        output.write(name, drawn.map_err(|what| Problem::file(name, what, "report this: it is a fault of the tool"))?)?;
    }
    for lang in tables::languages() {
        output.write(&manifest(lang), text(lang, colour))?;
    }
    let gone = deployment.absent.iter().map(|lang| manifest(*lang));
    for path in gone.flat_map(|name| ["", ".br", ".gz"].map(|ending| output.0.join([&name, ending].concat()))) {
        if path.exists() {
            fs::remove_file(&path)
                .map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), "remove it"))?;
        }
    }
    Ok(())
}

fn text(lang: Lang, colour: &str) -> String {
    let said = |message| tables::text(message, lang);
    let start = match lang.prefix() {
        "" => "./".to_owned(),
        prefix => format!("./{prefix}/"),
    };
    let icon = |name: &str, size: &str, purpose: &str| json!({ "src": name, "sizes": size, "type": "image/png", "purpose": purpose });
    let manifest = json!({
        "name": said(m::PORTAL),
        "short_name": said(m::PORTAL_SHORT),
        "description": said(m::PORTAL_LEAD),
        "lang": lang.tag(),
        "start_url": start,
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colour,
        "background_color": LIGHT[0],
        "icons": [icon(SMALL, "192x192", "any"), icon(LARGE, "512x512", "any"), icon(MASKABLE, "512x512", "maskable")],
    });
    format!("{manifest:#}\n")
}
