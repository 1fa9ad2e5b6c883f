/** Longer than anything that a context does by itself while somebody waits. */
const ANSWER_MS = 30_000;
/** A photo over a slow line, and its variants. */
const UPLOAD_MS = 60_000;

export const deadlineOf = ({ upload }: { upload: boolean }): number => (upload ? UPLOAD_MS : ANSWER_MS);
