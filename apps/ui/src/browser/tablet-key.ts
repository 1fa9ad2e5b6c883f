/** Where a device remembers that it stands on a table: the guests' app locks it there, and the staff's app minds it. */
export const TABLET_KEY = 'hiorder.tablet';
