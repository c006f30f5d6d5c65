//! Browsers that one test after another uses: to start one takes longer than most tests.

use super::{Driver, Engine, Setup};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::sync::{LazyLock, Mutex};
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, SemaphorePermit};

/// As many browsers as tests run at once; more would only make each test slower than its patience.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| {
    let threads =
        std::env::var("RUST_TEST_THREADS").map_or(2, |text| text.parse().expect("RUST_TEST_THREADS is a number"));
    Semaphore::new(threads)
});

/// Each test has a runtime of its own, which ends with it; what belongs to a browser lives on this one.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime can be made"));

static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Waits until one more browser may be at work.
pub async fn turn() -> SemaphorePermit<'static> {
    TURNS.acquire().await.expect("the semaphore is never closed")
}

/// Where the tasks of the browsers run.
pub fn runtime() -> &'static Runtime {
    &RUNTIME
}

/// A browser that runs, and for what kind of reader it was started.
pub struct Session {
    pub client: Client,
    driver: Driver,
    engine: Engine,
    kind: String,
}

impl Session {
    /// One that is idle, else one that is started.
    pub async fn take(engine: Engine, setup: &Setup) -> Self {
        let capabilities = engine.capabilities(setup);
        let kind = format!("{} {capabilities:?}", setup.language);
        let idle = {
            let mut idle = IDLE.lock().expect("nobody panics with it");
            idle.iter().position(|session| session.kind == kind).map(|at| idle.swap_remove(at))
        };
        if let Some(session) = idle {
            return session;
        }
        let driver = engine.driver(setup);
        let url = driver.url();
        let start =
            async move { ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&url).await };
        let client = runtime().spawn(start).await.expect("connecting does not panic");
        let client = client.unwrap_or_else(|error| panic!("{engine:?} starts: {error}"));
        Self { client, driver, engine, kind }
    }

    /// For the next test of its kind, with a history of its own; unless it cannot leave its page.
    pub async fn give_back(self) {
        match self.renew().await {
            Ok(()) => IDLE.lock().expect("nobody panics with it").push(self),
            Err(_) => self.close().await,
        }
    }

    /// Puts a new window in the place of the one that was used: its history is empty. Chromium's way back leaves out what pages
    /// added without a reader, and would lead into the test before. A second window of `WebKit` has a frame, with which it is
    /// never as narrow as a phone; so there the page is left.
    async fn renew(&self) -> Result<(), CmdError> {
        if self.engine == Engine::Webkit {
            return self.client.goto("about:blank").await;
        }
        let window = self.client.new_window(false).await?;
        self.client.close_window().await?;
        self.client.switch_to_window(window.handle).await
    }

    /// Ends it.
    pub async fn close(self) {
        drop(self.client.close().await); // if it is gone already, that is what the outcome of the test says
        drop(self.driver);
    }
}
