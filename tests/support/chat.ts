import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { ConversationView, Message, MessageList } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Caller } from './api.ts';
import { machine, scan, type GuestCaller } from './people.ts';
import { startStore, type TestServer } from './server.ts';
import type { ChatLine } from './socket.ts';

export const patient = { timeoutMs: 60_000 };

/** Two phones at a table of their own, and what staff see of them. */
export interface ChatParty {
  readonly one: GuestCaller;
  readonly two: GuestCaller;
  /** Of their stay, and so of their conversation. */
  readonly id: string;
  readonly tableIndex: number;
  /** Where staff find the conversation. */
  readonly path: string;
  inbox(): Promise<ConversationView | undefined>;
}

export interface ChatWorld {
  readonly server: TestServer;
  readonly staff: Caller;
  party(): Promise<ChatParty>;
  closeTable(guest: GuestCaller): Promise<void>;
}

/** The one server of a file of tests; it is there while they run, not before. */
export function chatWorld(): ChatWorld {
  let server: TestServer;
  let staff: Caller;
  before(async () => {
    server = await startStore();
    staff = await machine(server);
  });
  after(() => server.destroy());

  let nextTable = 0;
  return {
    get server() {
      return server;
    },
    get staff() {
      return staff;
    },
    party: () => seat(server, staff, nextTable++),
    async closeTable(guest) {
      const closed = await staff.post(`/api/tables/${guest.session.table.id}/close`, {});
      assert.equal(closed.status, 200, closed.text);
    },
  };
}

async function seat(server: TestServer, staff: Caller, tableIndex: number): Promise<ChatParty> {
  const [one, two] = [await scan(server, tableIndex, '민수'), await scan(server, tableIndex, '지우')];
  const { id } = one.session.tableSession;
  const inbox = async () => {
    const list = await staff.get('/api/chat/conversations');
    assert.equal(list.status, 200, list.text);
    return (list.body.items as ConversationView[]).find((item) => item.tableSessionId === id);
  };
  await eventually(async () => assert.equal((await inbox())?.guests.length, 2), patient);
  return { one, two, id, tableIndex, inbox, path: `/api/chat/conversations/${id}` };
}

let said = 0;
export async function write(
  who: Caller,
  text: string,
  path = '/api/chat/messages',
  clientId = `c${said++}`,
): Promise<Message> {
  const answer = await who.post(path, { text, clientId });
  assert.equal(answer.status, 201, answer.text);
  return answer.body as Message;
}

export const texts = ({ items }: Pick<MessageList, 'items'>) => items.map(({ text }) => text);
export const listOf = ({ body }: { readonly body: unknown }) => body as MessageList;
export const greeted = (line: ChatLine) =>
  eventually(() => assert.equal(line.of('hello').length, 1), patient);
