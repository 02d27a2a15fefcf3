const list = (text: string): readonly string[] => text.split(' ');

const given = {
  en: list(
    'Alice Aaron Beth Brian Carla Caleb Diana Derek Elena Ethan Fiona Frank Grace Gavin Hannah Henry Irene Isaac Joan Jason Karen Kevin Laura Liam Megan Marcus Nina Noah Olive Oscar Paula Peter Quinn Rosa Ryan Sarah Simon Tessa Thomas Uma Victor Wendy Walter Yvonne Zoe Maria Jose Aisha Omar Priya Arjun Ines Mateo Sofia Dmitri Leila Kofi',
  ),
  zh: list(
    '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 建国 建华 志强 志明 晓东 晓梅 海燕 海涛 雨桐 子涵 欣怡 浩然 宇轩 梓萱 一诺 思远 文静 文博 佳怡 俊杰 雪梅 春梅 玉兰 国强 立新 嘉豪 诗琪 天宇',
  ),
};
const family = {
  en: list(
    'Abbott Bailey Barnes Bennett Brooks Carter Chapman Cole Collins Cooper Cox Dalton Dixon Ellis Evans Fisher Foster Garcia Gibson Grant Green Hall Harper Hayes Hughes Hunt Jenkins Kelly Lambert Lane Lopez Marsh Mason Mills Morgan Murphy Nash Newton Owens Palmer Parker Patel Perez Price Reed Rivera Rogers Ross Shaw Silva Singh Stone Sutton Turner Vargas Walsh Ward Webb West Young',
  ),
  zh: list(
    '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢',
  ),
};
const pinyinFamily = list('Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo');
const pinyinGiven = list('Wei Fang Na Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xia Ping Gang');

const pick = (from: readonly string[], share: number): string => from[Math.floor(share * from.length)]!;

/** A name from two draws: Chinese in China, in Latin letters where a Chinese speaker lives abroad. */
export function nameOf(country: string, language: string, first: number, last: number): string {
  if (country === 'CN') return pick(family.zh, last) + pick(given.zh, first);
  if (language === 'zh') return `${pick(pinyinGiven, first)} ${pick(pinyinFamily, last)}`;
  return `${pick(given.en, first)} ${pick(family.en, last)}`;
}

const streets = list(
  'Alder Birch Cedar Chestnut Church Dock Elm Garden Harbour High Juniper King Lake Linden Maple Mill Oak Park Pine Quarry River Spring',
);
const roads = list('人民路 中山路 解放路 建设路 和平路 文化路 新华路 长江路 黄河路 友谊路');

/** First and second address line. */
export function addressOf(country: string, city: string, postal: string, shares: readonly [number, number]): [string, string] {
  const house = 1 + Math.floor(shares[0] * 240);
  if (country === 'CN') return [`${pick(roads, shares[1])}${house}号`, `${city}市 ${postal}000`];
  const rest =
    country === 'GB'
      ? `${postal} ${1 + (house % 9)}ZZ`
      : `${postal}${country === 'US' ? String(house % 100).padStart(2, '0') : house % 10}`;
  return [`${house} ${pick(streets, shares[1])} ${house % 3 ? 'Street' : 'Road'}`, `${city} ${rest}`];
}
