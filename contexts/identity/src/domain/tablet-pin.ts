/** As long as it is: a guest with a lot of time would have to try a million of them. */
export const isTooSimple = (pin: string): boolean => {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0)));
  // 111111, 123456 and 987654: what everybody tries first.
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0);
};
