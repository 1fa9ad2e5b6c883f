import { MarkRead, MAY, Message, MessageList, PostMessage, ConversationState } from '@hiorder/contracts';
import { wantedLanguage, type Http } from '@hiorder/http';
import { LOCALES, type UnitOfWork } from '@hiorder/kernel';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { markRead } from '../../../application/mark-read.ts';
import type { SettingsStore } from '../../../application/ports/settings-store.ts';
import { postMessage } from '../../../application/post-message.ts';
import { showState } from '../../../application/queries/conversation-state.ts';
import { listMessages } from '../../../application/queries/list-messages.ts';
import { openingMessage } from '../../../application/queries/opening-message.ts';
import { answerOnce } from './answer-once.ts';
import { ownConversation, principalOf } from './caller.ts';
import { pageOf, PageQuery } from './message-page.ts';
import { said } from './said.ts';

const auth = MAY['chat.write'];
const tags = ['chat'];

type Deps = ChatDependencies & { readonly database: UnitOfWork; readonly settings: SettingsStore };

/** A guest's own table. */
export function guestRoutes(http: Http, deps: Deps): void {
  readRoute(http, deps);
  writeRoute(http, deps);
  markRoute(http, deps);
}

function readRoute(http: Http, deps: Deps): void {
  http.get(
    '/api/chat/messages',
    {
      schema: { querystring: PageQuery, response: { 200: MessageList } },
      config: { auth, docs: { summary: 'What the table and the staff wrote to each other', tags } },
    },
    async (request) => {
      const { storeId, tableSessionId } = ownConversation(principalOf(request));
      const reader = { kind: 'guest', id: principalOf(request).sub } as const;
      const language = wantedLanguage(request.headers['accept-language'], LOCALES);
      const [list, opening] = await Promise.all([
        listMessages(deps, { tableSessionId, reader, ...pageOf(request.query) }),
        openingMessage(deps, { storeId, language }),
      ]);
      return { ...list, openingMessage: opening };
    },
  );
}

function writeRoute(http: Http, deps: Deps): void {
  http.post(
    '/api/chat/messages',
    {
      schema: { body: PostMessage, response: { 201: Message } },
      config: {
        auth,
        idempotency: 'accepted',
        docs: {
          ...{ summary: 'Write to the staff', tags },
          description: 'The same `clientId` again is the same message, and answered with what was said then.',
          problems: { 409: ['conversation-ended'], 429: ['too-many-messages'] },
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const ref = ownConversation(principal);
      const work = async () => {
        const listed = await deps.directory.find(ref.storeId, ref.tableSessionId);
        // A nickname may be newer than the token.
        const nickname = listed?.guests.find(({ id }) => id === principal.sub)?.nickname;
        const from = { kind: 'guest', id: principal.sub, name: nickname ?? principal.name ?? '' } as const;
        return said(await postMessage(deps, { ref, from, ...request.body }));
      };
      await answerOnce(request, reply, { database: deps.database, work });
    },
  );
}

function markRoute(http: Http, deps: Deps): void {
  http.post(
    '/api/chat/read',
    {
      schema: { body: MarkRead, response: { 200: ConversationState } },
      config: { auth, idempotency: 'accepted', docs: { summary: 'Read up to here', tags } },
    },
    async (request, reply) => {
      const ref = ownConversation(principalOf(request));
      const by = { kind: 'guest', id: principalOf(request).sub } as const;
      const work = async () => {
        await markRead(deps, { ref, by, seq: request.body.seq });
        return { status: 200, body: await showState(deps, ref.tableSessionId, by) };
      };
      await answerOnce(request, reply, { database: deps.database, work });
    },
  );
}
