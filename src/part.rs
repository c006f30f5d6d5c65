//! A part of a page: an element that holds markup. Of the first page it is the one that the page's file came with, which
//! stays where it is; of every other page it is made anew.

use browser::still_part;
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::Render as View;
use leptos::tachys::view::{Position, PositionState};
use view::still::MAIN;
use web_sys::{Element, Node};

/// The attribute that names the part in its file.
const KEY: &str = "data-part";

/// The attribute of the document that says: the address asks for something else than the file shows, and that is not there
/// yet.
pub const FETCHING: &str = "data-fetching";

/// A part as a view.
#[derive(Clone, Copy)]
pub struct Part(StoredValue<Element, LocalStorage>);

impl Part {
    /// The part of that key of the page that is about to be shown.
    pub fn new(key: &str) -> Self {
        let still = main().and_then(|main| still_part(&main, KEY, key));
        Self(StoredValue::new_local(still.unwrap_or_else(|| {
            // There is a document, and this name is right.
            let element = document().create_element("div").expect("an element can be made");
            element.set_class_name("part");
            element
        })))
    }

    /// The element that holds the markup.
    pub fn element(self) -> Element {
        self.0.get_value()
    }
}

/// The place of the page itself.
pub fn main() -> Option<Element> {
    document().get_element_by_id(MAIN)
}

/// Takes away what the file came with and the page does not have.
pub fn clear_still() {
    let rest = [":scope > [", KEY, "]"].concat();
    while let Some(part) = main().and_then(|main| main.query_selector(&rest).ok().flatten()) {
        part.remove();
    }
}

/// A part on the screen.
pub struct PartState(Element);

impl View for Part {
    type State = PartState;

    fn build(self) -> PartState {
        PartState(self.element())
    }

    fn rebuild(self, state: &mut PartState) {
        let mut new = PartState(self.element());
        if !new.0.is_same_node(Some(&state.0)) {
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl Mountable for PartState {
    fn unmount(&mut self) {
        self.0.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        // What the file came with has its place, and to move it would lose the focus and the selection in it.
        if self.0.parent_node().is_none_or(|own| !own.is_same_node(Some(parent))) {
            self.0.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.0.clone()]
    }
}

impl AddAnyAttr for Part {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

/// The portal is shown by browsers alone: what a server would need says nothing.
impl RenderHtml for Part {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> PartState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
