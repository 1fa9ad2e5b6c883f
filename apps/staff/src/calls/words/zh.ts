import type { CallWords } from './ko.ts';

export const zh: CallWords = {
  title: '呼叫',
  answer: '我去',
  answerLong: (table, kind) => `${table} ${kind}，我去`,
  answered: (table, kind) => `${table} ${kind}，已告知马上就来`,
  arrived: (table, kind) => `${table} 呼叫：${kind}`,
  times: (n) => `呼叫了${n}次`,
  justNow: '刚刚',
  waiting: (time) => `已等 ${time}`,
  mark: (n) => `${n}个呼叫`,
  settings: {
    title: '呼叫项目',
    text: '客人呼叫店员时可以选择的项目，按此顺序显示。',
    link: '修改呼叫项目',
    save: '保存',
    saved: '已保存',
    stale: '别人已经先修改了。请重新加载后再修改。',
    reload: '重新加载',
    onlyManagers: '只有经理和店主可以修改',
    unsaved: '有未保存的修改',
    undo: '撤销',
  },
};
