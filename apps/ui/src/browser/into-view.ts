/** As the `ref` of what is said when something stands in the way: it may come where the sheet is scrolled away from. */
export const intoView = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' });
