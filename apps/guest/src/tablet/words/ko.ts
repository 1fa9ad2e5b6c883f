/** A tablet that stands on a table; the other languages have the same shape. */
export const ko = {
  hello: '어서 오세요. 화면을 눌러 주문해 주세요.',
  start: '주문 시작하기',
  goOn: '이어서 주문하기',
  staff: '직원 전용',
  setupTitle: '테이블 태블릿으로 쓰기',
  setupText:
    '이 기기를 테이블에 두고 손님이 주문하게 해요. 직원 로그인은 끝나고, 다시 나오려면 PIN이 필요해요.',
  setup: '시작하기',
  leaveTitle: '태블릿 모드 끝내기',
  leaveText: '이 기기를 테이블에서 빼고 직원 화면으로 돌아가요.',
  leave: '끝내기',
  pin: '직원 PIN',
  pinHint: '매장에서 정한 숫자 여섯 자리',
  stillThere: '계속 보고 계세요?',
  beginsAnew: (seconds: number) => `${seconds}초 뒤에 처음 화면으로 돌아가요. 담은 메뉴는 그대로 있어요.`,
  stay: '계속 볼게요',
  problems: {
    wait: (seconds: number) => `여러 번 틀렸어요. ${seconds}초 뒤에 다시 해 주세요.`,
    codes: {
      'tablet-pin-wrong': 'PIN이 맞지 않아요',
      'tablet-pin-not-set': '아직 PIN이 없어요. 직원 화면의 테이블 관리에서 먼저 정해 주세요.',
      'table-code-unknown': '지금은 쓰지 않는 테이블 코드예요. 테이블 관리에서 다시 열어 주세요.',
    },
  },
};
export type TabletWords = typeof ko;
