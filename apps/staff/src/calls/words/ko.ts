/** What staff read of calls; the other languages have the same shape. */
export const ko = {
  title: '호출',
  answer: '갈게요',
  answerLong: (table: string, kind: string) => `${table} ${kind}, 갈게요`,
  answered: (table: string, kind: string) => `${table} ${kind}, 가는 중이라고 알렸어요`,
  arrived: (table: string, kind: string) => `${table} 호출: ${kind}`,
  times: (n: number) => `${n}번 불렀어요`,
  justNow: '방금',
  waiting: (time: string) => `${time} 기다림`,
  mark: (n: number) => `호출 ${n}건`,
  settings: {
    title: '호출 항목',
    text: '손님이 직원을 부를 때 고르는 항목이에요. 위에서부터 순서대로 보여요.',
    link: '호출 항목 바꾸기',
    save: '저장',
    saved: '저장했어요',
    stale: '다른 사람이 먼저 바꿨어요. 새로 불러온 뒤 다시 바꿔 주세요.',
    reload: '새로 불러오기',
    onlyManagers: '매니저와 사장님만 바꿀 수 있어요',
    unsaved: '저장하지 않은 내용이 있어요',
    undo: '되돌리기',
  },
};
export type CallWords = typeof ko;
