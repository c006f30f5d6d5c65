//! A column as readers see it.

use text::{Msg, messages as m};

/// A column of rows on a page, or a fact on the page of one row.
#[derive(Clone, Copy, Debug)]
pub struct DisplayColumn {
    /// By which an address names it.
    pub name: &'static str,
    pub head: Msg,
    /// The column of the table that the rows can be sorted by.
    pub sort: Option<&'static str>,
    pub content: CellContent,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellContent {
    /// The published text of this column.
    Text(&'static str),
    /// What the word of this column means.
    Label(&'static str),
    /// All numbers of the row.
    Figures,
    /// What came of an act: what the source says, and the numbers in words.
    Outcome,
    /// The pairing.
    Pairing,
    /// The pairing, or the place where only that is known.
    PairingOrRegion,
    /// The pairing, or the whole country where there is none.
    PairingOrCountry,
    /// The place in this column.
    Region(&'static str),
    /// Both places of the row, below the place as the source words it.
    Places,
    /// The row of the same table in this column.
    Row(&'static str),
    /// What the row covers.
    Period,
    /// The bodies that acted.
    Bodies,
    /// The document, and where in it.
    Source,
}

impl DisplayColumn {
    /// A column that rows cannot be sorted by.
    pub const fn new(head: Msg, content: CellContent) -> Self {
        let name = match content {
            CellContent::Text(column)
            | CellContent::Label(column)
            | CellContent::Region(column)
            | CellContent::Row(column) => column,
            CellContent::Figures => "figure",
            CellContent::Outcome => "outcome",
            CellContent::Pairing | CellContent::PairingOrRegion | CellContent::PairingOrCountry => "pairing",
            CellContent::Places => "place",
            CellContent::Period => "period",
            CellContent::Bodies => "bodies",
            CellContent::Source => "source",
        };
        Self { name, head, sort: None, content }
    }

    /// The same, and rows can be sorted by this column of the table.
    #[must_use]
    pub const fn sorted(self, column: &'static str) -> Self {
        Self { sort: Some(column), ..self }
    }
}

// Columns that several tables have.
pub(super) const PAIRING: DisplayColumn = DisplayColumn::new(m::PAIRING, CellContent::Pairing);
pub(super) const KIND: DisplayColumn = DisplayColumn::new(m::KIND, CellContent::Label("kind")).sorted("kind");
pub(super) const STATUS: DisplayColumn = DisplayColumn::new(m::STATUS, CellContent::Label("status"));
pub(super) const SUBJECT: DisplayColumn = DisplayColumn::new(m::SUBJECT, CellContent::Text("subject"));
pub(super) const NAME: DisplayColumn = DisplayColumn::new(m::NAME, CellContent::Text("name"));
pub(super) const REGION: DisplayColumn = DisplayColumn::new(m::REGION, CellContent::Region("region"));
pub(super) const PART_OF: DisplayColumn = DisplayColumn::new(m::PART_OF, CellContent::Row("part_of"));
pub(super) const REVISES: DisplayColumn = DisplayColumn::new(m::REVISES, CellContent::Row("revises"));
pub(super) const SIDE: DisplayColumn = DisplayColumn::new(m::SIDE, CellContent::Label("side"));
pub(super) const BASIS: DisplayColumn = DisplayColumn::new(m::BASIS, CellContent::Label("basis"));
pub(super) const COVERAGE: DisplayColumn = DisplayColumn::new(m::COVERAGE, CellContent::Label("coverage"));
pub(super) const COVERS: DisplayColumn = DisplayColumn::new(m::COVERS, CellContent::Text("covers"));
pub(super) const NOTE: DisplayColumn = DisplayColumn::new(m::NOTE, CellContent::Text("note"));
pub(super) const SOURCE: DisplayColumn = DisplayColumn::new(m::SOURCE, CellContent::Source);
