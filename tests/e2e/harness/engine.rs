//! The browser engines that the portal is tested in.

use super::{Driver, Setup};
use super::{chromium, firefox, webkit};
use fantoccini::Client;
use fantoccini::wd::Capabilities;
use serde_json::Value;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    /// The one that `SHANHAI_ENGINE` names; Chromium if it names none.
    pub fn chosen() -> Self {
        match std::env::var("SHANHAI_ENGINE").unwrap_or_default().as_str() {
            "" | "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::Webkit,
            other => panic!("SHANHAI_ENGINE is {other:?}: it may be chromium, firefox or webkit"),
        }
    }

    pub(super) fn driver(self, setup: &Setup) -> Driver {
        match self {
            Self::Chromium => chromium::driver(),
            Self::Firefox => firefox::driver(),
            Self::Webkit => webkit::driver(setup),
        }
    }

    pub(super) fn capabilities(self, setup: &Setup) -> Capabilities {
        let capabilities = match self {
            Self::Chromium => chromium::capabilities(setup),
            Self::Firefox => firefox::capabilities(setup),
            Self::Webkit => webkit::capabilities(setup),
        };
        match capabilities {
            Value::Object(map) => map,
            _ => unreachable!("capabilities are an object"),
        }
    }

    /// A name that leads to this machine but that the browser does not trust as it trusts `127.0.0.1`: over plain
    /// http it is no secure context, so `WebCrypto` is withheld.
    pub(super) const fn insecure_host(self) -> &'static str {
        match self {
            Self::Chromium => chromium::INSECURE_HOST,
            Self::Firefox => firefox::INSECURE_HOST,
            Self::Webkit => webkit::INSECURE_HOST,
        }
    }

    /// The least width of a page in CSS pixels: `WebKit` has no narrower window.
    pub const fn narrowest(self) -> u32 {
        match self {
            Self::Chromium | Self::Firefox => 320,
            Self::Webkit => 334,
        }
    }

    /// Sets the size of the page in CSS pixels.
    pub(super) async fn resize(self, client: &Client, width: u32, height: u32) {
        match self {
            Self::Chromium => chromium::resize(client, width, height, 1).await,
            Self::Firefox => firefox::resize(client, width, height).await,
            Self::Webkit => webkit::resize(client, width, height).await,
        }
    }

    /// What the console has said since it was last asked, in the form in which chromedriver says it.
    pub(super) async fn console(self, client: &Client) -> Value {
        match self {
            Self::Chromium => chromium::console(client).await,
            Self::Firefox => firefox::console(client).await,
            Self::Webkit => webkit::console(client).await,
        }
    }
}
