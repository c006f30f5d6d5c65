//! The programs that the portal consists of: the one place that lists them.

/// One program.
pub struct Program {
    /// The package that it is in.
    pub package: &'static str,
    /// Its name, there and in the browser.
    pub binary: &'static str,
    /// What it is compiled for, in the words of the compiler.
    pub optimized: &'static str,
    pub form: Form,
    /// A script of ours that stands behind the generated one; a path below the workspace.
    pub tail: Option<&'static str>,
}

/// How the browser loads a program.
#[derive(Clone, Copy)]
pub enum Form {
    /// As a module: `import()`.
    Module,
    /// As a plain script, for workers of browsers that know no modules there.
    Script,
}

/// A reader waits for its bytes.
const SMALL: &str = "z";
/// A reader waits for it where a large table is, so bytes count, but so do loops: at 3 it is 97 kB compressed, at "s" it
/// loads slower.
const FAST: &str = "2";

/// All of them; the start page has a place for each.
pub const ALL: [Program; 7] = [
    Program { package: "portal", binary: "portal", optimized: SMALL, form: Form::Module, tail: None },
    Program { package: "explorer", binary: "explorer", optimized: SMALL, form: Form::Module, tail: None },
    Program { package: "pictures", binary: "pictures", optimized: SMALL, form: Form::Module, tail: None },
    Program { package: "search", binary: "search", optimized: SMALL, form: Form::Module, tail: None },
    Program {
        package: "check",
        binary: "check",
        optimized: SMALL,
        form: Form::Module,
        tail: Some("crates/check/src/worker.js"),
    },
    Program { package: "downloads", binary: "downloads", optimized: SMALL, form: Form::Module, tail: None },
    Program {
        package: "worker",
        binary: "worker",
        optimized: FAST,
        form: Form::Script,
        tail: Some("crates/worker/src/loader.js"),
    },
];
