//! Scripts as short as they can be said: what browsers do not read goes, and names that nobody else knows become short.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// How a script is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Module,
    /// Its own names may be known to other scripts of a page.
    Classic,
}

/// The same script in fewer letters; the error says what cannot be read in it, and in which line.
pub fn minify(script: &str, kind: Kind) -> Result<String, String> {
    let source = match kind {
        Kind::Module => SourceType::mjs(),
        Kind::Classic => SourceType::script(),
    };
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, source).parse();
    if let Some(error) = parsed.diagnostics.first() {
        let at = error.labels.first().map_or(0, |label| label.offset() as usize);
        let line = script.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        return Err(format!("line {line}: {error}"));
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        mangle_properties: None,
        compress: Some(CompressOptions::default()),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(codegen.build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_inside_become_short_and_those_outside_stay() {
        let script = "// a\nfunction told(first) {\n  let longer = first + 1; // b\n  return longer * longer;\n}\n";
        let short = minify(script, Kind::Classic).unwrap();
        assert!(short.starts_with("function told(") && short.len() < 50 && !short.contains("longer"), "{short}");
        let module = minify("const kept = 1; export { kept as default };", Kind::Module).unwrap();
        assert!(module.contains("default"), "{module}");
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        let said = minify("let a = 1;\nlet b = (;\n", Kind::Classic).unwrap_err();
        assert!(said.starts_with("line 2: "), "{said}");
    }
}
