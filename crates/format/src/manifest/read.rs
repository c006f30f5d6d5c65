//! The manifest and the catalogue as the portal reads them: only what it needs, by our own reader.

use super::{
    Catalogue, CatalogueEntry, Changes, Licence, Manifest, PartOf, Previous, Resource, Shanhai, TableParts, Title,
};
use crate::json::{JsonError, Reader};

type Result<T> = std::result::Result<T, JsonError>;

impl Catalogue {
    pub fn from_json(bytes: &[u8]) -> Result<Self> {
        let mut catalogue = Self { format: 0, releases: Vec::new() };
        let mut json = Reader::new(bytes);
        json.object(&mut |json, key| {
            match key {
                "format" => catalogue.format = number(json)?,
                "releases" => list(json, &mut catalogue.releases, entry)?,
                _ => json.skip()?,
            }
            Ok(())
        })?;
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
        json.object(&mut |json, key| {
            match key {
                "name" => manifest.name = text(json)?,
                "created" => manifest.created = text(json)?,
                "licenses" => list(json, &mut manifest.licenses, licence)?,
                "resources" => list(json, &mut manifest.resources, resource)?,
                "shanhai" => json.object(&mut |json, key| own(json, key, &mut manifest.shanhai))?,
                _ => json.skip()?,
            }
            Ok(())
        })?;
        json.end().map(|()| manifest)
    }
}

fn own(json: &mut Reader<'_>, key: &str, shanhai: &mut Shanhai) -> Result<()> {
    match key {
        "format" => shanhai.format = number(json)?,
        "release" => shanhai.release = text(json)?,
        "title" => shanhai.title = title(json)?,
        "synthetic" => shanhai.synthetic = json.boolean()?,
        "previous" if !json.null() => {
            let mut previous = Previous { release: String::new(), sha256: String::new() };
            json.object(&mut |json, key| {
                match key {
                    "release" => previous.release = text(json)?,
                    "sha256" => previous.sha256 = text(json)?,
                    _ => json.skip()?,
                }
                Ok(())
            })?;
            shanhai.previous = Some(previous);
        }
        "changes" if !json.null() => {
            let mut changes = Changes::default();
            json.object(&mut |json, key| {
                match key {
                    "added" => changes.added = number(json)? as usize,
                    "changed" => changes.changed = number(json)? as usize,
                    "figures" => changes.figures = number(json)? as usize,
                    "removed" => changes.removed = number(json)? as usize,
                    _ => json.skip()?,
                }
                Ok(())
            })?;
            shanhai.changes = Some(changes);
        }
        "tables" => list(json, &mut shanhai.tables, parts)?,
        "previous" | "changes" => {}
        _ => json.skip()?,
    }
    Ok(())
}

fn parts(json: &mut Reader<'_>) -> Result<TableParts> {
    let mut parts = TableParts { table: String::new(), rows: 0, parts: Vec::new() };
    json.object(&mut |json, key| {
        match key {
            "table" => parts.table = text(json)?,
            "rows" => parts.rows = number(json)? as usize,
            "parts" => list(json, &mut parts.parts, text)?,
            _ => json.skip()?,
        }
        Ok(())
    })?;
    Ok(parts)
}

fn entry(json: &mut Reader<'_>) -> Result<CatalogueEntry> {
    let [release, created, sha256] = Default::default();
    let mut entry = CatalogueEntry { release, title: empty_title(), created, synthetic: false, bytes: 0, sha256 };
    json.object(&mut |json, key| {
        match key {
            "release" => entry.release = text(json)?,
            "title" => entry.title = title(json)?,
            "created" => entry.created = text(json)?,
            "synthetic" => entry.synthetic = json.boolean()?,
            "bytes" => entry.bytes = u64::from(number(json)?),
            "sha256" => entry.sha256 = text(json)?,
            _ => json.skip()?,
        }
        Ok(())
    })?;
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
    json.object(&mut |json, key| {
        match key {
            "name" => resource.name = text(json)?,
            "path" => resource.path = text(json)?,
            "bytes" => resource.bytes = u64::from(number(json)?),
            "hash" => resource.hash = text(json)?,
            "schema" => resource.schema = Some(text(json)?),
            "shanhai" => resource.shanhai = Some(part(json)?),
            _ => json.skip()?,
        }
        Ok(())
    })?;
    Ok(resource)
}

fn part(json: &mut Reader<'_>) -> Result<PartOf> {
    let mut part = PartOf { table: String::new(), rows: 0, from: None, to: None };
    json.object(&mut |json, key| {
        match key {
            "table" => part.table = text(json)?,
            "rows" => part.rows = number(json)? as usize,
            "from" if !json.null() => part.from = Some(number(json)?),
            "to" if !json.null() => part.to = Some(number(json)?),
            "from" | "to" => {}
            _ => json.skip()?,
        }
        Ok(())
    })?;
    Ok(part)
}

fn licence(json: &mut Reader<'_>) -> Result<Licence> {
    let mut licence = Licence { name: String::new(), path: String::new() };
    json.object(&mut |json, key| {
        match key {
            "name" => licence.name = text(json)?,
            "path" => licence.path = text(json)?,
            _ => json.skip()?,
        }
        Ok(())
    })?;
    Ok(licence)
}

fn title(json: &mut Reader<'_>) -> Result<Title> {
    let mut title = empty_title();
    json.object(&mut |json, key| {
        match key {
            "zh-Hans" => title.zh_hans = text(json)?,
            "zh-Hant" => title.zh_hant = Some(text(json)?),
            "en" => title.en = Some(text(json)?),
            _ => json.skip()?,
        }
        Ok(())
    })?;
    Ok(title)
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
