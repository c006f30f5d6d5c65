//! What every chart stands in: its title, its summary, the picture, the legend, the source, and the table twin.
//!
//! The table is never taken out of the page. Until a reader asks for it, it is only out of sight, so a screen reader
//! finds it always; a checkbox, which looks like a button, brings it into sight without any script. Links in it are
//! no stops of the Tab key: the marks of the picture lead to the same places.

use super::{Chart, legend, save, svg};
use crate::components::{Head, table};
use crate::html::{Html, Markup, Text, html, text};
use crate::text::{Speaker, messages as m};

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
    let Caption { id, title, source } = *caption;
    let (around, total) = save::surroundings(speaker, id, chart.keys, title, source, chart.scene.height);
    let mut figure = html(
        r#"<figcaption class="chart__caption">$</figcaption><p class="chart__summary">$</p>$$<p class="chart__source">$</p>"#,
        &[
            Text(title),
            Text(&chart.summary),
            Markup(&svg::svg(id, title, &chart.scene, &save::hidden(&around), total)),
            Markup(&legend::legend(speaker, id, chart.keys)),
            Text(source),
        ],
    );
    figure.add(
        concat!(
            r#"<input class="chart__switch" type="checkbox" id="$-table"><div class="chart__tools">"#,
            r#"<label class="button" for="$-table">$</label>"#,
            r#"<button class="button" type="button" data-action="save-svg" data-chart="$">$</button>"#,
            r#"<button class="button" type="button" data-action="save-png" data-chart="$">$</button></div>"#,
            r#"<div class="chart__table">$</div>"#,
        ),
        &[
            Text(id),
            Text(id),
            Text(speaker.say(m::CHART_TABLE)),
            Text(id),
            Text(speaker.say(m::CHART_SVG)),
            Text(id),
            Text(speaker.say(m::CHART_PNG)),
            Markup(&twin(speaker, title, chart)),
        ],
    );
    html(r#"<figure class="chart">$</figure>"#, &[Markup(&figure)])
}

fn twin(speaker: Speaker, title: &str, chart: &Chart) -> Html {
    let mut heads = Vec::new();
    for &name in &chart.twin.head {
        heads.push(Head { words: speaker.say(name), sort: None });
    }
    let mut rows = Vec::new();
    for row in &chart.twin.rows {
        let mut cells = Vec::new();
        for cell in &row.cells {
            cells.push(match &row.href {
                Some(href) if cells.is_empty() => html(r#"<a href="$" tabindex="-1">$</a>"#, &[Text(href), Text(cell)]),
                _ => text(cell),
            });
        }
        rows.push(cells);
    }
    table(title, &heads, &rows)
}
