//! Which pairings may share money: those whose sides are sets of places, or of two levels.

use crate::ancestry::ancestry;
use crate::coverage::Relation;
use format::{Level, PairLevel, Row, Table};

/// How the pairings of a release lie to each other. Pairings of one level are apart; only where a side is a set, or the
/// sides are of two levels, can one hold another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    /// Two pairings and what the first is to the second, sorted; each two both ways.
    related: Vec<(String, String, Relation)>,
}

/// A pairing, and what its sides cover.
struct Pairing<'a> {
    id: &'a str,
    level: PairLevel,
    sides: [Cover<'a>; 2],
}

/// Places, each with all that it lies in, the nearest first.
struct Cover<'a> {
    id: &'a str,
    named: Vec<Vec<&'a str>>,
    /// Where the places lie that a set does not name; nothing in it if nobody knows.
    unnamed: Option<Vec<&'a str>>,
}

impl Relations {
    /// Of the pairings of a release and the places that they name.
    pub fn of(pairings: &Table, regions: &Table) -> Self {
        let pairings: Vec<Pairing<'_>> = pairings.iter().filter_map(|row| Pairing::of(regions, &row)).collect();
        let mut related = Vec::new();
        for (at, a) in pairings.iter().enumerate() {
            for b in pairings[..at].iter().filter(|b| a.level == b.level) {
                let (one, other) = a.relation(b);
                if one != Relation::Apart {
                    related.push((a.id.to_owned(), b.id.to_owned(), one));
                    related.push((b.id.to_owned(), a.id.to_owned(), other));
                }
            }
        }
        Self::from(related)
    }

    /// What one pairing is to another.
    pub fn between(&self, a: &str, b: &str) -> Relation {
        let found = self.related.binary_search_by(|(own, other, _)| (&**own, &**other).cmp(&(a, b)));
        found.map_or(Relation::Apart, |at| self.related[at].2)
    }

    /// Two pairings and what the first is to the second; those that are not named are apart.
    pub fn related(&self) -> &[(String, String, Relation)] {
        &self.related
    }
}

/// Whether two pairings may have anything in common: their supporters may, and their recipients may.
pub fn pairings_meet(regions: &Table, a: &Row<'_>, b: &Row<'_>) -> bool {
    ["supporter", "recipient"].into_iter().all(|side| {
        let cover = |row: &Row<'_>| regions.find(row.text(side)?).map(|place| Cover::of(regions, &place));
        // Nothing can be said of a place that is not there.
        cover(a).zip(cover(b)).is_none_or(|(a, b)| a.meets(&b))
    })
}

impl From<Vec<(String, String, Relation)>> for Relations {
    fn from(related: Vec<(String, String, Relation)>) -> Self {
        let mut order: Vec<usize> = (0..related.len()).collect();
        let key = |at: usize| (&related[at].0, &related[at].1);
        crate::sort_rows(&mut order, &mut |a, b| key(a).cmp(&key(b)));
        Self { related: order.into_iter().map(|at| related[at].clone()).collect() }
    }
}

impl<'a> Pairing<'a> {
    /// `None` where the pairing is of a level whose pairings never meet.
    fn of(regions: &'a Table, row: &Row<'a>) -> Option<Self> {
        let side = |column| regions.find(row.text(column)?);
        let (supporter, recipient) = (side("supporter")?, side("recipient")?);
        let level = |side: &Row<'_>| side.text("level").and_then(Level::parse);
        let level = PairLevel::of_sides(level(&supporter)?, level(&recipient)?);
        let sides = || [supporter, recipient].map(|side| Cover::of(regions, &side));
        level.may_meet().then(|| Self { id: row.id(), level, sides: sides() })
    }

    /// What this one is to the other, and the other to this one.
    fn relation(&self, other: &Self) -> (Relation, Relation) {
        let both = |is: &dyn Fn(&Cover<'a>, &Cover<'a>) -> bool| {
            self.sides.iter().zip(&other.sides).all(|(own, other)| is(own, other))
        };
        match (both(&Cover::holds), both(&|own, other| other.holds(own)), both(&Cover::meets)) {
            (true, false, _) => (Relation::Holds, Relation::Within),
            (false, true, _) => (Relation::Within, Relation::Holds),
            (_, _, true) | (true, true, _) => (Relation::Meets, Relation::Meets),
            _ => (Relation::Apart, Relation::Apart),
        }
    }
}

