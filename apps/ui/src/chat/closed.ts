/** Written here and not imported, so that the schemas beside the contract's list stay out of the bundle. */
export const CLOSED = { token: 4401, silent: 4408, ended: 4410, tooMuch: 4429 } as const;
