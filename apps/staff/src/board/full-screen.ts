import { signal } from '@preact/signals';

export const isFullScreen = signal(false);
document.addEventListener('fullscreenchange', () => {
  isFullScreen.value = document.fullscreenElement !== null;
});

export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may say no (an embedded view); then the screen stays as it is.
  done.catch(() => undefined);
}
