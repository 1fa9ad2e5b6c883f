import type { TabletWords } from './ko.ts';

export const zh: TabletWords = {
  hello: '欢迎光临，请点击按钮开始点餐。',
  start: '开始点餐',
  goOn: '继续点餐',
  staff: '员工专用',
  setupTitle: '用作餐桌平板',
  setupText: '将此设备放在餐桌上供客人点餐。员工将退出登录，再次离开时需要输入PIN码。',
  setup: '开始',
  leaveTitle: '退出平板模式',
  leaveText: '将此设备移出餐桌，返回员工界面。',
  leave: '退出',
  pin: '员工PIN码',
  pinHint: '门店设置的六位数字',
  stillThere: '您还在看吗？',
  beginsAnew: (seconds) => `${seconds}秒后返回首页，购物车中的菜品会保留。`,
  stay: '继续浏览',
  problems: {
    wait: (seconds) => `错误次数过多，请在${seconds}秒后重试。`,
    codes: {
      'tablet-pin-wrong': 'PIN码不正确',
      'tablet-pin-not-set': '尚未设置PIN码，请先在员工界面的餐桌管理中设置。',
      'table-code-unknown': '此餐桌二维码已停用，请从餐桌管理中重新打开。',
    },
  },
};
