//! Says above any page that the releases are not those that this browser has seen, or that a newer one is due. `boot.js` calls
//! for it where the catalogue is another than the last one, which most often means that a release is new: then that is
//! remembered and nothing is said.

use crate::proving::{asked, next_expected, now, remember, remembered};
use browser::{document, lang, seam};
use net::{fetch_text, spawn};
use proof::{Timely, day, files, timely};
use view::pages::check::proof::{Said, warning};
use view::site::{Query, Site};
use view::still::MAIN;
use web_sys::window;

/// The notice, by its id.
const NOTICE: &str = "seen";

/// Looks what differs.
pub fn look() {
    spawn(Box::pin(async {
        let (base, lang) = (seam::root(), lang());
        // Without a network nothing is new. What came before may have been damaged on its way: it is asked for anew.
        let Ok(bytes) = asked(&[&base, files::CATALOGUE].concat()).await else { return };
        let (Ok(catalogue), true) = (files::catalogue(&bytes), fetch_text(&base, lang).await.is_ok()) else { return };
        let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        let site = Site::at(&base, Query::parse(&search).sticky(), lang);
        let memory = remembered().unwrap_or_default();
        let differences = memory.differences(&catalogue);
        let mut said: Vec<String> =
            differences.iter().map(|difference| Said(&site).difference(difference).words).collect();
        if said.is_empty() {
            remember(&memory, &catalogue);
        }
        let created = catalogue.releases.first().map(|newest| newest.created.clone()).unwrap_or_default();
        let today = day(now());
        let timely = timely(next_expected(&bytes).as_deref(), &created, today);
        if matches!(timely, Timely::Overdue(_)) {
            said.push(Said(&site).timely(timely, today).words);
        }
        if !said.is_empty() {
            show(&site, &said, differences.is_empty());
        }
    }));
}

/// Puts the notice at the top of the page, where it stays whatever page comes.
fn show(site: &Site, said: &[String], mild: bool) {
    let document = document();
    let (Some(main), None) = (document.get_element_by_id(MAIN), document.get_element_by_id(NOTICE)) else { return };
    let Ok(notice) = document.create_element("div") else { return };
    let kind = if mild { ("notice notice--hint", "status") } else { ("notice notice--fault", "alert") };
    notice.set_id(NOTICE);
    notice.set_class_name(kind.0);
    for (name, value) in [("role", kind.1), ("lang", site.lang.tag())] {
        let _ = notice.set_attribute(name, value);
    }
    notice.set_inner_html(warning(site, said).as_str());
    let _ = main.insert_before(&notice, main.first_child().as_ref());
}
