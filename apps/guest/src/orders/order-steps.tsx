import type { OrderView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { formatHour } from '@hiorder/ui/time';
import { locale, words } from '../language.ts';
import { reachedAt, type Step, STEPS } from './order-status.ts';
import { dueAt } from './order-summary.ts';
import './order-steps.css';

/** Four steps with their times; the next one with the time the kitchen has promised. */
export function OrderSteps(props: { order: OrderView; timeZone: string }) {
  const { order } = props;
  const text = words.value.orders;
  const present = STEPS.findIndex((step) => step === order.status);
  return (
    <ol class="steps">
      {STEPS.map((step, index) => {
        const state =
          index < present ? 'done' : index === present ? 'now' : index === present + 1 ? 'next' : 'later';
        return (
          <li key={step} class={`step step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="step-mark">
              <Icon shape={icons.check} />
            </span>
            <b>{text.step[step]}</b>
            <span class="step-time">{timeOf(order, step, props.timeZone)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function timeOf(order: OrderView, step: Step, timeZone: string): string {
  const reached = reachedAt(order, step);
  if (reached) return formatHour(reached, locale.value, timeZone);
  const due = step === 'ready' ? dueAt(order) : undefined;
  return due ? words.value.orders.about(formatHour(due, locale.value, timeZone)) : '';
}
