export const shared = {
  badge: '함께 쓰는 옵션',
  usedBy: (n: number) => `메뉴 ${n}개에서 써요`,
  edit: '고치기',
  editTitle: '함께 쓰는 옵션 고치기',
  editText: (n: number) => `저장하면 메뉴 ${n}개에 한꺼번에 반영돼요.`,
  saved: (n: number) => `메뉴 ${n}개에 반영했어요`,
  share: '다른 메뉴와 함께 쓰기',
  shared: '이제 다른 메뉴에도 넣을 수 있어요. 이 메뉴는 저장하면 반영돼요',
  add: '함께 쓰는 옵션 넣기',
  detach: '이 메뉴만 따로 쓰기',
  remove: '함께 쓰지 않기',
  removeTitle: (name: string) => `‘${name}’ 옵션을 이제 함께 쓰지 않을까요?`,
  removeText: '아래 메뉴에는 지금 옵션이 각자의 것으로 그대로 남아요.',
  removeUnused: '쓰는 메뉴가 없어서 바로 사라져요.',
  removed: '이제 메뉴마다 따로 써요',
  changedMeanwhile: '그사이 다른 사람이 바꿨어요. 닫았다가 다시 열어 주세요',
};
export type SharedWords = typeof shared;
