import type { TicketView } from '@hiorder/contracts';
import { words } from '../words/index.ts';

/** Of an order that somebody is asked about. */
export const WhatForWhom = ({ ticket: { table, lines } }: { ticket: TicketView }) => (
  <p class="name">
    {words.value.floor.table(table.name)} ·{' '}
    {lines.map(({ name, quantity }) => `${name} ${quantity}`).join(', ')}
  </p>
);
