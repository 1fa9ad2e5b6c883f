/** Back from the payment window, where nobody can ask what became of the payment. */
export const ko = {
  over: {
    title: '테이블 이용이 끝났어요',
    text: '이미 끝난 결제는 그대로예요. 끝나지 않은 결제는 더 진행되지 않고, 빠져나간 돈이 있으면 자동으로 돌려드려요.',
  },
  elsewhere: {
    title: '주문한 브라우저로 돌아가 주세요',
    text: '이 브라우저에서는 결제를 마칠 수 없어요. 주문한 브라우저를 열어 확인해 주세요. 아직 결제 전이면 돈은 빠져나가지 않았고, 거기서 다시 결제하면 돼요.',
    lost: '어느 브라우저인지 모르겠다면 테이블의 QR\u00a0코드를 다시 찍거나 직원에게 말씀해 주세요.',
  },
};
export type ReturnWords = typeof ko;
