//! What every chart stands in: its title, its summary, the picture, the legend, the source, and the table twin.
//!
//! The table is never taken out of the page. Until a reader asks for it, it is only out of sight, so a screen reader
//! finds it always; a checkbox, which looks like a button, brings it into sight without any script. Links in it are
//! no stops of the Tab key: the marks of the picture lead to the same places.

use super::{Chart, TwinRow, legend, save, svg};
use crate::components::{Head, table, table_rows};
use crate::html;
use crate::html::{Html, text};
use text::{Speaker, messages as m};

/// What a chart cannot know of itself.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// Unique on the page; letters, digits and hyphens.
    pub id: &'a str,
    /// States what the chart shows, of what and when.
    pub title: &'a str,
    /// Release, date and hash: stands below the picture and in every saved copy.
    pub source: &'a str,
}

/// A chart as it stands on a page. A button `data-action="save-svg"` or `save-png` saves the picture whose id is its
/// `data-chart`.
pub fn figure(speaker: Speaker, caption: &Caption<'_>, chart: &Chart) -> Html {
    framed(speaker, caption, chart, usize::MAX)
}

/// A chart that is put into a page band by band, so that a tall one keeps nobody waiting: first [`start`](Self::start),
/// which is as high as the whole, then each [`band`](Self::band).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    speaker: Speaker,
    id: String,
    title: String,
    source: String,
    chart: Chart,
}

/// What a band adds.
pub struct Piece {
    /// What stands in its place of the picture.
    pub picture: Html,
    /// Rows at the end of the table twin.
    pub rows: Html,
}

impl Drawing {
    pub fn new(speaker: Speaker, caption: &Caption<'_>, chart: Chart) -> Self {
        let [id, title, source] = [caption.id, caption.title, caption.source].map(str::to_owned);
        Self { speaker, id, title, source, chart }
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn start(&self) -> Html {
        framed(self.speaker, &self.caption(), &self.chart, 1)
    }

    /// All of it at once.
    pub fn whole(&self) -> Html {
        figure(self.speaker, &self.caption(), &self.chart)
    }

    /// The bands that follow upon the start are counted from 1.
    pub fn band(&self, at: usize) -> Option<Piece> {
        let cuts = &self.chart.scene.cuts;
        let from = cuts.get(at - 1)?.row;
        let to = cuts.get(at).map_or(self.chart.twin.rows.len(), |next| next.row);
        Some(Piece {
            picture: svg::band(&self.id, &self.chart.scene, at),
            rows: table_rows(&heads(self.speaker, &self.chart), &twin(&self.chart.twin.rows[from..to])),
        })
    }

    fn caption(&self) -> Caption<'_> {
        Caption { id: &self.id, title: &self.title, source: &self.source }
    }
}

/// The first so many bands of a chart in its frame; what is not drawn is said.
fn framed(speaker: Speaker, caption: &Caption<'_>, chart: &Chart, bands: usize) -> Html {
    let Caption { id, title, source } = *caption;
    if !chart.is_drawn() {
        return html! { p.note { (speaker.fill(m::NAMED, &[title, &chart.summary])) } };
    }
    let (around, total) = save::surroundings(speaker, id, chart.keys, title, source, chart.scene.height);
    let rows = chart.scene.cuts.get(bands - 1).map_or(chart.twin.rows.len(), |cut| cut.row);
    html! {
        figure.chart.chart--tall[!chart.scene.cuts.is_empty()] {
            figcaption.chart__caption { (title) }
            p.chart__summary { (chart.summary) }
            (svg::picture(id, title, &chart.scene, bands, &save::hidden(&around), total))
            (legend::legend(speaker, id, chart.keys))
            details.chart__source { summary { (speaker.say(m::CHART_PROOF)) } (source) }
            input.chart__switch type="checkbox" id={ (id) "-table" };
            div.chart__tools {
                label.button for={ (id) "-table" } { (speaker.say(m::CHART_TABLE)) }
                button.button.needs-program type="button" data-action="save-svg" data-chart=(id) { (speaker.say(m::CHART_SVG)) }
                button.button.needs-program type="button" data-action="save-png" data-chart=(id) { (speaker.say(m::CHART_PNG)) }
            }
            div.chart__table { (table(title, &heads(speaker, chart), &twin(&chart.twin.rows[..rows]))) }
        }
    }
}

fn heads(speaker: Speaker, chart: &Chart) -> Vec<Head<'static>> {
    chart.twin.head.iter().map(|&name| Head { words: speaker.say(name), sort: None }).collect()
}

/// Rows of the table twin.
fn twin(rows: &[TwinRow]) -> Vec<Vec<Html>> {
    let mut all = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for cell in &row.cells {
            cells.push(match &row.href {
                Some(href) if cells.is_empty() => html! { a href=(href) tabindex="-1" { (cell) } },
                _ => text(cell),
            });
        }
        all.push(cells);
    }
    all
}
