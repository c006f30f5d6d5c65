//! What is asked of cargo: where things lie, to compile the programs, to run the portal's tool.

use crate::failure::Failure;
use crate::programs::Program;
use serde_json::Value;
use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What the linker is told. It says what leads to what (`links`). The stack, which lies before all data, takes a little less
/// than the usual 1,048,576 bytes: so addresses of data are below that number, and take three bytes in code and not four.
const LINKER: [&str; 2] = ["-Clink-arg=--emit-relocs", "-Clink-arg=-zstack-size=983040"];
const TARGET: &str = "wasm32-unknown-unknown";
/// What stands between flags in `CARGO_ENCODED_RUSTFLAGS`, since a path may hold a space.
const BETWEEN_FLAGS: &str = "\u{1f}";

/// The workspace that is built.
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
    /// The folders that hold the sources of crates from elsewhere.
    sources: BTreeSet<PathBuf>,
}

impl Workspace {
    /// The workspace that the current folder is in. Fetches what it is compiled from.
    pub fn find() -> Result<Self, Failure> {
        // Of one platform: what others need, nobody may have fetched.
        let said = output(cargo().args(["metadata", "--format-version", "1", "--filter-platform", TARGET]))?;
        Self::from_metadata(&said).ok_or_else(|| {
            Failure::new("cargo metadata answers in a form that is not known", "use the cargo of a stable Rust")
        })
    }

    fn from_metadata(said: &str) -> Option<Self> {
        let metadata: Value = serde_json::from_str(said).ok()?;
        let path = |value: &Value| value.as_str().map(PathBuf::from);
        let foreign = metadata["packages"].as_array()?.iter().filter(|package| !package["source"].is_null());
        Some(Self {
            root: path(&metadata["workspace_root"])?,
            target: path(&metadata["target_directory"])?,
            sources: foreign
                .map(|package| Some(path(&package["manifest_path"])?.parent()?.parent()?.to_owned()))
                .collect::<Option<_>>()?,
        })
    }

    /// The folder of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a compiled program lies.
    pub fn compiled(&self, program: &Program) -> PathBuf {
        self.target.join(TARGET).join("release").join(program.binary).with_extension("wasm")
    }

    /// Compiles the programs, those of one kind together. Kinds differ in one setting of one profile: with a profile each, what
    /// only compiles, such as macros, would be compiled for each.
    pub fn compile(&self, programs: &[Program]) -> Result<(), Failure> {
        let flags = self.flags()?.join(BETWEEN_FLAGS);
        for alike in programs.chunk_by(|a, b| a.optimized == b.optimized) {
            let mut command = cargo();
            command.current_dir(&self.root).env("CARGO_ENCODED_RUSTFLAGS", &flags);
            command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", alike[0].optimized);
            command.args(["build", "--target", TARGET, "--release"]);
            for program in alike {
                command.args(["--package", program.package, "--bin", program.binary]);
            }
            let names: Vec<&str> = alike.iter().map(|program| program.binary).collect();
            println!("   compiling {}", names.join(", "));
            run(&mut command, "read the compiler's message above")?;
        }
        Ok(())
    }

    /// What the compiler is told. Panics name source files: alike on every machine, so that the same sources make the same
    /// bytes.
    fn flags(&self) -> Result<Vec<String>, Failure> {
        let rustc = || Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        let sysroot = output(rustc().args(["--print", "sysroot"]))?;
        let version = output(rustc().arg("-vV"))?;
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
        // The standard library's own have this name where its sources are not installed.
        let std = format!("{}/lib/rustlib/src/rust=/rustc/{commit}", sysroot.trim());
        let foreign = self.sources.iter().map(|folder| format!("{}=.", folder.display()));
        let renames = foreign.chain([std]).map(|rename| format!("--remap-path-prefix={rename}"));
        Ok(renames.chain(LINKER.map(str::to_owned)).collect())
    }

    /// Runs the portal's own tool: the one that `SHANHAI_TOOL` names, which is compiled already, else what cargo compiles.
    pub fn tool(&self, arguments: &[&str]) -> Result<(), Failure> {
        let mut command = env::var_os("SHANHAI_TOOL").map_or_else(|| self.compiled_tool(), Command::new);
        run(command.args(arguments), "read the message above")
    }

    fn compiled_tool(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root).args(["run", "--quiet", "--package", "shanhai", "--bin", "shanhai", "--"]);
        command
    }
}

/// The cargo that runs this program.
fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a command that speaks for itself.
fn run(command: &mut Command, mend: &str) -> Result<(), Failure> {
    let status = command.status().map_err(|error| unstartable(command, &error))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{} ended with {status}", words(command)), mend)) }
}

/// What a command says.
fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| unstartable(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(format!("{} ended with {}", words(command), output.status), "read the message above"))
}

fn unstartable(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} does not start: {error}", words(command)), "put Rust's tools on PATH")
}

/// A command as one types it.
fn words(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words: Vec<_> = [name].into_iter().chain(command.get_args()).map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_say_where_things_lie() {
        let said = r#"{"workspace_root":"/w","target_directory":"/t","packages":[
            {"source":null,"manifest_path":"/w/Cargo.toml"},
            {"source":"registry+https://example.org","manifest_path":"/r/src/index/serde-1.0.0/Cargo.toml"},
            {"source":"registry+https://example.org","manifest_path":"/r/src/index/sha2-0.10.0/Cargo.toml"}]}"#;
        let workspace = Workspace::from_metadata(said).unwrap();
        assert_eq!(workspace.root(), Path::new("/w"));
        assert_eq!(workspace.sources, BTreeSet::from(["/r/src/index".into()]));
        let portal = &crate::programs::ALL[0];
        assert_eq!(workspace.compiled(portal), Path::new("/t/wasm32-unknown-unknown/release/portal.wasm"));
        assert!(workspace.flags().unwrap().contains(&"--remap-path-prefix=/r/src/index=.".to_owned()));
        assert!(Workspace::from_metadata("{}").is_none());
    }
}
