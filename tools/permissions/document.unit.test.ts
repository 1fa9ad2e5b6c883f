import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MAY, mayDo, PERMISSIONS, type Role } from '@hiorder/contracts';
import { permissionsDocument } from './document.ts';

test('docs/permissions.md is in step', () => {
  const file = new URL('../../docs/permissions.md', import.meta.url);
  assert.equal(readFileSync(file, 'utf8'), permissionsDocument(), 'run: node tools/permissions-document.ts');
});

const all = (role: Role) => PERMISSIONS.filter((permission) => mayDo(role, permission));

test('whoever is higher in a store may all that those below may', () => {
  const above = (higher: Role, lower: Role) =>
    assert.deepEqual(
      all(lower).filter((permission) => !mayDo(higher, permission)),
      [],
    );
  above('manager', 'staff');
  above('owner', 'manager');
  assert.deepEqual(all('machine'), all('manager'));
});

test('people, the store’s profile and the audit trail are the owner’s alone', () => {
  for (const permission of ['people.manage', 'store.change', 'audit.see'] as const)
    assert.deepEqual(MAY[permission], ['owner']);
});
