export { createApi, type Answer, type Api, type ApiProblem, type ApiRequest } from './api/api-client.ts';
export { newIdempotencyKey } from './api/idempotency-key.ts';
export {
  newKeptRequest,
  sendUntilAnswered,
  voidRequest,
  type KeptRequest,
  type Waiting,
} from './api/kept-request.ts';
export { retryDelay } from './api/retry-delay.ts';
export { intoView } from './browser/into-view.ts';
export { onWake } from './browser/on-wake.ts';
export { pause } from './browser/pause.ts';
export { endStaffPush, STAFF_WORKER, staffSubscription } from './browser/staff-push.ts';
export { stored, type Stored } from './browser/stored.ts';
export { TABLET_KEY } from './browser/tablet-key.ts';
export { Badge, type BadgeTone } from './components/badge.tsx';
export { Button, type ButtonProps } from './components/button.tsx';
export { Choices } from './components/choices.tsx';
export { ConfirmSheet } from './components/confirm-sheet.tsx';
export { EmptyState } from './components/empty-state.tsx';
export { ErrorState } from './components/error-state.tsx';
export { Face, type Person } from './components/face.tsx';
export { Faces } from './components/faces.tsx';
export { Icon } from './components/icon.tsx';
export { IconButton } from './components/icon-button.tsx';
export { OfflineBar } from './components/offline-bar.tsx';
export { Picture } from './components/picture.tsx';
export { Segmented, type Segment } from './components/segmented.tsx';
export { Sheet } from './components/sheet.tsx';
export { Skeleton } from './components/skeleton.tsx';
export { Stepper, type StepperProps } from './components/stepper.tsx';
export { TextField } from './components/text-field.tsx';
export { Toggles } from './components/toggles.tsx';
export { ToastRegion } from './components/toast-region.tsx';
export { formatDelta, formatMoney } from './format/money.ts';
export { addMinutes, formatClock, formatHour, formatTime24, minutesUntil } from './format/time.ts';
export { begun } from './i18n/begun.ts';
export { isLocale, LOCALE_NAMES, LOCALES, pickLocale } from './i18n/locale.ts';
export { createWords, type Words } from './i18n/words.ts';
export * as icons from './icons/shapes.ts';
export {
  connectLive,
  type LiveConnection,
  type LiveHandlers,
  type LiveState,
} from './live/live-connection.ts';
export { muted, playChime, setMuted, soundUnlocked, unlockSound, type Chime } from './sound/chime.ts';
export { dismissToast, showToast, toasts, type Toast, type ToastTone } from './toast/toasts.ts';
