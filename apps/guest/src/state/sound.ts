import type { Chime } from '@hiorder/ui/chime';

const sound = () => import('@hiorder/ui/chime');

/** Called when the menu is seen: the first touch after that lets the page sound. */
export const unlockSound = (): void => void sound().then((one) => one.unlockSound(), ignore);
export const playChime = (chime: Chime): void => void sound().then((one) => one.playChime(chime), ignore);

/** What is told is seen, too. */
const ignore = (): undefined => undefined;
