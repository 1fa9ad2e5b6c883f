export const chat = { tab: '聊天', arrived: '店家回复了您', see: '查看' };
