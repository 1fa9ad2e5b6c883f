/** The slowest in a hundred of a histogram, in PromQL; `by`: `, context, route`. */
export const p99 = (metric: string, by: string): string =>
  `histogram_quantile(0.99, sum by (le${by}) (rate(${metric}_bucket[5m])))`;
