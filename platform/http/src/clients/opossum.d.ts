/** The part of opossum that is used here; the package has no types of its own. */
declare module 'opossum' {
  export default class CircuitBreaker<Input, Output> {
    constructor(action: (input: Input) => Promise<Output>, options: Record<string, unknown>);
    fire(input: Input): Promise<Output>;
    shutdown(): void;
  }
}
