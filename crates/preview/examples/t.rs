use preview::*;
use std::time::Instant;
fn main() {
    let t = Instant::now();
    let f = Fonts::of_machine().unwrap();
    println!("{:?} {:?}", f.families(), t.elapsed());
    let fig = |n: &str, w: &str, o: &str| Figure { name: n.into(), words: w.into(), note: o.into() };
    let c = Card {
        portal: "东西部协作公开平台 · 山海".into(),
        title: "扬州市 → 清涧县".into(),
        lead: String::new(),
        figures: vec![
            fig("财政援助资金 · 进度未载明", "超过8.5亿元", "3 条之和，另有 2 条未公布"),
            fig("社会帮扶资金", "1,234.56万元", "约数"),
            fig("消费帮扶", "超过800万元", "原文写“800余万元”"),
        ],
        foot: "2026-02 期 · 2026年11月26日发布".into(),
        warning: None,
        script: Script::Simplified,
    };
    let mut d = c.clone();
    d.title="The discipline-inspection bodies of Yangzhou and Qingjian supervised the use of assistance money in the industrial parks built together in 2021 and 2022 and after".into();
    d.warning = Some("演示数据，不是真实情况".into());
    let mut e = c.clone();
    e.figures.clear();
    e.lead="东西部协作：谁帮扶谁，有多少资金，卖出多少农产品，监督查出了什么。每个数字都写明出自哪里、有多准确；没有公布的，就写“未公布”。东西部协作：谁帮扶谁，有多少资金，卖出多少农产品，监督查出了什么。每个数字都写明出自哪里、有多准确；没有公布的，就写“未公布”。东西部协作：谁帮扶谁，有多少资金，卖出多少农产品，监督查出了什么。每个数字都写明出自哪里、有多准确；没有公布的，就写“未公布”。东西部协作：谁帮扶谁，有多少资金，卖出多少农产品，监督查出了什么。每个数字都写明出自哪里、有多准确；没有公布的，就写“未公布”。".into();
    let mut g = c.clone();
    g.figures.truncate(1);
    for (n, c) in [c, d, e, g].iter().enumerate() {
        let t = Instant::now();
        let s = svg(c, &f).unwrap();
        let a = t.elapsed();
        for _ in 0..3 {
            png(&s).unwrap();
        }
        let p = png(&s).unwrap();
        println!("{} svg {} {:?} png {} {:?}", n, s.len(), a, p.len(), t.elapsed());
        std::fs::write(format!("/tmp/share-card{n}.png"), p).unwrap();
    }
}
