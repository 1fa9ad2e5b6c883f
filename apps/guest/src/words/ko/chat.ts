/** What is said of the conversation outside of its own screen. */
export const chat = { tab: '채팅', arrived: '매장에서 답장이 왔어요', see: '보기' };
