//! A small static web server for `dist/`: it previews the portal on this machine and lets the tests
//! see what a browser asks for, and break what it gets.
//!
//! It answers as an ordinary government web server should (README, "Putting it on a server"), so that the
//! headers are tested together with the pages. It listens on loopback only.

mod fault;
mod gate;
pub mod headers;
mod log;
mod options;
mod path;
mod site;
mod wire;

pub use fault::{Fault, FaultSwitch, Faults, Hook};
pub use gate::Gate;
pub use log::{Entry, Log};
pub use options::Options;

use site::Site;
use std::collections::HashMap;
use std::io::{self, BufReader};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// A connection that says nothing for this long is closed.
const IDLE: Duration = Duration::from_secs(45);

/// A running server. Dropping it closes the port and every connection.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

/// What the accepting thread and the connections' threads have in common.
struct Shared {
    site: Site,
    hook: Option<Hook>,
    log: Log,
    stopping: AtomicBool,
    next_id: AtomicU64,
    open: Mutex<HashMap<u64, TcpStream>>,
}

impl Server {
    /// Starts listening. Fails when the folder does not exist or the port is taken.
    pub fn start(options: Options) -> io::Result<Self> {
        let site = Site::new(&options.root, &options.base, options.redirect, &options.mirrors)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            site,
            hook: options.hook,
            log: Log::default(),
            stopping: AtomicBool::new(false),
            next_id: AtomicU64::new(0),
            open: Mutex::default(),
        });
        let accepting = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self { address, shared, accepting: Some(accepting) })
    }

    /// The address of the portal, base path included: `http://127.0.0.1:1234/xz/portal/`.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.site.base())
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// What was asked for and what was sent.
    pub fn log(&self) -> &Log {
        &self.shared.log
    }

    /// Blocks until the server stops, which is until the process is ended.
    pub fn wait(mut self) {
        if let Some(thread) = self.accepting.take() {
            // A panic of the accepting thread has already been printed; there is nothing left to serve.
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        for (_, stream) in self.shared.open.lock().unwrap_or_else(PoisonError::into_inner).drain() {
            drop(stream.shutdown(Shutdown::Both)); // already closed by the other end: fine
        }
        if let Some(thread) = self.accepting.take() {
            // The accepting thread sleeps in accept(): a connection wakes it up to see the flag.
            drop(TcpStream::connect(self.address));
            drop(thread.join());
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        if let Ok(stream) = stream {
            let shared = Arc::clone(shared);
            std::thread::spawn(move || shared.connection(stream));
        }
    }
}

impl Shared {
    /// One connection from its beginning to its end. An error ends this connection and no other.
    fn connection(&self, stream: TcpStream) {
        let id = self.next_id.fetch_add(1, Ordering::Relaxed);
        if let Ok(clone) = stream.try_clone() {
            self.open.lock().unwrap_or_else(PoisonError::into_inner).insert(id, clone);
        }
        drop(self.talk(stream)); // the reader went away: nobody is left to tell
        if let Some(stream) = self.open.lock().unwrap_or_else(PoisonError::into_inner).remove(&id) {
            drop(stream.shutdown(Shutdown::Both));
        }
    }

    fn talk(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(IDLE))?;
        let mut reader = BufReader::new(stream.try_clone()?);
        while let Some(request) = wire::Request::read(&mut reader)? {
            let answering = self.log.begin();
            let path = self.site.path_below_base(&request.target);
            let fault = self.hook.as_ref().map_or(Fault::None, |hook| hook(&path));
            let mut response = fault.apply(&request, &self.site);
            response.close |= request.close;
            let sent = response.write(&mut stream, request.head_only);
            answering.end(Entry {
                path,
                status: response.status,
                bytes: sent.as_ref().copied().unwrap_or(0),
                encoding: response.header("Content-Encoding").map(str::to_owned),
            });
            sent?;
            if response.close {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
