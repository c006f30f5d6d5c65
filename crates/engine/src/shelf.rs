//! A large table on its way: which file is to be fetched next, what has come, and the engine out of it.

mod early;

use super::{Engine, EngineError, Store};
use format::{TableSchema, part_of_rows};
use ledger::{Accounting, Question};

/// A file of the table: its address, and whatever its bearer knows of it.
pub type File<T> = (String, T);

/// What has come of a file.
enum Came {
    /// Nobody fetches it.
    Nothing,
    OnItsWay,
    /// It could not be had: it is fetched again for who asks for it alone.
    Failed,
    Here(Store),
    /// The engine has it.
    Given,
}

struct Half<T> {
    file: File<T>,
    came: Came,
}

/// A part: the columns that answers rest on, and those that only rows show, where these lie apart.
struct Part<T> {
    answers: Half<T>,
    rows: Option<Half<T>>,
    /// How many rows it has; not known before they have come.
    size: usize,
}

/// What it means that a file has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// More is to come before anything can be said.
    Part,
    /// The engine can be asked.
    Ready,
    /// More rows can be shown.
    Rows,
}

/// The parts of a table. What has come stays when others are wanted.
pub struct Shelf<T> {
    schema: &'static TableSchema,
    accounting: Accounting,
    parts: Vec<Part<T>>,
    /// Parts whose rows somebody waits for.
    urgent: Vec<usize>,
    engine: Option<Engine>,
    /// What an engine was made of that gave way to one of more parts, which are still on their way.
    before: Option<Vec<File<T>>>,
}

/// Where a part stands among the others: its name, numbers as numbers.
fn place(url: &str) -> Vec<(u64, String)> {
    let is_digit = |char: char| char.is_ascii_digit();
    let mut place = Vec::new();
    let mut rest = url;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(is_digit).len();
        let (number, more) = rest.split_at(digits);
        let text = more.find(is_digit).unwrap_or(more.len());
        // What is no number comes behind all numbers.
        place.push((number.parse().unwrap_or(u64::MAX), more[..text].to_owned()));
        rest = &more[text..];
    }
    place
}

impl<T: Clone> Shelf<T> {
    /// An empty one for a table whose figures are added in that way.
    pub fn new(schema: &'static TableSchema, accounting: Accounting) -> Self {
        Self { schema, accounting, parts: Vec::new(), urgent: Vec::new(), engine: None, before: None }
    }

    /// Wants these files too; the rows of a part are named for it. Parts stand in the order of their names, in which numbers count
    /// as numbers. Whether all that answers rest on is there already.
    pub fn want(&mut self, mut files: Vec<File<T>>) -> Result<bool, EngineError> {
        let known = self.engine.is_some().then(|| self.files());
        self.before = known.or(self.before.take());
        self.take_apart();
        // What never came is not wanted any more.
        let has_come = |part: &Part<T>| matches!(part.answers.came, Came::Here(_));
        let is_wanted = |part: &Part<T>| files.iter().any(|(url, _)| *url == part.answers.file.0);
        self.parts.retain(|part| has_come(part) || is_wanted(part));
        self.urgent.clear();
        // A part before its rows, however the manifest lists them.
        files.sort_by_key(|(url, _)| part_of_rows(url).is_some());
        for file in files {
            let half = |file: File<T>| Half { file, came: Came::Nothing };
            let part =
                part_of_rows(&file.0).and_then(|part| self.parts.iter_mut().find(|own| own.answers.file.0 == part));
            if let Some(part) = part {
                part.rows.get_or_insert_with(|| half(file));
            } else if !self.parts.iter().any(|own| own.answers.file.0 == file.0) {
                self.parts.push(Part { answers: half(file), rows: None, size: 0 });
            }
        }
        self.parts.sort_by_cached_key(|part| place(&part.answers.file.0));
        self.again();
        self.build()
    }

    /// What could not be had may be fetched again.
    pub fn again(&mut self) {
        for half in self.parts.iter_mut().flat_map(|part| [Some(&mut part.answers), part.rows.as_mut()]).flatten() {
            if matches!(half.came, Came::Failed) {
                half.came = Came::Nothing;
            }
        }
    }

    /// The parts that are still on their way are not wanted after all: the engine is the one that there was before.
    pub fn give_up(&mut self) -> Result<(), EngineError> {
        match self.before.take() {
            Some(files) => self.want(files).map(|_| ()),
            None => Ok(()),
        }
    }

    fn files(&self) -> Vec<File<T>> {
        let files =
            |part: &Part<T>| [Some(&part.answers), part.rows.as_ref()].map(|half| half.map(|half| half.file.clone()));
        self.parts.iter().flat_map(files).flatten().collect()
    }

    /// Whether the engine holds these files.
    pub fn has(&self, files: &[File<T>]) -> bool {
        let known = |url: &String| self.parts.iter().any(|part| part.answers.file.0 == *url);
        self.engine.is_some() && files.iter().all(|(url, _)| part_of_rows(url).is_some() || known(url))
    }

