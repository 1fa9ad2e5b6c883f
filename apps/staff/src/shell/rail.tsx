import { Icon, icons } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { unread } from '../chat/unread.ts';
import { manages, me } from '../state/session.ts';
import { tables } from '../state/tables.ts';
import { tickets } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { AccountSheet } from './account-sheet.tsx';
import { ConnectionState } from './connection-state.tsx';
import { initials } from './initials.ts';
import { Mark } from './mark.tsx';
import { salesIcon, tablesIcon } from './shapes.ts';
import { SoundButton } from './sound-button.tsx';
import './rail.css';

function Entry(props: { href: string; shape: string; label: string; count: number }) {
  const { path } = useLocation();
  const here = path.replace(/\/$/, '') === props.href.replace(/\/$/, '');
  return (
    <li>
      <a href={props.href} aria-current={here ? 'page' : undefined}>
        <Icon shape={props.shape} />
        <span>{props.label}</span>
        {props.count > 0 && <b class="rail-count">{props.count}</b>}
      </a>
    </li>
  );
}

/** Down the side of a tablet, along the bottom of a phone. */
export function Rail() {
  const w = words.value;
  const [account, setAccount] = useState(false);
  const fresh = useComputed(
    () => [...tickets.rows.value.values()].filter((ticket) => ticket.status === 'placed').length,
  );
  const waiting = useComputed(
    () =>
      [...tables.rows.value.values()].filter(({ state, openCalls }) => state === 'order' || openCalls > 0)
        .length,
  );
  const name = me.value?.name ?? '';
  return (
    <nav class="rail" aria-label={w.nav.name}>
      <a class="rail-logo" href="/staff/" aria-label="hiorder">
        <Mark />
      </a>
      <ul>
        <Entry href="/staff/" shape={tablesIcon} label={w.nav.tables} count={waiting.value} />
        <Entry href="/staff/orders" shape={icons.receipt} label={w.nav.orders} count={fresh.value} />
        <Entry href="/staff/chat" shape={icons.chat} label={w.nav.chat} count={unread.value} />
        <Entry href="/staff/menu" shape={icons.menu} label={w.nav.menu} count={0} />
        {manages.value && <Entry href="/staff/sales" shape={salesIcon} label={w.nav.sales} count={0} />}
      </ul>
      <div class="rail-foot">
        <SoundButton />
        <ConnectionState />
        <button type="button" class="rail-me" onClick={() => setAccount(true)}>
          <span class="hidden">
            {w.account.title}: {name}
          </span>
          <span aria-hidden="true">{initials(name) || '·'}</span>
        </button>
      </div>
      {account && <AccountSheet onClose={() => setAccount(false)} />}
    </nav>
  );
}
