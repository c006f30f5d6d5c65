//! Binds a compiled program to the browser: the script that loads it, and its code without what only builds need.

use crate::cargo::Workspace;
use crate::failure::Failure;
use crate::links::Links;
use crate::minify::{Kind, minify};
use crate::programs::{Form, Program};
use crate::{folder, imports, locals, locations, neighbours, panics, script, sweep, twins, unused};
use wasm_bindgen_cli_support::{Bindgen, Output};

/// How Leptos begins the name by which another tool would know that a program can be split. It ends with a hash of the
/// folder that the sources lie in, and nothing else of a program tells that.
const SPLIT_MARK: &str = "_WASM_SPLIT_MARKER_";

/// A program as browsers take it.
pub struct Bound {
    pub script: String,
    pub code: Vec<u8>,
}

/// Binds a program that is compiled.
pub fn bind(program: &Program, workspace: &Workspace) -> Result<Bound, Failure> {
    let compiled = workspace.compiled(program);
    let failure = |what: &str| Failure::new(format!("{}: {what}", compiled.display()), "read what it says");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&compiled).demangle(false);
    // Names of functions are half of the file, and both tell where and with what it was built.
    bindgen.remove_name_section(true).remove_producers_section(true);
    let formed = match program.form {
        Form::Module => bindgen.web(true),
        Form::Script => bindgen.no_modules(true),
    };
    let bound = formed.and_then(Bindgen::generate_output);
    let mut bound = bound.map_err(|error| failure(&format!("{error:#}")))?;
    let snippets = bound.snippets().values().map(Vec::len).sum::<usize>() + bound.local_modules().len();
    if snippets > 0 || !bound.npm_dependencies().is_empty() {
        // Nobody names them yet, nor writes them into the folder.
        return Err(failure("a crate brings scripts of its own, which cannot be placed"));
    }
    drop_split_mark(&mut bound);
    drop_remarks(&mut bound);
    panics::silence(bound.wasm_mut());
    let linked = Links::read(&folder::read_bytes(&compiled)?);
    sweep::sweep(bound.wasm_mut(), &linked.ok_or_else(|| failure("the linker does not say what leads to what"))?);
    locations::blank(bound.wasm_mut());
    twins::join(bound.wasm_mut());
    locals::reorder(bound.wasm_mut());
    let generated = script::slim(bound.js());
    let text = imports::shorten(&generated, bound.wasm_mut())
        .ok_or_else(|| failure("the script that is generated for it has a form that is not known"))?;
    let mut text = unused::drop_functions(&text);
    if let Some(tail) = program.tail {
        text.push_str(&folder::read(&workspace.root().join(tail))?);
    }
    let kind = if matches!(program.form, Form::Script) { Kind::Classic } else { Kind::Module };
    let script = minify(&text, kind).map_err(|error| failure(&error))?;
    let code = neighbours::gather(&bound.wasm_mut().emit_wasm()).map_err(|error| failure(&error.to_string()))?;
    Ok(Bound { script, code })
}

/// Drops what only tools read.
fn drop_remarks(bound: &mut Output) {
    let remarks = &mut bound.wasm_mut().customs;
    let all: Vec<_> = remarks.iter().map(|(id, _)| id).collect();
    all.into_iter().for_each(|id| drop(remarks.delete(id)));
}

fn drop_split_mark(bound: &mut Output) {
    let exports = &mut bound.wasm_mut().exports;
    let mut marks = Vec::new();
    for export in exports.iter().filter(|export| export.name.starts_with(SPLIT_MARK)) {
        marks.push(export.id());
    }
    marks.into_iter().for_each(|mark| exports.delete(mark));
}
