//! Short names for what a program takes from its script and gives it. The generated ones end in hashes, so that programs of
//! many crates agree on them; here both sides are at hand, and hashes do not compress.

use std::collections::{BTreeMap, BTreeSet};
use walrus::Module;

/// What stands before the functions that the script gives the program, and behind them, in a script without indentation.
const BEGIN: &str = "__proto__: null,\n";
const END: &str = "};\nreturn {\n";
/// How the compiler begins names of its own.
const MANGLED: [&str; 2] = ["_ZN", "_R"];
/// The one name that all imports stand under.
const GROUP: &str = "b";

/// The script with short names, which the program has then too; nothing if the script has a form that is not known.
/// Functions that do the same become one, and what the program does not take goes.
pub fn shorten(script: &str, module: &mut Module) -> Option<String> {
    let (before, rest) = script.split_once(BEGIN)?;
    let (functions, after) = rest.split_once(END)?;
    let mut names_of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let used: BTreeSet<&str> = module.imports.iter().map(|import| &*import.name).collect();
    for (name, function) in named(functions).filter(|(name, _)| used.contains(name)) {
        names_of.entry(function).or_default().push(name);
    }
    let mut short = BTreeMap::new();
    let mut text = format!("{before}{BEGIN}");
    for (number, (function, names)) in names_of.iter().enumerate() {
        text.extend([&*number.to_string(), ": ", function, "\n"]);
        short.extend(names.iter().map(|name| (*name, number.to_string())));
    }
    text.push_str(END);

    let mut group = None;
    for import in module.imports.iter_mut() {
        import.name = short.get(&*import.name)?.clone();
        group = Some(std::mem::replace(&mut import.module, GROUP.to_owned()));
    }
    text.push_str(&after.replacen(&format!("\"{}\"", group?), GROUP, 1));
    Some(shorten_exports(text, module))
}

/// Each function with its name, in the order in which they stand.
fn named(functions: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_first = |line: &str| line.starts_with("__wb") && line.contains(": function");
    let ends = functions.match_indices('\n').map(|(at, _)| at + 1).filter(move |at| is_first(&functions[*at..]));
    let mut begin = 0;
    ends.chain([functions.len()]).filter_map(move |end| {
        let entry = &functions[begin..end];
        begin = end;
        entry.trim().split_once(": ")
    })
}

fn shorten_exports(mut script: String, module: &mut Module) -> String {
    let exports = module.exports.iter_mut().filter(|export| MANGLED.iter().any(|sign| export.name.starts_with(sign)));
    let mut exports: Vec<_> = exports.collect();
    // One name may begin another.
    exports.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
    for (number, export) in exports.into_iter().enumerate() {
        let short = format!("invoke{number}");
        script = script.replace(&export.name, &short);
        export.name = short;
    }
    script
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;

    const SCRIPT: &str = r#"const import0 = {
__proto__: null,
__wbg_then_3a4f: function(arg0, arg1) {
return arg0.then(arg1);
},
__wbg_focus_0a8d: function() { return handleError(function (arg0) {
arg0.focus();
}, arguments); },
__wbg_blur_2b48: function(arg0) {
arg0.blur();
},
__wbg_then_656f: function(arg0, arg1) {
return arg0.then(arg1);
},
};
return {
__proto__: null,
"./portal_bg.js": import0,
};
wasm._ZN6invoke17h08fE(); wasm._ZN6invoke17h08fE_3();
"#;

    /// A program with these imports, that exports what scripts call back.
    fn module(imports: &[&str]) -> Module {
        let mut module = Module::default();
        for name in imports {
            let none = module.types.add(&[], &[]);
            module.add_import_func("./portal_bg.js", name, none);
        }
        for name in ["_ZN6invoke17h08fE", "_ZN6invoke17h08fE_3", "memory"] {
            let function = FunctionBuilder::new(&mut module.types, &[], &[]).finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    #[test]
    fn both_sides_have_the_same_short_names_and_equal_functions_are_one() {
        let mut module = module(&["__wbg_focus_0a8d", "__wbg_then_656f", "__wbg_then_3a4f"]);
        let script = shorten(SCRIPT, &mut module).unwrap();
        let imports: Vec<_> = module.imports.iter().map(|import| (&*import.module, &*import.name)).collect();
        assert_eq!(imports, [("b", "0"), ("b", "1"), ("b", "1")]);
        assert!(script.contains("0: function() { return handleError(function (arg0) {\narg0.focus();\n"));
        assert!(script.contains("1: function(arg0, arg1) {\nreturn arg0.then(arg1);\n},\n"));
        assert!(script.contains("return {\n__proto__: null,\nb: import0,\n};"), "{script}");
        assert_eq!(script.matches("then").count(), 1, "{script}");
        assert!(!script.contains("blur"), "{script}");
        let exports: Vec<_> = module.exports.iter().map(|export| &*export.name).collect();
        assert_eq!(exports, ["invoke1", "invoke0", "memory"]);
        assert!(script.contains("wasm.invoke1(); wasm.invoke0();"), "{script}");
    }

    #[test]
    fn a_script_of_another_form_is_not_touched() {
        assert_eq!(shorten("let imports = {};", &mut module(&["__wbg_focus_0a8d"])), None);
        assert_eq!(shorten(SCRIPT, &mut module(&["__wbg_blur_0a8d"])), None, "no function has that name");
    }
}
