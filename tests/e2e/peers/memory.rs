//! How much memory the browser's page processes hold, workers and WebAssembly included.

use std::collections::HashMap;
use std::fs;

/// Private memory in MB of the largest renderer below this process; `None` where there is no `/proc`.
pub fn of_page() -> Option<f64> {
    let mut parents = HashMap::new();
    for entry in fs::read_dir("/proc").ok()?.flatten() {
        let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        // The name in brackets may hold blanks: the parent is the second word after it.
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)?.parse::<u32>().ok());
        parents.extend(parent.map(|parent| (pid, parent)));
    }
    let ours = |mut pid: u32| {
        while let Some(parent) = parents.get(&pid) {
            if *parent == std::process::id() {
                return true;
            }
            pid = *parent;
        }
        false
    };
    let renderer = |pid: &u32| {
        let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&command).contains("--type=renderer")
    };
    let sizes = parents.keys().filter(|pid| ours(**pid)).filter(|pid| renderer(pid)).filter_map(|pid| private(*pid));
    sizes.max().map(|kilobytes| f64::from(kilobytes) / 1024.0)
}

fn private(pid: u32) -> Option<u32> {
    let map = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let lines = map.lines().filter(|line| line.starts_with("Private_"));
    Some(lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u32>().ok()).sum())
}
