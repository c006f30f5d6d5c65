//! The modules of a program and what they use of each other.

use super::source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module by its names from the root of the program, which has none.
pub type Module = Vec<String>;

/// Which modules each module uses.
pub type Arrows = BTreeMap<Module, BTreeSet<Module>>;

/// A program or a library: each of its files is a module.
pub struct Program(BTreeMap<Module, Source>);

/// Where a path leads.
enum Place {
    Module(Module),
    /// Something that this module says itself.
    Inside(Module),
}

/// More steps than any chain of names has.
const DEEPEST: usize = 16;

impl Program {
    /// Reads the files from the root on.
    pub fn read(root: &Path) -> Self {
        let mut program = Self(BTreeMap::new());
        program.add(root, root.parent().expect("a file lies in a folder"), Vec::new());
        program
    }

    fn add(&mut self, file: &Path, parts: &Path, module: Module) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let source = Source::parse(&text);
        for name in &source.modules {
            let part = [&*module, std::slice::from_ref(name)].concat();
            self.add(&parts.join(name).with_extension("rs"), &parts.join(name), part);
        }
        self.0.insert(module, source);
    }

    pub fn gates(&self) -> usize {
        self.0.values().map(|source| source.gates).sum()
    }

    pub fn files(&self) -> usize {
        self.0.len()
    }

    /// What each module uses. An index (`pub use`) uses nothing, and whoever takes a name from it uses the module that
    /// says it. A part may use what the whole says that it belongs to: that is how a module shares itself out.
    pub fn arrows(&self) -> Arrows {
        let of = |(module, source): (&Module, &Source)| {
            let imported = source.imports.iter().filter(|import| !import.public).map(|import| &import.path);
            let places = imported.chain(&source.paths).filter_map(|path| self.resolve(module, path, 0));
            let used = places.filter_map(|place| match place {
                Place::Inside(used) if !module.starts_with(&used) => Some(used),
                _ => None,
            });
            (module.clone(), used.collect())
        };
        self.0.iter().map(of).collect()
    }

    /// Where a path leads that stands in this module; `None` where that is out of the program.
    fn resolve(&self, module: &Module, path: &[String], steps: usize) -> Option<Place> {
        let first = path.first()?;
        match first.as_str() {
            "crate" => self.walk(Vec::new(), &path[1..], steps),
            "self" | "super" => self.walk(module.clone(), path, steps),
            _ if self.0[module].modules.contains(first) => self.walk(module.clone(), path, steps),
            _ => match self.imported(module, first, path, steps)? {
                Place::Module(found) => self.walk(found, &path[1..], steps),
                inside @ Place::Inside(_) => Some(inside),
            },
        }
    }

    /// Where a name leads that this module imports by another path than the one that is looked for.
    fn imported(&self, module: &Module, name: &str, path: &[String], steps: usize) -> Option<Place> {
        let import = self.0[module].imports.iter().find(|import| import.name == name && import.path != path)?;
        if steps < DEEPEST { self.resolve(module, &import.path, steps + 1) } else { None }
    }

    /// Follows the names of a path from a module on.
    fn walk(&self, mut module: Module, path: &[String], steps: usize) -> Option<Place> {
        for (at, name) in path.iter().enumerate() {
            let source = &self.0[&module];
            if name == "super" {
                module.pop();
            } else if source.modules.contains(name) {
                module.push(name.clone());
            } else if source.imports.iter().any(|import| import.name == *name) {
                match self.imported(&module, name, &[], steps)? {
                    Place::Module(found) => return self.walk(found, &path[at + 1..], steps),
                    inside @ Place::Inside(_) => return Some(inside),
                }
            } else if name != "self" {
                return Some(Place::Inside(module));
            }
        }
        Some(Place::Module(module))
    }
}

/// The circles: modules each of which uses all others of them, by whatever way.
pub fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reached: BTreeMap<&Module, BTreeSet<&Module>> = arrows.keys().map(|from| (from, reach(arrows, from))).collect();
    let circle = |from: &Module| -> Vec<String> {
        let back = reached[from].iter().filter(|to| reached[**to].contains(from));
        back.map(|module| if module.is_empty() { "the root".to_owned() } else { module.join("/") }).collect()
    };
    let circles: BTreeSet<Vec<String>> = arrows.keys().map(circle).filter(|circle| !circle.is_empty()).collect();
    circles.into_iter().collect()
}

/// All that a module uses, by whatever way.
fn reach<'a>(arrows: &'a Arrows, from: &'a Module) -> BTreeSet<&'a Module> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(module) = open.pop() {
        open.extend(arrows[module].iter().filter(|used| reached.insert(*used)));
    }
    reached
}

#[test]
fn a_circle_is_found_whatever_way_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    fs::create_dir(folder.path().join("page")).unwrap();
    write("lib.rs", "mod chart; mod page; mod text;\npub use page::Head; pub use text::words as say;");
    // By a name of the index; and back by a module that is imported.
    write("chart.rs", "use crate::Head; fn f() { text::g() } use super::text;");
    write("page.rs", "mod head; mod foot; pub use head::Head; pub const WIDE: u8 = 1; fn f() { foot::g() }");
    write("page/head.rs", "use super::WIDE; pub struct Head; fn f() { crate::chart::f() }");
    write("page/foot.rs", "use super::WIDE; use crate::say;");
    write("text.rs", "pub fn words() { std::mem::drop(1) }");
    let program = Program::read(&folder.path().join("lib.rs"));
    assert_eq!(program.files(), 6);
    let module = |name: &str| -> Module { name.split('/').map(str::to_owned).collect() };
    let uses = |names: &[&str]| names.iter().map(|name| module(name)).collect::<BTreeSet<_>>();
    let arrows = program.arrows();
    assert_eq!(arrows[&module("chart")], uses(&["page/head", "text"]));
    assert_eq!(arrows[&module("page")], uses(&["page/foot"]));
    assert_eq!(arrows[&module("page/foot")], uses(&["text"]));
    assert_eq!(arrows[&module("text")], uses(&[]));
    assert_eq!(circles(&arrows), [["chart", "page/head"]]);
    write("chart.rs", "use super::text;");
    assert_eq!(circles(&Program::read(&folder.path().join("lib.rs")).arrows()), [[""; 0]; 0]);
}
