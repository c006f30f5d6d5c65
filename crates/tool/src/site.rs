//! `shanhai site`: what the portal's folder needs so that an ordinary static server answers every address, and quickly.

pub mod archive;
mod attribute;
mod books;
mod brand;
pub mod build;
mod changes;
pub mod compress;
pub mod dcat;
mod description;
mod embeddable;
mod embeds;
mod fault;
mod feeds;
mod head;
mod install;
mod linked_data;
mod offline;
mod output;
mod pages;
mod previews;
pub mod readme;
mod routes;
pub mod servers;
mod sitemap;
pub mod sums;
mod template;
mod twin;
mod words;
mod xml;

use super::Outcome;
use super::chain::Built;
use super::check::refuse;
use super::config::{Address, Deployment};
use super::parquet;
use books::Books;
use embeddable::Embeds;
use format::Problem;
use head::Shared;
use output::Output;
use previews::Previews;
use std::path::Path;

/// What the command was told.
pub struct Options<'a> {
    /// The configuration, if not that of the current folder.
    pub config: Option<&'a Path>,
    /// A finished folder, whose pictures are taken where they still say the same.
    pub last: Option<&'a Path>,
    /// Whether pages get preview pictures.
    pub pictures: bool,
    /// Whether embeds are written of each release by its name too.
    pub pinned: bool,
    /// Whether readers' browsers keep what visits bring, for those without a network.
    pub offline: bool,
}

pub fn run(dist: &Path, options: &Options<'_>) -> Outcome {
    let deployment = match Deployment::read(options.config) {
        Ok(deployment) => deployment,
        Err(problem) => return refuse(&[problem]),
    };
    match twin::in_place_of(dist, |dist| written(dist, &deployment, options)) {
        Ok(()) => Outcome::Done,
        Err(problem) => refuse(&[problem]),
    }
}

fn written(dist: &Path, deployment: &Deployment, options: &Options<'_>) -> Result<(), Problem> {
    let output = Output(dist);
    deployment.speak();
    words::write(dist)?;
    brand::write(output, deployment)?;
    let books = Books::read(dist)?;
    let address = deployment.address.as_ref().map(Address::as_str);
    let previews = match address {
        Some(_) if options.pictures => previews::write(output, &books, options.last)?,
        Some(_) => Previews::default(),
        None => {
            println!(
                "no preview pictures: programs that show links ask for absolute addresses; say yours in portal.toml"
            );
            Previews::default()
        }
    };
    let embeds = Embeds::of(&books, options.pinned);
    let shared = Shared { address, previews: &previews, embeds: &embeds };
    let pages::Written { pages, changed, largest: (bytes, folder) } = pages::write(dist, &books, &shared)?;
    embeds::write(output, &books, &embeds, &shared, deployment)?;
    install::write(output, deployment)?;
    offline::write(output, &shared, options.offline)?;
    fault::write(output)?;
    changes::write(output, &books)?;
    let archives = data(output, &books, deployment)?;
    let feeds = feeds::write(output, &books, &archives, deployment)?;
    sitemap::write(output, &books, deployment)?;
    servers::write(output, deployment)?;
    if !options.offline {
        build::withdraw(output)?;
    }
    build::name(output, deployment.next_expected.as_deref())?;
    let files = compress::all(dist)?;
    sums::write(output)?;
    println!("{pages} pages, {changed} of them new or changed; the largest is /{folder}, {bytes} bytes as it is sent");
    println!("{feeds} feeds; {files} files that are no pages have copies compressed as .br and .gz");
    Ok(())
}

/// The Parquet files of a release, if it was built by a program that wrote none.
fn tables_as_parquet(output: Output<'_>, release: &str) -> Result<(), Problem> {
    let folder = output.0.join("data").join(release);
    if !parquet::has(&folder) {
        for file in parquet::of_built(&Built::read(&folder)?)? {
            output.write(&format!("data/{release}/{}", file.path), file.bytes)?;
        }
    }
    Ok(())
}

/// What lies beside the releases; gives the archives of all, newest first.
fn data(output: Output<'_>, books: &Books, deployment: &Deployment) -> Result<Vec<Vec<u8>>, Problem> {
    for (entry, _) in books.iter() {
        tables_as_parquet(output, &entry.release)?;
    }
    let archives = books.iter().map(|(_, book)| archive::write(output, &book.manifest));
    let archives: Vec<Vec<u8>> = archives.collect::<Result<_, _>>()?;
    let catalogue = dcat::of(books, &archives, &output.0.join("data"), deployment)?;
    output.write(&format!("data/{}", dcat::NAME), format!("{catalogue:#}\n"))?;
    output.write(&format!("data/{}", readme::NAME), readme::text())?;
    Ok(archives)
}
