import type { PushWords } from './ko.ts';

export const zh: PushWords = {
  turnOn: '在此设备上接收通知',
  turnOff: '关闭此设备的通知',
  why: '没有查看屏幕时，通知新订单、呼叫和客人消息。',
  isOn: '此设备正在接收新订单、呼叫和客人消息的通知。',
  turnedOn: '今后将在此设备上通知您',
  denied: '浏览器阻止了通知，请在浏览器设置中允许。',
  failed: '无法开启通知，请稍后重试。',
};
