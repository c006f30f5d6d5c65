//! What a national release is made of.

use format::Channel;

/// The first and the number of the months that the rows speak of.
pub const FIRST_YEAR: u32 = 2015;
pub const MONTHS: u32 = 120;
/// Pairings of a city with a county.
pub const PAIRINGS: u32 = 300;
/// Documents that rows name as their source.
pub const SOURCES: u32 = 600;

/// Supporting provinces: code, names in simplified and traditional characters and in English, pinyin.
pub const EAST: [[&str; 5]; 9] = [
    ["110000", "北京市", "北京市", "Beijing", "bei jing shi"],
    ["120000", "天津市", "天津市", "Tianjin", "tian jin shi"],
    ["210000", "辽宁省", "遼寧省", "Liaoning", "liao ning sheng"],
    ["310000", "上海市", "上海市", "Shanghai", "shang hai shi"],
    ["320000", "江苏省", "江蘇省", "Jiangsu", "jiang su sheng"],
    ["330000", "浙江省", "浙江省", "Zhejiang", "zhe jiang sheng"],
    ["350000", "福建省", "福建省", "Fujian", "fu jian sheng"],
    ["370000", "山东省", "山東省", "Shandong", "shan dong sheng"],
    ["440000", "广东省", "廣東省", "Guangdong", "guang dong sheng"],
];

/// Recipient provinces.
pub const WEST: [[&str; 5]; 10] = [
    ["150000", "内蒙古自治区", "內蒙古自治區", "Inner Mongolia", "nei meng gu zi zhi qu"],
    ["450000", "广西壮族自治区", "廣西壯族自治區", "Guangxi", "guang xi zhuang zu zi zhi qu"],
    ["500000", "重庆市", "重慶市", "Chongqing", "chong qing shi"],
    ["510000", "四川省", "四川省", "Sichuan", "si chuan sheng"],
    ["520000", "贵州省", "貴州省", "Guizhou", "gui zhou sheng"],
    ["530000", "云南省", "雲南省", "Yunnan", "yun nan sheng"],
    ["610000", "陕西省", "陝西省", "Shaanxi", "shan xi sheng"],
    ["620000", "甘肃省", "甘肅省", "Gansu", "gan su sheng"],
    ["630000", "青海省", "青海省", "Qinghai", "qing hai sheng"],
    ["640000", "宁夏回族自治区", "寧夏回族自治區", "Ningxia", "ning xia hui zu zi zhi qu"],
];

/// Channels of sale, each with its weight.
pub const CHANNELS: [(Channel, u32); 6] = [
    (Channel::Online, 30),
    (Channel::Offline, 25),
    (Channel::Outlet, 18),
    (Channel::Units, 14),
    (Channel::Live, 8),
    (Channel::Fair, 5),
];

/// Products in simplified and traditional characters and in English; the first ones are sold most.
pub const PRODUCTS: [[&str; 3]; 40] = [
    ["苹果", "蘋果", "Apples"],
    ["土豆", "土豆", "Potatoes"],
    ["牛肉", "牛肉", "Beef"],
    ["羊肉", "羊肉", "Mutton"],
    ["大米", "大米", "Rice"],
    ["小米", "小米", "Millet"],
    ["木耳", "木耳", "Wood ear"],
    ["香菇", "香菇", "Shiitake"],
    ["红枣", "紅棗", "Red dates"],
    ["枸杞", "枸杞", "Goji berries"],
    ["核桃", "核桃", "Walnuts"],
    ["花椒", "花椒", "Sichuan pepper"],
    ["蜂蜜", "蜂蜜", "Honey"],
    ["普洱茶", "普洱茶", "Pu'er tea"],
    ["绿茶", "綠茶", "Green tea"],
    ["红茶", "紅茶", "Black tea"],
    ["苦荞茶", "苦蕎茶", "Buckwheat tea"],
    ["百合", "百合", "Lily bulbs"],
    ["当归", "當歸", "Angelica root"],
    ["黄芪", "黃芪", "Milkvetch root"],
    ["天麻", "天麻", "Gastrodia"],
    ["柑橘", "柑橘", "Mandarins"],
    ["猕猴桃", "獼猴桃", "Kiwi fruit"],
    ["芒果", "芒果", "Mangoes"],
    ["火龙果", "火龍果", "Dragon fruit"],
    ["葡萄", "葡萄", "Grapes"],
    ["梨", "梨", "Pears"],
    ["樱桃", "櫻桃", "Cherries"],
    ["辣椒", "辣椒", "Chillies"],
    ["高原蔬菜", "高原蔬菜", "Highland vegetables"],
    ["小杂粮", "小雜糧", "Coarse grains"],
    ["亚麻籽油", "亞麻籽油", "Linseed oil"],
    ["菜籽油", "菜籽油", "Rapeseed oil"],
    ["粉条", "粉條", "Potato noodles"],
    ["豆腐干", "豆腐乾", "Dried tofu"],
    ["鸡蛋", "雞蛋", "Eggs"],
    ["土鸡", "土雞", "Free-range chickens"],
    ["腊肉", "臘肉", "Cured pork"],
    ["牦牛奶", "犛牛奶", "Yak milk"],
    ["藏香猪", "藏香豬", "Tibetan pigs"],
];

/// How heavy a product is: the first is sold about ten times as often as the last.
pub fn product_weights() -> Vec<u32> {
    (0..40).map(|at| 4000 / (at + 4)).collect()
}

/// The year and the month of the year, of months counted from the first.
pub fn month(at: u32) -> (u32, u32) {
    (FIRST_YEAR + at / 12, at % 12 + 1)
}
