//! A page for every address in every language, whole: on any static server and below any path it can be read before and
//! without a program. Each is written with its compressed copies, and only where it has changed.

use super::books::Books;
use super::head::{self, Shared};
use super::output::{PAGE as FILE, copies};
use super::template::{Template, wrong};
use super::{output, routes};
use format::Problem;
use pack::{Quality, brotli, gzip};
use publish::parallel;
use std::fs;
use std::io;
use std::path::Path;
use text::{Lang, tables};
use view::pages::plan;
use view::site::{Query, Route, Site};
use view::still::{self, Edition};

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub pages: usize,
    /// How many of them had changed.
    pub changed: usize,
    /// The largest page as it is sent, in bytes, and its folder.
    pub largest: (usize, String),
}

/// Writes the pages.
pub fn write(dist: &Path, books: &Books, shared: &Shared<'_>) -> Result<Written, Problem> {
    let index = dist.join(FILE);
    let at = index.display().to_string();
    let page =
        fs::read_to_string(&index).map_err(|error| Problem::file(&at, error.to_string(), "build the portal first"))?;
    let template = Template::read(&page).map_err(|what| wrong(&at, what))?;
    let routes: Vec<Route> = routes::all(books).into_values().collect();
    let sites: Vec<Site> = tables::languages().into_iter().map(|lang| site(lang, shared.address)).collect();
    let addresses: Vec<(&Route, &Site)> =
        routes.iter().flat_map(|route| sites.iter().map(move |site| (route, site))).collect();
    let standings = books.standings();
    let edition = books.edition(&standings);
    parallel::fold(
        &addresses,
        |(route, site)| one(dist, &template, (books, &edition), site, route, shared),
        |all: &mut Written, _, written| all.add(written),
    )
}

impl Written {
    fn add(&mut self, other: Self) {
        self.pages += other.pages;
        self.changed += other.changed;
        if other.largest.0 > self.largest.0 {
            self.largest = other.largest;
        }
    }
}

/// The constants of all pages in a language: their links are read from the portal's root.
fn site(lang: Lang, address: Option<&str>) -> Site {
    Site::at(address.unwrap_or_default(), Query::default(), lang)
}

/// Writes a page in one language, if it is not there already.
fn one(
    dist: &Path,
    template: &Template,
    (books, edition): (&Books, &Edition<'_>),
    site: &Site,
    route: &Route,
    shared: &Shared<'_>,
) -> Result<Written, Problem> {
    let manifest = &books.newest().manifest;
    let plan = plan(Some(route));
    let is_there = |name: &&str| manifest.resource(&format!("{name}.json")).is_some();
    let mut files: Vec<&str> = plan.asks().iter().map(|schema| schema.name).filter(is_there).collect();
    for table in plan.explored().filter(is_there) {
        if !files.contains(&table) {
            files.push(table);
        }
    }
    let body = still::body(site, Some(route), edition);
    let text = template.page(site.lang, route, &files, &head::of(site, books, route, shared), body.as_str());
    let folder = routes::folder(site.lang, route);
    let quality = if route.row().is_none() { Quality::Best } else { Quality::Quick };
    let path = dist.join(&folder);
    let (changed, bytes) = put(&path, text.as_bytes(), quality).map_err(|error| {
        let mend = "free the disk, or take away what lies in its way; the last finished folder is as it was";
        Problem::file(&path.join(FILE).display().to_string(), error.to_string(), mend)
    })?;
    Ok(Written { pages: 1, changed: changed.into(), largest: (bytes, folder) })
}

/// Writes a page and its copies, the page last: where it is what it should be, so are they. Says whether it was changed,
/// and how large it is as it is sent.
fn put(folder: &Path, page: &[u8], quality: Quality) -> io::Result<(bool, usize)> {
    let file = folder.join(FILE);
    let copies = copies(&file);
    let sizes: Vec<u64> = copies.iter().filter_map(|copy| Some(fs::metadata(copy).ok()?.len())).collect();
    if let [sent, _] = sizes[..]
        && fs::read(&file).is_ok_and(|old| old == page)
    {
        return Ok((false, usize::try_from(sent).unwrap_or(usize::MAX)));
    }
    fs::create_dir_all(folder)?;
    let (br, gz) = (brotli(page, quality)?, gzip(page, quality)?);
    output::put(&copies[0], &br)?;
    output::put(&copies[1], &gz)?;
    output::put(&file, page)?;
    Ok((true, br.len()))
}
