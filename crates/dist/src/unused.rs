//! Functions of a generated script that nothing calls: what calls them was left out of the program, or is for callers that
//! the portal does not have.

use std::ops::Range;

/// What the generated script gives to callers that start a program otherwise than the portal does.
const UNUSED_EXPORT: &str = "initSync, ";

/// The script without them; as it is, where braces do not tell how far a function goes.
pub fn drop_functions(script: &str) -> String {
    let mut script = script.replace(UNUSED_EXPORT, "");
    while let Some(unused) = functions(&script).into_iter().find(|function| !is_named(&script, function)) {
        script.replace_range(unused, "");
    }
    script
}

/// The lines of each function that stands in no other.
fn functions(script: &str) -> Vec<Range<usize>> {
    let (mut found, mut begun, mut depth, mut at) = (Vec::new(), None, 0_usize, 0);
    for line in script.split_inclusive('\n') {
        if depth == 0 && name(line).is_some() {
            begun = Some(at);
        }
        at += line.len();
        let braces = |brace| line.matches(brace).count();
        let Some(deeper) = (depth + braces('{')).checked_sub(braces('}')) else { return Vec::new() };
        depth = deeper;
        if depth == 0 {
            found.extend(begun.take().map(|begin| begin..at));
        }
    }
    if depth == 0 { found } else { Vec::new() }
}

/// The name of the function that begins in a line.
fn name(line: &str) -> Option<&str> {
    let line = line.strip_prefix("async ").unwrap_or(line);
    Some(line.strip_prefix("function ")?.split_once('(')?.0)
}

/// Whether a function is named outside of itself.
fn is_named(script: &str, function: &Range<usize>) -> bool {
    let Some(name) = name(&script[function.clone()]) else { return true };
    [&script[..function.start], &script[function.end..]].iter().any(|text| has_word(text, name))
}

fn has_word(text: &str, word: &str) -> bool {
    let goes_on = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '_' || char == '$');
    text.match_indices(word)
        .any(|(at, _)| !goes_on(text[..at].chars().next_back()) && !goes_on(text[at + word.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_calls_itself_or_is_called_by_what_goes_is_dropped() {
        let script = "function used() {\nif (a) {\nb();\n}\n}\nfunction alone(list) {\nreturn list.map(alone);\n}\n\
            function helps() { return 1; }\nasync function initSync(of) {\nawait helps();\n}\nconst x = used() + used_2;\n\
            export { initSync, x as default };\n";
        let slim = "function used() {\nif (a) {\nb();\n}\n}\nconst x = used() + used_2;\nexport { x as default };\n";
        assert_eq!(drop_functions(script), slim);
        assert_eq!(drop_functions("function used_2() {\n}\nused();\n"), "used();\n");
    }

    #[test]
    fn a_script_whose_braces_do_not_match_keeps_all() {
        for script in ["function alone() {\nreturn '{';\n}\n", "function alone() {\nreturn '}}';\n}\n"] {
            assert_eq!(drop_functions(script), script);
        }
    }
}
