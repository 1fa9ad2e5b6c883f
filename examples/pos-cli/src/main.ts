// A till in a hundred lines: places orders for a table and follows the kitchen, over gRPC.
import { randomUUID } from 'node:crypto';
import { ConnectError } from '@connectrpc/connect';
import { operationsV1 } from '@hiorder/contracts/grpc';
import { connect, type Connection } from './connection.ts';
import { readSettings, type Settings } from './settings.ts';
import { orderLine, ticketLine } from './show.ts';

const HELP = `pos-cli [--demo .hiorder/demo.json] [--grpc http://localhost:8090] [--language en] <command>

  order <item id>[:quantity] … --table <name or id>   place an order for a table
  orders [--table <name or id>]                       the latest orders
  watch [--table <name or id>]                        orders as they change
  tickets [--station kitchen]                         the kitchen's tickets as they change
  move <order id> accepted|ready|served|rejected      move a ticket on`;

const COMMANDS: Readonly<Record<string, (to: Connection, settings: Settings) => Promise<void>>> = {
  async order({ ordering }, { words, table }) {
    if (table === undefined) throw new Error('which table? --table <name or id>');
    const lines = words.map((wanted) => {
      const [itemId = '', quantity = '1'] = wanted.split(':');
      if (!/^\d{1,4}$/.test(quantity))
        throw new Error(`how many? ${itemId}:${quantity} is no number of dishes`);
      return { itemId, quantity: Number(quantity) };
    });
    // The key makes it safe to ask again when the line drops before the answer.
    const headers = { 'idempotency-key': randomUUID() };
    const placed = await ordering.placeOrder({ tableId: table, lines }, { headers, timeoutMs: 10_000 });
    if (placed.order) console.log(orderLine(placed.order));
  },
  async orders({ ordering }, { table = '' }) {
    const { orders } = await ordering.listOrders({ tableId: table, pageSize: 20 });
    orders.forEach((order) => console.log(orderLine(order)));
  },
  async watch({ ordering }, { table = '' }) {
    for await (const { event } of ordering.watchOrders({ tableId: table }))
      console.log(event.case === 'order' ? orderLine(event.value) : '— from now on, as it happens —');
  },
  async tickets({ operations }, { station }) {
    for await (const { event } of operations.watchTickets({ station }))
      console.log(event.case === 'ticket' ? ticketLine(event.value) : '— from now on, as it happens —');
  },
  async move({ operations }, { words: [orderId = '', to = ''] }) {
    const status = operationsV1.TicketStatus[to.toUpperCase() as 'ACCEPTED'] ?? 0;
    const { ticket } = await operations.updateTicketStatus({ orderId, status }, { timeoutMs: 10_000 });
    if (ticket) console.log(ticketLine(ticket));
  },
};

try {
  const args = process.argv.slice(2);
  const settings = args.length === 0 ? undefined : readSettings(args);
  const command = settings && COMMANDS[settings.command];
  if (settings && !command && settings.command !== 'help')
    throw new Error(`there is no ${settings.command}\n\n${HELP}`);
  if (settings && command) await command(connect(settings), settings);
  else console.log(HELP);
} catch (error) {
  console.error(`pos-cli: ${error instanceof ConnectError ? error.message : (error as Error).message}`);
  process.exitCode = 1;
}
