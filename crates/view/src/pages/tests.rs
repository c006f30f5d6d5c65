use super::*;
use crate::site::Tab;
use crate::tables;
use std::collections::BTreeSet;

/// A route of each kind, and each tab and table.
fn routes() -> Vec<Route> {
    Route::of_no_row().chain(tables::ALL.into_iter().flat_map(|of| Route::of_row(of, "a"))).collect()
}

#[test]
fn every_page_has_a_plan_of_its_own() {
    let mut addresses = BTreeSet::new();
    let routes = routes();
    assert!(routes.len() > 20);
    for route in &routes {
        let plan = plan(Some(route));
        let levels = if matches!(route, Route::Pairing(..)) { 2 } else { 1 };
        assert_eq!(plan.levels.len(), levels, "{route:?}");
        assert!(addresses.insert(plan.levels[levels - 1].address.clone()), "{route:?} shares its address");
        let is_tabs = |block: &&Block| matches!(block, Block::Tabs(..));
        assert_eq!(plan.blocks().filter(is_tabs).count(), levels - 1, "{route:?}: what nests has links to its parts");
    }
}

#[test]
fn what_stays_of_a_pairing_is_the_same_for_each_tab() {
    let level = |id: &str, tab, at: usize| plan(Some(&Route::Pairing(id.to_owned(), tab))).levels[at].address.clone();
    let tabs: Vec<Tab> = Tab::all().collect();
    let outer: BTreeSet<_> = tabs.iter().map(|tab| level("a", *tab, 0)).collect();
    let inner: BTreeSet<_> = tabs.iter().map(|tab| level("a", *tab, 1)).collect();
    assert_eq!((outer.len(), inner.len()), (1, tabs.len()));
    assert_ne!(level("a", Tab::Overview, 0), level("b", Tab::Overview, 0));
    assert_ne!(level("a", Tab::Overview, 0), level("a", Tab::Overview, 1));
}

#[test]
fn a_table_that_is_not_explored_has_no_exploring_page() {
    let explores = |of| plan(Some(&Route::Explore(of))).blocks().any(|block| matches!(block, Block::Exhibit(_)));
    assert_eq!(tables::ALL.into_iter().filter(|of| explores(of)).count(), tables::explored().count());
    assert_eq!(plan(Some(&Route::Explore(&tables::REGIONS))).levels[0].address, plan(None).levels[0].address);
    assert!(!routes().iter().any(|route| route.path() == plan(None).levels[0].address));
}

#[test]
fn a_page_asks_for_each_table_once() {
    let asks = |route: &Route| plan(Some(route)).asks().iter().map(|schema| schema.name).collect::<Vec<_>>();
    for route in routes() {
        let asks = asks(&route);
        assert_eq!(asks.iter().collect::<BTreeSet<_>>().len(), asks.len(), "{route:?}: {asks:?}");
    }
    assert_eq!(asks(&Route::Home), ["overview", "headlines"]);
    assert_eq!(asks(&Route::Pairing("a".into(), Tab::Overview)), ["pairings", "regions", "summary", "national"]);
    assert_eq!(asks(&Route::Figure(&tables::SALES, "a".into())), ["sales", "pairings", "regions", "sources"]);
    assert_eq!(asks(&Route::About), [""; 0]);
}
