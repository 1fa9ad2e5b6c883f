import type { SharedThreadWords } from './ko.ts';

export const thread: SharedThreadWords = {
  loadingOlder: '正在加载之前的对话',
  sending: '发送中',
  sent: '已发送',
  read: '已读',
  failed: '没有发出去。',
  retry: '重新发送',
  discard: '删除',
  typing: (names) => `${names}正在输入`,
  jump: '新消息',
  unreadFrom: '以下为未读',
  send: '发送',
  left: (characters) => `还可以写${characters}个字`,
  tooLong: (characters) => `请减少${characters}个字`,
  today: '今天',
  said: (name, text) => `${name}：${text}`,
};
