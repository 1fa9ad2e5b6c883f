/** The staff's app has a service worker of its own: a guest's and a staff member's notifications never mix. */
export const STAFF_WORKER = { path: '/staff/sw.js', scope: '/staff/' } as const;

/** What the browser is subscribed with for staff, if it is. */
export async function staffSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const worker = await navigator.serviceWorker.getRegistration(STAFF_WORKER.scope);
  return (await worker?.pushManager?.getSubscription()) ?? null;
}

/** Staff leave this device: whoever holds it next is told nothing. The server hears of it from the push service. */
export async function endStaffPush(): Promise<void> {
  try {
    await (await staffSubscription())?.unsubscribe();
  } catch {
    // Then it ends with the role, or when nobody has come back to it for long.
  }
}
