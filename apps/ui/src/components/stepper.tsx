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
  const less = value > min ? () => props.onChange(value - 1) : props.onRemove;
  const more = value < max ? () => props.onChange(value + 1) : undefined;
  return (
    <div class={props.large ? 'stepper stepper--l' : 'stepper'} role="group" aria-label={words.name}>
      <Step label={removes ? words.remove : words.less} shape={removes ? trash : minus} onPress={less} />
      <output>{value}</output>
      <Step label={words.more} shape={plus} onPress={more} />
    </div>
  );
}

/** At its end it keeps the focus, so that the keyboard does not lose its place. */
function Step(props: { label: string; shape: string; onPress: (() => void) | undefined }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      aria-disabled={props.onPress ? undefined : 'true'}
      onClick={props.onPress}
    >
      <Icon small shape={props.shape} />
    </button>
  );
}
