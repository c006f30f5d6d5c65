//! Wherever a build is stopped, the old files are whole, or the next build makes the new ones whole.

use super::*;
use std::collections::BTreeMap;

/// Every file in a folder and below, with what is in it.
fn files(data: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![data.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(data).unwrap().display().to_string();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

const OLD: [(&str, &str); 4] =
    [("r/a.json", "old"), ("r/b.json", "old"), ("r/sales/2019.json", "old"), ("all.json", "old")];
const NEW: [(&str, &str); 4] = [("r/a.json", "new"), ("r/c.json", "new"), ("r/b.json", "new"), ("all.json", "new")];

fn of(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// A folder with the old files.
fn old() -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    for (name, text) in OLD {
        let path = data.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    data
}

/// What makes them new.
fn staging(data: &Path) -> Staging<'_> {
    let mut staging = Staging::new(data);
    NEW.iter().for_each(|(name, text)| staging.add((*name).to_owned(), text.as_bytes().to_vec()));
    staging.remove("r/sales/2019.json".to_owned());
    staging
}

#[test]
fn writes_all() {
    let data = old();
    assert_eq!(staging(data.path()).write().unwrap(), 4);
    assert_eq!(files(data.path()), of(&NEW));
    assert!(!data.path().join("r/sales").exists());
    let mut again = Staging::new(data.path());
    NEW.iter().for_each(|(name, text)| again.add((*name).to_owned(), text.as_bytes().to_vec()));
    assert_eq!(again.write().unwrap(), 0, "nothing differs");
}

#[test]
fn stopped_before_the_switch_everything_is_old() {
    let mut stops = 0;
    for staged in 0..=NEW.len() {
        let data = old();
        for (name, _) in &NEW[..staged] {
            fs::write(temporary(&data.path().join(name)), "half").unwrap();
        }
        finish(data.path()).unwrap();
        let mut left = files(data.path());
        left.retain(|name, _| !is_leftover(name));
        assert_eq!(left, of(&OLD), "stopped after {staged}");
        staging(data.path()).write().unwrap();
        assert_eq!(files(data.path()), of(&NEW), "stopped after {staged}");
        stops += 1;
    }
    assert_eq!(stops, 5);
}

#[test]
fn stopped_behind_the_switch_the_next_build_finishes_it() {
    let mut stops = 0;
    for taken in 0..=NEW.len() + 1 {
        let data = old();
        staging(data.path()).stage().unwrap();
        let journal = Journal::read(data.path()).unwrap().unwrap();
        assert_eq!(journal.0.len(), 5);
        journal.0.iter().take(taken).for_each(|step| step.take(data.path()).unwrap());
        assert!(is_unfinished(data.path()));
        finish(data.path()).unwrap();
        assert_eq!(files(data.path()), of(&NEW), "stopped after {taken}");
        stops += 1;
    }
    assert_eq!(stops, 6);
}

#[test]
fn what_is_in_the_way_is_named_before_anything_is_written() {
    let mut named = 0;
    for (folder, file) in
        [("r/c.json", "r/c.json"), ("all.json", "all.json"), (".all.json.shanhai-tmp", ".all.json.shanhai-tmp")]
    {
        let data = old();
        let path = data.path().join(folder);
        let _ = fs::remove_file(&path);
        fs::create_dir_all(path.join("x")).unwrap();
        let before = files(data.path());
        let failed = staging(data.path()).write().unwrap_err();
        assert!(
            matches!(&failed, Failed::Before(why) if why.file == file && why.error.kind() == ErrorKind::IsADirectory)
        );
        assert_eq!(files(data.path()), before);
        named += 1;
    }
    let data = old();
    let mut staging = staging(data.path());
    staging.add("all.json/x.json".to_owned(), Vec::new());
    let failed = staging.write().unwrap_err();
    assert!(matches!(&failed, Failed::Before(why) if why.error.kind() == ErrorKind::NotADirectory), "{failed:?}");
    assert_eq!((named, files(data.path())), (3, of(&OLD)));
}

#[test]
fn a_strange_journal_moves_nothing() {
    let data = old();
    for text in ["put ../outside", "put /etc/x", "copy a", "put"] {
        fs::write(data.path().join(journal::NAME), text).unwrap();
        assert!(finish(data.path()).unwrap_err().error.to_string().contains("no journal"), "{text}");
    }
}

#[test]
fn one_build_at_a_time() {
    let data = old();
    let first = Lock::take(data.path()).unwrap();
    let second = Lock::take(data.path()).unwrap_err();
    assert!(matches!(second.kind, format::ProblemKind::Rule(advice) if advice.what.contains("another build")));
    drop(first);
    Lock::take(data.path()).unwrap();
}
