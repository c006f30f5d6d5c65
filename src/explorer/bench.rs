//! The page of the benchmark for what a reader feels: our table over a million rows, filtered by every key.

use super::grid::{Coming, Content, Grid};
use super::parts::Listener;
use super::worker::Large;
use crate::format::json::Reader;
use crate::html::{Html, text};
use crate::ledger::{Is, Question, Test};
use crate::release::Expected;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};

/// The columns of the contract's table.
const COLUMNS: [&str; 9] =
    ["id", "ym", "product", "channel", "amount_fen", "quantity_kg", "pairing_id", "buyer_region", "source_id"];
/// Rows that come with an answer.
const WINDOW: usize = 60;

/// A table in a page with a field.
pub struct Bench {
    own: Rc<Own>,
    _typing: Listener,
}

struct Own {
    field: HtmlInputElement,
    large: Rc<Large>,
    grid: Rc<Grid>,
    matched: Cell<usize>,
    turn: Cell<u32>,
    question: RefCell<Question>,
}

impl Bench {
    pub async fn load(
        field: HtmlInputElement,
        host: Element,
        url: String,
        bytes: u64,
        sha256: String,
    ) -> Result<Self, JsValue> {
        let large = Large::start("worker.js", "amount_fen", Box::new(|_, _| {})).ok_or("no worker")?;
        let large = Rc::new(large);
        let loaded = large.load(vec![(url, Expected { bytes, sha256 })]).await;
        loaded.map_err(|fault| format!("{fault:?}"))?;
        let own = Rc::new(Own {
            field: field.clone(),
            large,
            grid: Grid::new(&host),
            matched: Cell::new(0),
            turn: Cell::new(0),
            question: RefCell::default(),
        });
        own.ask().await;
        let typing = Rc::clone(&own);
        let heard = move |_| {
            let own = Rc::clone(&typing);
            spawn_local(async move { own.ask().await });
        };
        Ok(Self { own, _typing: Listener::new(&field, "input", Box::new(heard)) })
    }

    pub fn count(&self) -> usize {
        self.own.matched.get()
    }
}

impl Own {
    async fn ask(self: &Rc<Self>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let mut question = Question::default();
        let typed = self.field.value();
        if !typed.is_empty() {
            question.tests.push(Test { column: "product".to_owned(), is: Is::Contains(typed) });
        }
        let Ok(Some((answer, rows, _))) = self.large.ask(&question, 0..WINDOW).await else { return };
        if self.turn.get() != turn {
            return;
        }
        self.matched.set(answer.matched);
        self.question.replace(question);
        let own = Rc::clone(self);
        let window = move |range: std::ops::Range<usize>| -> Coming {
            let own = Rc::clone(&own);
            Box::pin(async move {
                let question = own.question.borrow().clone();
                own.large.window(&question, range).await.ok()?.map(|rows| cells(&rows))
            })
        };
        let heads =
            COLUMNS.iter().map(|name| crate::html::html("<th scope=\"col\">$</th>", &[crate::html::Text(name)]));
        let content =
            Content { rows: answer.matched, label: "rows".to_owned(), heads: heads.collect(), window: Rc::new(window) };
        self.grid.show(content, rows.as_deref().map(cells).unwrap_or_default());
    }
}

/// Values by the name of their column.
type Named = Vec<(String, Vec<String>)>;

/// The rows of a columnar table.
fn cells(json: &str) -> Vec<Vec<Html>> {
    let (mut columns, mut words): (Named, Named) = (Vec::new(), Vec::new());
    let mut reader = Reader::new(json.as_bytes());
    let strings = |json: &mut Reader<'_>, into: &mut Vec<(String, Vec<String>)>, name: &str| {
        let mut values = Vec::new();
        json.array(&mut |json| {
            values.push(match json.peek() {
                Some(b'"') => json.string()?.into_owned(),
                Some(b'n') if json.null() => String::new(),
                _ => json.integer()?.to_string(),
            });
            Ok(())
        })?;
        into.push((name.to_owned(), values));
        Ok(())
    };
    let read = reader.object(&mut |json, key| match key {
        "columns" => json.object(&mut |json, name| strings(json, &mut columns, name)),
        "dictionaries" => json.object(&mut |json, name| strings(json, &mut words, name)),
        _ => json.integer().map(drop),
    });
    if read.is_err() {
        return Vec::new();
    }
    let rows = columns.first().map_or(0, |(_, values)| values.len());
    let value = |row: usize, name: &&str| {
        let own = columns.iter().find(|(column, _)| column == name).map_or("", |(_, values)| &values[row]);
        let words = words.iter().find(|(column, _)| column == name);
        text(words.and_then(|(_, words)| words.get(own.parse::<usize>().ok()?)).map_or(own, String::as_str))
    };
    (0..rows).map(|row| COLUMNS.iter().map(|name| value(row, name)).collect()).collect()
}
