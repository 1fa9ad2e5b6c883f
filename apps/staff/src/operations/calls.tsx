import type { BreakerReport, ContextReport } from '@hiorder/contracts';
import { locale } from '../words/index.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { moment } from './moment.ts';
import { words } from './words/index.ts';
import './calls.css';

const TONE: Readonly<Record<BreakerReport['state'], Tone>> = {
  closed: 'good',
  'half-open': 'warn',
  open: 'bad',
};
const RANK: Readonly<Record<BreakerReport['state'], number>> = { open: 0, 'half-open': 1, closed: 2 };

/** Those there are, none of them broken in two. */
const Facts = ({ of }: { of: readonly (string | false | null)[] }) => (
  <p class="facts">{of.map((fact) => fact !== false && fact !== null && <span key={fact}>{fact} </span>)}</p>
);

function Breaker({ of, address }: { of: BreakerReport; address: string | null }) {
  const w = words.value.breaker;
  return (
    <li class="call">
      <div>
        <h3>{of.name.replace('>', ' → ')}</h3>
        <Facts
          of={[
            address,
            w.since(moment(of.since, locale.value)),
            of.calls > 0 && w.calls(of.calls, of.failures),
            of.rejected > 0 && w.rejected(of.rejected),
          ]}
        />
      </div>
      <Chip tone={TONE[of.state]}>{w.state[of.state]}</Chip>
    </li>
  );
}

/** Every call between services that may be given up; those that are come first. */
export function Breakers({ of }: { of: readonly ContextReport[] }) {
  const w = words.value.breaker;
  const all = of
    .flatMap(({ replicas }) => replicas)
    .flatMap(({ breakers, address }) => breakers.map((breaker) => ({ breaker, address })))
    .sort((a, b) => RANK[a.breaker.state] - RANK[b.breaker.state]);
  return (
    <section class="ops-section" aria-labelledby="ops-breakers">
      <h2 id="ops-breakers" class="title-3">
        {w.title}
      </h2>
      <p class="ops-note">{all.length > 0 ? w.text : w.none}</p>
      {all.length > 0 && (
        <ul class="calls">
          {all.map(({ breaker, address }) => (
            <Breaker key={`${breaker.name} ${address}`} of={breaker} address={address} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who is asked from outside, and whoever had to turn something away. */
export function Overload({ of }: { of: readonly ContextReport[] }) {
  const w = words.value.overload;
  const rows = of.flatMap(({ name, replicas }) =>
    replicas.flatMap(({ address, overload }) =>
      overload && (name === 'gateway' || overload.shed > 0 || overload.inFlight > 0)
        ? [{ name, address, ...overload }]
        : [],
    ),
  );
  return (
    <section class="ops-section" aria-labelledby="ops-overload">
      <h2 id="ops-overload" class="title-3">
        {w.title}
      </h2>
      <p class="ops-note">{w.text}</p>
      <ul class="calls">
        {rows.map((row) => (
          <li key={`${row.name} ${row.address}`} class="call">
            <div>
              <h3>{row.name}</h3>
              <Facts
                of={[
                  row.address,
                  w.inFlight(row.inFlight, row.limit),
                  w.queued(row.queued),
                  row.lastShedAt !== null && w.last(moment(row.lastShedAt, locale.value)),
                ]}
              />
            </div>
            <Chip tone={row.shed > 0 ? 'warn' : 'plain'}>{w.shed(row.shed)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
