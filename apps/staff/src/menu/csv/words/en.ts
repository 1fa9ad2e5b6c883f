import type { CsvWords } from './ko.ts';

export const csv: CsvWords = {
  title: 'Menu as a file',
  text: 'Download all dishes or all options as a table, edit it and upload it again. Photos stay as they are.',
  export: 'Download as CSV',
  exportOptions: 'Download options as CSV',
  import: 'Choose a CSV file',
  unreadable: 'This is no menu file. Keep the first line of the downloaded file',
  apply: (n) => `Apply ${n} ${n === 1 ? 'change' : 'changes'}`,
  nothing: 'Nothing would change',
  unknownColumns: (names) => `Columns left out: ${names}`,
  line: (n) => `Line ${n}`,
  progress: 'Progress',
  running: (n, of) => `${n} of ${of} done`,
  done: (n, refused) => (refused === 0 ? `All ${n} done` : `${n} done, ${refused} not taken`),
  stale: 'Someone else has changed it meanwhile',
  kinds: {
    new: 'New',
    change: 'Changed',
    same: 'Same',
    wrong: 'Error',
  },
  problems: {
    'bad-cell': (column) => `${column}: not a usable value`,
    'unknown-item': () => 'There is no item with this id',
    'name-required': (column) => `${column}: a name is needed`,
    twice: () => 'The same item comes twice',
    shared: () => 'Shared options are not changed by a file',
    refused: () => 'Not taken',
  },
};
