//! One file from the server, with patience.

use crate::digest::sha256;
use crate::waiting::pause;
use browser::seam;
use gloo_net::http::Response;
use proof::{Expected, Fault, FaultKind, content, is_web_page};

/// Pauses before the second and the third try, in milliseconds.
const PAUSES: [i32; 2] = [300, 1200];

/// Fetches a file and proves it, trying again where that may help. Without `expected` (the catalogue, which
/// nothing vouches for) only a web page is told apart.
pub async fn proven(url: &str, expected: Option<&Expected>) -> Result<Vec<u8>, FaultKind> {
    let mut pauses = PAUSES.iter();
    let mut anew = false;
    loop {
        let kind = match once(url, anew, expected).await {
            Ok(bytes) => return Ok(bytes),
            Err(kind) => kind,
        };
        anew = true;
        let fault = Fault { file: String::new(), kind };
        match pauses.next() {
            Some(pause) if fault.may_pass() => self::pause(*pause).await,
            _ => return Err(fault.kind),
        }
    }
}

/// Fetches a file once and proves it, as [`proven`] does; `anew`: as the server has it now, which no cache hands out.
pub async fn once(url: &str, anew: bool, expected: Option<&Expected>) -> Result<Vec<u8>, FaultKind> {
    let response = Response::from(seam::ask(url, anew).await.map_err(|_| FaultKind::Unreachable)?);
    if !response.ok() {
        return Err(FaultKind::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| FaultKind::Unreachable)?;
    match expected {
        Some(expected) => content(&bytes, &sha256(&bytes).await, expected)?,
        None if is_web_page(&bytes) => return Err(FaultKind::WebPage),
        None => {}
    }
    Ok(bytes)
}
