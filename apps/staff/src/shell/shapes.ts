/** Staff-only icons, in the manner of the shared set. */
export const tablesIcon =
  'M5.5 3.5h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zM15.5 3.5h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zM5.5 13.5h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zM15.5 13.5h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2z';
export const salesIcon = 'M4 20h16M6.5 16.5v-4M12 16.5v-11M17.5 16.5v-7';
export const fullScreen = 'M8.5 4H4v4.5M15.5 4H20v4.5M8.5 20H4v-4.5M15.5 20H20v-4.5';
export const moon = 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z';
export const pauseIcon = 'M8.5 6v12M15.5 6v12';
export const playIcon = 'M8 5.5v13l10-6.5z';
export const doneIcon = 'M3.7 12a8.3 8.3 0 1 0 16.6 0 8.3 8.3 0 1 0-16.6 0M8.3 12.3l2.6 2.6 4.9-5.3';
export const noteIcon = 'M5 5.5h14M5 10.5h14M5 15.5h8';
export const signalIcon =
  'M8.5 15.5a5 5 0 0 1 0-7M15.5 8.5a5 5 0 0 1 0 7M5.8 18.2a8.8 8.8 0 0 1 0-12.4M18.2 5.8a8.8 8.8 0 0 1 0 12.4M12 12v.01';
export const printerIcon =
  'M7 8.5v-5h10v5M7 17H5.5a2 2 0 0 1-2-2v-4.500a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H17M7 14h10v6.500H7z';
export const undoIcon = 'M9 5 4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3';
export const moveIcon = 'M4 8.5h14M14.5 4.5l4 4-4 4M20 15.5H6M9.5 11.5l-4 4 4 4';
