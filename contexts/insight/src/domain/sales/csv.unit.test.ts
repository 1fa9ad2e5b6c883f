import assert from 'node:assert/strict';
import { it } from 'node:test';
import { csv } from './csv.ts';

it('quotes what would end a cell, and disarms what would be run', () => {
  const rows = [
    ['김치, 찌개', 'a "b"', 'two\nlines', 12_000],
    ['=1+1', '+82', '@cmd', '-x'],
  ];
  assert.equal(csv(rows), '\ufeff"김치, 찌개","a ""b""","two\nlines",12000\r\n\'=1+1,\'+82,\'@cmd,\'-x\r\n');
});
