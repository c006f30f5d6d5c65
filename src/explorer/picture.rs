//! A chart as a file: the drawing itself, or a picture of it.

use super::parts::document;
use super::take::save;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Url};

/// Pixels of the picture for each pixel on the screen.
const SHARP: f64 = 2.0;
/// What a drawing takes its look from; in a file there is no style sheet.
const LOOK: [&str; 12] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-opacity",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "visibility",
];

const SVG: &str = "http://www.w3.org/2000/svg";
/// Room for the title and for the source, in pixels.
const ABOVE: f64 = 48.0;
const BELOW: f64 = 56.0;

/// Saves the chart of that id. `png` as a picture, else as SVG.
pub async fn save_chart(id: &str, png: bool) -> Result<(), JsValue> {
    let chart = document().get_element_by_id(id).ok_or("no such chart")?;
    let (text, width, height) = drawing(&chart)?;
    let svg = blob(&text, "image/svg+xml")?;
    if !png {
        save(&svg, &[id, ".svg"].concat(), "image/svg+xml");
        return Ok(());
    }
    let url = Url::create_object_url_with_blob(&svg)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(canvas.width()),
        f64::from(canvas.height()),
    )?;
    Url::revoke_object_url(&url)?;
    let mut give = |resolve: js_sys::Function, _: js_sys::Function| {
        let take = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        let _ = canvas.to_blob(take.unchecked_ref());
    };
    let picture: Blob = JsFuture::from(Promise::new(&mut give)).await?.dyn_into()?;
    save(&picture, &[id, ".png"].concat(), "image/png");
    Ok(())
}

/// The drawing as a file of its own, with the look that it has on the page, and its size in pixels. Its title and its
/// source, which stand around it on the page, stand in it here.
fn drawing(chart: &Element) -> Result<(String, f64, f64), JsValue> {
    let place = chart.get_bounding_client_rect();
    let copy: Element = chart.clone_node_with_deep(true)?.dyn_into()?;
    dress(chart, &copy)?;
    let (own, copies) = (chart.query_selector_all("*")?, copy.query_selector_all("*")?);
    for at in 0..own.length().min(copies.length()) {
        if let (Some(own), Some(copy)) = (own.item(at), copies.item(at)) {
            dress(own.unchecked_ref(), copy.unchecked_ref())?;
        }
    }
    let tips = copy.query_selector_all(".chart__tip")?;
    for at in 0..tips.length() {
        tips.item(at).and_then(|tip| tip.dyn_into::<Element>().ok()).iter().for_each(Element::remove);
    }
    let (width, height) = (place.width().ceil(), place.height().ceil() + ABOVE + BELOW);
    let ground = document().create_element_ns(Some(SVG), "rect")?;
    for (name, value) in [("y", -ABOVE), ("width", width), ("height", height)] {
        ground.set_attribute(name, &value.to_string())?;
    }
    ground.set_attribute("fill", &background()?)?;
    copy.insert_before(&ground, copy.first_child().as_ref())?;
    copy.set_attribute("xmlns", SVG)?;
    copy.set_attribute("width", &width.to_string())?;
    copy.set_attribute("height", &height.to_string())?;
    copy.set_attribute("viewBox", &format!("0 {} {width} {height}", -ABOVE))?;
    Ok((copy.outer_html(), width, height))
}

/// The colour that the page stands on.
fn background() -> Result<String, JsValue> {
    let (window, body) = (web_sys::window().ok_or("no window")?, document().body().ok_or("no body")?);
    window.get_computed_style(&body)?.ok_or("no style")?.get_property_value("background-color")
}

/// Writes the look of an element into its copy.
fn dress(own: &Element, copy: &Element) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let Some(style) = window.get_computed_style(own)? else { return Ok(()) };
    for property in LOOK {
        let value = style.get_property_value(property)?;
        // What is not set inherits or is the rule.
        if !value.is_empty() && value != "none" && value != "normal" || property == "fill" || property == "stroke" {
            copy.set_attribute(property, &value)?;
        }
    }
    Ok(())
}

fn blob(text: &str, media_type: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // pixels of a screen
fn pixels(length: f64) -> u32 {
    (length * SHARP).round() as u32
}
