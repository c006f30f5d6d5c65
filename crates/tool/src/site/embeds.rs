//! `/embed/…`: every part of the portal that can stand in a page of someone else, as a page of its own in each language, of the
//! newest release and of each release by its name. They hold no program.
//!
//! What stays small is written without compressed copies: on a disk they would take three times the room, and save a reader
//! nothing that one packet does not hold.

mod assets;
mod builder;
mod oembed;
mod page;
mod style;

use super::books::Books;
use super::embeddable::{Embeds, address, site};
use super::head::Shared;
use super::output::{Output, PACKED, PAGE, copies};
use crate::config::Deployment;
use assets::Assets;
use format::Problem;
use pack::{Quality, brotli, gzip};
use publish::parallel;
use std::fs;
use view::charts::saved;
use view::embed::{self, Embed};
use view::pages::pictures;
use view::site::{Query, Site};
use view::still::Edition;

/// A page of no more bytes is one block of a disk, and has no compressed copies.
const SMALL: usize = 4096;

/// What was written.
#[derive(Clone, Debug, Default)]
struct Written {
    files: usize,
    bytes: usize,
    /// The largest page as it is sent, in bytes, and its address.
    largest: (usize, String),
}

/// A page to be written: of the newest release without its name.
struct Work<'a> {
    embed: &'a Embed,
    site: &'a Site,
    edition: &'a Edition<'a>,
    pinned: bool,
}

/// Writes them all.
pub fn write(
    output: Output<'_>,
    books: &Books,
    embeds: &Embeds,
    shared: &Shared<'_>,
    deployment: &Deployment,
) -> Result<(), Problem> {
    let assets = assets::write(output, deployment)?;
    let editions: Vec<Edition<'_>> = books.editions().collect();
    let languages = text::tables::languages();
    let newest: Vec<Site> = languages.iter().map(|lang| site(*lang, shared.address, None)).collect();
    let pinned: Vec<Vec<Site>> = editions
        .iter()
        .map(|own| languages.iter().map(|lang| site(*lang, shared.address, Some(own.book.release()))).collect())
        .collect();
    let mut work = Vec::new();
    for (at, (edition, own)) in editions.iter().zip(&embeds.releases).enumerate() {
        let mut add = |sites: &'_ [Site], pinned| {
            // Each borrows from lists that outlive the work.
            for embed in own {
                work.extend(sites.iter().map(|site| (embed, site.clone(), edition, pinned)));
            }
        };
        if at == 0 {
            add(&newest, false);
        }
        if embeds.pinned {
            add(&pinned[at], true);
        }
    }
    let work: Vec<Work<'_>> =
        work.iter().map(|(embed, site, edition, pinned)| Work { embed, site, edition, pinned: *pinned }).collect();
    let Written { files, bytes, largest: (most, path) } = parallel::fold(
        &work,
        |one| written(output, one, &assets, shared),
        |all: &mut Written, _, one: Written| all.add(one),
    )?;
    builder::write(output, books, embeds, &assets, shared)?;
    println!(
        "{} embeds, {files} files of {bytes} bytes; the largest is /{path}, {most} bytes as it is sent",
        work.len()
    );
    Ok(())
}

impl Written {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.bytes += other.bytes;
        if other.largest.0 > self.largest.0 {
            self.largest = other.largest;
        }
    }

    /// A file that has been written, of so many bytes.
    fn file(&mut self, bytes: usize) {
        self.files += 1;
        self.bytes += bytes;
    }
}

