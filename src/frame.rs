//! What every view stands in, and what the reader is told when a page is on the screen.

use crate::paint::next_frame;
use crate::scroll::Scroll;
use crate::store::Store;
use browser::focus;
use leptos::prelude::*;
use view::site::Site;
use view::still::ANNOUNCER;

/// What every view stands in.
#[derive(Clone)]
pub struct Frame {
    pub site: Site,
    kept: Kept,
    /// The path of the page that is shown, or is about to be; the address bar follows later.
    path: Memo<String>,
}

/// What outlives a change of language, release, unit or letters.
#[derive(Clone, Copy)]
pub struct Kept {
    pub store: StoredValue<Store, LocalStorage>,
    /// The path of the page that last took the focus.
    pub focused: StoredValue<Option<String>>,
    /// The element that is to have the focus again when it is there anew.
    pub refocus: StoredValue<Option<String>>,
    pub scroll: Scroll,
}

impl Frame {
    /// The frame of the page at `path`, in which every view stands.
    pub const fn new(site: Site, kept: Kept, path: Memo<String>) -> Self {
        Self { site, kept, path }
    }

    /// The releases that have been fetched.
    pub fn store(&self) -> Store {
        self.kept.store.get_value()
    }

    /// The element that is to have the focus again when it is there anew.
    pub const fn refocus(&self) -> StoredValue<Option<String>> {
        self.kept.refocus
    }

    /// How far pages were scrolled.
    pub const fn scroll(&self) -> Scroll {
        self.kept.scroll
    }

    /// Says that a page is on the screen: names the window, and after a step from another page moves the focus
    /// to the heading. A screen reader reads what takes the focus, so nothing else announces the page: it would be
    /// heard twice.
    pub fn arrived(&self, title: &str) {
        if self.is_new(title, &self.path.read_untracked()) {
            // The markup is put on the screen when this returns.
            next_frame(Box::new(|| {
                if let Ok(Some(heading)) = document().query_selector("main h1") {
                    focus(&heading);
                }
            }));
        }
    }

    /// Says that a part of the page that stays is another now, which is at `path`. The focus stays on the link to it, so the
    /// new title is announced.
    pub fn opened(&self, title: &str, path: &str) {
        if self.is_new(title, path)
            && let Some(announcer) = document().get_element_by_id(ANNOUNCER)
        {
            announcer.set_text_content(Some(title));
        }
    }

    /// Names the window, and tells whether the reader has come from another address of the portal.
    fn is_new(&self, title: &str, path: &str) -> bool {
        document().set_title(title);
        // A page may be asked for without its last slash, and the same one in another language is none that a reader steps to.
        let path = self.site.route(path).map_or_else(|| path.trim_end_matches('/').to_owned(), |route| route.path());
        let path = Some(path);
        let before = self.kept.focused.get_value();
        if before == path {
            return false;
        }
        self.kept.focused.set_value(path);
        before.is_some()
    }
}

/// The frame of this page; every view stands in one.
pub fn use_frame() -> Frame {
    expect_context::<Frame>()
}
