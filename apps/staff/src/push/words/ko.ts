/** Notifications to staff; the other languages have the same shape. */
export const ko = {
  turnOn: '이 기기로 알림 받기',
  turnOff: '이 기기 알림 끄기',
  why: '화면을 보고 있지 않을 때 새 주문, 호출, 손님 메시지를 알려 드려요.',
  isOn: '이 기기로 새 주문, 호출, 손님 메시지를 알려 드리고 있어요.',
  turnedOn: '이제 이 기기로 알려 드려요',
  denied: '브라우저가 알림을 막고 있어요. 브라우저 설정에서 허용해 주세요.',
  failed: '알림을 켜지 못했어요. 잠시 뒤 다시 해 주세요.',
};
export type PushWords = typeof ko;
