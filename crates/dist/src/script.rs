//! Drops what browsers do not read from scripts: whole lines of comment, and indentation.

/// The script without them. One with a text over several lines is left as it is: there, a line that looks like a comment
/// may be none.
pub fn slim(script: &str) -> String {
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
        assert_eq!(slim(script), "let c = 'http://d'; // e\ng();\n");
        let text = "let a = `\n// not a comment\n`;";
        assert_eq!(slim(text), text);
    }
}
