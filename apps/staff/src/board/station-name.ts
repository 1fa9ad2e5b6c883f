import { words } from '../words/index.ts';

/** Known stations are translated; a store's own are shown as they are. */
export const stationName = (station: string): string => words.value.board.station[station] ?? station;
