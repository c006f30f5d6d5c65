//! What this browser remembers of the releases: one text, which `boot.js` compares on each visit.

use browser::seam;
use format::Catalogue;
use proof::Memory;
use web_sys::Storage;

/// What is remembered; `None` where the browser lets the portal keep nothing.
pub fn remembered() -> Option<Memory> {
    let text = storage()?.get_item(&key()).ok()?;
    Some(text.map_or_else(Memory::default, |text| Memory::parse(&text)))
}

/// Remembers these releases, beside what is remembered already; says whether the browser does it.
pub fn remember(memory: &Memory, catalogue: &Catalogue) -> bool {
    let text = memory.text(catalogue, now());
    storage().is_some_and(|storage| storage.set_item(&key(), &text).is_ok())
}

/// Milliseconds since 1970, as the device has them.
pub fn now() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a clock is past 1970 and far from the end"
    )]
    let now = js_sys::Date::now() as u64;
    now
}

/// Where it lies: each portal of a server has its own.
fn key() -> String {
    ["shanhai ", &seam::root()].concat()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
