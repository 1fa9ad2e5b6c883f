import type { Locale } from '@hiorder/contracts';

/** Moods and animals that read well together in each language; only kind ones. */
const WORDS: Readonly<
  Record<Locale, { join: string; moods: readonly string[]; animals: readonly string[] }>
> = {
  ko: {
    join: ' ',
    moods:
      '느긋한 다정한 씩씩한 상냥한 명랑한 포근한 반가운 든든한 재빠른 용감한 수줍은 똑똑한 유쾌한 싱그러운 따뜻한 행복한 배고픈 졸린 신나는 활기찬 산뜻한 귀여운 우아한 꼼꼼한 솔직한'.split(
        ' ',
      ),
    animals:
      '여우 고래 다람쥐 펭귄 수달 토끼 판다 코알라 돌고래 사슴 부엉이 참새 거북이 너구리 고슴도치 기린 알파카 강아지 고양이 햄스터 물개 오리 카피바라 두루미 청설모'.split(
        ' ',
      ),
  },
  en: {
    join: ' ',
    moods:
      'Easy Kind Brave Gentle Merry Cosy Happy Sturdy Swift Bold Shy Clever Jolly Fresh Warm Lucky Hungry Sleepy Bright Lively Calm Cheery Sunny Mellow Honest'.split(
        ' ',
      ),
    animals:
      'Fox Whale Squirrel Penguin Otter Rabbit Panda Koala Dolphin Deer Owl Sparrow Turtle Raccoon Hedgehog Giraffe Alpaca Puppy Cat Hamster Seal Duck Capybara Crane Badger'.split(
        ' ',
      ),
  },
  ja: {
    join: '',
    moods:
      'のんびり やさしい げんきな にこにこ ほがらかな ふわふわ ごきげんな たのもしい すばやい ゆうかんな はにかみ かしこい ゆかいな さわやかな あたたかい しあわせな はらぺこ ねむたい わくわく いきいき すてきな かわいい おだやかな まじめな すなおな'.split(
        ' ',
      ),
    animals:
      'キツネ クジラ リス ペンギン カワウソ ウサギ パンダ コアラ イルカ シカ フクロウ スズメ カメ タヌキ ハリネズミ キリン アルパカ コイヌ ネコ ハムスター アザラシ アヒル カピバラ ツル アナグマ'.split(
        ' ',
      ),
  },
  zh: {
    join: '的',
    moods:
      '悠闲 温柔 勇敢 和气 快乐 暖和 开心 可靠 敏捷 大方 害羞 聪明 有趣 清新 热情 幸福 饥饿 困倦 兴奋 活泼 平静 可爱 优雅 细心 坦率'.split(
        ' ',
      ),
    animals:
      '狐狸 鲸鱼 松鼠 企鹅 水獭 兔子 熊猫 考拉 海豚 小鹿 猫头鹰 麻雀 乌龟 浣熊 刺猬 长颈鹿 羊驼 小狗 小猫 仓鼠 海豹 鸭子 水豚 仙鹤 獾'.split(
        ' ',
      ),
  },
};

/** The language of a BCP 47 tag, or of the first one that is known. */
export function languageOf(...tags: readonly (string | undefined)[]): Locale {
  for (const tag of tags) {
    const language = tag?.toLowerCase().split(/[-_]/)[0];
    if (language !== undefined && Object.hasOwn(WORDS, language)) return language as Locale;
  }
  return 'ko';
}

/** `draw(n)` answers an integer from 0 to n−1. Tries to avoid names that are taken, then adds a number. */
export function friendlyName(
  language: Locale,
  taken: ReadonlySet<string>,
  draw: (below: number) => number,
): string {
  const { join, moods, animals } = WORDS[language];
  const make = (): string => `${moods[draw(moods.length)]}${join}${animals[draw(animals.length)]}`;
  for (let tries = 0; tries < 20; tries += 1) {
    const name = make();
    if (!taken.has(name)) return name;
  }
  const name = make();
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
