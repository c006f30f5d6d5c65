//! What a deployment changes of a finished folder without any compiler: the style sheet, under another name, since browsers keep
//! one for good; and the pages of languages that it does not have go.

use super::output::{Output, PAGE};
use crate::config::colours::Colours;
use crate::config::{Deployment, start};
use crate::digest::sha256;
use format::Problem;
use std::fs;
use text::{Lang, messages as m, tables};
use view::html::text;

/// Stands between the portal's own rules and those of the deployment.
const OWN: &str = "/* portal.toml */";
/// What is sent for unknown addresses.
const UNKNOWN: &str = "404.html";
const LINK: &str = "<link rel=\"stylesheet\" href=\"";

pub fn write(output: Output<'_>, deployment: &Deployment) -> Result<(), Problem> {
    for lang in &deployment.absent {
        let folder = output.0.join(lang.prefix());
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|error| Problem::file(&folder.display().to_string(), error.to_string(), "remove it"))?;
        }
    }
    unknown(output)?;
    let failed = |path: &str, error: std::io::Error| Problem::file(path, error.to_string(), "build the portal first");
    let page = fs::read_to_string(output.0.join(PAGE)).map_err(|error| failed(PAGE, error))?;
    let Some((before, after)) = page.split_once(LINK) else { return Ok(()) };
    let Some((name, after)) = after.split_once('"') else { return Ok(()) };
    let rules = [deployment.colours.as_ref().map(Colours::rules).unwrap_or_default(), start::rules(&deployment.hidden)]
        .concat();
    // Nothing is to be changed, and what else the folder lacks is said where it is needed.
    if rules.is_empty() && !output.0.join(name).exists() {
        return Ok(());
    }
    let sheet = fs::read_to_string(output.0.join(name)).map_err(|error| failed(name, error))?;
    let portal = sheet.split_once(OWN).map_or(&*sheet, |(portal, _)| portal);
    let branded = if rules.is_empty() { portal.to_owned() } else { [portal, OWN, &rules].concat() };
    if branded != sheet {
        let name = format!("style-{}.css", &sha256(branded.as_bytes())[..16]);
        output.write(&name, branded)?;
        output.write(PAGE, [before, LINK, &name, "\"", after].concat())?;
    }
    Ok(())
}

/// The page for unknown addresses is called as the portal is, until its program comes.
fn unknown(output: Output<'_>) -> Result<(), Problem> {
    // A folder that was made for tests may have none.
    let Ok(page) = fs::read_to_string(output.0.join(UNKNOWN)) else { return Ok(()) };
    let [portal, short] = [m::PORTAL, m::PORTAL_SHORT].map(|message| tables::text(message, Lang::default()));
    let mut branded = page.clone();
    for (element, words) in [("title", format!("{portal} · {short}")), ("h1", portal.to_owned())] {
        let [begin, end] = [format!("<{element}>"), format!("</{element}>")];
        let between = branded.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
        let Some((before, after)) = between else {
            return Err(Problem::file(
                UNKNOWN,
                format!("has no {begin}"),
                "take the file that the portal was built with",
            ));
        };
        branded = [before, &begin, text(&words).as_str(), &end, after].concat();
    }
    if branded == page { Ok(()) } else { output.write(UNKNOWN, branded) }
}
