//! A text for readers of traditional characters that was left in simplified ones.

use format::{Data, Kind, Problem, Table};

/// Common simplified characters that no traditional text has: their traditional form is another one, and they are none of
/// their own.
const SIMPLIFIED: &str = "\
    专业东丝两临为丽举义乌乐乔习乡书争亚产亲亿仅从仓们众会传倾偿兑兰关兴养内写农决况凉凤则刚创剑劝办务动劲劳势区医华\
    协单卖卫却压厦县双变叙叠号启吴员响园围国图场坚壮处备够头妇学宝实审宽宾对寻导将尔层届属岗岛巩师带帮庆库应开张强归\
    径态总战户执扩扫扬护报担拥拨挥换携数断无时显晋杂条来标栏样档桥梦检楼横毕汉沟没沧沪泽泾测济浏浔润涧温湾满滨潍灵炉\
    点热牵猪环现瑶电疗盐监盖盘码础硕硷碍禄积称税稳笔筛筹类粤粮紧红约级纪纯纳纸纺线组细织终绍经结绕绘给络绝统绥继绩续\
    维绵综绽绿缓缔编缘缩职联肃脱脸艺节苍荣营萧衔补装见观规视览觉计订认让训议记讲许设访评识诊词译试话询该详语误说读调\
    谈谋谟谱负财责败账货质贫购贴贵费贺赁资赉赋赠赢跃践踪车转轮载较输辖边达过迈运还这进远连选邹邻郑酿释钩钱铜银铺销锁\
    锋错锡锦键锻镇镜镶长门闭问间闵闻闽阁队阳阶际陆陇陕险随难静韩页项顺预领频题额风飞馆馈马驻验鲁鲤鸡鹤麦黄龙";

pub fn check(table: &Table) -> Vec<Problem> {
    let mut found = Vec::new();
    for (name, column, translation) in table.schema.physical() {
        let Some(data @ Data::Codes { words, .. }) = table.column(&name) else { continue };
        if !(translation && column.kind == Kind::Text && name.ends_with("_zh_hant")) {
            continue;
        }
        if !words.iter().any(|word| simplified(word).is_some()) {
            continue;
        }
        for row in 0..table.rows {
            let Some((text, c)) = data.text(row).and_then(|text| Some((text, simplified(text)?))) else { continue };
            let rule =
                (format!("{c} is a simplified character"), "write the text in traditional ones, or empty the cell");
            found.push(Problem::rule(table.schema.name, row, &name, Some(text), rule));
        }
    }
    found
}

/// The first simplified character of a text.
fn simplified(text: &str) -> Option<char> {
    text.chars().find(|c| SIMPLIFIED.contains(*c))
}
