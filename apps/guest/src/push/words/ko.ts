/** Asking whether the phone may be called; the other languages have the same shape. */
export const ko = {
  title: '음식이 다 되면 알려드릴까요?',
  why: '화면을 꺼 두셔도 접수와 조리 완료, 직원의 답장을 알려드려요. 자리를 떠나시면 멈춰요.',
  yes: '알림 받기',
  no: '괜찮아요',
  on: '다 되면 알려드릴게요',
  denied: '이 브라우저에서 알림이 막혀 있어요. 브라우저 설정에서 켤 수 있어요.',
  failed: '알림을 켜지 못했어요. 잠시 뒤에 다시 시도해 주세요.',
  soundOn: '소리로 알려드려요',
  soundOff: '지금은 소리가 나지 않아요',
  turnOn: '소리 켜기',
  turnOff: '소리 끄기',
};
export type PushWords = typeof ko;
