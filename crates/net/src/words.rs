//! The messages of a language, which come with the program, not with a release.

use super::fetch::proven;
use proof::{Fault, FaultKind};
use text::{Lang, tables};

/// Fetches and installs the messages of a language, once. `base` is the portal's absolute address.
pub async fn fetch_text(base: &str, lang: Lang) -> Result<(), Fault> {
    if tables::is_installed(lang) {
        return Ok(());
    }
    let file = tables::file(lang, &browser::seam::text());
    let bytes = proven(&format!("{base}{file}"), None).await.map_err(|kind| Fault::new(&file, kind))?;
    tables::install(lang, &bytes).map_err(|error| Fault::new(&file, FaultKind::Malformed(error.to_string())))
}
