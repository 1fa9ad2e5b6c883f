import type { SharedWords } from './ko.ts';

export const shared: SharedWords = {
  badge: '共用选项',
  usedBy: (n) => `${n}道菜在用`,
  edit: '修改',
  editTitle: '修改共用选项',
  editText: (n) => `保存后同时更新${n}道菜。`,
  saved: (n) => `已更新${n}道菜`,
  share: '与其他菜品共用',
  shared: '其他菜品也可以添加了；本菜品保存后生效',
  add: '添加共用选项',
  detach: '仅本菜品单独使用',
  remove: '不再共用',
  removeTitle: (name) => `不再共用“${name}”吗？`,
  removeText: '以下菜品会保留现有选项，各自独立。',
  removeUnused: '没有菜品在用，将立即删除。',
  removed: '已改为各菜品独立使用',
  changedMeanwhile: '其他人刚刚修改过，请关闭后重新打开',
};
