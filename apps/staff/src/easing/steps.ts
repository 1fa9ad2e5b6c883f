import {
  holdCategories,
  lengthenWait,
  pauseOrdering,
  releaseCategories,
  resumeOrdering,
  waitAsUsual,
} from '../state/policy.ts';

export type Step = 'wait' | 'hold' | 'pause';
/** The softest first. */
export const STEPS: readonly Step[] = ['wait', 'hold', 'pause'];
export const EXTRA_MINUTES = ['10', '20', '30'] as const;
export const LENGTHS = ['15', '30', '60'] as const;
export const OPEN_END = 'open';

/** What is being chosen. */
export interface StepDraft {
  readonly step: Step;
  readonly extra: string;
  readonly categoryIds: readonly string[];
  readonly message: string;
  /** Minutes, or until it is taken back. */
  readonly length: string;
}

export const newDraft = (held: readonly string[] = []): StepDraft => ({
  ...{ step: 'wait', extra: EXTRA_MINUTES[1], categoryIds: held, message: '', length: LENGTHS[1] },
});

export const isComplete = ({ step, categoryIds }: StepDraft): boolean =>
  step !== 'hold' || categoryIds.length > 0;

export function take({ step, extra, categoryIds, message, length }: StepDraft): Promise<boolean> {
  const time = length === OPEN_END ? {} : { minutes: Number(length) };
  switch (step) {
    case 'wait':
      return lengthenWait({ extraMinutes: Number(extra), ...time });
    case 'hold':
      return holdCategories({ categoryIds: [...categoryIds], ...time });
    case 'pause':
      return pauseOrdering({ ...time, ...(message.trim() ? { message: message.trim() } : {}) });
  }
}

export const takeBack: Readonly<Record<Step, () => Promise<void>>> = {
  wait: waitAsUsual,
  hold: releaseCategories,
  pause: resumeOrdering,
};
