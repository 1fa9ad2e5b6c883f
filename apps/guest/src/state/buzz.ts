/** Some browsers have no such thing, others complain before the first touch. */
export function buzz(): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([80, 60, 80]);
}
