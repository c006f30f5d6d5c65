//! Rows that a reader takes home. Chunks of a table become the bytes of a CSV, JSON or XLSX file one after another, so
//! that a million rows never stand in memory at once and none is left out. The same rows give the same bytes, however
//! they are cut into chunks: no clock, no chance.
//!
//! ```text
//! steps: head(), rows(chunk) for each chunk, end()
//! bytes: each step through a Zip, which passes on what belongs to no entry; then Zip::end()
//! ```

mod about;
pub mod changes;
mod columns;
pub mod comparison;
mod csv;
pub mod evidence;
mod json;
pub mod reproduce;
#[cfg(test)]
mod tests;
mod value;
mod xlsx;
mod xml;
mod zip;

pub use about::About;
pub use columns::{Columns, NameOf};
pub use zip::{Zip, stored, stored_end};

use format::Table;
use json::Json;
use xlsx::Xlsx;

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Csv {
        /// Whether a byte order mark stands first: spreadsheets take the file for UTF-8 by it.
        mark: bool,
    },
    Json,
    Xlsx,
}

/// What to do next with a file that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A whole entry of an archive.
    Whole(&'static str, Vec<u8>),
    /// An entry begins.
    Begin(String),
    /// Of the open entry; of the file itself where none is open.
    Bytes(Vec<u8>),
    /// The entry ends.
    End,
}

/// A file that is being written.
pub struct Download {
    form: Form,
    columns: Columns,
    about: About,
    rows: usize,
    body: Body,
}

enum Body {
    Csv,
    Json(Json),
    Xlsx(Xlsx),
}

impl Form {
    /// Every kind, in the order in which readers are offered them.
    pub const ALL: [Self; 3] = [Self::Csv { mark: true }, Self::Xlsx, Self::Json];

    /// The kind whose files end so; `mark` says whether a CSV begins with one. `None` where there is none.
    pub fn of(ending: &str, mark: bool) -> Option<Self> {
        let form = Self::ALL.into_iter().find(|form| form.ending() == ending)?;
        Some(if let Self::Csv { .. } = form { Self::Csv { mark } } else { form })
    }

    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv { .. } => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv { .. } => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

impl Download {
    /// `named`: for tables that rows refer to, what their ids are called. A column of names stands beside each column
    /// of such ids.
    pub fn new(form: Form, about: About, named: Vec<(&'static str, NameOf)>) -> Self {
        let body = match form {
            Form::Csv { .. } => Body::Csv,
            Form::Json => Body::Json(Json::default()),
            Form::Xlsx => Body::Xlsx(Xlsx::new(&about)),
        };
        Self { form, columns: Columns::new(&about, named), about, rows: 0, body }
    }

    pub fn file_name(&self) -> String {
        self.about.file_name(self.form.ending())
    }

    /// What comes before the rows.
    pub fn head(&mut self) -> Vec<Step> {
        match &mut self.body {
            Body::Csv => {
                let mark = self.form == Form::Csv { mark: true };
                vec![Step::Bytes(csv::head(&self.columns, mark))]
            }
            Body::Json(_) => vec![Step::Bytes(json::head(&self.columns, &self.about))],
            Body::Xlsx(xlsx) => xlsx.head(&self.columns),
        }
    }

    /// The next rows: a chunk of the table that the download is of.
    pub fn rows(&mut self, chunk: &Table) -> Vec<Step> {
        debug_assert_eq!(chunk.schema.name, self.about.schema.name, "one table a download");
        self.rows += chunk.rows;
        match &mut self.body {
            Body::Csv => vec![Step::Bytes(csv::rows(&self.columns, chunk))],
            Body::Json(json) => vec![Step::Bytes(json.rows(&self.columns, chunk))],
            Body::Xlsx(xlsx) => xlsx.rows(&self.columns, chunk),
        }
    }

    /// What comes after the rows.
    pub fn end(&mut self) -> Vec<Step> {
        let names: Vec<&str> = self.columns.names().collect();
        match &mut self.body {
            Body::Csv => Vec::new(),
            Body::Json(_) => vec![Step::Bytes(json::end())],
            Body::Xlsx(xlsx) => xlsx.end(&self.about.lines(&names, self.rows, false)),
        }
    }

    /// The name and the text of the file that belongs beside this one: what the rows are and how to read them. Asked
    /// for after the last row. A workbook carries the same in a sheet of its own.
    pub fn side(&self) -> Option<(String, String)> {
        let marked = match self.body {
            Body::Csv => true,
            Body::Json(_) => false,
            Body::Xlsx(_) => return None,
        };
        let names: Vec<&str> = self.columns.names().collect();
        Some((self.about.file_name("README.txt"), self.about.text(&names, self.rows, marked)))
    }
}
