//! `data/catalog.jsonld`: the releases in the words of DCAT, for catalogues of open data. Addresses are relative to the file
//! where nobody knows where the portal will lie.

use super::books::Books;
use super::{archive, sums};
use crate::config::Deployment;
use crate::digest::sha256;
use crate::parquet;
use format::{CatalogueEntry, Manifest, Problem, Title};
use serde_json::{Value, json};
use std::path::Path;
use text::{Lang, Msg, Speaker, UnitMode, messages as m};

/// Its name in the folder of the data.
pub const NAME: &str = "catalog.jsonld";

const SHA256: &str = "spdx:checksumAlgorithm_sha256";

/// The catalogue of these releases; `archives` are the bytes of the archive of each, in the same order. `data` is their folder,
/// where their Parquet files are looked for, which no manifest lists.
pub fn of(books: &Books, archives: &[Vec<u8>], data: &Path, deployment: &Deployment) -> Result<Value, Problem> {
    let mut context = json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "spdx": "http://spdx.org/rdf/terms#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    });
    if let Some(base) = deployment.url("data/") {
        context["@base"] = json!(base);
    }
    let releases: Vec<Value> = books
        .iter()
        .zip(archives)
        .map(|((entry, book), archive)| {
            let parquet = tables_as_parquet(&data.join(&entry.release), &entry.release)?;
            Ok(dataset(entry, &book.manifest, archive, parquet, deployment))
        })
        .collect::<Result<_, Problem>>()?;
    let newest = books.iter().next().map(|(entry, _)| date(&entry.created));
    Ok(json!({
        "@context": context,
        "@id": NAME,
        "@type": "dcat:Catalog",
        "dct:title": said(m::PORTAL),
        "dct:description": said(m::PORTAL_LEAD),
        "dct:publisher": publisher(deployment),
        "dct:modified": newest,
        "foaf:homepage": { "@id": "../" },
        "dcat:dataset": releases,
    }))
}

fn tables_as_parquet(folder: &Path, release: &str) -> Result<Vec<Value>, Problem> {
    let files = parquet::proven(folder)?;
    let tables = files.iter().filter(|(path, _)| sums::is_of(path, "parquet"));
    Ok(tables
        .map(|(path, bytes)| distribution(&format!("{release}/{path}"), bytes.len() as u64, &sha256(bytes)))
        .collect())
}

fn dataset(
    entry: &CatalogueEntry,
    manifest: &Manifest,
    archive: &[u8],
    parquet: Vec<Value>,
    deployment: &Deployment,
) -> Value {
    let release = &entry.release;
    let listed = manifest.resources.iter().map(|file| {
        let hash = file.hash.strip_prefix("sha256:").unwrap_or_default();
        distribution(&format!("{release}/{}", file.path), file.bytes, hash)
    });
    let own = distribution(&format!("{release}/{}", crate::folder::MANIFEST), entry.bytes, &entry.sha256);
    let mut whole = distribution(&archive::name(release), archive.len() as u64, &sha256(archive));
    whole["dcat:packageFormat"] = media_type("zip");
    let mut distributions: Vec<Value> = [whole, own].into_iter().chain(listed).chain(parquet).collect();
    for distribution in &mut distributions {
        if let Some(licence) = manifest.licenses.first() {
            distribution["dct:license"] = json!({ "@id": licence.path });
        }
    }
    let previous =
        manifest.shanhai.previous.as_ref().map(|previous| json!({ "@id": format!("{}/", previous.release) }));
    let mut data = json!({
        "@id": format!("{release}/"),
        "@type": "dcat:Dataset",
        "dct:identifier": format!("sha256:{}", entry.sha256),
        "dct:title": titles(&entry.title),
        "dct:description": said(if entry.synthetic { m::SYNTHETIC } else { m::PORTAL_LEAD }),
        "dct:issued": date(&entry.created),
        "dct:publisher": publisher(deployment),
        "dct:language": { "@id": "http://id.loc.gov/vocabulary/iso639-1/zh" },
        "dcat:version": release,
        "dcat:landingPage": { "@id": format!("../?release={release}") },
        "dcat:distribution": distributions,
    });
    if let Some(previous) = previous {
        data["dcat:previousVersion"] = previous;
    }
    if let Some(licence) = manifest.licenses.first() {
        data["dct:license"] = json!({ "@id": licence.path });
    }
    data
}

fn distribution(path: &str, bytes: u64, sha256: &str) -> Value {
    json!({
        "@type": "dcat:Distribution",
        "dct:title": path,
        "dcat:downloadURL": { "@id": path },
        "dcat:mediaType": media_type(path.rsplit('.').next().unwrap_or_default()),
        "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": bytes.to_string() },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": SHA256 },
            "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": sha256 },
        },
    })
}

/// As IANA lists it, by how a name ends.
fn media_type(ending: &str) -> Value {
    let name = match ending {
        "csv" => "text/csv",
        "json" => "application/json",
        "zip" => "application/zip",
        "parquet" => "application/vnd.apache.parquet",
        _ => "application/octet-stream",
    };
    json!({ "@id": format!("https://www.iana.org/assignments/media-types/{name}") })
}

fn date(created: &str) -> Value {
    json!({ "@type": "xsd:dateTime", "@value": created })
}

/// Who runs the portal, where that is known; else the portal itself.
fn publisher(deployment: &Deployment) -> Value {
    let name = deployment.operator.as_ref().map_or_else(
        || said(m::PORTAL),
        |words| {
            let own = |lang: Lang| json!({ "@language": lang.tag(), "@value": words[lang as usize] });
            json!(text::tables::languages().into_iter().map(own).collect::<Vec<_>>())
        },
    );
    let mut publisher = json!({ "@type": "foaf:Organization", "foaf:name": name });
    match &deployment.contact {
        Some(mail) if mail.starts_with("mailto:") => publisher["foaf:mbox"] = json!({ "@id": mail }),
        Some(page) => publisher["foaf:homepage"] = json!({ "@id": page }),
        None => {}
    }
    publisher
}

/// A message in each language.
fn said(message: Msg) -> Value {
    let in_each = text::tables::languages().into_iter().map(|lang| {
        let speaker = Speaker { lang, mode: UnitMode::Short };
        json!({ "@language": lang.tag(), "@value": speaker.say(message) })
    });
    json!(in_each.collect::<Vec<Value>>())
}

/// A title in the languages that it has.
fn titles(title: &Title) -> Value {
    let own = [(Lang::Hans, Some(&title.zh_hans)), (Lang::Hant, title.zh_hant.as_ref()), (Lang::En, title.en.as_ref())];
    let known = own.into_iter().filter_map(|(lang, title)| Some(json!({ "@language": lang.tag(), "@value": title? })));
    json!(known.collect::<Vec<_>>())
}
