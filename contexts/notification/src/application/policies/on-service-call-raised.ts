import type { serviceCallRaised } from '@hiorder/contracts';
import { NEWS_FOR_MS } from '../../domain/news.ts';
import type { Policy } from './policy.ts';

export const onServiceCallRaised: Policy<typeof serviceCallRaised> = async (
  { desk, clock },
  { data },
  tx,
) => {
  if (clock.now().getTime() - Date.parse(data.lastRaisedAt) > NEWS_FOR_MS) return;
  const { storeId, callId, tableId, tableName: table, name: what, notes } = data;
  const news = { kind: 'call', table, tableId, what, note: notes.at(-1) ?? null } as const;
  await desk.enqueue(tx, { to: { kind: 'staff', id: storeId }, topic: `call-${callId}`, news });
};
