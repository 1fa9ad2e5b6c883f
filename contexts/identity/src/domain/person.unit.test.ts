import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoreRole } from '@hiorder/contracts';
import { changedPerson, mayGive, type Person, type PersonChange } from './person.ts';

const ROLES = ['staff', 'manager', 'owner'] as const;

const person = (id: string, role: StoreRole, active = true): Person => ({
  ...{ id, role, active, storeId: 's', accountId: `account-${id}`, standing: `standing-${id}` },
  ...{ email: `${id}@dalbit.kr`, name: id, since: new Date(0) },
});

const CHANGES: readonly PersonChange[] = [
  ...ROLES.map((role) => ({ role })),
  { active: true },
  { active: false },
  ...ROLES.flatMap((role) => [
    { role, active: true },
    { role, active: false },
  ]),
];

const ownersOf = (people: readonly Person[]) => people.filter((one) => one.active && one.role === 'owner');

/** Every actor × state of the person × command × with and without another owner. */
function* cases() {
  for (const actorRole of ROLES)
    for (const role of ROLES)
      for (const active of [true, false])
        for (const change of CHANGES)
          for (const other of [true, false])
            for (const self of role === actorRole && active ? [true, false] : [false]) {
              const target = person('target', role, active);
              const actor = self ? target : person('actor', actorRole);
              const people = [...new Set([actor, target]), ...(other ? [person('other', 'owner')] : [])];
              yield { actor, target, change, people };
            }
}

const rank = (role: StoreRole) => ROLES.indexOf(role);

test('state × command: refused is what is above the own role, and what would leave the store without an owner', () => {
  let refused = 0;
  let done = 0;
  for (const { actor, target, change, people } of cases()) {
    const decided = changedPerson(people, { actor, id: 'target', change });
    const after = { ...target, ...change };
    const others = people.filter((one) => one !== target);
    const highest = Math.max(rank(target.role), rank(after.role));
    const wasOwner = ownersOf([target]).length === 1;
    const left = ownersOf([...others, after]).length;
    const expected =
      highest > rank(actor.role) ? 'role-above-own' : wasOwner && left === 0 ? 'last-owner' : undefined;
    const why = JSON.stringify({ actor, target, change, people });
    if (expected === undefined) assert.deepEqual(decided, { ok: true, value: after }, why);
    else assert.deepEqual(decided, { ok: false, error: { code: expected } }, why);
    if (expected === undefined) done += 1;
    else refused += 1;
  }
  assert.ok(done > 100 && refused > 50, `${done} done, ${refused} refused`);
});

test('a store that has an owner always has one, and nobody gets above the one who did it', () => {
  for (const { actor, target, change, people } of cases()) {
    const decided = changedPerson(people, { actor, id: 'target', change });
    if (!decided.ok) continue;
    const after = people.map((one) => (one.id === target.id ? decided.value : one));
    if (ownersOf(people).length > 0) assert.ok(ownersOf(after).length > 0);
    assert.ok(mayGive(actor.role, decided.value.role));
  }
});

test('who is not there is not found, whatever is asked', () => {
  for (const change of CHANGES)
    assert.deepEqual(
      changedPerson([person('a', 'owner')], { actor: person('a', 'owner'), id: 'b', change }),
      {
        ok: false,
        error: { code: 'not-found' },
      },
    );
});