    /// The next file to be fetched, which is on its way then: first what answers rest on and the rows of the first part; once
    /// these are here, rows that somebody waits for, then the rest.
    pub fn next_file(&mut self) -> Option<File<T>> {
        let is_open = |half: &Half<T>| matches!(half.came, Came::Nothing);
        let rows_open = |part: &Part<T>| part.rows.as_ref().is_some_and(is_open);
        let answers = self.parts.iter().position(|part| is_open(&part.answers));
        let first = self.parts.first().filter(|part| rows_open(part)).map(|_| 0);
        let wanted =
            |part: &Part<T>| part.rows.as_ref().is_some_and(|half| matches!(half.came, Came::Nothing | Came::Failed));
        let urgent = self.urgent.iter().copied().find(|at| self.parts.get(*at).is_some_and(wanted));
        let rest = || self.parts.iter().position(rows_open);
        let half = match (answers, first) {
            (Some(0), _) | (Some(_), None) => &mut self.parts[answers?].answers,
            (_, Some(0)) if self.engine.is_none() => self.parts[0].rows.as_mut()?,
            (Some(at), _) => &mut self.parts[at].answers,
            (None, _) => {
                // Until all that answers rest on is here, the line is for that.
                self.engine.as_ref()?;
                let at = urgent.or_else(rest)?;
                self.parts[at].rows.as_mut()?
            }
        };
        half.came = Came::OnItsWay;
        Some(half.file.clone())
    }

    /// The files that must come before the engine can be asked, or the first rows be shown.
    pub fn awaited(&self) -> impl Iterator<Item = &File<T>> {
        let first = self.parts.first().and_then(|part| part.rows.as_ref());
        let halves = self.parts.iter().map(|part| &part.answers).chain(first);
        halves.filter(|half| matches!(half.came, Came::Nothing | Came::OnItsWay | Came::Failed)).map(|half| &half.file)
    }

    /// How many rows the parts have that have come.
    pub fn rows(&self) -> usize {
        self.parts.iter().map(|part| part.size).sum()
    }

    /// The engine, once all that answers rest on has come.
    pub fn engine(&self) -> Option<&Engine> {
        self.engine.as_ref()
    }

    /// The parts whose rows are to come before a question can be answered at all.
    pub fn lacking(&self, question: &Question) -> Vec<usize> {
        let lacks = self.engine.as_ref().is_some_and(|engine| engine.lacks(question));
        (0..self.parts.len()).filter(|part| lacks && self.lacks(*part)).collect()
    }

    /// Whether the rows of a part are still to come.
    pub fn lacks(&self, part: usize) -> bool {
        let half = self.parts.get(part).and_then(|part| part.rows.as_ref());
        half.is_some_and(|half| !matches!(half.came, Came::Given))
    }

    /// Somebody waits for the rows of these parts.
    pub fn urge(&mut self, parts: &[usize]) {
        self.urgent = parts.to_vec();
    }

    /// The part of a file with rows.
    pub fn part_with_rows(&self, url: &str) -> Option<usize> {
        self.parts.iter().position(|part| part.rows.as_ref().is_some_and(|half| half.file.0 == url))
    }

    /// A file could not be had, or was not waited for to the end.
    pub fn failed(&mut self, url: &str, was_stopped: bool) {
        if let Some(half) = self.half(url) {
            half.came = if was_stopped { Came::Nothing } else { Came::Failed };
        }
        self.urgent.clear();
    }

    /// A file has come, and is proven. An error where it does not fit the others.
    pub fn arrived(&mut self, url: &str, store: Store) -> Result<Arrival, EngineError> {
        let rows = store.rows();
        // Another address was asked for meanwhile.
        let Some(half) = self.half(url) else { return Ok(Arrival::Part) };
        half.came = Came::Here(store);
        if let Some(part) = self.part_with_rows(url) {
            if self.engine.is_some() {
                self.give(part)?;
                return Ok(Arrival::Rows);
            }
        } else {
            self.parts.iter_mut().filter(|part| part.answers.file.0 == url).for_each(|part| part.size = rows);
            if self.build()? {
                return Ok(Arrival::Ready);
            }
        }
        Ok(Arrival::Part)
    }

    fn half(&mut self, url: &str) -> Option<&mut Half<T>> {
        let halves = self.parts.iter_mut().flat_map(|part| [Some(&mut part.answers), part.rows.as_mut()]);
        halves.flatten().find(|half| half.file.0 == url)
    }

    /// Makes the engine if all that answers rest on is here; whether it is there then.
    fn build(&mut self) -> Result<bool, EngineError> {
        if self.engine.is_some() || !self.parts.iter().all(|part| matches!(part.answers.came, Came::Here(_))) {
            return Ok(self.engine.is_some());
        }
        let mut stores = Vec::new();
        for part in &mut self.parts {
            if let Came::Here(store) = std::mem::replace(&mut part.answers.came, Came::Given) {
                stores.push(store);
            }
        }
        let mut store = Store::join(stores)?;
        store.complete(self.schema);
        let mut engine = Engine::new(store, self.schema, self.accounting.clone())?;
        if self.parts.iter().any(|part| part.rows.is_some()) {
            engine.await_details(&self.sizes());
        }
        self.engine = Some(engine);
        self.before = None;
        (0..self.parts.len()).try_for_each(|part| self.give(part))?;
        Ok(true)
    }

    fn sizes(&self) -> Vec<usize> {
        self.parts.iter().map(|part| part.size).collect()
    }

    /// Gives the engine the rows of a part, if they are here.
    fn give(&mut self, part: usize) -> Result<(), EngineError> {
        let (Some(engine), Some(half)) = (&mut self.engine, &mut self.parts[part].rows) else { return Ok(()) };
        match std::mem::replace(&mut half.came, Came::Given) {
            Came::Here(store) => engine.add_details(part, store),
            other => {
                half.came = other;
                Ok(())
            }
        }
    }

    /// Takes the engine to pieces, which are parts again.
    fn take_apart(&mut self) {
        let sizes = self.sizes();
        let Some(engine) = self.engine.take() else { return };
        for (part, (answers, details)) in self.parts.iter_mut().zip(engine.into_parts(&sizes)) {
            part.answers.came = Came::Here(answers);
            if let (Some(half), Some(details)) = (&mut part.rows, details) {
                half.came = Came::Here(details);
            }
        }
    }
}