impl<'a> Cover<'a> {
    fn of(regions: &'a Table, row: &Row<'a>) -> Self {
        let id = row.id();
        if row.text("level").and_then(Level::parse) != Some(Level::Set) {
            return Self { id, named: vec![ancestry(regions, id)], unnamed: None };
        }
        let members = row.text("members").unwrap_or_default().split(';').filter(|id| !id.is_empty());
        let named: Vec<_> = members.map(|id| ancestry(regions, id)).collect();
        // Sets of several provinces lie in no place, and name all of theirs.
        let unnamed = match row.text("parent") {
            Some(parent) => Some(ancestry(regions, parent)),
            None => named.is_empty().then(Vec::new),
        };
        Self { id, named, unnamed }
    }

    /// Whether all of the other one surely lies in this one.
    fn holds(&self, other: &Self) -> bool {
        let holds = |place: &Vec<&str>| self.named.iter().any(|own| place.contains(&own[0]));
        self.id == other.id || other.named.iter().all(holds) && other.unnamed.as_ref().is_none_or(holds)
    }

    /// Whether both may have something in common.
    fn meets(&self, other: &Self) -> bool {
        let near = |a: &Vec<&str>, b: &Vec<&str>| match (a.first(), b.first()) {
            (Some(own), Some(place)) => a.contains(place) || b.contains(own),
            _ => true,
        };
        let places = |cover: &Self| cover.named.iter().chain(&cover.unnamed).cloned().collect::<Vec<_>>();
        let others = places(other);
        self.id == other.id || places(self).iter().any(|own| others.iter().any(|other| near(own, other)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Data, TableSchema, tables};

    fn table(schema: &'static TableSchema, lines: &[[&str; 4]], names: [&str; 4]) -> Table {
        let columns = schema.physical().map(|(name, column, _)| {
            let at = names.iter().position(|own| *own == name);
            let text = |line: &[&str; 4]| at.map(|at| line[at]).filter(|text| !text.is_empty()).map(Into::into);
            let data = if column.kind.is_number() {
                Data::none(column.kind, lines.len())
            } else {
                Data::texts(lines.iter().map(text))
            };
            (name, data)
        });
        Table::unchecked(schema, lines.len(), columns.collect())
    }

    const REGIONS: [[&str; 4]; 13] = [
        ["east", "province", "", ""],
        ["city", "prefecture", "east", ""],
        ["west", "province", "", ""],
        ["far", "province", "", ""],
        ["zunyi", "prefecture", "west", ""],
        ["wuchuan", "county", "zunyi", ""],
        ["meitan", "county", "zunyi", ""],
        ["other", "prefecture", "west", ""],
        ["two", "set", "", "zunyi;other"],
        ["nine", "set", "zunyi", ""],
        ["some", "set", "west", "wuchuan;other"],
        ["partners", "set", "", ""],
        ["away", "set", "", "far"],
    ];

    /// What the pairing with one recipient is to that with the other, both of one supporter.
    fn between(one: &str, other: &str) -> [Relation; 2] {
        let pairings = [["a", "east", one, ""], ["b", "east", other, ""]];
        let pairings = table(&tables::PAIRINGS, &pairings, ["id", "supporter", "recipient", "note"]);
        let relations =
            Relations::of(&pairings, &table(&tables::REGIONS, &REGIONS, ["id", "level", "parent", "members"]));
        [relations.between("a", "b"), relations.between("b", "a")]
    }

    #[test]
    fn one_pairing_holds_another_where_both_sides_do() {
        use Relation::{Apart, Holds, Meets, Within};
        let expected = [
            ("zunyi", "wuchuan", [Holds, Within], "a prefecture and its county"),
            ("zunyi", "other", [Apart, Apart], "two prefectures"),
            ("wuchuan", "meitan", [Apart, Apart], "two counties"),
            ("two", "nine", [Holds, Within], "a set that names the place of another"),
            ("nine", "two", [Within, Holds], "and the other way round"),
            ("some", "nine", [Meets, Meets], "a set that may have places that it does not name"),
            ("two", "partners", [Meets, Meets], "nobody knows"),
            ("away", "some", [Apart, Apart], "another province"),
            ("west", "far", [Apart, Apart], "two provinces are of one level"),
            ("zunyi", "two", [Apart, Apart], "pairings of two levels are two measures"),
        ];
        for (one, other, relation, why) in expected {
            assert_eq!(between(one, other), relation, "{one} {other}: {why}");
        }
    }
}
