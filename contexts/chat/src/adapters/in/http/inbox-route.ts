import { ConversationList, MAY } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import Type from 'typebox';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { listConversations, type InboxPlace } from '../../../application/queries/list-conversations.ts';
import { principalOf } from './caller.ts';
import { badPlace } from './problems.ts';

const Query = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);

export function inboxRoute(http: Http, deps: ChatDependencies): void {
  http.get(
    '/api/chat/conversations',
    {
      schema: { querystring: Query, response: { 200: ConversationList } },
      config: {
        auth: MAY['chat.answer'],
        docs: {
          summary: 'The inbox',
          description: 'A conversation for every party that is there: unread first, then what was said last.',
          tags: ['chat'],
        },
      },
    },
    async (request) => {
      const { limit = 100, cursor } = request.query;
      const { items, next } = await listConversations(deps, {
        storeId: principalOf(request).store,
        limit,
        ...(cursor !== undefined && { after: placeOf(cursor) }),
      });
      return { items, ...(next && { nextCursor: cursorOf(next) }) };
    },
  );
}

const cursorOf = ({ unread, at, id }: InboxPlace): string =>
  Buffer.from(JSON.stringify([unread, at, id])).toString('base64url');

function placeOf(cursor: string): InboxPlace {
  try {
    const [unread, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof unread === 'boolean' && typeof at === 'string' && typeof id === 'string')
      return { unread, at, id };
  } catch {
    // Not ours either.
  }
  throw badPlace('/query/cursor');
}
