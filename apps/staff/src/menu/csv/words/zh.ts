import type { CsvWords } from './ko.ts';

export const csv: CsvWords = {
  title: '菜单文件',
  text: '可将全部菜品或选项下载为表格，修改后再上传。照片不会改变。',
  export: '下载 CSV',
  exportOptions: '下载选项 CSV',
  import: '选择 CSV 文件',
  unreadable: '不是菜单文件，请保留下载文件的第一行',
  apply: (n) => `应用${n}项更改`,
  nothing: '没有变化',
  unknownColumns: (names) => `忽略的列：${names}`,
  line: (n) => `第${n}行`,
  progress: '进度',
  running: (n, of) => `已应用${n}/${of}项`,
  done: (n, refused) => (refused === 0 ? `${n}项已全部应用` : `已应用${n}项，${refused}项未成功`),
  stale: '其他人刚刚更改了',
  kinds: {
    new: '新增',
    change: '更改',
    same: '不变',
    wrong: '错误',
  },
  problems: {
    'bad-cell': (column) => `${column}：无法使用的值`,
    'unknown-item': () => '没有此 id 的菜品',
    'name-required': (column) => `${column}：需要名称`,
    twice: () => '同一菜品出现两次',
    shared: () => '共用选项不能通过文件修改',
    refused: () => '未成功',
  },
};
