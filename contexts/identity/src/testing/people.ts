import { newId } from '@hiorder/kernel';
import { createBrowser } from './browser.ts';
import { call, type Called } from './calls.ts';
import { PASSWORD, type OpenStore, type World } from './identity-world.ts';
import { signInAs, type SignedIn } from './tokens.ts';

export interface Joined extends SignedIn {
  readonly id: string;
  readonly email: string;
}

/** People of a store, as they come, go and manage each other. */
export function peopleOf(world: World, store: OpenStore, origin: string) {
  const { http } = world.identity;
  let signedInOwner: Promise<SignedIn> | undefined;
  const owner = (): Promise<SignedIn> => (signedInOwner ??= signInAs(origin, http, { email: store.email }));
  const ask = async (
    route: string,
    body?: object,
    token?: string,
    headers: Record<string, string> = {},
  ): Promise<Called> =>
    call(http, route, { token: token ?? (await owner()).tokens.access_token, body, headers });
  const accept = (link: string, fields: Record<string, string> = {}) =>
    createBrowser(origin).submit(new URL(link).pathname, {
      ...{ username: 'of-the-page@dalbit.kr', name: '민지', password: PASSWORD },
      ...fields,
    });

  return {
    owner,
    ask,
    accept,
    /** Somebody who was invited, has accepted and signed in. */
    async join(role: 'staff' | 'manager' | 'owner', name = '민지'): Promise<Joined> {
      const email = `${newId()}@dalbit.kr`;
      const { body } = await ask('POST /api/staff', { email, role });
      const { status } = await accept(body.link, { name });
      if (status !== 200) throw new Error(`The invitation was answered with ${status}`);
      const { body: list } = await ask('GET /api/staff');
      const { id } = list.items.find((one: { email: string }) => one.email === email);
      return { ...(await signInAs(origin, http, { email })), id, email };
    },
  };
}
