use super::column::{BASIS, COVERAGE, COVERS, CellContent, DisplayColumn, NOTE, PAIRING, PART_OF, REVISES, SIDE};
use super::description::{AtPlace, Description, Heading, Listed};
use super::dimension::Dimension;
use super::explored::Explored;
use super::filter::Filter;
use format::tables;
use text::messages as m;

/// Produce sold.
pub static SALES: Description = Description {
    schema: &tables::SALES,
    title: m::SALES,
    lead: Some(m::SALES_LEAD),
    listed: Listed::Explored,
    columns: &[
        PAIRING.sorted("pairing"),
        CHANNEL.sorted("channel"),
        // Outlets and quantities stand in it too.
        DisplayColumn::new(m::FIGURE, CellContent::Figures).sorted("amount"),
        PRODUCT,
        NOTE,
    ],
    details: &[PAIRING, CHANNEL, SIDE, BASIS, COVERAGE, PRODUCT, COVERS, PART_OF, REVISES],
    heading: Heading::Title,
    subject: Some("product"),
    has_tab: true,
    note: None,
    at_place: AtPlace::Totals,
    explored: Some(Explored {
        in_sight: &[Filter::Pairing, Filter::Channel, Filter::From, Filter::To],
        more: &[
            Filter::Level,
            Filter::Supporter,
            Filter::Recipient,
            Filter::Product,
            Filter::Precision,
            Filter::Source,
        ],
        groupings: &[
            Dimension::Values(Filter::Product),
            Dimension::Values(Filter::Channel),
            Dimension::Values(Filter::Level),
            Dimension::Values(Filter::Precision),
        ],
        adds_up: true,
        steps: None,
    }),
};

const CHANNEL: DisplayColumn = DisplayColumn::new(m::CHANNEL, CellContent::Label("channel"));
const PRODUCT: DisplayColumn = DisplayColumn::new(m::PRODUCT, CellContent::Text("product"));
