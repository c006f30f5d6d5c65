//! What is put on a page so that its check can make it again: each place names the value that it shows, and what the check
//! must know of words, units and columns is kept on the way.

use super::Page;
use format::{FigureColumns, Interval, Row};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use text::Amount;
use text::UnitMode;
use view::components::Names;
use view::html;
use view::html::Html;

/// A page as it is made.
pub struct Sheet<'a> {
    pub names: Names<'a>,
    /// The address of the page.
    pub address: &'a str,
    paths: &'a [String],
    /// Texts that no data give, each once.
    pub said: RefCell<Vec<String>>,
    /// What coded values are called, by column and value.
    pub labels: RefCell<BTreeMap<(String, String), String>>,
    /// Units, by their words.
    pub units: RefCell<BTreeSet<String>>,
    /// The columns of figures, by table.
    pub figures: RefCell<Vec<(&'static str, &'static FigureColumns)>>,
    /// The records that must be seen: their files and keys.
    pub records: RefCell<Vec<String>>,
}

impl<'a> Sheet<'a> {
    pub fn new(page: &Page<'a>, paths: &'a [String]) -> Self {
        Self {
            names: page.names,
            address: page.address,
            paths,
            said: RefCell::default(),
            labels: RefCell::default(),
            units: RefCell::default(),
            figures: RefCell::default(),
            records: RefCell::default(),
        }
    }

    /// Whether the CSV of a table is in the file.
    pub fn has(&self, table: &str) -> bool {
        self.paths.iter().any(|path| path.strip_suffix(".csv") == Some(table))
    }

    /// A text that no data give: the check holds it to a copy.
    pub fn said(&self, words: &str) -> Html {
        let mut said = self.said.borrow_mut();
        let at = said.iter().position(|own| own == words).unwrap_or_else(|| {
            said.push(words.to_owned());
            said.len() - 1
        });
        html! { span data-said=(at) { (words) } }
    }

    /// A value of the row that the element around it names.
    fn cell(kind: &str, column: &str, words: &str) -> Html {
        html! { span data-cell={ (kind) "/" (column) } { (words) } }
    }

    /// A published text, in the page's language if there is one.
    pub fn text(column: &str, words: &str) -> Html {
        Self::cell("text", column, words)
    }

    /// A coded value; nothing there has a name too.
    pub fn word(&self, row: &Row<'_>, column: &str, raw: &str, words: &str) -> Html {
        debug_assert!(row.table.schema.column(column).is_some(), "{column}");
        self.labels.borrow_mut().insert((column.to_owned(), raw.to_owned()), words.to_owned());
        Self::cell("word", column, words)
    }

    /// A place, named by its table.
    pub fn place(&self, column: &str, id: &str) -> Html {
        let name = self.names.region(id);
        if self.has("regions") { Self::cell("place", column, &name) } else { self.said(&name) }
    }

    pub fn pairing(&self, column: &str, id: &str) -> Html {
        let name = self.names.pairing(id);
        let known = self.has("pairings") && self.has("regions");
        if known { Self::cell("pairing", column, &name) } else { self.said(&name) }
    }

    pub fn source(&self, column: &str, id: &str) -> Html {
        let title = self.names.source(id);
        if self.has("sources") { Self::cell("source", column, &title) } else { self.said(&title) }
    }

    /// A figure with all its digits.
    pub fn figure(&self, row: &Row<'_>, columns: &'static FigureColumns) -> Html {
        let figure = row.figure(columns);
        self.know(row, columns);
        Self::cell(
            "figure",
            columns.value,
            &figure.map_or_else(String::new, |figure| self.in_words(figure, row, columns)),
        )
    }

    fn in_words(&self, figure: format::Figure<i64>, row: &Row<'_>, columns: &'static FigureColumns) -> String {
        let site = self.names.site;
        match figure {
            format::Figure::Published { .. } => {
                let unit = row.unit(columns).unwrap_or_default();
                site.in_full().wording(Interval::of(&figure).wording(), unit)
            }
            format::Figure::Missing(missing) => {
                let raw = columns.missing.and_then(|column| row.text(column)).unwrap_or_default();
                let words = site.missing(missing).to_owned();
                self.labels.borrow_mut().insert(("missing".to_owned(), raw.to_owned()), words.clone());
                words
            }
        }
    }

    /// What the truth may be, as an interval: `(8,000,000, ∞)`.
    pub fn ends(&self, row: &Row<'_>, columns: &'static FigureColumns, of: &Interval) -> Html {
        let unit = row.unit(columns).unwrap_or_default();
        let digits = |units| Amount::new(units, unit, self.names.site.lang, UnitMode::Full).number;
        let words = [
            if of.soft { "≈ " } else { "" },
            if of.more_than_low { "(" } else { "[" },
            &digits(of.low),
            ", ",
            &of.high.map_or_else(|| "∞)".to_owned(), |high| digits(high) + "]"),
        ];
        Self::cell("ends", columns.value, &words.concat())
    }

    fn know(&self, row: &Row<'_>, columns: &'static FigureColumns) {
        let table = row.table.schema.name;
        let mut figures = self.figures.borrow_mut();
        if !figures.iter().any(|(of, own)| *of == table && own.value == columns.value) {
            figures.push((table, columns));
        }
        self.units.borrow_mut().extend(row.unit(columns).map(str::to_owned));
    }
}
