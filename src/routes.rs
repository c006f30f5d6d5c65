//! The pages as routes. Each level of a page is a view of the router's, in the outlet of the level before, and stays as
//! long as its address does. Which levels there are, `view::pages::plan` says: one type of route serves all pages,
//! because each further one weighs kilobytes in the browser.

use crate::views;
use leptos::prelude::*;
use leptos_router::{ChooseView, GeneratedRouteData, MatchInterface, MatchNestedRoutes, MatchParams, RouteMatchId};
use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};
use text::Lang;
use view::pages::plan;
use view::site::Route;

/// The routes of the portal, to stand below `Routes`. Every address has a page, were it that which says that there is
/// none.
#[component(transparent)]
pub fn Pages() -> PageRoutes {
    PageRoutes::default()
}

/// All pages.
#[derive(Clone, Default)]
pub struct PageRoutes {
    /// The levels of the page that is open, by address.
    open: Arc<Mutex<Vec<(String, RouteMatchId)>>>,
}

impl PageRoutes {
    /// The levels of a page. One that is open already is known again.
    fn levels(&self, route: Option<&Route>) -> Arc<[RouteMatchId]> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let known = |address: &str| open.iter().find(|(own, _)| own == address).map(|(_, id)| *id);
        let levels = plan(route).levels.into_iter().map(|level| {
            let id = known(&level.address).unwrap_or_else(RouteMatchId::new_from_route_id);
            (level.address, id)
        });
        *open = levels.collect();
        open.iter().map(|(_, id)| *id).collect()
    }
}

impl MatchNestedRoutes for PageRoutes {
    type Data = ();
    type Match = PageLevel;

    fn match_nested<'a>(&'a self, path: &'a str) -> (Option<(RouteMatchId, PageLevel)>, &'a str) {
        let route = Route::parse(Lang::of_path(path).1);
        let level = PageLevel { levels: self.levels(route.as_ref()), at: 0, route };
        (Some((level.as_id(), level)), "")
    }

    fn generate_routes(&self) -> impl IntoIterator<Item = GeneratedRouteData> + '_ {
        None
    }

    fn optional(&self) -> bool {
        false
    }
}

/// One level of a page.
pub struct PageLevel {
    /// The page; `None` where the address is no page's.
    route: Option<Route>,
    levels: Arc<[RouteMatchId]>,
    /// Which of the levels it is.
    at: usize,
}

impl MatchInterface for PageLevel {
    type Child = Self;

    fn as_id(&self) -> RouteMatchId {
        self.levels[self.at]
    }

    fn as_matched(&self) -> &'static str {
        ""
    }

    fn into_view_and_child(self) -> (impl ChooseView, Option<Self>) {
        let Self { route, levels, at } = self;
        let next = at + 1;
        let child = (next < levels.len()).then(|| Self { route: route.clone(), levels, at: next });
        (move || views::level(route.as_ref(), at), child)
    }
}

impl MatchParams for PageLevel {
    fn to_params(&self) -> Vec<(Cow<'static, str>, String)> {
        Vec::new()
    }
}
