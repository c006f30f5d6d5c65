//! Which rows share money that must not simply be added. Made over the rows of one measure and pairing by what they
//! cover; rows that are plain have no number.

use format::{Data, Kind, Table};

/// The number of the cluster of each row of a table: none where the row adds as it stands. Every row is taken as it stands
/// so far.
pub fn of_rows(table: &Table) -> Data {
    Data::none(Kind::Count, table.rows)
}
