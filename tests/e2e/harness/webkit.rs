//! The `MiniBrowser` of `WebKitGTK` by `WebKitWebDriver`. It has no headless mode: each one has a screen of its own.

use super::screen::Screen;
use super::{Driver, LOOK, PATIENCE, Setup, Theme, target};
use fantoccini::Client;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

/// 127.0.0.1 as an address of IPv6, which the engine does not take for this machine's own.
pub const INSECURE_HOST: &str = "[::ffff:7f00:1]";

/// `WebDriver` offers no way to run a script before those of a page, so that is heard only what comes after a page was
/// loaded; the program itself starts later than that.
pub const LISTEN: &str = "
    const heard = window.shanhaiHeard = [];
    const note = (source, message) => heard.push({ level: 'SEVERE', source, message: String(message) });
    addEventListener('error', event => note('javascript', event.message));
    addEventListener('unhandledrejection', event => note('javascript', event.reason));
    addEventListener('securitypolicyviolation', event =>
        note('security', 'Content Security Policy: ' + event.violatedDirective + ' ' + event.blockedURI));";

const CONSOLE: &str = "const heard = window.shanhaiHeard || []; return heard.splice(0)";

pub fn driver(setup: &Setup) -> Driver {
    let screen = Screen::start(1600, 1000);
    let locale = format!("{}.UTF-8", setup.language.replace('-', "_"));
    let environment = [
        ("DISPLAY", screen.name().to_owned()),
        ("GDK_BACKEND", "x11".to_owned()),
        // The languages of WebKit are those of the system: `make test` makes the locales.
        ("LANG", locale),
        ("LOCPATH", target("locales").display().to_string()),
    ];
    Driver::on_a_free_port("WebKitWebDriver", &environment).with(screen)
}

pub fn capabilities(setup: &Setup) -> Value {
    // Without the frame of a window, which would not be narrower than 447 pixels.
    let mut arguments = vec!["--automation", "--full-screen"];
    if setup.theme == Theme::Dark {
        arguments.push("--dark-mode");
    }
    let mut options = json!({ "args": arguments });
    if let Some(binary) = mini_browser() {
        options["binary"] = json!(binary);
    }
    json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options })
}

/// Where Debian keeps it, which is not where the driver looks.
fn mini_browser() -> Option<String> {
    let folders = Path::new("/usr/lib").read_dir().ok()?.flatten();
    let places = folders
        .flat_map(|folder| ["4.1", "4.0"].map(|api| folder.path().join(format!("webkit2gtk-{api}/MiniBrowser"))));
    places.into_iter().find(|path| path.is_file()).map(|path| path.display().to_string())
}

pub async fn resize(client: &Client, width: u32, height: u32) {
    client.set_window_rect(0, 0, width, height).await.expect("the window can be sized");
    let script = "return innerWidth === arguments[0]";
    let start = Instant::now();
    while client.execute(script, vec![json!(width)]).await.is_ok_and(|sized| sized == json!(false)) {
        assert!(start.elapsed() < PATIENCE, "WebKit cannot be {width} pixels wide");
        tokio::time::sleep(LOOK).await;
    }
}

pub async fn console(client: &Client) -> Value {
    client.execute(CONSOLE, vec![]).await.expect("the page can be asked")
}
