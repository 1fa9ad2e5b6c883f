import type { RankingWords } from './ko.ts';

export const ja: RankingWords = {
  title: '人気ランキング',
  when: '期間',
  periods: { today: '本日', '7d': '7日間', '30d': '30日間' },
  asOf: (store) => `${store}で実際に注文された数です`,
  rank: (rank) => `${rank}位`,
  times: (count) => `${count}回注文`,
  up: (places) => `${places}ランクアップ`,
  down: (places) => `${places}ランクダウン`,
  same: '変動なし',
  fresh: '新着',
  emptyTitle: {
    today: '本日はまだ注文がありません',
    '7d': 'この7日間は注文がありません',
    '30d': 'この30日間は注文がありません',
  },
  emptyText: '注文が入るとすぐに表示されます',
  downTitle: 'ランキングを読み込めませんでした',
  downText: 'メニューの閲覧と注文はそのままご利用いただけます。',
};
