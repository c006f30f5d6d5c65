//! Where a portal lies: in a folder, or at an address.

use crate::disk;
use std::io::Error;
use std::path::PathBuf;
use std::time::Duration;
use ureq::Agent;

/// No file of a portal is larger, in bytes.
const MOST: u64 = 1 << 31;
/// Whatever has not answered by then is told as such.
const PATIENCE: Duration = Duration::from_secs(60);

pub enum Place {
    Folder(PathBuf),
    /// With a slash at its end.
    Address(String, Agent),
}

/// A file, and what was said of it where somebody sends it.
pub struct Answer {
    pub bytes: Vec<u8>,
    /// By names in small letters.
    pub headers: Vec<(String, String)>,
}

impl Place {
    pub fn at(address: &str) -> Self {
        let agent = Agent::config_builder().timeout_global(Some(PATIENCE)).build().into();
        Self::Address(format!("{}/", address.trim_end_matches('/')), agent)
    }

    /// A file as readers get it: a page at its address, and compressed, where the server does so.
    pub fn get(&self, path: &str) -> Result<Answer, String> {
        match self {
            Self::Folder(folder) => {
                let read = disk::read(&folder.join(path)).map_err(|error: Error| error.to_string());
                read.map(|bytes| Answer { bytes, headers: Vec::new() })
            }
            Self::Address(address, agent) => {
                let page = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
                let mut answer = agent
                    .get(format!("{address}{}", page.unwrap_or(path)))
                    // As a page of another site asks, which servers may tell apart.
                    .header("Origin", "https://elsewhere.example")
                    .header("Cache-Control", "no-cache")
                    .call()
                    .map_err(|error| error.to_string())?;
                let header = |(name, value): (&ureq::http::HeaderName, &ureq::http::HeaderValue)| {
                    (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
                };
                let headers = answer.headers().iter().map(header).collect();
                let bytes =
                    answer.body_mut().with_config().limit(MOST).read_to_vec().map_err(|error| error.to_string())?;
                Ok(Answer { bytes, headers })
            }
        }
    }
}
