//! Files of rows, made in the browser chunk by chunk: every row that passes, however many there are, and the page goes
//! on meanwhile.

use browser::{save, save_text};
use export::{Download, Form, Step, Zip};
use format::{Table, TableSchema, Version};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// So many rows are made at a time: some milliseconds of work.
const CHUNK: usize = 1000;
/// So many bytes are handed to the browser at a time, which may keep them on disk.
const HELD: usize = 8 << 20;

/// Rows that a reader takes home.
pub struct Saving<'a> {
    pub schema: &'static TableSchema,
    /// How many rows there are.
    pub rows: usize,
    /// Promises a window of them.
    pub window: &'a Function,
    pub name: String,
    pub form: Form,
}

impl Saving<'_> {
    /// Makes the file and hands it to the browser. `false` if it was stopped.
    pub async fn save(&self, mut download: Download) -> Result<bool, JsValue> {
        let mut file = File::new(self.form == Form::Xlsx);
        file.steps(download.head()).await;
        let mut done = 0;
        while done < self.rows {
            let Some(chunk) = self.window(done, CHUNK.min(self.rows - done)).await? else { return Ok(false) };
            done += chunk.rows.max(1);
            file.steps(download.rows(&chunk)).await;
        }
        file.steps(download.end()).await;
        save(&file.end(), &self.name, self.form.media_type());
        if let Some((name, text)) = download.side() {
            save_text(&text, &name, "text/plain;charset=utf-8");
        }
        Ok(true)
    }

    /// So many rows from one on, which come with the columns of the newest version, whatever that of the release.
    async fn window(&self, from: usize, count: usize) -> Result<Option<Table>, JsValue> {
        let promise = self.window.call2(&JsValue::UNDEFINED, &from.into(), &count.into())?;
        let rows = JsFuture::from(promise.unchecked_into::<Promise>()).await?;
        let Some(rows) = rows.as_string() else { return Ok(None) };
        let table = Table::from_json(self.schema, Version::NEWEST, rows.as_bytes());
        table.map(Some).map_err(|error| error.to_string().into())
    }
}

/// A file as it grows: what is written goes to the browser in large pieces.
struct File {
    parts: Array,
    held: Vec<u8>,
    zip: Option<Zip>,
    /// The text of the open entry of an archive, compressed when it ends.
    entry: Option<Array>,
}

impl File {
    fn new(archive: bool) -> Self {
        Self { parts: Array::new(), held: Vec::new(), zip: archive.then(Zip::default), entry: None }
    }

    async fn steps(&mut self, steps: Vec<Step>) {
        for step in steps {
            self.step(step).await;
        }
    }

    async fn step(&mut self, step: Step) {
        let Some(zip) = &mut self.zip else {
            if let Step::Bytes(bytes) = step {
                self.write(&bytes);
            }
            return;
        };
        match step {
            Step::Begin(name) => {
                let head = zip.begin(&name);
                self.write(&head);
                self.flush();
                self.entry = Some(Array::new());
            }
            Step::Bytes(bytes) => {
                zip.raw(&bytes);
                self.held.extend_from_slice(&bytes);
                if self.held.len() > HELD {
                    self.flush();
                }
            }
            Step::End => {
                self.flush();
                let text = blob(&self.entry.take().unwrap_or_default());
                self.pack(&text).await;
                let tail = self.zip.as_mut().map(Zip::finish).unwrap_or_default();
                self.write(&tail);
            }
            Step::Whole(..) => {
                let whole = zip.plain(step);
                self.write(&whole);
            }
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        self.held.extend_from_slice(bytes);
        if self.held.len() > HELD {
            self.flush();
        }
    }

    /// Hands what is held to the browser.
    fn flush(&mut self) {
        if !self.held.is_empty() {
            let part = blob(&Array::of1(&Uint8Array::from(&self.held[..])));
            self.entry.as_ref().unwrap_or(&self.parts).push(&part);
            self.held.clear();
        }
    }

    /// Compresses a text into the file: by the browser, or where it cannot, not at all.
    async fn pack(&mut self, text: &Blob) {
        let packed = deflated(text);
        let reader = packed.as_ref().unwrap_or(&text.stream()).get_reader();
        let reader: web_sys::ReadableStreamDefaultReader = reader.unchecked_into();
        while let Ok(read) = JsFuture::from(reader.read()).await {
            let Some(bytes) =
                Reflect::get(&read, &"value".into()).ok().and_then(|value| value.dyn_into::<Uint8Array>().ok())
            else {
                break;
            };
            let bytes = if packed.is_some() { bytes.to_vec() } else { export::stored(&bytes.to_vec()) };
            self.packed(&bytes);
        }
        if packed.is_none() {
            self.packed(&export::stored_end());
        }
    }

    fn packed(&mut self, bytes: &[u8]) {
        self.zip.iter_mut().for_each(|zip| zip.packed(bytes.len()));
        self.write(bytes);
    }

    fn end(mut self) -> Blob {
        let directory = self.zip.as_mut().map(Zip::end).unwrap_or_default();
        self.write(&directory);
        self.flush();
        blob(&self.parts)
    }
}

/// The text through `CompressionStream("deflate-raw")`, where the browser has one.
fn deflated(text: &Blob) -> Option<web_sys::ReadableStream> {
    let make: Function = Reflect::get(&js_sys::global(), &"CompressionStream".into()).ok()?.dyn_into().ok()?;
    let stream = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).ok()?;
    let text = text.stream();
    let pipe: Function = Reflect::get(&text, &"pipeThrough".into()).ok()?.dyn_into().ok()?;
    pipe.call1(&text, &stream).ok().map(wasm_bindgen::JsCast::unchecked_into)
}

fn blob(parts: &Array) -> Blob {
    Blob::new_with_blob_sequence(parts).expect("parts make a whole")
}
