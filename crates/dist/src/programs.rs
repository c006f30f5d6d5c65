//! The programs that the portal consists of: the one place that lists them.

/// One program.
pub struct Program {
    /// The package that it is in.
    pub package: &'static str,
    /// Its name, there and in the browser.
    pub binary: &'static str,
    /// Cargo's profile, which says whether it is to be small or fast.
    pub profile: &'static str,
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

/// All of them; the start page has a place for each.
pub const ALL: [Program; 7] = [
    Program { package: "portal", binary: "portal", profile: "release", form: Form::Module, tail: None },
    Program { package: "explorer", binary: "explorer", profile: "release", form: Form::Module, tail: None },
    Program { package: "pictures", binary: "pictures", profile: "release", form: Form::Module, tail: None },
    Program { package: "search", binary: "search", profile: "release", form: Form::Module, tail: None },
    Program {
        package: "check",
        binary: "check",
        profile: "release",
        form: Form::Module,
        tail: Some("crates/check/src/worker.js"),
    },
    Program { package: "downloads", binary: "downloads", profile: "release", form: Form::Module, tail: None },
    Program {
        package: "worker",
        binary: "worker",
        profile: "engine",
        form: Form::Script,
        tail: Some("crates/worker/src/loader.js"),
    },
];
