import type { SalesCalendar, SalesViews } from '@hiorder/contracts';
import type { Answer, ApiProblem } from '@hiorder/ui';
import { api } from '../state/api.ts';
import { daysOf, heatDays, type Choice } from './choice.ts';
import type { Days } from './days.ts';

/** Of some days, as against the calendar, which says what days there are. */
type ViewsOfDays = Omit<SalesViews, 'calendar'>;

/** Everything the page shows of some days, as it was at one time. */
export interface Views extends ViewsOfDays {
  readonly choice: Choice;
  readonly days: Days;
  readonly calendar: SalesCalendar;
}

const VIEWS = [
  ...(['summary', 'hourly', 'daily', 'heatmap', 'items', 'categories'] as const),
  ...(['options', 'tables', 'payments', 'losses'] as const),
];

/** All of it or nothing: figures that stand beside each other are of the same time. */
export async function readViews(choice: Choice): Promise<Answer<Views>> {
  const calendar = await api.get<SalesCalendar>('/api/sales/calendar');
  if (!calendar.ok) return calendar;
  const days = daysOf(choice, calendar.value.today);
  const heat = heatDays(days, calendar.value.firstDay);
  const answers = await Promise.all(
    VIEWS.map((view) => {
      const { from, to } = view === 'heatmap' ? heat : days;
      return api.get<ViewsOfDays[typeof view]>(`/api/sales/${view}?from=${from}&to=${to}`);
    }),
  );
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) return refused;
  const views = Object.fromEntries(VIEWS.map((view, i) => [view, valueOf(answers[i])]));
  const value = { ...(views as unknown as ViewsOfDays), choice, days, calendar: calendar.value };
  return { ok: true, value, status: 200 };
}

const valueOf = (answer: Answer<unknown> | undefined): unknown => (answer?.ok ? answer.value : undefined);

export const isForbidden = ({ status }: ApiProblem): boolean => status === 403;
