//! The harness itself sees what it is there to see: on pages that are bad on purpose.

use crate::harness::{Rules, Setup, visit};
use serve::{Fault, Faults};

/// A reader of a portal all of whose files are this one page.
fn page_of(html: &str) -> Setup {
    Setup::new().faults(Faults::new().on("/", Fault::Body(html.as_bytes().to_vec())))
}

#[tokio::test]
#[should_panic(expected = "the console holds defects")]
async fn a_breach_of_the_policy_is_seen() {
    let setup = page_of("<!doctype html><title>bad</title><script>document.title = 'inline'</script>");
    visit(setup, |page| async move { page.open("/").await }).await;
}

#[tokio::test]
async fn a_broken_accessibility_rule_is_seen() {
    let setup =
        page_of("<!doctype html><html lang=en><title>bad</title><main><h1>heading</h1><img src='data:,'></main>");
    visit(setup, |page| async move {
        page.open("/").await;
        let broken = page.accessibility_violations(Rules::All).await;
        assert!(broken.iter().any(|rule| rule.starts_with("image-alt")), "{broken:?}");
        page.run("document.querySelector('h1').style.color = 'silver'", vec![]).await;
        let broken = page.accessibility_violations(Rules::Colours).await;
        assert!(matches!(&broken[..], [rule] if rule.starts_with("color-contrast")), "{broken:?}");
    })
    .await;
}

#[tokio::test]
async fn keys_arrive() {
    let setup = page_of("<!doctype html><title>keys</title><input id=field>");
    visit(setup, |page| async move {
        page.open("/").await;
        page.type_into("#field", "甘孜").await;
        page.press("州").await;
        page.wait_until("the field is filled", "return document.querySelector('#field').value === '甘孜州'").await;
    })
    .await;
}

#[tokio::test]
async fn an_insecure_reader_has_no_webcrypto() {
    visit(Setup::new().insecure(), |page| async move {
        page.open("/").await;
        assert!(page.is_true("return !isSecureContext && !crypto.subtle").await);
    })
    .await;
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        assert!(page.is_true("return isSecureContext && !!crypto.subtle").await);
    })
    .await;
}
