import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createBrowser } from '@hiorder/identity/testing';
import { signIn, type SignedIn } from '../../support/sign-in.ts';
import type { Cases, Stage } from './stage.ts';

const PASSWORD = 'correct horse battery';
/** Runs that are repeated share one server. */
const newEmail = () => `newcomer-${randomUUID()}@dalbit.kr`;

/** Another store of the installation, without tables: its owner, signed in. */
async function otherStore({ platform, server }: Stage): Promise<SignedIn> {
  const owner = { email: newEmail(), name: '하나', password: PASSWORD };
  const opened = await platform.post('/api/stores', { name: '빈 식당', owner });
  assert.equal(opened.status, 201, opened.text);
  return signIn(server, owner);
}

/** The link that somebody is invited with. */
async function invited(owner: SignedIn, email: string): Promise<string> {
  const { status, body, text } = await owner.post('/api/staff', { email, role: 'staff' });
  assert.equal(status, 201, text);
  return body.link;
}

async function accepted({ server }: Stage, link: string): Promise<void> {
  const { pathname } = new URL(link);
  const fields = { username: 'of-the-page@dalbit.kr', name: '민지', password: PASSWORD };
  const { status, text } = await createBrowser(server.baseUrl).submit(pathname, fields);
  assert.equal(status, 200, text);
}

/** Somebody who has worked in the store of the stage, and does not any more. */
async function formerly(stage: Stage): Promise<{ id: string; email: string }> {
  const { owner } = stage;
  const email = newEmail();
  await accepted(stage, await invited(owner, email));
  const { items } = (await owner.get('/api/staff')).body;
  const { id } = items.find((one: { email: string }) => one.email === email);
  const left = await owner.send('DELETE', `/api/staff/${id}`);
  assert.equal(left.status, 204, left.text);
  return { id, email };
}

/** Stores and people that were not there before. */
export const NEWCOMERS: Cases = {
  'no-tables': async (stage) => (await otherStore(stage)).get('/api/tables/qr-sheet.pdf'),
  'person-deactivated': async (stage) => {
    const { email } = await formerly(stage);
    return stage.owner.post('/api/staff', { email, role: 'staff' });
  },
  'works-elsewhere': async (stage) => {
    const { id, email } = await formerly(stage);
    await accepted(stage, await invited(await otherStore(stage), email));
    return stage.owner.send('PATCH', `/api/staff/${id}`, { active: true });
  },
};
