//! What a deployment changes of a finished folder without any compiler: the style sheet, under another name, since browsers keep
//! one for good; and the pages of languages that it does not have go.

use super::output::{Output, PAGE};
use crate::config::Deployment;
use crate::digest::sha256;
use format::Problem;
use std::fs;

/// Stands between the portal's own rules and those of the deployment.
const OWN: &str = "/* portal.toml */";
const LINK: &str = "<link rel=\"stylesheet\" href=\"";

pub fn write(output: Output<'_>, deployment: &Deployment) -> Result<(), Problem> {
    for lang in &deployment.absent {
        let folder = output.0.join(lang.prefix());
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|error| Problem::file(&folder.display().to_string(), error.to_string(), "remove it"))?;
        }
    }
    let failed = |path: &str, error: std::io::Error| Problem::file(path, error.to_string(), "build the portal first");
    let page = fs::read_to_string(output.0.join(PAGE)).map_err(|error| failed(PAGE, error))?;
    let Some((before, after)) = page.split_once(LINK) else { return Ok(()) };
    let Some((name, after)) = after.split_once('"') else { return Ok(()) };
    // Nothing is to be changed, and what else the folder lacks is said where it is needed.
    if deployment.colours.is_none() && !output.0.join(name).exists() {
        return Ok(());
    }
    let sheet = fs::read_to_string(output.0.join(name)).map_err(|error| failed(name, error))?;
    let portal = sheet.split_once(OWN).map_or(&*sheet, |(portal, _)| portal);
    let rules = deployment.colours.as_ref().map(|colours| [OWN, &colours.rules()].concat()).unwrap_or_default();
    let branded = [portal, &rules].concat();
    if branded != sheet {
        let name = format!("style-{}.css", &sha256(branded.as_bytes())[..16]);
        output.write(&name, branded)?;
        output.write(PAGE, [before, LINK, &name, "\"", after].concat())?;
    }
    Ok(())
}
