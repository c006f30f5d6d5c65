//! From the first to the last moment of one test in a browser.

use super::pool::{self, Session};
use super::{Engine, Kind, Page, Setup, WebServer, target};
use serve::Server;
use std::sync::Arc;

/// Runs a test with a server of its own, in a browser that knows nothing of it: one that no other test has used, or one
/// that met other servers only. Each server has its port, and with it an origin of its own: what a browser keeps it keeps
/// by origin.
///
/// A test that fails leaves a picture in `target/e2e/`. A test that passes still fails when the console
/// holds a defect: a breach of the content policy, an uncaught exception or a panic.
pub async fn visit<F>(setup: Setup, test: impl FnOnce(Page) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let _turn = pool::turn().await;
    let server = Arc::new(Server::start(setup.server_options()).expect("the server starts"));
    let engine = Engine::chosen();
    let session = Session::take(engine, &setup).await;
    let other = Kind::chosen().filter(|_| setup.is_plain()).map(WebServer::start);
    let home = other.as_ref().map_or_else(|| server.url(), WebServer::url);
    let home = if setup.secure { home } else { home.replace("127.0.0.1", engine.insecure_host()) };
    let page = Page::new(engine, session.client.clone(), server, &home, &setup.language);
    page.resize(setup.width, 800).await;
    if engine == Engine::Chromium {
        // The others have it from their start.
        page.set_theme(setup.theme).await;
    }

    // On a task of its own, so that a panic of the test does not leave the browser running; and where the browser's tasks
    // are, which outlive the test.
    let outcome = pool::runtime().spawn(test(page.clone())).await;
    let defects = if let Ok(()) = &outcome {
        defects(&page).await
    } else {
        keep_picture(&page).await;
        vec![]
    };
    if outcome.is_ok() && !page.is_spent() {
        session.give_back().await;
    } else {
        session.close().await;
    }
    if let Err(error) = outcome {
        std::panic::resume_unwind(error.into_panic());
    }
    assert!(defects.is_empty(), "the console holds defects:\n{}", defects.join("\n"));
}

async fn defects(page: &Page) -> Vec<String> {
    page.console().await.iter().filter(|message| message.is_defect()).map(ToString::to_string).collect()
}

async fn keep_picture(page: &Page) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("test").replace("::", "-");
    let path = target("e2e").join(format!("{name}-{:?}.png", page.engine()));
    // The browser itself may be what failed: then there is no picture, and the test's own message tells.
    if let Ok(picture) = page.client().screenshot().await {
        std::fs::write(&path, picture).expect("target/e2e can be written");
        eprintln!("a picture of the page is in {}", path.display());
    }
    for message in page.console().await {
        eprintln!("console: {message}");
    }
}