/// Writes an embed in one language, and what goes with it.
fn written(output: Output<'_>, work: &Work<'_>, assets: &Assets, shared: &Shared<'_>) -> Result<Written, Problem> {
    let Work { embed, site, edition, pinned } = *work;
    let book = edition.book;
    let mut done = Written::default();
    let Some(body) = embed::body(site, embed, edition) else { return Ok(done) };
    let path = address(site.lang, pinned.then(|| book.release()), &embed.path());
    let title = site_title(site, embed, edition);
    let picture = if pinned { None } else { shared.previews.of(site.lang, &embed.route()) };
    let drawing = picture_file(site, embed, edition, body.as_str()).filter(|_| !pinned);
    let head = page::Head {
        title: &title,
        canonical: shared.address.map(|address| [address, &embed::page(site, embed)].concat()),
        picture: picture.map(|path| [shared.address.unwrap_or_default(), path].concat()),
        drawing: drawing.is_some().then(|| format!("{path}.svg")),
    };
    let text = page::text(site.lang, &path, &head, assets, body.as_str());
    let sent = done.put(output, &format!("{path}/{PAGE}"), text.as_bytes())?;
    done.largest = (sent, path.clone());
    if let Some(drawing) = drawing {
        done.put(output, &format!("{path}.svg"), drawing.as_bytes())?;
    }
    if let (Some(address), false) = (shared.address, pinned) {
        let json = oembed::text(site, embed, &title, address, &path, head.picture.as_deref());
        output.write(&format!("{path}.json"), &json)?;
        done.file(json.len());
    }
    Ok(done)
}

impl Written {
    /// Writes a file, and compressed copies where they are of use. Says how large it is as it is sent.
    fn put(&mut self, output: Output<'_>, path: &str, content: &[u8]) -> Result<usize, Problem> {
        let file = output.0.join(path);
        let copies = copies(&file);
        self.file(content.len());
        if content.len() <= SMALL {
            for copy in copies.iter().filter(|copy| copy.exists()) {
                fs::remove_file(copy)
                    .map_err(|error| Problem::file(&copy.display().to_string(), error.to_string(), "remove it"))?;
            }
            return output.write(path, content).map(|()| content.len());
        }
        let sizes: Vec<u64> = copies.iter().filter_map(|copy| Some(fs::metadata(copy).ok()?.len())).collect();
        if let [sent, other] = sizes[..]
            && fs::read(&file).is_ok_and(|old| old == content)
        {
            let [sent, other] = [sent, other].map(|size| usize::try_from(size).unwrap_or(usize::MAX));
            self.file(sent);
            self.file(other);
            return Ok(sent);
        }
        let failed = |error: std::io::Error| Problem::file(path, error.to_string(), "make room for its copies");
        let packed = [brotli(content, Quality::Quick).map_err(failed)?, gzip(content, Quality::Quick).map_err(failed)?];
        for (ending, packed) in PACKED.iter().zip(&packed) {
            output.write(&format!("{path}{ending}"), packed)?;
            self.file(packed.len());
        }
        output.write_behind_copies(path, content).map(|()| packed[0].len())
    }
}

/// What the window of an embed is called.
fn site_title(site: &Site, embed: &Embed, edition: &Edition<'_>) -> String {
    let name = embed::title(site, embed, edition.book);
    if edition.book.manifest.shanhai.synthetic {
        return [site.t(text::messages::SYNTHETIC), " · ", &name].concat();
    }
    name
}

/// The first picture of an embed as a file of its own, if it has one.
fn picture_file(site: &Site, embed: &Embed, edition: &Edition<'_>, body: &str) -> Option<String> {
    if !matches!(embed, Embed::Chart(_)) {
        return None;
    }
    let (_, rest) = body.split_once("<div class=\"chart__picture\"")?;
    let (attributes, rest) = rest.split_once('>')?;
    let (_, height) = attributes.split_once("data-height=\"")?;
    // Bands are pictures, in which no such element stands.
    let (bands, _) = rest.split_once("</div>")?;
    let route = embed.route();
    let mut from = pictures::from(site, &route, &Query::default(), edition.book.release()).to_vec();
    // An address that begins nowhere leads nowhere.
    if !from.last().is_some_and(|line| line.contains("://")) {
        from.truncate(1);
    }
    if edition.book.manifest.shanhai.synthetic {
        from.insert(0, site.t(text::messages::SYNTHETIC).to_owned());
    }
    Some(saved(bands, &style::of_picture(), height.split('"').next()?, &from))
}
