//! The name of a place in Chinese characters, and in pinyin as it is searched for: small letters without tones, one
//! syllable a character.

use crate::visible::runs_to_the_left;
use format::{Problem, Table, tables::REGIONS};
use std::collections::HashSet;

/// Every syllable, without its tone.
const SYLLABLES: &str = "\
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng \
    cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu \
    cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo \
    e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan \
    guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian \
    jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan \
    kuang kui kun kuo la lai lan lang lao le lei len leng li lia lian liang liao lie lin ling liu lo long lou lu \
    luan lun luo lü lüe ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang \
    nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nü nüe o ou pa pai pan pang pao \
    pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun \
    ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang \
    shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta \
    tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo \
    wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu \
    yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu \
    zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo";

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    if table.schema.name != REGIONS.name {
        return;
    }
    let syllables: HashSet<&str> = SYLLABLES.split(' ').collect();
    for row in table.iter() {
        let Some(name) = row.text("name") else { continue };
        let mut refuse = |column: &str, what: String, mend: &str| {
            found.push(Problem::rule(REGIONS.name, row.index, column, row.text(column), (what, mend)));
        };
        if !name.chars().any(is_hanzi) {
            refuse(
                "name",
                "no Chinese character in it".to_owned(),
                "write the Chinese name; others have columns of their own",
            );
        } else if let Some((what, mend)) = row.text("pinyin").and_then(|pinyin| wrong(name, pinyin, &syllables)) {
            refuse("pinyin", what, mend);
        }
        for column in ["name", "name_zh_hant", "name_en"] {
            if row.text(column).is_some_and(|name| name.chars().any(runs_to_the_left)) {
                let what = "letters that run from right to left, which turn sentences around that name the place";
                refuse(column, what.to_owned(), "write the name in the letters of this language");
            }
        }
    }
}

/// What is wrong with the pinyin of a name.
fn wrong(name: &str, pinyin: &str, syllables: &HashSet<&str>) -> Option<(String, &'static str)> {
    const HOW: &str = "write small letters without tones, a blank between syllables, such as lü liang shi";
    if pinyin.chars().any(|c| !matches!(c, 'a'..='z' | 'ü' | ' ' | '0'..='9')) {
        return Some(("not small Latin letters without tones".to_owned(), HOW));
    }
    let parts: Vec<&str> = pinyin.split(' ').collect();
    // A number stands in both: 第10师.
    // Keyboards have v for ü.
    let written =
        |part: &&str| syllables.contains(part.replace('v', "ü").as_str()) || (is_number(part) && name.contains(*part));
    if let Some(other) = parts.iter().find(|part| !written(part)) {
        return Some((format!("\"{other}\" is no syllable"), HOW));
    }
    let characters = count(name);
    // The level at the end, 县 or 市, may be left out.
    (parts.len() != characters && parts.len() + 1 != characters).then(|| {
        (format!("{} syllables for {characters} characters", parts.len()), "write one syllable for each character")
    })
}

/// Chinese characters and numbers, which have a syllable or a number each.
fn count(name: &str) -> usize {
    let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).count();
    name.chars().filter(|c| is_hanzi(*c)).count() + numbers
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_hanzi(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '\u{f900}'..='\u{faff}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_syllable_a_character() {
        let syllables: HashSet<&str> = SYLLABLES.split(' ').collect();
        let wrong = |name, pinyin| wrong(name, pinyin, &syllables);
        for (name, pinyin) in [
            ("重庆市", "chong qing shi"),
            ("重庆市", "chong qing"),
            ("吕梁市", "lü liang shi"),
            ("略阳县", "lve yang xian"),
            ("海北藏族自治州", "hai bei zang zu zi zhi zhou"),
            ("虚构3市", "xu gou shi 3"),
        ] {
            assert_eq!(wrong(name, pinyin), None, "{pinyin}");
        }
        for (pinyin, what) in [
            ("chóng qìng shì", "without tones"),
            ("chong2 qing4 shi4", "no syllable"),
            ("chongqingshi", "no syllable"),
            ("Chong Qing Shi", "small Latin letters"),
            ("重庆市", "Latin letters"),
            ("x", "no syllable"),
            ("shi", "1 syllables for 3 characters"),
            ("chong qing shi qu", "4 syllables"),
            ("chong  qing shi", "\"\" is no syllable"),
            ("chong-qing-shi", "small Latin letters"),
        ] {
            assert!(wrong("重庆市", pinyin).is_some_and(|(found, _)| found.contains(what)), "{pinyin}");
        }
        assert!(wrong("吕梁市", "vü liang shi").is_some());
    }
}
