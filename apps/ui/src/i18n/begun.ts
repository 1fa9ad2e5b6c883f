/** As it stands at the beginning of a line; scripts without capitals stay as they are. */
export const begun = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
