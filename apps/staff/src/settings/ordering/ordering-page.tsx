import { Choices } from '@hiorder/ui';
import { newSpan } from '../../hours/span-draft.ts';
import { SpanList } from '../../hours/span-list.tsx';
import { EasingControl } from '../../easing/easing-control.tsx';
import { words as shared } from '../../words/index.ts';
import { NumberRow } from '../number-row.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { words } from '../words/index.ts';
import { orderingSettings, setOrdering, type OrderingDraft } from './ordering.ts';

const MOST_SPANS = 30;

async function save(): Promise<void> {
  const wrong = await orderingSettings.save();
  if (wrong !== undefined) requestAnimationFrame(() => document.getElementById(`span-${wrong}`)?.focus());
}

function Mode({ draft }: { draft: OrderingDraft }) {
  const w = words.value.ordering;
  return (
    <section class="settings-section" aria-labelledby="mode">
      <h2 id="mode">{w.mode}</h2>
      <p class="caption">{w.modeText}</p>
      <Choices
        name={w.mode}
        value={draft.paymentMode}
        choices={[
          { value: 'prepay', label: w.prepay },
          { value: 'postpay', label: w.postpay },
        ]}
        onChange={(paymentMode) => setOrdering({ paymentMode })}
      />
    </section>
  );
}

function Counter({ draft }: { draft: OrderingDraft }) {
  const w = words.value.ordering;
  return (
    <section class="settings-section" aria-labelledby="counter">
      <h2 id="counter">{w.counter}</h2>
      <p class="caption">{w.counterText}</p>
      <Choices
        name={w.counter}
        value={draft.counterPayment ? 'on' : 'off'}
        choices={[
          { value: 'off', label: w.counterOff },
          { value: 'on', label: w.counterOn },
        ]}
        onChange={(choice) => setOrdering({ counterPayment: choice === 'on' })}
      />
    </section>
  );
}

/** As most restaurants have it. */
const usual = () => newSpan('11:00', '22:00');

function Hours({ draft: { openingHours: hours } }: { draft: OrderingDraft }) {
  const w = words.value.ordering;
  return (
    <section class="settings-section" aria-labelledby="hours">
      <h2 id="hours">{w.hours}</h2>
      <Choices
        name={w.hours}
        value={hours === null ? 'always' : 'hours'}
        choices={[
          { value: 'always', label: w.always },
          { value: 'hours', label: w.byHours },
        ]}
        onChange={(choice) =>
          setOrdering({ openingHours: choice === 'always' ? null : (hours ?? [usual()]) })
        }
      />
      {hours && (
        <SpanList
          {...{ spans: hours, most: MOST_SPANS, newSpan: usual, tried: orderingSettings.tried.value }}
          onChange={(next) => setOrdering({ openingHours: next })}
        />
      )}
    </section>
  );
}

/** For both limits: a choice of none, and then how many. */
function Limit(props: {
  name: string;
  value: number | null;
  usual: number;
  max: number;
  onChange(value: number | null): void;
}) {
  const { name, value, usual, max, onChange } = props;
  const w = words.value.ordering;
  const { portions } = shared.value.common;
  return (
    <>
      <h3>{name}</h3>
      <Choices
        name={name}
        value={value === null ? 'none' : 'limit'}
        choices={[
          { value: 'none', label: w.noLimit },
          { value: 'limit', label: w.withLimit },
        ]}
        onChange={(choice) => onChange(choice === 'none' ? null : (value ?? usual))}
      />
      {value !== null && (
        <ul class="number-rows">
          <NumberRow name={name} value={value} max={max} text={portions(value)} onChange={onChange} />
        </ul>
      )}
    </>
  );
}

function Limits({ draft: { mostPerItem, mostPerOrder } }: { draft: OrderingDraft }) {
  const w = words.value.ordering;
  return (
    <section class="settings-section" aria-labelledby="limit">
      <h2 id="limit">{w.limit}</h2>
      <p class="caption">{w.limitText}</p>
      <Limit
        {...{ name: w.perItem, value: mostPerItem, usual: 10, max: 99 }}
        onChange={(most) => setOrdering({ mostPerItem: most })}
      />
      <Limit
        {...{ name: w.perOrder, value: mostPerOrder, usual: 30, max: 999 }}
        onChange={(most) => setOrdering({ mostPerOrder: most })}
      />
    </section>
  );
}

/** When and how guests order and pay. */
export function OrderingPage() {
  const w = words.value.ordering;
  const draft = orderingSettings.draft.value;
  return (
    <SettingsPage
      title={shared.value.account.ordering}
      text={w.text}
      store={orderingSettings}
      onSave={() => void save()}
    >
      <section class="settings-section" aria-labelledby="now">
        <h2 id="now">{w.now}</h2>
        <div class="settings-now">
          <EasingControl />
        </div>
      </section>
      {draft && <Mode draft={draft} />}
      {draft?.paymentMode === 'prepay' && <Counter draft={draft} />}
      {draft && <Hours draft={draft} />}
      {draft && <Limits draft={draft} />}
    </SettingsPage>
  );
}
