//! Dates for people, never more exact than published.

use super::Lang;
use format::Date;

/// `2021年4月`, `April 2021`: by the browser's `Intl`.
#[cfg(target_arch = "wasm32")]
pub fn date(date: Date, lang: Lang) -> String {
    use super::intl;
    use js_sys::Intl::DateTimeFormat;
    use wasm_bindgen::JsValue;
    let month = i32::from(date.month.unwrap_or(1)) - 1;
    let time = js_sys::Date::utc(f64::from(date.year), f64::from(month));
    let moment = js_sys::Date::new(&JsValue::from_f64(time));
    moment.set_utc_date(u32::from(date.day.unwrap_or(1)));
    let (name, parts) = match (date.month, date.day) {
        (None, _) => ("year", 2),
        (_, None) => ("month", 3),
        _ => ("day", 4),
    };
    let options = [("timeZone", "UTC"), ("year", "numeric"), ("month", "long"), ("day", "numeric")];
    let options = options.map(|(key, value)| (key, value.into()));
    let make = |locales: &_, options: &_| DateTimeFormat::new(locales, options).format();
    intl::format(name, lang, &moment, &options[..parts], make).unwrap_or_else(|| date.to_string())
}

/// What `Intl` does, for programs without a browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn date(date: Date, lang: Lang) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month.map(usize::from);
    match (lang.is_chinese(), month, date.day) {
        (false, Some(m), Some(d)) => format!("{d} {} {}", MONTHS[m - 1], date.year),
        (false, Some(m), None) => format!("{} {}", MONTHS[m - 1], date.year),
        (false, None, _) => date.year.to_string(),
        (true, Some(m), Some(d)) => format!("{}年{m}月{d}日", date.year),
        (true, Some(m), None) => format!("{}年{m}月", date.year),
        (true, None, _) => format!("{}年", date.year),
    }
}
