// Evidence files of the newest release, as its pages offer them: of a figure, of totals, of a pairing, of a claim.

use claims::Checker;
use export::evidence::{self, Carried, MANIFEST, Page, Part};
use ledger::Book;
use sha2::{Digest as _, Sha256};
use std::fs;
use text::{Lang, messages as m};
use view::components::Names;
use view::pages::explore::{self, Asked};
use view::site::{Query, Route, Site, Tab};
use view::tables;

/// The text whose claim is checked.
pub const CLAIM: &str = "2021年，江苏省向陕西省提供财政援助资金26.9亿元。2018年至2020年，全国投入8888亿元。";

/// What a file is of.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Figure(&'static str, &'static str),
    /// An exploring page, with the part of the address after `?`.
    Totals(&'static str, &'static str),
    Pairing(&'static str),
    Claim(&'static str),
}

pub fn site(lang: Lang) -> Site {
    Site::at("https://gov.example/x/", Query::default(), lang)
}

/// The newest release, with the hash that its manifest has.
pub fn newest() -> Book {
    let mut book = tests::book(&tests::catalogue().releases[0].release);
    let manifest = read(&book, MANIFEST);
    book.sha256 = format!("{:x}", Sha256::digest(manifest.as_bytes()));
    book
}

/// A published file.
pub fn read(book: &Book, path: &str) -> String {
    fs::read_to_string(tests::root().join("public/data").join(book.release()).join(path)).unwrap()
}

/// The file; with a signature and a key, where both are given.
pub fn file(book: &Book, lang: Lang, of: Of, signed: Option<(&str, &str)>) -> String {
    let site = site(lang);
    let names = Names { site: &site, book };
    let checker = Checker::new(book.clone());
    let (title, route, parts) = match of {
        Of::Figure(table, id) => {
            let of = tables::by_name(table).unwrap();
            let title = view::pages::figure::heading(&names, of, &book.row(table, id).unwrap());
            (title, Route::Figure(of, id.to_owned()), evidence::figure(book, of, id).unwrap())
        }
        Of::Totals(table, search) => {
            let of = tables::by_name(table).unwrap();
            let query = Query::parse(search);
            let words = explore::words(&names, of, book.table(table));
            let question = explore::question(&Asked { names, of, words: &words, query: &query });
            (site.t(of.title).to_owned(), Route::Explore(of), evidence::totals(book, of, question).unwrap())
        }
        Of::Pairing(id) => {
            let route = Route::Pairing(id.to_owned(), Tab::Overview);
            (names.pairing(id), route, evidence::pairing(book, id, Tab::Overview).unwrap())
        }
        Of::Claim(text) => {
            let all = checker.check(text).unwrap();
            (site.t(m::CHECK).to_owned(), Route::Check, evidence::claim(&site, &checker, text, &all))
        }
    };
    let parts: Vec<Part<'_>> = parts;
    let page = Page { names, title: &title, address: &site.pinned(&route, book.release()), parts: &parts };
    let texts = std::iter::once(MANIFEST.to_owned()).chain(page.paths()).map(|path| read(book, &path)).collect();
    page.file(&Carried {
        texts,
        signature: signed.map(|(signature, _)| signature.to_owned()),
        public_key: signed.map(|(_, key)| key.to_owned()),
        made: "2026-11-27".to_owned(),
    })
}
