//! The tables of messages: compiled in natively, fetched in the browser.

#[cfg(not(target_arch = "wasm32"))]
use super::messages;
use super::{Lang, Msg};

/// Name of the file that carries the messages of a language, below the portal's base. `set` is what the page calls its
/// messages.
pub fn file(lang: Lang, set: &str) -> String {
    ["text/", lang.tag(), "-", set, ".json"].concat()
}

#[cfg(not(target_arch = "wasm32"))]
mod own {
    use super::{Lang, Msg, messages};
    use std::sync::OnceLock;

    type Texts = [&'static str; Lang::ALL.len()];
    static OWN: OnceLock<Vec<Texts>> = OnceLock::new();

    /// Puts texts of one deployment into the places of messages, for as long as the program runs. Only the first call counts.
    pub fn put(own: &[(Msg, [String; Lang::ALL.len()])]) {
        OWN.get_or_init(|| {
            let mut all = messages::all().to_vec();
            for (message, texts) in own {
                all[message.0 as usize] = texts.clone().map(|text| &*text.leak());
            }
            all
        });
    }

    /// The text of a message.
    pub fn text(message: Msg, lang: Lang) -> &'static str {
        all()[message.0 as usize][lang as usize]
    }

    /// Whether the deployment says words of its own.
    pub fn is_own() -> bool {
        all() != messages::all()
    }

    pub(super) fn all() -> &'static [Texts] {
        OWN.get().map_or(messages::all(), Vec::as_slice)
    }

    /// The languages that pages are written in: all but those that the deployment leaves out.
    pub fn languages() -> Vec<Lang> {
        let absent = text(messages::ABSENT_LANGUAGES, Lang::default());
        Lang::ALL.into_iter().filter(|lang| !absent.contains(lang.tag())).collect()
    }
}
#[cfg(not(target_arch = "wasm32"))]
pub use own::{is_own, languages, put, text};

/// The file's content: a JSON array of all texts that programs say, in the order of their numbers.
#[cfg(not(target_arch = "wasm32"))]
pub fn json(lang: Lang) -> Vec<u8> {
    let texts: Vec<&str> = own::all()[..messages::OF_PROGRAMS].iter().map(|texts| texts[lang as usize]).collect();
    serde_json::json!(texts).to_string().into_bytes()
}

#[cfg(target_arch = "wasm32")]
mod fetched {
    use super::{Lang, Msg};
    use format::json::{JsonError, Reader};
    use std::cell::RefCell;

    thread_local! {
        static TABLES: RefCell<[&'static [Box<str>]; Lang::ALL.len()]> =
            const { RefCell::new([&[]; Lang::ALL.len()]) };
    }

    /// The text of a message; nothing before the table of its language is installed.
    pub fn text(message: Msg, lang: Lang) -> &'static str {
        TABLES.with_borrow(|tables| tables[lang as usize].get(message.0 as usize).map_or("", |text| text))
    }

    pub fn is_installed(lang: Lang) -> bool {
        TABLES.with_borrow(|tables| !tables[lang as usize].is_empty())
    }

    /// Keeps the table of a language for as long as the page lives.
    pub fn install(lang: Lang, bytes: &[u8]) -> Result<(), JsonError> {
        let mut texts: Vec<Box<str>> = Vec::new();
        let mut json = Reader::new(bytes);
        json.array(&mut |json| {
            texts.push(json.string()?.into());
            Ok(())
        })?;
        TABLES.with_borrow_mut(|tables| tables[lang as usize] = Box::leak(texts.into_boxed_slice()));
        Ok(())
    }
}
#[cfg(target_arch = "wasm32")]
pub use fetched::{install, is_installed, text};
