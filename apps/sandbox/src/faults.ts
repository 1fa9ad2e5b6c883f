import { isTossErrorCode, type TossErrorCode } from './toss-errors.ts';

/** What goes wrong with a call, really: the caller sees a late answer, a broken connection, a 500. */
export interface Fault {
  /** Waits before anything happens. */
  readonly delayMs?: number;
  /** Waits after the money has moved, before the answer. */
  readonly delayAnswerMs?: number;
  /** Answers this status; nothing has happened. */
  readonly status?: number;
  /** Refuses with this error of Toss. */
  readonly code?: TossErrorCode;
  /** Cuts the connection; nothing has happened. */
  readonly dropConnection?: boolean;
  /** Moves the money, then cuts the connection. */
  readonly approveThenDrop?: boolean;
  /** How many calls it hits; every one when left out. */
  readonly failTimes?: number;
}

export const OPERATIONS = ['confirm', 'cancel', 'find'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface Faults {
  set(faults: Partial<Record<Operation, Fault>>): void;
  show(): Partial<Record<Operation, Fault>>;
  /** The fault that hits this call, if any. */
  take(operation: Operation): Fault;
  calls(): Readonly<Record<Operation, number>>;
}

export function createFaults(): Faults {
  let current: Partial<Record<Operation, Fault>> = {};
  const calls: Record<Operation, number> = { confirm: 0, cancel: 0, find: 0 };
  return {
    set: (faults) => {
      current = faults;
    },
    show: () => current,
    calls: () => ({ ...calls }),
    take(operation) {
      calls[operation] += 1;
      const fault = current[operation];
      if (fault === undefined) return {};
      if (fault.failTimes === undefined) return fault;
      if (fault.failTimes <= 0) return {};
      current = { ...current, [operation]: { ...fault, failTimes: fault.failTimes - 1 } };
      return fault;
    },
  };
}

const NUMBERS = ['delayMs', 'delayAnswerMs', 'status', 'failTimes'];
const FLAGS = ['dropConnection', 'approveThenDrop'];

/** The faults that a request body describes, or what is wrong with it: a mistyped fault must not pass for none. */
export function readFaults(body: unknown): Partial<Record<Operation, Fault>> | string {
  if (!isObject(body)) return 'an object is expected';
  for (const [operation, fault] of Object.entries(body)) {
    if (!(OPERATIONS as readonly string[]).includes(operation)) return `unknown operation: ${operation}`;
    if (!isObject(fault)) return `${operation}: an object is expected`;
    for (const [name, value] of Object.entries(fault)) {
      const right =
        (NUMBERS.includes(name) && Number.isInteger(value) && (value as number) >= 0) ||
        (FLAGS.includes(name) && typeof value === 'boolean') ||
        (name === 'code' && typeof value === 'string' && isTossErrorCode(value));
      if (!right) return `${operation}.${name}: unknown or not of its type`;
    }
  }
  return body;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
