//! A new pair of keys: the secret one into a file that its owner alone can read, the public one beside it.

use super::key::Password;
use format::Problem;
use minisign::KeyPair;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Makes the pair; says where it lies and what to do with it.
pub fn make(path: &Path, password: &Password<'_>) -> Result<String, Problem> {
    let beside = path.with_extension("pub");
    let problem = |path: &Path, what: String, mend: &str| Problem::file(&path.display().to_string(), what, mend);
    if beside == path {
        return Err(problem(path, "the name of a public key".to_owned(), "name the secret one, as shanhai.key"));
    }
    for path in [path, &beside] {
        if fs::symlink_metadata(path).is_ok() {
            let mend = "name another file: a key that is lost cannot be made again";
            return Err(problem(path, "there is a file of this name".to_owned(), mend));
        }
    }
    let made = match password {
        Password::None => KeyPair::generate_unencrypted_keypair(),
        given => KeyPair::generate_encrypted_keypair(given.get()?),
    };
    let terminal = "run it in a terminal, or say --password-file FILE or --no-password";
    let KeyPair { pk, sk } = made.map_err(|error| problem(path, format!("no key was made: {error}"), terminal))?;
    let kind = if matches!(password, Password::None) { "secret key" } else { "encrypted secret key" };
    let boxes = sk.to_box(Some(kind)).and_then(|secret| Ok((secret, pk.to_box()?)));
    let (secret, public) = boxes.map_err(|error| problem(path, error.to_string(), terminal))?;
    let mend = "name a file in a folder that is there and writable";
    let unwritten = |path: &Path, error: io::Error| problem(path, format!("could not be written: {error}"), mend);
    write(path, &secret.to_bytes()).map_err(|error| unwritten(path, error))?;
    write(&beside, &public.to_bytes()).map_err(|error| unwritten(&beside, error))?;
    Ok(format!(
        "{}: the secret key; keep it and a copy where nobody else can read them, and out of public/\n\
         {}: the public key\nsay in portal.toml: public_key = \"{}\"",
        path.display(),
        beside.display(),
        pk.to_base64()
    ))
}

/// Writes a file that was not there, for its owner alone where the system knows owners.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
