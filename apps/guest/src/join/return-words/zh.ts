import type { ReturnWords } from './ko.ts';

export const zh: ReturnWords = {
  over: {
    title: '此桌的用餐已结束',
    text: '已完成的付款不受影响。未完成的付款不会继续，如有扣款会自动退回。',
  },
  elsewhere: {
    title: '请回到点餐时用的浏览器',
    text: '在此浏览器中无法完成付款。请打开点餐时用的浏览器查看。如果还没付款，就没有扣款，可以在那里重新付款。',
    lost: '不确定是哪个浏览器？请重新扫描桌上的二维码，或联系店员。',
  },
};
