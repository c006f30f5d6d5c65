//! What each run tries of a large catalogue, and all of it where `SHANHAI_EVERY=yes` asks for that.

/// Whether all is tried, which takes minutes more: before a release, and after changes that concern all pages.
pub fn every() -> bool {
    std::env::var("SHANHAI_EVERY").is_ok_and(|said| said == "yes")
}

/// Those whose turn it is: of each `turns` one, beginning with the one at `turn % turns`. What takes turns with another catalogue
/// of the same things leaves nothing out that the two share.
pub fn in_turn<T>(all: impl IntoIterator<Item = T>, turn: usize, turns: usize) -> impl Iterator<Item = T> {
    let whole = every();
    let one = all.into_iter().enumerate();
    one.filter(move |(at, _)| whole || at % turns == turn % turns).map(|(_, own)| own)
}
