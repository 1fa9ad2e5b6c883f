import { ChangeChatSettings, ChatSettings, MAY } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import { changeSettings } from '../../../application/change-settings.ts';
import type { SettingsStore } from '../../../application/ports/settings-store.ts';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { principalOf } from './caller.ts';

const response = { 200: ChatSettings };
const docs = (summary: string) => ({ summary, tags: ['chat'] });

/** What a store's managers decide about its conversations. */
export function settingsRoutes(
  http: Http,
  deps: Pick<ChatDependencies, 'clock'> & { readonly settings: SettingsStore },
): void {
  http.get(
    '/api/chat/settings',
    {
      schema: { response },
      config: { auth: MAY['chat.answer'], docs: docs('The first words to guests, and quick replies') },
    },
    async (request) => ({ ...(await deps.settings.of(principalOf(request).store)) }) as ChatSettings,
  );

  http.put(
    '/api/chat/settings',
    {
      schema: { body: ChangeChatSettings, response },
      config: {
        auth: MAY['chat.manage'],
        idempotency: 'accepted',
        docs: docs('Change the first words to guests, and quick replies'),
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { store: storeId } = principalOf(request);
        return { status: 200, body: await changeSettings(deps, tx, { storeId, wanted: request.body }) };
      }),
  );
}
