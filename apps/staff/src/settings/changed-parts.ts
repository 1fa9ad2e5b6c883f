/** Of what is on a page, what is not as it was: who saves it leaves alone what somebody else has set meanwhile. */
export const changedParts = (before: object, now: object): object => {
  const was = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name))),
  );
};
