import { stored } from '@hiorder/ui/stored';
import { signal } from '@preact/signals';

export type BoardTheme = 'dark' | 'light';

const kept = stored<BoardTheme>('hiorder.board.theme');

/** A kitchen's screen hangs over a stove: dark unless the cook says otherwise. */
export const boardTheme = signal<BoardTheme>(kept.read() ?? 'dark');

export function toggleBoardTheme(): void {
  boardTheme.value = boardTheme.value === 'dark' ? 'light' : 'dark';
  kept.write(boardTheme.value);
}
