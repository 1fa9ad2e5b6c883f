import type { CsvWords } from './ko.ts';

export const csv: CsvWords = {
  title: 'メニューのファイル',
  text: 'すべてのメニューやオプションを表に書き出し、編集してから読み込めます。写真は変わりません。',
  export: 'CSVで書き出す',
  exportOptions: 'オプションをCSVで書き出す',
  import: 'CSVを読み込む',
  unreadable: 'メニューのファイルではありません。1行目はそのままにしてください',
  apply: (n) => `${n}件を反映`,
  nothing: '変わるものはありません',
  unknownColumns: (names) => `読み飛ばす列: ${names}`,
  line: (n) => `${n}行目`,
  progress: '反映中',
  running: (n, of) => `${of}件中${n}件を反映しました`,
  done: (n, refused) =>
    refused === 0 ? `${n}件すべて反映しました` : `${n}件反映、${refused}件は反映できませんでした`,
  stale: 'ほかの人が変更しました',
  kinds: {
    new: '新規',
    change: '変更',
    same: 'そのまま',
    wrong: 'エラー',
  },
  problems: {
    'bad-cell': (column) => `${column}：使えない値です`,
    'unknown-item': () => 'このidのメニューはありません',
    'name-required': (column) => `${column}：名前が必要です`,
    twice: () => '同じメニューが2回あります',
    shared: () => '共通オプションはファイルでは変更できません',
    refused: () => '反映できませんでした',
  },
};
