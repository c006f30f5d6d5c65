//! `sitemap.xml`: every page in every language, for programs that gather pages. All addresses in it must be absolute, so there is
//! none where nobody knows where the portal will lie.

use super::books::Books;
use super::output::Output;
use super::routes;
use super::xml::Xml;
use crate::config::{Address, Deployment};
use format::Problem;
use text::Lang;
use view::site::Route;

/// The most that one file may list, and the most bytes that it may have.
const MOST: Limits = Limits { addresses: 50_000, bytes: 50_000_000 };
/// An address with those of the other languages is shorter.
const LONGEST: usize = 10_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const FIRST: &str = "sitemap.xml";

#[derive(Clone, Copy)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

/// A page as a sitemap lists it: its address in each language, and the day on which it last changed.
struct Listed {
    addresses: Vec<(Lang, String)>,
    day: Option<String>,
}

/// Writes the sitemap and what leads to it, and says what is not there for want of an address.
pub fn write(output: Output<'_>, books: &Books, deployment: &Deployment) -> Result<(), Problem> {
    let files =
        deployment.address.as_ref().map_or_else(Vec::new, |address| files(&pages(books, address), address, MOST));
    for (name, content) in &files {
        output.write(name, content)?;
    }
    let outdated = |name: &str| is_part(name) && !files.iter().any(|(own, _)| own == name);
    output.remove("", outdated)?;
    output.write("robots.txt", robots(deployment))?;
    match &deployment.address {
        None => println!("no sitemap: {}", crate::config::UNKNOWN),
        Some(address) if address.path() != "/" => println!(
            "robots.txt is read at the root of a host alone: put this line into that of {}: {}",
            address.host(),
            line(address)
        ),
        Some(_) => {}
    }
    Ok(())
}

/// What the programs that gather pages may do: all; and where the list of pages is.
fn robots(deployment: &Deployment) -> String {
    let sitemap = deployment.address.as_ref().map_or_else(String::new, |address| format!("\n{}\n", line(address)));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

fn line(address: &Address) -> String {
    format!("Sitemap: {}", address.of(FIRST))
}

/// `sitemap.xml`, or `sitemap-3.xml`, with or without a compressed copy's ending.
fn is_part(name: &str) -> bool {
    let own = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(name);
    let number = own.strip_prefix("sitemap").and_then(|rest| rest.strip_suffix(".xml"));
    number.is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// The pages of what the newest release has: those of older rows ask not to be listed.
fn pages(books: &Books, address: &Address) -> Vec<Listed> {
    let newest = books.newest();
    let is_there = |route: &&Route| route.row().is_none_or(|(of, id)| newest.row(of.name(), id).is_some());
    let page = |route: &Route| Listed {
        addresses: text::tables::languages()
            .into_iter()
            .map(|lang| (lang, address.of(&routes::folder(lang, route))))
            .collect(),
        day: newest.manifest.created.get(..10).map(str::to_owned),
    };
    routes::all(books).values().filter(is_there).map(page).collect()
}

/// The files of a sitemap: one, or several and the list of them.
fn files(pages: &[Listed], address: &Address, most: Limits) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    let (mut part, mut addresses) = (begun(), 0);
    for page in pages {
        let own = page.addresses.len();
        if addresses + own > most.addresses || part.len() + own * LONGEST > most.bytes {
            parts.push(std::mem::replace(&mut part, begun()));
            addresses = 0;
        }
        list(&mut part, page);
        addresses += own;
    }
    parts.push(part);
    let ended = parts.into_iter().map(|mut part| {
        part.close("urlset");
        part.into_string()
    });
    let mut ended: Vec<String> = ended.collect();
    if ended.len() == 1 {
        return ended.pop().map(|only| (FIRST.to_owned(), only)).into_iter().collect();
    }
    let last = pages.iter().filter_map(|page| page.day.as_deref()).max();
    let named: Vec<(String, String)> =
        (1..).zip(ended).map(|(number, part)| (format!("sitemap-{number}.xml"), part)).collect();
    let mut index = Xml::new();
    index.open("sitemapindex", &[("xmlns", NAMESPACE)]);
    for (name, _) in &named {
        index.open("sitemap", &[]);
        index.text("loc", &address.of(name));
        last.into_iter().for_each(|day| index.text("lastmod", day));
        index.close("sitemap");
    }
    index.close("sitemapindex");
    std::iter::once((FIRST.to_owned(), index.into_string())).chain(named).collect()
}

fn begun() -> Xml {
    let mut part = Xml::new();
    part.open("urlset", &[("xmlns", NAMESPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
    part
}

/// Each language's page, with those of all.
fn list(part: &mut Xml, page: &Listed) {
    for (_, own) in &page.addresses {
        part.open("url", &[]);
        part.text("loc", own);
        page.day.iter().for_each(|day| part.text("lastmod", day));
        for (lang, other) in &page.addresses {
            part.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", lang.tag()), ("href", other)]);
        }
        part.close("url");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(count: usize) -> Vec<Listed> {
        let page = |number: usize| Listed {
            addresses: Lang::ALL.map(|lang| (lang, format!("https://gov.example/{}/{number}", lang.prefix()))).to_vec(),
            day: Some(format!("2026-01-{:02}", number % 28 + 1)),
        };
        (0..count).map(page).collect()
    }

    #[test]
    fn a_long_list_is_in_parts_that_an_index_names() {
        let address = Address::parse("https://gov.example/").unwrap();
        let of = |count, most| files(&listed(count), &address, most);
        let few = of(2, MOST);
        assert_eq!(few.len(), 1);
        assert_eq!(few[0].1.matches("<url>").count(), 6);
        assert_eq!(few[0].1.matches("hreflang=\"en\"").count(), 6, "each page names the same in every language");

        let parted = of(7, Limits { addresses: 9, ..MOST });
        let names: Vec<&str> = parted.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, [FIRST, "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert_eq!(parted[0].1.matches("<lastmod>2026-01-07</lastmod>").count(), 3, "{}", parted[0].1);
        let counts: Vec<usize> = parted[1..].iter().map(|(_, part)| part.matches("<url>").count()).collect();
        assert_eq!(counts, [9, 9, 3], "languages of a page stay together");
        assert_eq!(of(7, Limits { bytes: 31_000, ..MOST }).len(), 8, "bytes part it too");
        assert!(parted.iter().all(|(name, _)| is_part(name) && is_part(&format!("{name}.br"))));
        assert!(!is_part("sitemap-x.xml") && !is_part("sitemap.html") && !is_part("other.xml"));
    }
}
