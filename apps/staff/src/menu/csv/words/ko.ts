export const csv = {
  title: '메뉴 파일',
  text: '모든 메뉴나 옵션을 표로 내려받아 고친 뒤 다시 올릴 수 있어요. 사진은 바뀌지 않아요.',
  export: 'CSV로 내려받기',
  exportOptions: '옵션을 CSV로 내려받기',
  import: 'CSV 올리기',
  unreadable: '메뉴 파일이 아니에요. 내려받은 파일의 첫 줄을 그대로 두세요',
  apply: (n: number) => `${n}개 반영하기`,
  nothing: '바뀌는 것이 없어요',
  unknownColumns: (names: string) => `모르는 열은 건너뛰어요: ${names}`,
  line: (n: number) => `${n}행`,
  progress: '반영 중',
  running: (n: number, of: number) => `${of}개 중 ${n}개 반영했어요`,
  done: (n: number, refused: number) =>
    refused === 0 ? `${n}개를 모두 반영했어요` : `${n}개 반영, ${refused}개는 반영하지 못했어요`,
  stale: '그사이 다른 사람이 바꿨어요',
  kinds: {
    new: '새 메뉴',
    change: '변경',
    same: '그대로',
    wrong: '오류',
  },
  problems: {
    'bad-cell': (column: string) => `${column}: 쓸 수 없는 값이에요`,
    'unknown-item': (_: string) => '이 id의 메뉴가 없어요',
    'name-required': (column: string) => `${column}: 이름이 있어야 해요`,
    twice: (_: string) => '같은 메뉴가 두 번 나와요',
    shared: (_: string) => '함께 쓰는 옵션은 파일로 고칠 수 없어요',
    refused: (_: string) => '반영하지 못했어요',
  },
};
export type CsvWords = typeof csv;
