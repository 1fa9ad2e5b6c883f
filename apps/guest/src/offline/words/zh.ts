import type { OfflineWords } from './ko.ts';

export const zh: OfflineWords = {
  kept: '这是保存的菜单，价格和售罄情况可能已变化。',
  away: '暂时无法加载最新菜单。这是保存的菜单，价格和售罄情况可能已变化。',
  notNow: '请稍后再点单',
  newer: '有新版本可用',
  stays: '购物车和填写的内容都会保留',
  take: '更新',
  renewed: '已更新到新版本',
};
