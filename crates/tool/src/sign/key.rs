//! The secret key of a publisher, as minisign keeps it in a file, with a password or without.

use crate::disk;
use format::Problem;
use minisign::{ErrorKind, SecretKey, SecretKeyBox};
use proof::minisign::{ED25519, PublicKey, UNTRUSTED, decode};
use std::path::Path;

/// Where the password of a secret key comes from.
pub enum Password<'a> {
    /// The terminal.
    Asked,
    /// The first line of a file.
    In(&'a Path),
    /// There is none.
    None,
}

/// A secret key that can sign, with its public one.
pub struct Signer {
    pub secret: SecretKey,
    pub public: minisign::PublicKey,
    /// The same as `public`.
    pub key: PublicKey,
}

/// The bytes of a secret key: algorithm, how it is encrypted, how it is summed up, salt and costs, number, key, sum.
const LENGTH: usize = 158;
const SUM: usize = 32;

const PLAIN: [u8; 2] = [0, 0];

impl Password<'_> {
    /// The password, or `None` where it is to be asked for.
    pub fn get(&self) -> Result<Option<String>, Problem> {
        let Self::In(path) = self else { return Ok(None) };
        let fails = |what: String, mend| Err(Problem::file(&path.display().to_string(), what, mend));
        let text = match disk::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(_)) => return fails("not text in UTF-8".to_owned(), "name a file whose first line is the password"),
            Err(error) => {
                return fails(format!("cannot be read: {error}"), "name a file whose first line is the password");
            }
        };
        match text.lines().next().filter(|line| !line.is_empty()) {
            Some(line) => Ok(Some(line.to_owned())),
            None => fails("its first line is empty".to_owned(), "write the password into it"),
        }
    }
}

impl Signer {
    fn new(secret: SecretKey) -> Result<Self, String> {
        let public = minisign::PublicKey::from_secret_key(&secret).map_err(|error| error.to_string())?;
        let key = PublicKey::parse(&public.to_base64()).map_err(|fault| format!("{fault:?}"))?;
        Ok(Self { secret, public, key })
    }

    /// Reads the file of a secret key.
    pub fn read(path: &Path, password: &Password<'_>) -> Result<Self, Problem> {
        let name = path.display().to_string();
        let problem = |what: String, mend: &str| Problem::file(&name, what, mend);
        let file = disk::read(path).map_err(|error| {
            problem(format!("cannot be read: {error}"), "name the file of your secret key, or make one: --new-key")
        })?;
        let (text, bytes) = parse(&file).map_err(|(what, mend)| problem(what.to_owned(), mend))?;
        let boxed = SecretKeyBox::from(text);
        let secret = if bytes[2..4] != PLAIN {
            boxed.into_secret_key(password.get()?).map_err(|error| {
                let mend = match error.kind() {
                    ErrorKind::Verify => "type that of this key, or restore the file from a copy",
                    ErrorKind::Io | ErrorKind::Misc => "run it in a terminal, or name a --password-file",
                    _ => "use a key made by minisign or by --new-key",
                };
                problem(error.to_string(), mend)
            })?
        } else if matches!(password, Password::In(_)) {
            return Err(problem("a key without a password".to_owned(), "leave out --password-file"));
        } else if bytes[LENGTH - SUM..].iter().all(|byte| *byte == 0) {
            // Keys of `minisign -G -W` have no sum. That its halves belong together shows when it signs.
            SecretKey::from_bytes(&bytes).map_err(|error| problem(error.to_string(), RESTORE))?
        } else {
            boxed.into_unencrypted_secret_key().map_err(|error| problem(error.to_string(), RESTORE))?
        };
        Self::new(secret).map_err(|what| problem(what, RESTORE))
    }
}

const RESTORE: &str = "restore the file from a copy";

/// The text of a secret key file and the bytes in its second line, or what is wrong with it and what to do.
fn parse(file: &[u8]) -> Result<(String, Vec<u8>), (&'static str, &'static str)> {
    const NAME: &str = "name the secret key of minisign; its file has two lines";
    let text = str::from_utf8(file).map_err(|_| ("no secret key of minisign: not text", NAME))?;
    let mut lines = text.lines();
    if !lines.next().is_some_and(|line| line.starts_with(UNTRUSTED)) {
        return Err(("no secret key of minisign: its first line is no comment", NAME));
    }
    let bytes = lines.next().and_then(decode).ok_or(("a secret key that is cut or damaged in line 2", RESTORE))?;
    match bytes.len() {
        LENGTH if bytes[..2] == ED25519 => Ok((text.to_owned(), bytes)),
        LENGTH => Err(("a secret key of another kind, not of Ed25519", NAME)),
        42 => Err(("a public key", "name the secret one, from which it was made")),
        74 => Err(("a signature", NAME)),
        _ => Err(("a secret key that is cut or damaged in line 2", RESTORE)),
    }
}
