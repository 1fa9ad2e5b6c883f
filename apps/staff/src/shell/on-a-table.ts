import { stored, TABLET_KEY } from '@hiorder/ui';

/** Guests hold this device: whichever way they came here, staff have not taken it off its table. */
export const isOnTable = (): boolean => stored<object>(TABLET_KEY).read() !== null;

export const backToTable = (): void => location.replace('/welcome');
