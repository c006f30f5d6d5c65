//! The word after a number that says what is counted.

use super::counted::{Counted, WORDS};
use super::noun;
use crate::cursor::Cursor;

/// Words that begin with a classifier and are none.
const OTHERS: &[&str] = &[
    "人均",
    "人民",
    "人工",
    "人家",
    "人心",
    "名单",
    "名义",
    "名录",
    "名誉",
    "名列",
    "位数",
    "位于",
    "位列",
    "位居",
    "个性",
    "个体",
    "次于",
    "次年",
    "次日",
    "次月",
    "条件",
    "条例",
    "期间",
    "期末",
    "期满",
    "期货",
    "期待",
    "起来",
    "起步",
    "起草",
    "起点",
    "处理",
    "处罚",
    "处分",
    "处长",
    "所有",
    "所在",
    "所以",
    "座谈",
    "类似",
    "类型",
    "种植",
    "种养",
    "种子",
    "种业",
    "台账",
    "台阶",
    "台风",
    "套餐",
    "头部",
    "只有",
    "只要",
    "只能",
    "份额",
    "克服",
    "米粉",
    "米面",
    "件件",
    "市场",
    "市区",
    "市长",
    "市级",
    "市民",
    "省级",
    "省会",
    "省长",
    "县级",
    "县长",
    "县域",
    "县城",
    "村级",
    "村民",
    "村庄",
    "村干部",
    "镇级",
    "镇长",
    "乡村",
    "乡亲",
    "户籍",
    "户口",
    "户外",
    "家庭",
    "家乡",
    "家园",
    "家长",
    "家电",
    "家具",
    "批准",
    "批示",
    "批复",
    "批评",
    "批发",
    "间接",
    "间隔",
    "场所",
    "场景",
    "场馆",
    "款物",
    "款项",
    "类别",
    "省内",
    "省外",
    "市内",
    "县内",
    "斤斤",
    "起因",
    "笔者",
    "笔记",
    "羽毛",
];

/// The word for what is counted that stands here. After a classifier the thing itself may follow: 家企业, 个村.
pub fn after(cur: &mut Cursor) -> Option<Counted> {
    if cur.text.prose && OTHERS.iter().any(|word| cur.sees(word)) {
        return None;
    }
    let counted = cur.one_of(WORDS)?;
    let general = matches!(
        counted,
        Counted::House
            | Counted::Piece
            | Counted::Matter
            | Counted::Place
            | Counted::Person
            | Counted::Batch
            | Counted::Kind
    );
    let chinese = cur.back(1).is_some_and(|c| !c.is_ascii());
    let mut next = *cur;
    let thing = noun::after(&mut next).filter(|_| general && chinese);
    if thing.is_some() && !(cur.text.prose && OTHERS.iter().any(|word| cur.sees(word))) {
        *cur = next;
        return thing;
    }
    Some(counted)
}
