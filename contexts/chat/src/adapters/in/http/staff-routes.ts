import { MAY, ConversationState, Id, MarkRead, Message, MessageList, PostMessage } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { markRead } from '../../../application/mark-read.ts';
import type { Listed } from '../../../application/ports/directory.ts';
import { postMessage } from '../../../application/post-message.ts';
import { showState } from '../../../application/queries/conversation-state.ts';
import { listMessages } from '../../../application/queries/list-messages.ts';
import { answerOnce } from './answer-once.ts';
import { principalOf } from './caller.ts';
import { pageOf, PageQuery } from './message-page.ts';
import { conversationNotFound } from './problems.ts';
import { said } from './said.ts';

const auth = MAY['chat.answer'];
const tags = ['chat'];
const params = Type.Object({ tableSessionId: Id });
const reader = { kind: 'staff' } as const;

type Deps = ChatDependencies & { readonly database: UnitOfWork };

/** The conversations of the caller's store. */
export function staffRoutes(http: Http, deps: Deps): void {
  readRoute(http, deps);
  writeRoute(http, deps);
  markRoute(http, deps);
}

function readRoute(http: Http, deps: Deps): void {
  http.get(
    '/api/chat/conversations/:tableSessionId/messages',
    {
      schema: { params, querystring: PageQuery, response: { 200: MessageList } },
      config: {
        auth,
        docs: {
          ...{ summary: 'What a table and the staff wrote to each other', tags },
          problems: { 404: ['conversation-not-found'] },
        },
      },
    },
    async (request) => {
      const { tableSessionId } = await find(deps, request, request.params.tableSessionId);
      return listMessages(deps, { tableSessionId, reader, ...pageOf(request.query) });
    },
  );
}

function writeRoute(http: Http, deps: Deps): void {
  http.post(
    '/api/chat/conversations/:tableSessionId/messages',
    {
      schema: { params, body: PostMessage, response: { 201: Message } },
      config: {
        auth,
        idempotency: 'accepted',
        docs: {
          ...{ summary: 'Write to a table', tags },
          problems: { 404: ['conversation-not-found'], 409: ['conversation-ended'] },
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(await find(deps, request, request.params.tableSessionId));
      const { sub, name = '' } = principalOf(request);
      const from = { kind: 'staff', id: sub, name } as const;
      const work = async () => said(await postMessage(deps, { ref, from, ...request.body }));
      await answerOnce(request, reply, { database: deps.database, work });
    },
  );
}

function markRoute(http: Http, deps: Deps): void {
  http.post(
    '/api/chat/conversations/:tableSessionId/read',
    {
      schema: { params, body: MarkRead, response: { 200: ConversationState } },
      config: {
        auth,
        idempotency: 'accepted',
        docs: { summary: 'Read up to here', tags, problems: { 404: ['conversation-not-found'] } },
      },
    },
    async (request, reply) => {
      const ref = refOf(await find(deps, request, request.params.tableSessionId));
      const by = { kind: 'staff', id: principalOf(request).sub } as const;
      const work = async () => {
        await markRead(deps, { ref, by, seq: request.body.seq });
        return { status: 200, body: await showState(deps, ref.tableSessionId, reader) };
      };
      await answerOnce(request, reply, { database: deps.database, work });
    },
  );
}

/** @throws ProblemError when the store has no such conversation. */
async function find(deps: Deps, request: FastifyRequest, tableSessionId: string): Promise<Listed> {
  const listed = await deps.directory.find(principalOf(request).store, tableSessionId);
  if (!listed) throw conversationNotFound();
  return listed;
}

const refOf = ({ storeId, tableId, tableSessionId }: Listed) => ({ storeId, tableId, tableSessionId });
