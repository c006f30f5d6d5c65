//! Chromium, headless, by chromedriver: the one engine that counts bytes, slows itself down and emulates screens.

use super::command::Command;
use super::{Driver, Setup};
use fantoccini::Client;
use serde_json::{Value, json};

pub const INSECURE_HOST: &str = "plain.test";

pub fn driver() -> Driver {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    // "ChromeDriver was started successfully on port 12345."
    Driver::announced(&program, &["--port=0"], "started successfully on port ")
}

pub fn capabilities(setup: &Setup) -> Value {
    let mut options = json!({
        "args": arguments(setup),
        "prefs": { "intl.accept_languages": setup.language },
    });
    if let Ok(binary) = std::env::var("CHROMIUM") {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn arguments(setup: &Setup) -> Vec<String> {
    let fixed = [
        "--headless",
        "--no-sandbox", // CI runs as root, where Chromium refuses to start with its sandbox
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server", // everything is on loopback
        "--disable-features=HttpsUpgrades",
        "--disable-dev-shm-usage",
    ];
    let mut arguments: Vec<String> = fixed.map(str::to_owned).to_vec();
    arguments.push(format!("--lang={}", setup.language));
    arguments.push(format!("--host-resolver-rules=MAP {INSECURE_HOST} 127.0.0.1"));
    arguments
}

/// A `DevTools` command.
pub async fn devtools(client: &Client, name: &str, parameters: Value) -> Value {
    let answer = client.issue_cmd(Command::devtools(name, parameters)).await;
    answer.unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Sets the size of the screen in CSS pixels, each of which is `scale` of the screen's own; below 600 wide it is a
/// phone's.
pub async fn resize(client: &Client, width: u32, height: u32, scale: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 600 });
    devtools(client, "Emulation.setDeviceMetricsOverride", size).await;
}

pub async fn console(client: &Client) -> Value {
    client.issue_cmd(Command::console()).await.expect("the console can be read")
}
