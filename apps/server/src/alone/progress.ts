/** Says what a start is doing: one line when a step begins to take long, one with its time when it ends. */
export interface Progress {
  step<T>(name: string, work: (say: (what: string) => void) => Promise<T>): Promise<T>;
}

const SILENCE_MS = 2_000;

export function createProgress(write: (line: string) => void): Progress {
  return {
    async step(name, work) {
      const began = Date.now();
      const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
      let doing = name;
      const tick = setInterval(() => write(`  … ${doing} (${seconds()})`), SILENCE_MS);
      try {
        const result = await work((what) => {
          doing = `${name}: ${what}`;
        });
        write(`  ✓ ${name} ${seconds()}`);
        return result;
      } catch (error) {
        write(`  ✗ ${name} ${seconds()}`);
        throw error;
      } finally {
        clearInterval(tick);
      }
    },
  };
}
