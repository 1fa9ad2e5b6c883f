/** What `read` answers, or `otherwise` when it fails or takes longer: nobody who asks for a state waits for what is down. */
export async function within<T, E>(read: () => Promise<T>, o: { ms: number; otherwise: E }): Promise<T | E> {
  const late = Promise.withResolvers<E>();
  const timer = setTimeout(() => late.resolve(o.otherwise), o.ms);
  try {
    return await Promise.race([read(), late.promise]);
  } catch {
    return o.otherwise;
  } finally {
    clearTimeout(timer);
  }
}
