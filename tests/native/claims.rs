//! What the page says of a text, in every language and over every shipped release: sound, escaped, with the way to each figure.

use claims::{Checker, Refusal, Verdict};
use tests::{book, catalogue};
use text::Lang;
use view::pages::check::{answer, counted, form, refused, shared};
use view::site::{Query, Site};

fn site(lang: Lang) -> Site {
    Site::new("https://gov.example".into(), "/portal".into(), Query::default(), lang)
}

const TEXT: &str = "2021年，江苏省向陕西省提供财政援助资金26.9亿元。扬州经开区向清涧县提供财政援助1亿元，消费扶贫恰好800万元。\
    扬州经开区对清涧县的帮扶资金合计超1.1亿元。2016年至2020年，浙江派往四川的干部100名。2021年浙江向四川到位财政援助资金33亿元。\
    福州市对固原市的帮扶资金为3000万元。2024年，天津与甘肃消费帮扶金额62.56亿元。2021年江苏向贵州提供财政援助资金26.9亿元。\
    浙江投入88.88亿元。另有5% & \"外资\" < 300万美元。";

#[test]
fn every_verdict_is_said_in_every_language_with_the_way_to_its_figures() {
    let checker = Checker::new(book(&catalogue().releases[0].release));
    let all = checker.check(TEXT).unwrap();
    let verdicts: Vec<Verdict> = all.iter().map(|own| own.verdict).collect();
    for verdict in Verdict::ALL {
        assert!(verdicts.contains(&verdict), "{verdict:?} among {verdicts:?}");
    }
    for lang in Lang::ALL {
        let site = site(lang);
        let html = answer(&site, &checker, TEXT, &all);
        let html = html.as_str();
        assert_eq!(html.matches("<mark ").count(), all.len());
        assert_eq!(html.matches("claim__verdict").count(), all.len());
        assert!(html.contains("figures/funds/js-sn-fiscal-2021/\""), "the way to the figure");
        assert!(html.contains("&amp; \"外资\" &lt; ") || html.contains("&amp; &quot;外资&quot; &lt; "), "text is text");
        assert!(!html.contains("{}") && !html.contains("href=\"\""));
        let told = shared(&site, &checker, TEXT, &all);
        assert!(
            told.contains("/figures/funds/js-sn-fiscal-2021/?release=") && told.contains("/check/?release="),
            "{told}"
        );
        assert!(!told.contains("{}"), "{told}");
        assert!(!counted(&site, &all).contains("{}"));
    }
}

#[test]
fn every_refusal_is_a_sentence_of_its_own() {
    let all = [Refusal::TooLong, Refusal::Markup, Refusal::NoNumber, Refusal::DatesAlone];
    for lang in Lang::ALL {
        let mut said: Vec<String> = all.iter().map(|refusal| refused(&site(lang), *refusal)).collect();
        assert!(said.iter().all(|words| !words.is_empty() && !words.contains("{}")));
        said.sort();
        said.dedup();
        assert_eq!(said.len(), all.len());
        assert_eq!(refused(&site(lang), Refusal::Empty), "");
    }
}

#[test]
fn the_field_has_no_name_so_that_no_form_sends_it() {
    for lang in Lang::ALL {
        let form = form(&site(lang));
        assert!(form.as_str().contains("<textarea id=\"claim\"") && !form.as_str().contains("name="));
    }
}

#[test]
fn older_releases_answer_too() {
    let mut supported = 0;
    for entry in catalogue().releases {
        let checker = Checker::new(book(&entry.release));
        let all = checker.check("扬州经开区投入清涧县1亿元，用于产业合作，消费扶贫达800余万元。").unwrap();
        supported += all.iter().filter(|own| own.verdict == Verdict::Supported).count();
        assert!(checker.unread().is_empty());
    }
    assert_eq!(supported, 6, "two claims in three releases");
}
