use crate::app::{Route, Site, use_site};
use crate::text::messages as m;
use leptos::prelude::*;
use leptos_meta::Title;

/// One step of the way back to the start page.
pub struct Crumb {
    pub href: String,
    pub text: String,
}

impl Crumb {
    pub fn new(site: &Site, route: &Route, text: impl Into<String>) -> Self {
        Self { href: site.href(route), text: text.into() }
    }
}

/// The path of the page that last took the focus: a page shown anew in another language must not take it again.
#[derive(Clone, Copy)]
pub struct Focused(pub StoredValue<Option<String>>);

/// The frame of every page: its title, where it stands, its heading.
#[component]
pub fn Page(
    /// The heading, and the title of the browser's window.
    #[prop(into)]
    title: String,
    /// Pages between the start page and this one.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// A sentence below the heading.
    #[prop(optional, into)]
    lead: Option<String>,
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let heading = NodeRef::<leptos::html::H1>::new();
    focus_after_navigation(heading);
    let window_title = format!("{title} · {}", site.t(m::PORTAL_SHORT));
    let home = (site.href(&Route::Home), site.t(m::HOME));
    let is_home = crumbs.is_empty() && title == site.t(m::PORTAL);
    let here = title.clone();
    view! {
        <Title text=window_title/>
        {(!is_home)
            .then(|| {
                view! {
                    <nav class="crumbs" aria-label=site.t(m::CRUMBS)>
                        <ol>
                            <li><a href=home.0>{home.1}</a></li>
                            {crumbs
                                .into_iter()
                                .map(|crumb| view! { <li><a href=crumb.href>{crumb.text}</a></li> })
                                .collect_view()}
                            <li aria-current="page">{here}</li>
                        </ol>
                    </nav>
                }
            })}
        <h1 node_ref=heading tabindex="-1">{title}</h1>
        {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        {children()}
    }
}

/// After a step to another page, a screen reader goes on at its heading.
fn focus_after_navigation(heading: NodeRef<leptos::html::H1>) {
    let Some(Focused(last)) = use_context::<Focused>() else { return };
    Effect::new(move || {
        let Some(heading) = heading.get() else { return };
        let path = window().location().pathname().ok();
        let before = last.get_value();
        if before != path {
            last.set_value(path);
            if before.is_some() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&options);
            }
        }
    });
}
