const waiting = new Set<() => void>();

/** One in each frame, so that a tap finds its answer between them. */
function next(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const [draw] = waiting;
      if (draw) waiting.delete(draw);
      draw?.();
      if (waiting.size > 0) next();
    }),
  );
}

/** What nobody sees yet is drawn when the screen has answered. Answers how to do without. */
export function afterPaint(draw: () => void): () => void {
  waiting.add(draw);
  if (waiting.size === 1) next();
  return () => waiting.delete(draw);
}
