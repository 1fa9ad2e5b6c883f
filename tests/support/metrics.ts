/** The sum of a metric's series at `url`/metrics; 0 where it has none. `labels` as they are written, in their order. */
export async function sumOf(url: string, name: string, ...labels: readonly string[]): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => labels.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
