/** The part of opossum that is used here; the package has no types of its own. */
declare module 'opossum' {
  export default class CircuitBreaker<Input> {
    constructor(action: (input: Input) => Promise<void>, options: Record<string, unknown>);
    fire(input: Input): Promise<void>;
    shutdown(): void;
    on(event: 'success' | 'failure' | 'open' | 'halfOpen' | 'close', listener: () => void): this;
    readonly opened: boolean;
    readonly halfOpen: boolean;
    /** Half-open, and the one call that tries has not been made yet. */
    readonly pendingClose: boolean;
    readonly stats: { readonly fires: number; readonly failures: number };
  }
}
