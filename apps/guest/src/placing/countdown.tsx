import { useEffect, useState } from 'preact/hooks';
import { Icon, icons } from '@hiorder/ui';
import { secondsUntil } from './waiting.ts';
import './countdown.css';

const TICK_MS = 250;

/** Until the next attempt, second by second. For eyes only: the sentence around it says the same once. */
export function Countdown(props: { next: number | null; say(seconds: number): string; underway: string }) {
  const { next } = props;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (next === null) return;
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(tick);
  }, [next]);
  return (
    <p class="countdown" aria-hidden="true">
      <Icon small shape={icons.clock} />
      {next === null ? props.underway : props.say(secondsUntil(next, now))}
    </p>
  );
}
