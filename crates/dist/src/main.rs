//! `dist`: makes the portal's folder `dist/`. It compiles the programs, binds them to the browser, names each file by
//! what is in it, writes the names into the start page, and lets the tool add the pages. All of that happens in a folder
//! beside `dist/`, which takes its place at the end: a build that fails leaves the last good one whole.

mod bind;
mod bodies;
mod builds;
mod cargo;
mod failure;
mod folder;
mod imports;
mod links;
mod locals;
mod locations;
mod minify;
mod name;
mod neighbours;
mod panics;
mod programs;
mod script;
mod style;
mod sweep;
mod template;
mod twins;
mod unused;

use cargo::Workspace;
use failure::Failure;
use folder::Folder;
use name::Names;
use std::process::ExitCode;

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<(), Failure> {
    let workspace = Workspace::find()?;
    let root = workspace.root();
    // What is wrong with the small parts is said before the long ones begin.
    let style = style::joined(&root.join("style"))?;
    let template = folder::read(&root.join("index.html"))?;
    workspace.tool(&["config"])?;
    let fresh = Folder::beside(&root.join("dist"))?;
    fresh.copy(&root.join("public"))?;

    workspace.compile(&programs::ALL)?;
    let mut names = Names::default();
    fresh.write(&names.style(&style), &style)?;
    for program in &programs::ALL {
        let bound = bind::bind(program, &workspace)?;
        let [script, code] = names.program(program.binary, &bound);
        fresh.write(&script, &bound.script)?;
        fresh.write(&code, &bound.code)?;
    }
    fresh.write("index.html", template::fill(&template, names.list())?)?;
    let place = root.join("dist");
    let [last, dist] = [&place, fresh.path()].map(|path| path.display().to_string());
    workspace.tool(&["site", "--last", &last, &dist])?;
    builds::keep(&fresh, &place, names.list())?;
    fresh.take_its_place()
}
