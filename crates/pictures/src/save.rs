//! A chart as a file: the drawing itself, or a picture of it.

use super::charts::finish;
use super::drawing::{book, site};
use browser::seam::root;
use browser::{document, save};
use js_sys::{Array, Promise};
use view::charts::saved;
use view::pages::pictures::{file_name, from};
use view::site::{Query, Site};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleSheet, HtmlCanvasElement, HtmlImageElement, XmlSerializer,
};

/// Pixels of the picture for each pixel of the drawing.
const SHARP: u32 = 2;

/// Saves the chart of that id. `png` as a picture, else as SVG.
pub async fn save_chart(id: &str, png: bool) -> Result<(), JsValue> {
    finish();
    let chart = document().get_element_by_id(id).ok_or("no such chart")?;
    let (bands, serializer) = (chart.children(), XmlSerializer::new()?);
    let mut picture = String::new();
    for band in (0..bands.length()).filter_map(|at| bands.item(at)) {
        picture.push_str(&serializer.serialize_to_string(&band)?);
    }
    let (name, from) = about(id).await?;
    let text = saved(&picture, &style()?, &chart.get_attribute("data-height").unwrap_or_default(), &from);
    if !png {
        let kind = BlobPropertyBag::new();
        kind.set_type("image/svg+xml");
        let file = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
        save(&file, &[&name, ".svg"].concat(), "image/svg+xml");
        return Ok(());
    }
    let image = HtmlImageElement::new()?;
    // The page's security policy lets no other address stand for a picture that is not the server's.
    let text: String = js_sys::encode_uri_component(&text).into();
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &text].concat());
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(image.natural_width() * SHARP);
    canvas.set_height(image.natural_height() * SHARP);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let mut give = |resolve: js_sys::Function, _: js_sys::Function| {
        let take = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        let _ = canvas.to_blob(take.unchecked_ref());
    };
    let picture: Blob = JsFuture::from(Promise::new(&mut give)).await?.dyn_into()?;
    save(&picture, &[&name, ".png"].concat(), "image/png");
    Ok(())
}

/// What the file of a chart is called, and what it says of where it is from: as the address of the page has it.
async fn about(id: &str) -> Result<(String, [String; 2]), JsValue> {
    let address = document().url()?;
    let address = address.split('#').next().unwrap_or_default();
    let (page, search) = address.split_once('?').unwrap_or((address, ""));
    let query = Query::parse(search);
    let site = site(&query);
    let path = page.strip_prefix(Site::split(&root()).0).and_then(|path| site.route(path));
    let route = path.ok_or("no page of the portal")?;
    let book = book(&site, &[]).await.map_err(|_| "the release is out of reach")?;
    Ok((file_name(&route, &query, id, book.release()), from(&site, &route, &query, book.release())))
}

/// The rules of the page's style sheets that a chart has its look from.
fn style() -> Result<String, JsValue> {
    let sheets = document().style_sheets();
    let mut style = String::new();
    for sheet in (0..sheets.length()).filter_map(|at| sheets.item(at)) {
        let rules = sheet.dyn_into::<CssStyleSheet>()?.css_rules()?;
        for rule in (0..rules.length()).filter_map(|at| rules.item(at)) {
            let text = rule.css_text();
            if [".chart", ":root"].iter().any(|own| text.contains(own)) {
                style.push_str(&text);
            }
        }
    }
    Ok(style)
}
