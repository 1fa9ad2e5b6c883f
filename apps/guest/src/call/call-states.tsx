import type { ServiceCallView } from '@hiorder/contracts';
import { formatClock, Icon, icons } from '@hiorder/ui';
import { useNow } from '../frame/use-now.ts';
import { Notice } from '../frame/notice.tsx';
import { locale, words } from '../language.ts';
import { giveUpCall, sendUnsentCall, unsentCall } from '../state/call-on-its-way.ts';
import { calls } from '../state/calls.ts';
import { party } from '../state/party.ts';
import { shownCalls } from './call-order.ts';
import { kindName } from './kind-name.ts';

function State({ call }: { call: ServiceCallView }) {
  const text = words.value.call;
  const coming = call.status === 'answered';
  const zone = party.value?.store.timeZone ?? 'Asia/Seoul';
  return (
    <li class={coming ? 'call-state call-state--coming' : 'call-state'}>
      <Icon shape={coming ? icons.check : icons.callBell} />
      <span class="call-state-what">
        <b>{kindName(call.name)}</b>
        {call.notes.length > 0 && <span class="one-line">{call.notes.join(', ')}</span>}
      </span>
      <span class="call-state-how">
        {coming ? text.coming : call.count > 1 ? text.calledTimes(call.count) : text.called}
        <time>{formatClock(call.answeredAt ?? call.lastRaisedAt, locale.value, zone)}</time>
      </span>
    </li>
  );
}

/** Called, on the way, or not even heard yet. */
export function CallStates() {
  const text = words.value.call;
  const shown = shownCalls(calls.value, useNow());
  const unsent = unsentCall.value;
  return (
    <div class="call-states" role="status" aria-label={text.ours}>
      {unsent && (
        <>
          <Notice action={{ label: text.sendAgain, run: () => void sendUnsentCall() }}>
            {text.unsent(unsent.name)}
          </Notice>
          <button type="button" class="link" onClick={giveUpCall}>
            {text.giveUp}
          </button>
        </>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((call) => (
            <State key={call.id} call={call} />
          ))}
        </ul>
      )}
    </div>
  );
}
