//! Drops what browsers do not read from the scripts: whole lines of comment, and indentation.

use format::Problem;
use std::fs;
use std::path::Path;

/// Rewrites every `.js` file in the folder.
pub fn drop(dist: &Path) -> Result<(), Problem> {
    let problem =
        |path: &Path, what: String| Problem::file(&path.display().to_string(), what, "build the portal again");
    let entries = fs::read_dir(dist).map_err(|error| problem(dist, error.to_string()))?;
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "js")) {
        let script = fs::read_to_string(&path).map_err(|error| problem(&path, error.to_string()))?;
        let slim = without_comments(&script);
        if slim.len() < script.len() {
            fs::write(&path, slim).map_err(|error| problem(&path, error.to_string()))?;
        }
    }
    Ok(())
}

/// Only lines that are nothing but comment go. A script with a text over several lines is left as it is: there,
/// a line that looks like a comment may be none.
fn without_comments(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut slim = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            slim.push_str(line);
            slim.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    slim
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_lines_of_comment_go() {
        let script = "// a\n  /**\n   * b\n   */\n  let c = 'http://d'; // e\n\n/* f */\ng();";
        assert_eq!(without_comments(script), "let c = 'http://d'; // e\ng();\n");
        let text = "let a = `\n// not a comment\n`;";
        assert_eq!(without_comments(text), text);
    }
}
