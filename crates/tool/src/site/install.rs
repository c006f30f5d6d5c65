//! What systems ask for when a reader puts the portal among their apps: a manifest in each language, and icons. Their addresses
//! are relative, so that the folder works below any path.

use super::output::Output;
use crate::config::Deployment;
use crate::config::colours::{LIGHT, MARK};
use crate::digest::sha256;
use format::Problem;
use preview::{Shape, icon};
use serde_json::{Value, json};
use text::{Lang, messages as m, tables};

/// The icons of a manifest: what they are called before their hash, how large they are, how they are cut, and for what they are.
const ICONS: [(&str, u32, Shape, &str); 3] = [
    ("icon-192", 192, Shape::Round, "any"),
    ("icon-512", 512, Shape::Round, "any"),
    ("icon-maskable-512", 512, Shape::Full, "maskable"),
];
/// Where systems look that read no manifest, if the folder is the root of its server.
const TOUCH_ICON: &str = "apple-touch-icon.png";

/// The manifest of a language. `boot.js` names it when a visit has all that it needs: browsers fetch it, and an icon, at once.
fn manifest(lang: Lang) -> String {
    format!("manifest-{}.webmanifest", lang.tag())
}

/// Writes them, and takes away those that an earlier run wrote and this one does not.
pub fn write(output: Output<'_>, deployment: &Deployment) -> Result<(), Problem> {
    let own = deployment.colours.as_ref().and_then(|colours| colours.light.as_deref());
    let colour = own.unwrap_or(MARK);
    let drawn = |name: &str, pixels, shape| {
        icon(pixels, shape, colour).map_err(|what| Problem::file(name, what, "report this: it is a fault of the tool"))
    };
    output.write(TOUCH_ICON, drawn(TOUCH_ICON, 180, Shape::Full)?)?;
    let (mut icons, mut written) = (Vec::new(), Vec::new());
    for (name, pixels, shape, purpose) in ICONS {
        let picture = drawn(name, pixels, shape)?;
        // The same for good under its name: no browser asks for it twice.
        let file = format!("{name}-{}.png", &sha256(&picture)[..16]);
        output.write(&file, picture)?;
        icons.push(
            json!({ "src": file, "sizes": format!("{pixels}x{pixels}"), "type": "image/png", "purpose": purpose }),
        );
        written.push(file);
    }
    for lang in tables::languages() {
        output.write(&manifest(lang), text(lang, colour, &icons))?;
    }
    let gone: Vec<String> = deployment.absent.iter().map(|lang| manifest(*lang)).collect();
    output.remove("", |name| {
        let is_other_icon = name.starts_with("icon-") && !written.iter().any(|own| own == name);
        is_other_icon || gone.iter().any(|own| name.starts_with(own.as_str()))
    })
}

fn text(lang: Lang, colour: &str, icons: &[Value]) -> String {
    let said = |message| tables::text(message, lang);
    let start = match lang.prefix() {
        "" => "./".to_owned(),
        prefix => format!("./{prefix}/"),
    };
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
        "icons": icons,
    });
    format!("{manifest:#}\n")
}
