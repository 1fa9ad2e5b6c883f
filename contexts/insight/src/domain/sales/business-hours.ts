/** The hours of a business day in their order: a day that ends at 05:00 begins with 5 and ends with 4. */
export function hoursOfDay(dayEndsAt: string): number[] {
  const first = Number(dayEndsAt.slice(0, 2));
  return Array.from({ length: 24 }, (_, i) => (first + i) % 24);
}
