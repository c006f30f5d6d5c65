//! What can go wrong between a server and a reader, on purpose: the tests show that no wrong byte becomes
//! a wrong figure.

use super::gate::Gate;
use super::site::Site;
use super::wire::{Request, Response};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// One way to fail.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing goes wrong.
    None,
    /// The lowest bit of the byte in the middle is flipped; the answer looks fine otherwise.
    FlipByte,
    /// Only the first half is there, and the server takes it for the whole, as after a broken upload.
    Truncate,
    /// The connection ends in the middle of the body.
    CutOff,
    /// The connection ends before any answer.
    Drop,
    /// An error page with this status.
    Status(u16),
    /// A page of HTML with status 200, as captive portals and some servers' error pages do.
    HtmlPage,
    /// The right bytes under a wrong type.
    ContentType(&'static str),
    /// Other bytes.
    Body(Vec<u8>),
    /// Nothing until the gate is opened, then the right answer.
    Hold(Gate),
    /// The first half at once, the rest when the gate is opened.
    Stall(Gate),
}

impl Fault {
    /// The answer with this fault in it. Faults work on plain bytes, so the answer is not compressed.
    pub(super) fn apply(&self, request: &Request, site: &Site) -> Response {
        if matches!(self, Self::None) {
            return site.answer(request);
        }
        let mut response = site.plain_answer(request);
        if !matches!(self, Self::Hold(_) | Self::Stall(_)) {
            // A browser that kept broken bytes under the right tag would be told later that they have not changed.
            response.set("Cache-Control", "no-store");
            response.unset("ETag");
        }
        let half = response.body.len() / 2;
        match self {
            Self::None => {}
            Self::FlipByte => {
                if let Some(byte) = response.body.get_mut(half) {
                    *byte ^= 1;
                }
            }
            Self::Truncate => response.body.truncate(half),
            Self::CutOff => response.cut_after = Some(half.max(1)),
            Self::Drop => response.cut_after = Some(0),
            Self::Status(status) => error_page(&mut response, *status),
            Self::HtmlPage => error_page(&mut response, 200),
            Self::ContentType(name) => response.set("Content-Type", *name),
            Self::Body(bytes) => response.body.clone_from(bytes),
            Self::Hold(gate) => gate.pass(),
            Self::Stall(gate) => response.halt = Some((half.max(1), gate.clone())),
        }
        response.close |= response.cut_after.is_some();
        response
    }
}

fn error_page(response: &mut Response, status: u16) {
    response.status = status;
    response.body = b"<!doctype html><title>Error</title><p>The server is busy.".to_vec();
    response.set("Content-Type", "text/html; charset=utf-8");
}

/// Decides, per request path (below the base, with a leading slash), what goes wrong.
pub type Hook = Arc<dyn Fn(&str) -> Fault + Send + Sync>;

/// Which faults happen to which files. The first rule that fits a path decides.
#[derive(Default)]
pub struct Faults(Vec<Rule>);

struct Rule {
    path_end: String,
    fault: Fault,
    /// How many times it still happens.
    left: AtomicUsize,
}

impl Faults {
    pub fn new() -> Self {
        Self::default()
    }

    /// This fault happens to every request for a path that ends so (`summary.json`).
    #[must_use]
    pub fn on(self, path_end: &str, fault: Fault) -> Self {
        self.first(usize::MAX, path_end, fault)
    }

    /// The fault happens to the first `times` such requests; later ones work.
    #[must_use]
    pub fn first(mut self, times: usize, path_end: &str, fault: Fault) -> Self {
        self.0.push(Rule { path_end: path_end.to_owned(), fault, left: AtomicUsize::new(times) });
        self
    }

    /// The faults as the server takes them.
    pub fn into_hook(self) -> Hook {
        Arc::new(move |path| self.for_path(path))
    }

    fn for_path(&self, path: &str) -> Fault {
        self.0.iter().find_map(|rule| rule.happens_to(path)).unwrap_or(Fault::None)
    }
}

/// Faults that a test changes while the server runs.
#[derive(Clone, Default)]
pub struct FaultSwitch(Arc<Mutex<Faults>>);

impl FaultSwitch {
    /// From now on these faults happen and no others.
    pub fn set(&self, faults: Faults) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = faults;
    }

    /// The switch as the server takes it.
    pub fn hook(&self) -> Hook {
        let faults = Arc::clone(&self.0);
        Arc::new(move |path| faults.lock().unwrap_or_else(PoisonError::into_inner).for_path(path))
    }
}

impl Rule {
    fn happens_to(&self, path: &str) -> Option<Fault> {
        let take = |left: usize| left.checked_sub(1);
        let happens =
            path.ends_with(&self.path_end) && self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take).is_ok();
        happens.then(|| self.fault.clone())
    }
}
