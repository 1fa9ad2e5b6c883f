export { businessDayEnd } from './business-day-end.ts';
export { type Clock, systemClock, fixedClock } from './clock.ts';
export { newId } from './id.ts';
export { LOCALES, localeOf, textIn, type Locale, type TextByLocale } from './locale.ts';
export { localTime } from './local-time.ts';
export { err, ok, type Result } from './result.ts';
export { createSlots } from './slots.ts';
export { TechnicalError } from './technical-error.ts';
export {
  correlationFromHeaders,
  currentTrace,
  newTrace,
  traceFromHeaders,
  withTrace,
  type Caller,
  type Trace,
} from './trace.ts';
export { type CloudEvent, type EventDefinition, type NewEvent } from './event.ts';
export { type Context, type ContextHealth, type Job } from './context.ts';
export { type Transaction, type UnitOfWork } from './transaction.ts';
export { isWithin, nextChange, type WeeklyHours, type WeeklySpan } from './weekly-hours.ts';
export { type Log } from './log.ts';
