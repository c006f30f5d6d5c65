use super::column::{CellContent, DisplayColumn, NOTE, PAIRING, REGION, SOURCE, STATUS, SUBJECT};
use super::description::{AtPlace, Description, Heading, Listed};
use super::dimension::Dimension;
use super::explored::Explored;
use super::filter::Filter;
use format::tables;
use text::messages as m;

/// Acts of supervision.
pub static SUPERVISION: Description = Description {
    schema: &tables::SUPERVISION,
    title: m::SUPERVISION,
    lead: Some(m::SUPERVISION_LEAD),
    listed: Listed::Explored,
    columns: &[
        SUBJECT,
        DisplayColumn::new(m::PAIRING, CellContent::PairingOrRegion).sorted("pairing"),
        DisplayColumn::new(m::PERIOD, CellContent::Period).sorted("period"),
        METHOD,
        DisplayColumn::new(m::BODIES, CellContent::Bodies),
        STATUS.sorted("status"),
        DisplayColumn::new(m::OUTCOME, CellContent::Outcome),
        NOTE,
        SOURCE,
    ],
    details: &[
        PAIRING,
        REGION,
        STATUS,
        SUBJECT,
        METHOD,
        DisplayColumn::new(m::LEAD_BODY, CellContent::Text("lead_body")),
        DisplayColumn::new(m::PARTNER_BODY, CellContent::Text("partner_body")),
        DisplayColumn::new(m::OUTCOME, CellContent::Text("outcome")),
    ],
    heading: Heading::Text("subject"),
    subject: Some("subject"),
    has_tab: true,
    note: None,
    at_place: AtPlace::Rows(m::SUPERVISION),
    explored: Some(Explored {
        in_sight: &[Filter::Pairing, Filter::Status, Filter::From, Filter::To],
        more: &[Filter::Supporter, Filter::Recipient, Filter::Method, Filter::Source],
        groupings: &[Dimension::Values(Filter::Method), Dimension::Values(Filter::Status)],
        adds_up: true,
        steps: Some("status"),
    }),
};

const METHOD: DisplayColumn = DisplayColumn::new(m::METHOD, CellContent::Text("method"));
