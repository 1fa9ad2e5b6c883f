import { boardTheme } from '../board/board-theme.ts';
import { screenTheme } from './theme.ts';

/** The kitchen's screen is dark from its first frame on, not only once its page has been drawn. */
export function showFirst(): void {
  if (location.pathname.replace(/\/$/, '') === '/staff/orders') screenTheme.value = boardTheme.value;
}
