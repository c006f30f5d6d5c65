//! The files that all embeds share.

use super::style;
use crate::config::Deployment;
use crate::config::colours::Colours;
use crate::digest::sha256;
use crate::site::output::Output;
use format::Problem;

/// Style and scripts, by their names below the portal's root.
pub struct Assets {
    pub style: String,
    pub script: String,
    pub builder: String,
}

/// Style and scripts, each named by what is in it.
pub fn write(output: Output<'_>, deployment: &Deployment) -> Result<Assets, Problem> {
    let put = |name: &str, ending: &str, text: &str| -> Result<String, Problem> {
        let path = format!("{name}-{}.{ending}", &sha256(text.as_bytes())[..16]);
        output.write(&path, text)?;
        Ok(path)
    };
    let script = |text: &str| -> String {
        let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("//"));
        lines.flat_map(|line| [line, "\n"]).collect()
    };
    let colours = deployment.colours.as_ref().map(Colours::rules).unwrap_or_default();
    Ok(Assets {
        style: put("embed", "css", &(style::sheet() + &colours))?,
        script: put("frame", "js", &script(include_str!("frame.js")))?,
        builder: put("builder", "js", &script(include_str!("builder.js")))?,
    })
}
