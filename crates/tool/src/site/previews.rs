//! The picture that programs show with a shared link: one for each subject and language of the newest release. Its name is the
//! hash of what it shows, so one that is there is not drawn again.

use super::books::Books;
use super::output::Output;
use super::{description, routes};
use crate::digest::sha256;
use format::{Date, Problem};
use ledger::Book;
use preview::{Card, Figure, Fonts, Script, png, svg};
use publish::parallel;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use text::{Lang, messages as m};
use view::pages;
use view::site::{Query, Route, Site, Tab};

/// Where they lie.
const FOLDER: &str = "previews";

/// The pictures that there are.
#[derive(Default)]
pub struct Previews(HashMap<(String, &'static str), String>);

impl Previews {
    /// The path of the picture of a page below the portal's folder; `None` where there is none.
    pub fn of(&self, lang: Lang, route: &Route) -> Option<&str> {
        self.0.get(&(subject(route).path(), lang.tag())).map(String::as_str)
    }
}

/// What was done, and what a picture could not say.
#[derive(Default)]
struct Done {
    previews: Previews,
    drawn: usize,
    /// Letters that no font has.
    lacking: BTreeSet<char>,
    /// How many pictures are not there for want of them.
    lost: usize,
}

/// Makes all pictures. What is in the folder `last` already, which an earlier run finished, is taken from there.
pub fn write(output: Output<'_>, books: &Books, last: Option<&Path>) -> Result<Previews, Problem> {
    let fonts = match Fonts::of_machine() {
        Ok(fonts) => fonts,
        Err(none) => {
            println!("{none}");
            return Ok(Previews::default());
        }
    };
    let book = books.newest();
    let is_there = |route: &Route| route.row().is_none_or(|(of, id)| book.row(of.name(), id).is_some());
    let subjects: Vec<Route> =
        routes::all(books).into_values().filter(|route| is_there(route) && subject(route) == *route).collect();
    let sites: Vec<Site> = text::tables::languages()
        .into_iter()
        .map(|lang| Site::new("".into(), "".into(), Query::default(), lang))
        .collect();
    let cards: Vec<(&Route, &Site)> =
        subjects.iter().flat_map(|route| sites.iter().map(move |site| (route, site))).collect();
    let done = parallel::fold(
        &cards,
        |(route, site)| one(output, &card(site, book, route), &fonts, last),
        |all: &mut Done, (route, site), made| all.add(site.lang, route, made),
    )?;
    let paths: BTreeSet<&str> = done.previews.0.values().map(String::as_str).collect();
    output.remove(FOLDER, |name| !paths.contains(format!("{FOLDER}/{name}").as_str()))?;
    println!("{} preview pictures, {} of them new or changed", paths.len(), done.drawn);
    if done.lost > 0 {
        let letters: Vec<String> = done.lacking.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        println!(
            "{} pages have no preview picture: the fonts here ({}) lack {}",
            done.lost,
            fonts.families().join(", "),
            letters.join(", ")
        );
    }
    Ok(done.previews)
}

impl Done {
    fn add(&mut self, lang: Lang, route: &Route, made: Made) {
        match made {
            Made::Picture { path, drawn } => {
                self.previews.0.insert((route.path(), lang.tag()), path);
                self.drawn += usize::from(drawn);
            }
            Made::Lacks(letter) => {
                self.lost += 1;
                self.lacking.insert(letter);
            }
        }
    }
}

enum Made {
    Picture { path: String, drawn: bool },
    Lacks(char),
}

/// The page whose picture a page has: the parts of a pairing share one.
fn subject(route: &Route) -> Route {
    match route {
        Route::Pairing(id, _) => Route::Pairing(id.clone(), Tab::Overview),
        other => other.clone(),
    }
}

fn one(output: Output<'_>, card: &Card, fonts: &Fonts, last: Option<&Path>) -> Result<Made, Problem> {
    let drawing = match svg(card, fonts) {
        Ok(drawing) => drawing,
        Err(letter) => return Ok(Made::Lacks(letter)),
    };
    // As long as the hash in the names of other files that never change.
    let path = format!("{FOLDER}/{}.png", &sha256(drawing.as_bytes())[..16]);
    let known = |folder: &Path| fs::read(folder.join(&path)).ok().filter(|bytes| is_whole(bytes));
    if known(output.0).is_some() {
        return Ok(Made::Picture { path, drawn: false });
    }
    if let Some(bytes) = last.and_then(known) {
        output.write(&path, bytes)?;
        return Ok(Made::Picture { path, drawn: false });
    }
    let bytes = png(&drawing).map_err(|error| Problem::file(&path, error, "report it with the release"))?;
    output.write(&path, bytes)?;
    Ok(Made::Picture { path, drawn: true })
}

/// Whether a file was written to its end.
fn is_whole(png: &[u8]) -> bool {
    png.starts_with(b"\x89PNG") && png.ends_with(b"IEND\xaeB`\x82")
}

/// What the picture of a page says: what the page says first.
fn card(site: &Site, book: &Book, route: &Route) -> Card {
    let title = pages::plan(Some(route)).title(site, book, route);
    let own = &book.manifest;
    let figure = |told: pages::Told| Figure { name: told.name, words: told.words, note: told.note };
    let created = own.created.get(..10).and_then(Date::parse).map(|date| site.date(date)).unwrap_or_default();
    let foot =
        [site.lang.title(&own.shanhai.title), book.release(), &site.fill(m::NAMED, &[site.t(m::CREATED), &created])];
    Card {
        portal: site.t(m::PORTAL).to_owned(),
        title: site.without_brand(&title).to_owned(),
        lead: description::words(site, book, route),
        figures: pages::told(site, book, route).into_iter().map(figure).collect(),
        foot: foot.join(" · "),
        warning: own.shanhai.synthetic.then(|| site.t(m::SYNTHETIC).to_owned()),
        script: if site.lang == Lang::Hant { Script::Traditional } else { Script::Simplified },
    }
}
