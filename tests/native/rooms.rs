//! The architecture is what the README draws: crates that use only what stands above them, and no module that uses
//! itself by a way around.

mod drawing;
mod modules;
mod source;

use modules::{Program, circles};
use std::collections::BTreeSet;

/// Circles that are not mended yet: the room, and the files.
const KNOWN: &[&str] = &[];

/// More would be layers in disguise.
const GATES: usize = 10;

#[test]
fn rooms_and_arrows_are_as_they_are_drawn() {
    let built = drawing::built(&drawing::metadata());
    let drawn = drawing::drawn();
    assert!(drawn.len() > 10, "{} rooms are drawn", drawn.len());
    let mut above = BTreeSet::new();
    for (name, room) in &drawn {
        assert_eq!(Some(room), built.get(name), "left: {name} as the README draws it; right: as its manifest says");
        assert!(room.uses.is_subset(&above), "{name} uses what stands below it: {:?}", room.uses.difference(&above));
        assert!(above.insert(name.clone()), "{name} is drawn twice");
    }
    let names: BTreeSet<String> = built.into_keys().collect();
    assert_eq!(above, names, "left: drawn; right: there");
}

#[test]
fn no_module_uses_itself_by_a_way_around() {
    let mut found = Vec::new();
    let roots = drawing::roots(&drawing::metadata());
    let (mut files, mut arrows) = (0, 0);
    for (room, file) in &roots {
        let program = Program::read(file);
        let own = program.arrows();
        files += program.files();
        arrows += own.values().map(BTreeSet::len).sum::<usize>();
        found.extend(circles(&own).into_iter().map(|circle| format!("{room}: {}", circle.join(", "))));
    }
    assert!(roots.len() > 20 && files > 300 && arrows > 500, "{} roots, {files} files, {arrows} arrows", roots.len());
    found.sort();
    assert_eq!(found, KNOWN, "left: the circles that there are; right: those that are known");
}

#[test]
fn features_are_options_and_no_layers() {
    let roots = drawing::roots(&drawing::metadata());
    assert!(!roots.is_empty());
    let gates: usize = roots.iter().map(|(_, file)| Program::read(file).gates()).sum();
    assert!(gates <= GATES, "{gates} lines ask for a feature");
}
