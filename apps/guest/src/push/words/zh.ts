import type { PushWords } from './ko.ts';

export const zh: PushWords = {
  title: '菜做好后要通知您吗？',
  why: '即使屏幕关闭，接单、菜做好以及店员回复时也会通知您。您离开后就会停止。',
  yes: '接收通知',
  no: '暂时不用',
  on: '做好后会通知您',
  denied: '此浏览器禁止了通知，可以在浏览器设置中开启。',
  failed: '通知没有开启成功，请稍后再试。',
  soundOn: '会用声音提醒您',
  soundOff: '现在没有声音',
  turnOn: '打开声音',
  turnOff: '关闭声音',
};
