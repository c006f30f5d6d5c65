//! Firefox, headless, by geckodriver. What `WebDriver` does not offer is done by scripts in the browser itself.

use super::command::Command;
use super::{Driver, Setup, Theme};
use fantoccini::Client;
use serde_json::{Value, json};

pub const INSECURE_HOST: &str = "plain.test";

/// No window of Firefox is narrower than 500 pixels, so the page is sized inside of its window.
const RESIZE: &str = "
    const style = gBrowser.selectedBrowser.style;
    for (const [side, pixels] of [['width', arguments[0]], ['height', arguments[1]]]) {
        for (const bound of ['', 'min-', 'max-']) style.setProperty(bound + side, pixels + 'px');
    }";

/// Exceptions that nothing caught and breaches of the policy; what pages write to the console by themselves is not
/// among them.
const CONSOLE: &str = "
    const said = Services.console.getMessageArray();
    Services.console.reset();
    return said.flatMap(message => {
        if (!(message instanceof Ci.nsIScriptError) || !message.sourceName.startsWith('http')) return [];
        const mild = message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag);
        const source = message.category === 'content javascript' ? 'javascript' : message.category;
        const level = mild ? 'WARNING' : 'SEVERE';
        return [{ level, source, message: message.sourceName + ' ' + message.errorMessage }];
    });";

pub fn driver() -> Driver {
    // "1795499613081 geckodriver INFO Listening on 127.0.0.1:12345"
    Driver::announced("geckodriver", &["--port=0", "--allow-system-access"], "Listening on 127.0.0.1:")
}

pub fn capabilities(setup: &Setup) -> Value {
    let dark = setup.theme == Theme::Dark;
    let preferences = json!({
        "intl.accept_languages": setup.language,
        "layout.css.prefers-color-scheme.content-override": u8::from(!dark), // 0 is dark, 1 is light
        "network.dns.localDomains": INSECURE_HOST,
        "network.proxy.type": 0, // everything is on loopback
        "dom.security.https_first": false,
        "app.normandy.enabled": false,
    });
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": ["-headless"], "prefs": preferences },
    })
}

pub async fn resize(client: &Client, width: u32, height: u32) {
    in_the_browser(client, RESIZE, vec![json!(width), json!(height)]).await;
}

pub async fn console(client: &Client) -> Value {
    in_the_browser(client, CONSOLE, vec![]).await
}

async fn in_the_browser(client: &Client, script: &str, arguments: Vec<Value>) -> Value {
    client.issue_cmd(Command::context("chrome")).await.expect("geckodriver allows access to the browser");
    let answer = client.execute(script, arguments).await;
    client.issue_cmd(Command::context("content")).await.expect("the page can be returned to");
    answer.unwrap_or_else(|error| panic!("{script}: {error}"))
}
