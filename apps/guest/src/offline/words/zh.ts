import type { OfflineWords } from './ko.ts';

export const zh: OfflineWords = {
  kept: '这是保存的菜单，价格和售罄情况可能已变化。',
  newer: '有新版本可用，购物车和正在填写的内容都会保留。',
  take: '重新打开',
  renewed: '已更新到新版本',
};
