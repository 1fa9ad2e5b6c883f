import { ConversationList, MAY } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import Type from 'typebox';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { listConversations } from '../../../application/queries/list-conversations.ts';
import { searchConversations } from '../../../application/queries/search-conversations.ts';
import { principalOf } from './caller.ts';
import { archiveCursor, archivePlace, inboxCursor, inboxPlace } from './cursors.ts';

const Query = Type.Object(
  {
    ended: Type.Optional(Type.Boolean()),
    search: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
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
          summary: 'The inbox, and what was said before',
          description:
            'A conversation for every party that is there: unread first, then what was said last. With `ended=true` ' +
            'those of parties that have left, as long as they are kept; with `search` all of them in which somebody ' +
            'said it, or whose table or guest is called so. A page of these may be empty and go on all the same.',
          tags: ['chat'],
        },
      },
    },
    async (request) => {
      const { ended = false, search, limit = 100, cursor } = request.query;
      const storeId = principalOf(request).store;
      if (ended || search !== undefined) {
        const after = cursor === undefined ? undefined : archivePlace(cursor);
        const archive = { storeId, ended, search: search?.trim() || null, limit, after };
        const { items, next } = await searchConversations(deps, archive);
        return { items: [...items], ...(next && { nextCursor: archiveCursor(next) }) };
      }
      const after = cursor !== undefined && { after: inboxPlace(cursor) };
      const { items, next } = await listConversations(deps, { storeId, limit, ...after });
      return { items, ...(next && { nextCursor: inboxCursor(next) }) };
    },
  );
}
