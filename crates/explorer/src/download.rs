//! Files of rows, made in the browser chunk by chunk: every row that passes, however many there are, and the page goes
//! on meanwhile.

use super::parts::create;
use super::source::Source;
use browser::document;
use export::{Download, Form, Step, Zip};
use js_sys::{Array, Function, Reflect, Uint8Array};
use ledger::Question;
use net::pause;
use proof::Fault;
use std::cell::Cell;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// So many rows are made at a time: some milliseconds of work.
const CHUNK: usize = 1000;
/// So many bytes are handed to the browser at a time, which may keep them on disk.
const HELD: usize = 8 << 20;

/// Rows that a reader takes home.
pub struct Saving<'a> {
    pub source: &'a Source,
    pub question: Question,
    /// How many rows pass.
    pub rows: usize,
    pub name: String,
    pub form: Form,
    /// Set by the reader, who wants no more.
    pub stopped: &'a Cell<bool>,
}

impl Saving<'_> {
    /// Makes the file and hands it to the browser. `progress` is told how many rows are in it.
    /// `false` if it was stopped.
    pub async fn save(&self, mut download: Download, progress: &dyn Fn(usize)) -> Result<bool, Fault> {
        let mut file = File::new(self.form == Form::Xlsx);
        file.steps(download.head()).await;
        let mut done = 0;
        while done < self.rows {
            // The table on the screen may ask too; then this window is asked for again.
            let window = self.source.window(&self.question, done..self.rows.min(done + CHUNK)).await?;
            let Some(chunk) = window else { continue };
            done += chunk.rows.max(1);
            file.steps(download.rows(&chunk)).await;
            progress(done);
            // The browser paints and listens before the work goes on.
            pause(0).await;
            if self.stopped.get() {
                return Ok(false);
            }
        }
        file.steps(download.end()).await;
        save(&file.end(), &self.name, self.form.media_type());
        if let Some((name, text)) = download.side() {
            let text = Array::of1(&text.into());
            save(&blob(&text), &name, "text/plain;charset=utf-8");
        }
        Ok(true)
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

/// Has the browser save a file.
pub fn save(file: &Blob, name: &str, media_type: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let Ok(file) = Blob::new_with_blob_sequence_and_options(&Array::of1(file), &kind) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&file) else { return };
    let Some(body) = document().body() else { return };
    let link = create(&body, "a", "hidden");
    for (attribute, value) in [("href", &*url), ("download", name), ("rel", "external")] {
        let _ = link.set_attribute(attribute, value);
    }
    link.dyn_ref::<HtmlElement>().iter().for_each(|link| link.click());
    link.remove();
    // The browser has begun to read it when a task later comes up; revoked at once, some would save nothing.
    let forget = wasm_bindgen::prelude::Closure::once_into_js(move || Url::revoke_object_url(&url));
    let window = web_sys::window();
    let _ = window
        .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 60_000));
}
