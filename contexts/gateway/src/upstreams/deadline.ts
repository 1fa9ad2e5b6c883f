/** Longer than anything that a context does by itself while somebody waits. */
const ANSWER_MS = 15_000;
/** A photo over a slow line, and its variants. */
const UPLOAD_MS = 60_000;

export const deadlineOf = ({ upload }: { upload: boolean }): number => (upload ? UPLOAD_MS : ANSWER_MS);

/** For a request that may be repeated, until another replica is asked. */
export const ONE_TRY_MS = 3_000;
