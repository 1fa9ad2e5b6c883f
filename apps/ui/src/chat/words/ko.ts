/** What the conversation itself says, in either app; the other languages have the same shape. */
export const thread = {
  loadingOlder: '이전 대화를 불러오는 중',
  sending: '보내는 중',
  sent: '보냄',
  read: '읽음',
  failed: '보내지 못했어요.',
  retry: '다시 보내기',
  discard: '지우기',
  typing: (names: string) => `${names} 님이 적고 있어요`,
  jump: '새 메시지',
  unreadFrom: '여기부터 안 읽음',
  send: '보내기',
  /** What may still be written. */
  left: (characters: number) => `${characters}자 더 적을 수 있어요`,
  tooLong: (characters: number) => `${characters}자를 줄여 주세요`,
  today: '오늘',
  /** What a screen reader is told of a new message. */
  said: (name: string, text: string) => `${name}: ${text}`,
};
export type SharedThreadWords = typeof thread;
