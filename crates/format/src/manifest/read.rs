//! The manifest and the catalogue as the portal reads them: only what it needs, by our own reader.

use super::{
    Catalogue, CatalogueEntry, Changes, Licence, Manifest, PartOf, Previous, Resource, Shanhai, StatedTotal,
    TableParts, Title,
};
use crate::json::{JsonError, Reader};
use crate::{Kind, Version};

type Result<T> = std::result::Result<T, JsonError>;

/// Where the value of a key goes. Keys are data and not branches, which every program of a page would carry.
enum Slot<'a> {
    Text(&'a mut String),
    MaybeText(&'a mut Option<String>),
    Flag(&'a mut bool),
    Number(&'a mut u32),
    /// `null` is none.
    MaybeNumber(&'a mut Option<u32>),
    Count(&'a mut usize),
    Bytes(&'a mut u64),
    /// Anything else, unless it is `null`.
    Other(&'a mut dyn FnMut(&mut Reader<'_>) -> Result<()>),
}

/// Reads an object; what is not named is passed over.
fn record(json: &mut Reader<'_>, slots: &mut [(&str, Slot<'_>)]) -> Result<()> {
    json.object(&mut |json, key| {
        let Some((_, slot)) = slots.iter_mut().find(|(name, _)| *name == key) else { return json.skip() };
        match slot {
            Slot::Text(text) => **text = self::text(json)?,
            Slot::MaybeText(text) => **text = Some(self::text(json)?),
            Slot::Flag(flag) => **flag = json.boolean()?,
            Slot::Number(number) => **number = self::number(json)?,
            Slot::MaybeNumber(number) if !json.null() => **number = Some(self::number(json)?),
            Slot::Count(count) => **count = number(json)? as usize,
            Slot::Bytes(bytes) => {
                let length = json.integer()?;
                **bytes = u64::try_from(length).or_else(|_| json.fail("a number of bytes"))?;
            }
            Slot::Other(read) if !json.null() => read(json)?,
            Slot::MaybeNumber(_) | Slot::Other(_) => {}
        }
        Ok(())
    })
}

impl Catalogue {
    pub fn from_json(bytes: &[u8]) -> Result<Self> {
        let mut catalogue = Self { format: 0, releases: Vec::new() };
        let mut json = Reader::new(bytes);
        record(
            &mut json,
            &mut [
                ("format", Slot::Number(&mut catalogue.format)),
                ("releases", Slot::Other(&mut |json| list(json, &mut catalogue.releases, entry))),
            ],
        )?;
        json.end().map(|()| catalogue)
    }
}

impl Manifest {
    /// Reads what the portal needs: the files with their hashes, the columns of the tables, our own properties.
    pub fn from_json(bytes: &[u8]) -> Result<Self> {
        let shanhai = Shanhai {
            format: 0,
            release: String::new(),
            title: empty_title(),
            previous: None,
            changes: None,
            synthetic: false,
            stated_totals: Vec::new(),
            tables: Vec::new(),
        };
        let [name, title, created] = Default::default();
        let mut manifest =
            Self { schema: None, name, title, created, licenses: Vec::new(), resources: Vec::new(), shanhai };
        let mut json = Reader::new(bytes);
        record(
            &mut json,
            &mut [
                ("created", Slot::Text(&mut manifest.created)),
                ("licenses", Slot::Other(&mut |json| list(json, &mut manifest.licenses, licence))),
                ("resources", Slot::Other(&mut |json| list(json, &mut manifest.resources, resource))),
                ("shanhai", Slot::Other(&mut |json| own(json, &mut manifest.shanhai))),
            ],
        )?;
        json.end().map(|()| manifest)
    }
}

impl StatedTotal {
    /// Reads the totals that a manifest names; [`Manifest::from_json`] passes them over, since one page alone speaks of them.
    pub fn all_from_json(bytes: &[u8]) -> Result<Vec<Self>> {
        let mut all = Vec::new();
        let mut json = Reader::new(bytes);
        let mut totals = |json: &mut Reader<'_>| list(json, &mut all, total);
        let mut shanhai = |json: &mut Reader<'_>| record(json, &mut [("statedTotals", Slot::Other(&mut totals))]);
        record(&mut json, &mut [("shanhai", Slot::Other(&mut shanhai))])?;
        json.end().map(|()| all)
    }
}

fn total(json: &mut Reader<'_>) -> Result<StatedTotal> {
    let [table, amount, precision, source, locator] = Default::default();
    let mut total =
        StatedTotal { table, pairing: None, year: None, period: None, kind: None, amount, precision, source, locator };
    let mut year = None;
    record(
        json,
        &mut [
            ("table", Slot::Text(&mut total.table)),
            ("pairing", Slot::MaybeText(&mut total.pairing)),
            ("year", Slot::MaybeNumber(&mut year)),
            ("period", Slot::MaybeText(&mut total.period)),
            ("kind", Slot::MaybeText(&mut total.kind)),
            ("amount", Slot::Text(&mut total.amount)),
            ("precision", Slot::Text(&mut total.precision)),
            ("source", Slot::Text(&mut total.source)),
            ("locator", Slot::Text(&mut total.locator)),
        ],
    )?;
    total.year = year.map(|year| u16::try_from(year).or_else(|_| json.fail("a year"))).transpose()?;
    Ok(total)
}

fn own(json: &mut Reader<'_>, shanhai: &mut Shanhai) -> Result<()> {
    record(
        json,
        &mut [
            ("format", Slot::Number(&mut shanhai.format)),
            ("release", Slot::Text(&mut shanhai.release)),
            ("title", Slot::Other(&mut |json| title(json, &mut shanhai.title))),
            ("synthetic", Slot::Flag(&mut shanhai.synthetic)),
            ("previous", Slot::Other(&mut |json| previous(json, &mut shanhai.previous))),
            ("changes", Slot::Other(&mut |json| changes(json, &mut shanhai.changes))),
            ("tables", Slot::Other(&mut |json| list(json, &mut shanhai.tables, parts))),
        ],
    )
}

fn previous(json: &mut Reader<'_>, into: &mut Option<Previous>) -> Result<()> {
    let mut previous = Previous { release: String::new(), sha256: String::new() };
    record(json, &mut [("release", Slot::Text(&mut previous.release)), ("sha256", Slot::Text(&mut previous.sha256))])?;
    *into = Some(previous);
    Ok(())
}

fn changes(json: &mut Reader<'_>, into: &mut Option<Changes>) -> Result<()> {
    let mut changes = Changes::default();
    record(
        json,
        &mut [
            ("added", Slot::Count(&mut changes.added)),
            ("changed", Slot::Count(&mut changes.changed)),
            ("figures", Slot::Count(&mut changes.figures)),
            ("removed", Slot::Count(&mut changes.removed)),
        ],
    )?;
    *into = Some(changes);
    Ok(())
}

/// Refuses what is no file in the folder of the release: names have no mark at their beginning, and none beside another.
fn inside(json: &Reader<'_>, path: &str) -> Result<()> {
    let mut mark = true;
    for byte in path.bytes() {
        let next = matches!(byte, b'.' | b'/');
        if mark && next || !(next || byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return json.fail("a file of the release");
        }
        mark = next;
    }
    Ok(())
}

fn parts(json: &mut Reader<'_>) -> Result<TableParts> {
    let mut parts = TableParts { table: String::new(), rows: 0, parts: Vec::new() };
    record(
        json,
        &mut [
            ("table", Slot::Text(&mut parts.table)),
            ("rows", Slot::Count(&mut parts.rows)),
            ("parts", Slot::Other(&mut |json| list(json, &mut parts.parts, text))),
        ],
    )?;
    Ok(parts)
}

fn entry(json: &mut Reader<'_>) -> Result<CatalogueEntry> {
    let [release, created, sha256] = Default::default();
    let mut entry = CatalogueEntry { release, title: empty_title(), created, synthetic: false, bytes: 0, sha256 };
    record(
        json,
        &mut [
            ("release", Slot::Text(&mut entry.release)),
            ("title", Slot::Other(&mut |json| title(json, &mut entry.title))),
            ("created", Slot::Text(&mut entry.created)),
            ("synthetic", Slot::Flag(&mut entry.synthetic)),
            ("bytes", Slot::Bytes(&mut entry.bytes)),
            ("sha256", Slot::Text(&mut entry.sha256)),
        ],
    )?;
    Ok(entry)
}

fn resource(json: &mut Reader<'_>) -> Result<Resource> {
    let [name, path, hash] = Default::default();
    let mut resource = Resource {
        name,
        path,
        kind: None,
        format: None,
        mediatype: None,
        encoding: None,
        bytes: 0,
        hash,
        schema: None,
        shanhai: None,
    };
    record(
        json,
        &mut [
            ("path", Slot::Text(&mut resource.path)),
            ("bytes", Slot::Bytes(&mut resource.bytes)),
            ("hash", Slot::Text(&mut resource.hash)),
            ("schema", Slot::MaybeText(&mut resource.schema)),
            ("shanhai", Slot::Other(&mut |json| part(json, &mut resource.shanhai))),
        ],
    )?;
    inside(json, &resource.path)?;
    Ok(resource)
}

fn part(json: &mut Reader<'_>, into: &mut Option<PartOf>) -> Result<()> {
    let mut part = PartOf { table: String::new(), rows: 0, from: None, to: None };
    record(
        json,
        &mut [
            ("table", Slot::Text(&mut part.table)),
            ("rows", Slot::Count(&mut part.rows)),
            ("from", Slot::MaybeNumber(&mut part.from)),
            ("to", Slot::MaybeNumber(&mut part.to)),
        ],
    )?;
    *into = Some(part);
    Ok(())
}

fn licence(json: &mut Reader<'_>) -> Result<Licence> {
    let mut licence = Licence { name: String::new(), path: String::new() };
    record(json, &mut [("name", Slot::Text(&mut licence.name)), ("path", Slot::Text(&mut licence.path))])?;
    // A link leads there.
    if Kind::Url.accepts(&licence.path, Version::One) { Ok(licence) } else { json.fail("an address") }
}

fn title(json: &mut Reader<'_>, title: &mut Title) -> Result<()> {
    record(
        json,
        &mut [
            ("zh-Hans", Slot::Text(&mut title.zh_hans)),
            ("zh-Hant", Slot::MaybeText(&mut title.zh_hant)),
            ("en", Slot::MaybeText(&mut title.en)),
        ],
    )
}

const fn empty_title() -> Title {
    Title { zh_hans: String::new(), zh_hant: None, en: None }
}

fn text(json: &mut Reader<'_>) -> Result<String> {
    json.string().map(std::borrow::Cow::into_owned)
}

fn number(json: &mut Reader<'_>) -> Result<u32> {
    let number = json.integer()?;
    u32::try_from(number).or_else(|_| json.fail("a number of 32 bits"))
}

fn list<T>(json: &mut Reader<'_>, items: &mut Vec<T>, read: fn(&mut Reader<'_>) -> Result<T>) -> Result<()> {
    json.array(&mut |json| {
        items.push(read(json)?);
        Ok(())
    })
}

#[cfg(test)]
mod tests;
