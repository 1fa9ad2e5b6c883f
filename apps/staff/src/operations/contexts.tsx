import type { ContextReport, ReplicaReport } from '@hiorder/contracts';
import { locale } from '../words/index.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { moment } from './moment.ts';
import { words } from './words/index.ts';
import './contexts.css';

const TONE: Readonly<Record<ContextReport['state'] | ReplicaReport['state'], Tone>> = {
  up: 'good',
  impaired: 'warn',
  down: 'bad',
  ready: 'good',
  'not-ready': 'warn',
};

function Count(props: { name: string; value: number | null; bad?: boolean }) {
  const isBad = props.bad === true && (props.value ?? 0) > 0;
  return (
    <div class={isBad ? 'context-count context-count--bad' : 'context-count'}>
      <dt>{props.name}</dt>
      <dd>{props.value?.toLocaleString(locale.value) ?? <span aria-label={words.value.unknown}>–</span>}</dd>
    </div>
  );
}

function Replica({ of }: { of: ReplicaReport }) {
  const w = words.value.context;
  return (
    <li class={`replica replica--${TONE[of.state]}`}>
      <span class="replica-name">
        <i aria-hidden="true" />
        {of.address ?? w.here}
        {of.state !== 'ready' && <span class="replica-state">{w.replica[of.state]}</span>}
      </span>
      <span class="replica-since">
        {of.state === 'ready' && of.startedAt !== null && w.since(moment(of.startedAt, locale.value))}
      </span>
      {of.detail !== '' && <span class="replica-detail">{of.detail}</span>}
      {of.failedJobs.map((job) => (
        <span key={job.name} class="replica-detail">
          {w.job(job.name)} · {job.error}
        </span>
      ))}
    </li>
  );
}

function Context({ of }: { of: ContextReport }) {
  const w = words.value.context;
  return (
    <li class="context">
      <header class="context-head">
        <h3>{of.name}</h3>
        <Chip tone={TONE[of.state]}>{w.state[of.state]}</Chip>
      </header>
      <dl class="context-counts">
        <Count name={w.outbox} value={of.outboxLag} />
        <Count name={w.behind} value={of.consumerLag} />
        <Count name={w.parked} value={of.deadLetters} bad />
      </dl>
      <ul class="replicas" aria-label={w.processes(of.replicas.length)}>
        {of.replicas.map((replica, index) => (
          <Replica key={replica.address ?? index} of={replica} />
        ))}
      </ul>
    </li>
  );
}

const RANK: Readonly<Record<ContextReport['state'], number>> = { down: 0, impaired: 1, up: 2 };

/** Every service; those that need somebody come first. */
export function Contexts({ of }: { of: readonly ContextReport[] }) {
  const inOrder = [...of].sort((a, b) => RANK[a.state] - RANK[b.state]);
  return (
    <section class="ops-section" aria-labelledby="ops-contexts">
      <h2 id="ops-contexts" class="title-3">
        {words.value.context.title}
      </h2>
      <ul class="contexts">
        {inOrder.map((context) => (
          <Context key={context.name} of={context} />
        ))}
      </ul>
    </section>
  );
}
