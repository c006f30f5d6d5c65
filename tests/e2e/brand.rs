//! A portal that `portal.toml` has given a name of its own, in the browser: program and pages say it alike. For Chromium alone.

use crate::dom::IS_SETTLED;
use crate::harness::{Dist, Setup, in_turn, shanhai, visit};
use serde_json::json;
use std::fs;

const CONFIG: &str = "
name = { zh-Hans = \"某省协作公开网\", zh-Hant = \"某省協作公開網\", en = \"Open XZ\" }
short_name = { zh-Hans = \"协作网\", zh-Hant = \"協作網\", en = \"XZ\" }
operator = { zh-Hans = \"某省帮扶办\", en = \"The XZ office\" }
contact = \"mailto:office@gov.example\"
report = \"mailto:errors@gov.example\"
start_page = [\"figures\", \"national\"]
languages = [\"zh-Hans\", \"en\"]
colours = { light = \"#7a1f3d\", dark = \"#f0b0c8\" }
";

#[tokio::test]
async fn its_name_operator_and_colours_stay_when_the_program_takes_over() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    Dist::of_first(folder.path());
    let config = tempfile::NamedTempFile::new().expect("a file can be made");
    fs::write(config.path(), CONFIG).expect("the file can be written");
    let named = config.path().display().to_string();
    shanhai(&["site", "--no-pictures", "--no-pinned", "--config", &named], folder.path());
    visit(Setup::new().dist(folder.path()), |page| async move {
        let look = "return [document.title, document.querySelector('.brand').innerText.trim(),
            !!document.querySelector('a[href=\"mailto:office@gov.example\"]'),
            getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
            document.querySelectorAll('a[hreflang=zh-Hant], link[hreflang=zh-Hant], a[href*=zh-hant]').length]";
        // What is shown of the start page, in its file and as the program makes it.
        let shown = "return [...document.querySelectorAll('main.home > .part')].slice(-4)
            .map(part => getComputedStyle(part).display !== 'none')
            .concat(!!document.querySelector('aside a[href=\"mailto:errors@gov.example\"]'))";
        let parts = json!([true, false, false, true, true]);
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.run(shown, vec![]).await, parts);
        page.open("/sales").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let taken = page.run(look, vec![]).await;
        assert_eq!(taken[1], json!("协作网\n某省协作公开网"), "{taken}");
        assert_eq!([&taken[2], &taken[3], &taken[4]], [&json!(true), &json!("#7a1f3d"), &json!(0)], "{taken}");
        assert!(page.text("#foot").await.contains("主办：某省帮扶办"));
        page.click(".brand").await;
        page.wait_for_path("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.run(shown, vec![]).await, parts);
        let title = page.client().title().await.expect("there is a title");
        assert!(title.contains("某省协作公开网") && !title.contains("东西部协作公开平台"), "{title}");
        page.open("/en/sales").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert!(page.text("#foot").await.contains("Operated by The XZ office"));
        assert_eq!(page.run(look, vec![]).await[1], json!("XZ\nOpen XZ"));
    })
    .await;
}

/// What of the start page stands beside nothing and leaves a part of the width empty: boxes that neither reach to both sides nor
/// have a neighbour that does.
const HOLES: &str = "
    const boxes = [...document.querySelectorAll('.home > .part > section:not(.home__map), .home__map > .chart')]
        .filter(part => part.checkVisibility()).map(part => ({ name: part.className, ...part.getBoundingClientRect().toJSON() }));
    const home = document.querySelector('.home').getBoundingClientRect();
    const style = getComputedStyle(document.querySelector('.home'));
    const [left, right] = [home.left + parseFloat(style.paddingLeft), home.right - parseFloat(style.paddingRight)];
    const beside = (own, side) => boxes.some(other => other !== own && other.top < own.bottom && own.top < other.bottom
        && (side === 'left' ? other.left <= left + 2 && other.right <= own.left : other.right >= right - 2 && other.left >= own.right));
    return [boxes.length, boxes.filter(own => own.left > left + 2 && !beside(own, 'left') || own.right < right - 2 && !beside(own, 'right'))
        .map(own => [own.name, own.left - left, right - own.right])]";

#[tokio::test]
async fn no_choice_of_parts_leaves_a_hole_on_the_start_page() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    Dist::of_first(folder.path());
    let path = folder.path().to_owned();
    visit(Setup::new().dist(folder.path()), move |page| async move {
        let names = ["figures", "map", "pairings", "national"];
        let mut looked = 0;
        for set in in_turn(1..16_usize, 5, 3) {
            let mut shown: Vec<&str> = (0..4).filter(|at| set >> at & 1 == 1).map(|at| names[at]).collect();
            // Whoever names them in another order sees them in the portal's own.
            if set % 2 == 1 {
                shown.reverse();
            }
            let config = tempfile::NamedTempFile::new().expect("a file can be made");
            fs::write(config.path(), format!("start_page = {shown:?}\n")).expect("the file can be written");
            let named = config.path().display().to_string();
            shanhai(&["site", "--no-pictures", "--no-pinned", "--config", &named], &path);
            page.open("/").await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            for width in [1000, 1280, 1600] {
                page.resize(width, 800).await;
                let found = page.run(HOLES, vec![]).await;
                assert_eq!(found[1], json!([]), "{shown:?} at {width} pixels");
                looked += found[0].as_u64().expect("a number of boxes");
            }
        }
        assert!(looked >= 15, "{looked} boxes");
    })
    .await;
}
