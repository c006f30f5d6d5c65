//! Which units of the format the word that counts can stand for.

use reading::Counted;

/// Whether what the printed words count cannot be what the column says. A classifier such as 个 or 家 may be many
/// things; a unit that is not known here contradicts nothing.
pub fn contradict(counted: Counted, unit: &str) -> bool {
    let Some(family) = family_of(unit) else { return false };
    match (of(counted), family) {
        (Some(word), _) => word != unit && !(word == "tonne" && unit == "tonne_per_year"),
        (None, Family::Things) => false,
        // 个 counts people too, but not how often they took part, nor weight.
        (None, Family::People) => counted != Counted::Piece || unit == "person_time",
        (None, Family::Weight) => true,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    People,
    Weight,
    Things,
}

/// What kind of thing a unit of the format is.
fn family_of(unit: &str) -> Option<Family> {
    Some(match unit {
        "person" | "person_time" => Family::People,
        "tonne" | "tonne_per_year" | "kilogram" => Family::Weight,
        "course" | "enterprise" | "organisation" | "village" | "park" | "workshop" | "project" | "county" | "shop"
        | "trading_centre" | "zone" | "cabinet" | "case" | "household" | "school" | "hospital" | "item" | "time" => {
            Family::Things
        }
        _ => return None,
    })
}

/// The unit of the format that a word names exactly.
fn of(counted: Counted) -> Option<&'static str> {
    Some(match counted {
        Counted::Person => "person",
        Counted::PersonTime => "person_time",
        Counted::Enterprise => "enterprise",
        Counted::Household => "household",
        Counted::Village => "village",
        Counted::County => "county",
        Counted::Park => "park",
        Counted::Workshop => "workshop",
        Counted::Project => "project",
        Counted::TradingCentre => "trading_centre",
        Counted::TradingZone => "zone",
        Counted::Cabinet => "cabinet",
        Counted::Tonne => "tonne",
        Counted::Kilogram => "kilogram",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_agrees_with_the_unit() {
        for (counted, unit) in [
            (Counted::Person, "person"),
            (Counted::PersonTime, "person_time"),
            (Counted::House, "shop"),
            (Counted::Piece, "cabinet"),
            (Counted::Piece, "person"),
            (Counted::Occasion, "course"),
            (Counted::Matter, "case"),
            (Counted::Tonne, "tonne_per_year"),
            (Counted::Household, "household"),
            (Counted::Mu, "a unit of a later version"),
        ] {
            assert!(!contradict(counted, unit), "{counted} {unit}");
        }
        for (counted, unit) in [
            (Counted::Person, "person_time"),
            (Counted::PersonTime, "person"),
            (Counted::House, "person"),
            (Counted::Piece, "person_time"),
            (Counted::Piece, "tonne"),
            (Counted::Enterprise, "village"),
            (Counted::Tonne, "kilogram"),
            (Counted::Household, "person"),
        ] {
            assert!(contradict(counted, unit), "{counted} {unit}");
        }
    }
}
