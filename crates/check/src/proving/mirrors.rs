//! What the mirrors have, when a reader asks.

use super::{Proving, asked};
use net::sha256;
use proof::{FaultKind, files};
use text::messages as m;
use view::pages::check::proof::{Mirror, Said};

impl Proving {
    /// Compares the newest release of each mirror with the newest one here, one after another.
    pub async fn compare_mirrors(&self) {
        let Some(newest) = self.catalogue.get().and_then(|catalogue| catalogue.releases.first()) else { return };
        for mirror in self.site.t(m::MIRRORS).split(' ') {
            if !self.goes_on() {
                return;
            }
            let found = newest_of(mirror).await.unwrap_or_else(Mirror::Unreachable);
            self.add(Said(&self.site).mirror(mirror, &found, (&newest.release, &newest.sha256)));
        }
    }
}

/// The newest release of a mirror, and the hash of its manifest as it comes, whatever its catalogue says of that.
async fn newest_of(mirror: &str) -> Result<Mirror, FaultKind> {
    let catalogue = files::catalogue(&asked(&[mirror, files::CATALOGUE].concat()).await?)?;
    let release = catalogue.releases.first().map(|newest| newest.release.clone()).ok_or(FaultKind::NoRelease)?;
    let manifest = asked(&[mirror, &files::manifest_of(&release)].concat()).await?;
    Ok(Mirror::Has(release, sha256(&manifest).await))
}
