//! The one form of a character.

/// Traditional characters and variants of the words that this crate knows, in the order of their codes.
const TRADITIONAL: &str = "\
    佈來係個傢僅億內兩別剋動務勝勞區協參叄叅員問單噸噹嚮國園圓圜報場塊學寫將專對屆崗師幣幫幹幾廠彆彔後從復戶捲掛據數於時\
    暫曏會朮東枱條棟業構橋機檯櫃歐歲毀氣沒準滿為無燬爲現產畝畫當發盧眾睏祇種筆箇節範簽籤約級組結絕統經網緒線縣總績織繫纔\
    罰羣義職脫臨臺莊萬蔘處號衆術衕裏補裡製複覆親計訓記許註評詳誤說説談諸譭譽貧貨貳費賙賬趕踐車載輛農週過達違遠邊鄉鄰醫鈡\
    銖錄錢錯鍾鎊鎮鐘長門開間閤陸階隻難電韆韓頁頃項預頭題額類風颱養餘館馀體髮麪麵點黨齣";

/// The simplified form of each.
const SIMPLIFIED: &str = "\
    布来系个家仅亿内两别克动务胜劳区协参叁叁员问单吨当向国园圆圆报场块学写将专对届岗师币帮干几厂别录后从复户卷挂据数于时\
    暂向会术东台条栋业构桥机台柜欧岁毁气没准满为无毁为现产亩画当发卢众困只种笔个节范签签约级组结绝统经网绪线县总绩织系才\
    罚群义职脱临台庄万参处号众术同里补里制复复亲计训记许注评详误说说谈诸毁誉贫货贰费周账赶践车载辆农周过达违远边乡邻医钟\
    铢录钱错钟镑镇钟长门开间合陆阶只难电千韩页顷项预头题额类风台养余馆余体发面面点党出";

/// A character in the form that it is read in; `None` where nobody sees it.
pub fn seen(c: char) -> Option<char> {
    Some(match c {
        ..='\u{7f}' if c.is_ascii_graphic() => c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
            return None;
        }
        '\u{ff0d}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{2501}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{301c}' | '\u{223c}' | '\u{2053}' => '~',
        '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        '\u{ffe5}' => '\u{a5}',
        '\u{ffe1}' => '£',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
        '○' => '〇',
        '\u{3400}'..='\u{9fff}' => simplified(c),
        _ if c.is_whitespace() => ' ',
        _ => c,
    })
}

/// Each of these characters takes three bytes, and the order of codes is that of bytes.
fn simplified(c: char) -> char {
    const BYTES: usize = 3;
    let mut buffer = [0; 4];
    let key = &*c.encode_utf8(&mut buffer);
    let at = |strings: &'static str, index: usize| &strings[index * BYTES..(index + 1) * BYTES];
    let (mut low, mut high) = (0, TRADITIONAL.len() / BYTES);
    while low < high {
        let middle = usize::midpoint(low, high);
        match at(TRADITIONAL, middle).cmp(key) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return at(SIMPLIFIED, middle).chars().next().unwrap_or(c),
        }
    }
    c
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_lists_belong_together() {
        let pairs: Vec<(char, char)> = TRADITIONAL.chars().zip(SIMPLIFIED.chars()).collect();
        assert_eq!(TRADITIONAL.len(), SIMPLIFIED.len());
        assert!(pairs.len() > 100 && pairs.windows(2).all(|two| two[0].0 < two[1].0));
        for (from, to) in pairs {
            assert_eq!((seen(from), seen(to)), (Some(to), Some(to)), "{from}");
        }
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        let fold = |text: &str| text.chars().filter_map(seen).collect::<String>();
        assert_eq!(fold("８００餘萬圓"), "800余万圆");
        assert_eq!(fold("１，０００\u{200b}．５\u{3000}％"), "1,000.5 %");
        assert_eq!(fold("2021—2022–2023－2024"), "2021-2022-2023-2024");
        assert_eq!(fold("二○二一"), "二〇二一");
    }
}
