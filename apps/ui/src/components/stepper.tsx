import { minus, plus, trash } from '../icons/shapes.ts';
import { Icon } from './icon.tsx';
import './stepper.css';

export interface StepperProps {
  value: number;
  /** Below this it removes (with `onRemove`) or stops. */
  min?: number;
  max?: number;
  large?: boolean;
  onChange(value: number): void;
  onRemove?: () => void;
  /** `name` is the whole group's: "달빛 부대찌개 수량". */
  words: { name: string; less: string; more: string; remove: string };
}

export function Stepper(props: StepperProps) {
  const { value, min = 1, max = 99, words } = props;
  const removes = value <= min && props.onRemove !== undefined;
  return (
    <div class={props.large ? 'stepper stepper--l' : 'stepper'} role="group" aria-label={words.name}>
      <button
        type="button"
        aria-label={removes ? words.remove : words.less}
        disabled={value <= min && !removes}
        onClick={() => (removes ? props.onRemove?.() : props.onChange(value - 1))}
      >
        <Icon small shape={removes ? trash : minus} />
      </button>
      <output>{value}</output>
      <button
        type="button"
        aria-label={words.more}
        disabled={value >= max}
        onClick={() => props.onChange(value + 1)}
      >
        <Icon small shape={plus} />
      </button>
    </div>
  );
}
