//! The steps of a proof, in their order. What is wrong is a line like what is right: the others go on.

use super::{Proving, asked, next_expected, now, remember, remembered};
use format::{Catalogue, CatalogueEntry, Manifest, Resource};
use net::{proven, sha256};
use proof::minisign::{Judgement, PublicKey, Signed, Wrong, has_signed, judged};
use proof::{Expected, FaultKind, day, files, timely};
use text::messages as m;
use view::pages::check::proof::{Line, Link, Part, Said, Shown, State};

/// Files of more bytes are proven when a reader asks for it.
const LARGE: u64 = 12_000_000;

impl Proving {
    /// All of them.
    pub async fn prove(&self) {
        let said = Said(&self.site);
        let bytes = match asked(&self.url(files::CATALOGUE)).await {
            Ok(bytes) => bytes,
            Err(kind) => return self.add(said.fault(Part::Catalogue, files::CATALOGUE, &kind)),
        };
        let catalogue = match files::catalogue(&bytes) {
            Ok(catalogue) => catalogue,
            Err(kind) => return self.add(said.fault(Part::Catalogue, files::CATALOGUE, &kind)),
        };
        let newest = catalogue.releases.first().map(|newest| newest.release.clone()).unwrap_or_default();
        let Some(at) = catalogue.position(self.site.release()) else {
            return self.add(said.fault(Part::Catalogue, files::CATALOGUE, &FaultKind::NoRelease));
        };
        self.state.borrow_mut().shown = Shown::of(&catalogue, self.site.release());
        self.add(said.catalogue(files::CATALOGUE, catalogue.releases.len(), &newest));
        let catalogue = self.catalogue.get_or_init(|| catalogue);
        if let Some((manifest, bytes)) = self.proven_manifest(Part::Manifest, &catalogue.releases[at]).await {
            let manifest = self.manifest.get_or_init(|| manifest);
            self.prove_files(false).await;
            self.prove_chain(catalogue, at, manifest).await;
            self.prove_signature(&catalogue.releases[at], &bytes).await;
        }
        if self.goes_on() {
            self.compare_with_memory(catalogue);
            self.tell_whether_due(catalogue, &bytes);
        }
    }

    fn url(&self, file: &str) -> String {
        [&self.archive.base, file].concat()
    }

    /// The manifest of a release, and its bytes; nothing where it is not that of the catalogue, which is said in the part.
    async fn proven_manifest(&self, part: Part, entry: &CatalogueEntry) -> Option<(Manifest, Vec<u8>)> {
        let (said, file) = (Said(&self.site), files::manifest_of(&entry.release));
        let bytes = proven(&self.url(&file), Some(&Expected::of_manifest(entry))).await;
        let read = bytes.and_then(|bytes| files::manifest(&bytes).map(|manifest| (manifest, bytes)));
        match read {
            Ok((manifest, bytes)) => {
                if part == Part::Manifest {
                    self.add(said.file(part, &file, entry.bytes, &entry.sha256));
                }
                if manifest.shanhai.release != entry.release {
                    self.add(said.fault(part, &file, &FaultKind::NotListed));
                    return None;
                }
                Some((manifest, bytes))
            }
            Err(kind) => {
                self.add(said.fault(part, &file, &kind));
                None
            }
        }
    }

    /// Each file of the release; a reader is asked first where they are large, unless that is what was asked for.
    pub async fn prove_files(&self, whole: bool) {
        let Some(manifest) = self.manifest.get() else { return };
        let size: u64 = manifest.resources.iter().map(|file| file.bytes).sum();
        if size > LARGE && !whole {
            self.state.borrow_mut().waiting = Some((manifest.resources.len(), size));
            return self.show();
        }
        for resource in &manifest.resources {
            if !self.goes_on() {
                return;
            }
            self.add(self.file(&manifest.shanhai.release, resource).await);
        }
    }

    async fn file(&self, release: &str, resource: &Resource) -> Line {
        let said = Said(&self.site);
        let expected = Expected::of_resource(resource).filter(|_| is_inside(&resource.path));
        let Some(expected) = expected else {
            return said.fault(Part::Files, &resource.path, &FaultKind::NotListed);
        };
        let url = self.url(&["data/", release, "/", &resource.path].concat());
        match proven(&url, Some(&expected)).await {
            Ok(_) => said.file(Part::Files, &resource.path, expected.bytes, &expected.sha256),
            Err(kind) => said.fault(Part::Files, &resource.path, &kind),
        }
    }

    /// Each release before, and the link to it, back to the first.
    async fn prove_chain(&self, catalogue: &Catalogue, at: usize, newest: &Manifest) {
        let mut manifest = newest.clone();
        for at in at.. {
            let before = catalogue.releases.get(at + 1);
            let named = before.map(|before| (before.release.as_str(), before.sha256.as_str()));
            self.add(Said(&self.site).link(&Link { manifest: &manifest, before: named }));
            let Some(before) = before.filter(|_| self.goes_on()) else { return };
            let Some((next, _)) = self.proven_manifest(Part::Chain, before).await else { return };
            manifest = next;
        }
    }

    async fn prove_signature(&self, entry: &CatalogueEntry, manifest: &[u8]) {
        let said = Said(&self.site);
        let Ok(key) = PublicKey::parse(self.site.t(m::PUBLIC_KEY)) else { return self.add(said.no_key()) };
        let file = files::signature_of(&entry.release);
        let hash = sha256(manifest).await;
        let signed = Signed { release: &entry.release, bytes: manifest, sha256: &hash };
        let judgement = match asked(&self.url(&file)).await {
            Ok(bytes) => judged(Some(&bytes), signed, Some(&key), has_signed),
            // Some servers answer so for what they do not have.
            Err(FaultKind::Status(404 | 410) | FaultKind::WebPage) => Judgement::Unsigned,
            Err(kind) => Judgement::Wrong(Wrong::Unreadable(said.unreadable(&kind))),
        };
        said.signature(&judgement, &key, &file).into_iter().for_each(|line| self.add(line));
    }

    /// What this browser has seen; what is new it remembers, unless something is wrong.
    fn compare_with_memory(&self, catalogue: &Catalogue) {
        let said = Said(&self.site);
        let Some(memory) = remembered() else { return self.add(said.denied()) };
        let differences = memory.differences(catalogue);
        self.state.borrow_mut().differs = !differences.is_empty();
        differences.iter().for_each(|difference| self.add(said.difference(difference)));
        let wrong = self.state.borrow().lines.iter().any(|line| line.state == State::Wrong);
        let kept = !wrong && remember(&memory, catalogue);
        if !wrong && !kept {
            return self.add(said.denied());
        }
        for entry in &catalogue.releases {
            let first = memory.first_seen(entry);
            // What differs was told.
            if first.is_some() || !memory.0.iter().any(|seen| seen.release == entry.release) {
                self.add(said.seen(&entry.release, first, kept));
            }
        }
    }

    fn tell_whether_due(&self, catalogue: &Catalogue, bytes: &[u8]) {
        let created = catalogue.releases.first().map(|newest| newest.created.as_str()).unwrap_or_default();
        let today = day(now());
        self.add(Said(&self.site).timely(timely(next_expected(bytes).as_deref(), created, today), today));
    }
}

/// Whether a path stays in the folder of its release.
fn is_inside(path: &str) -> bool {
    !path.is_empty() && !path.contains(['\\', ':']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
