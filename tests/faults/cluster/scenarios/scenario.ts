import type { Stage } from '../stage.ts';

/** One fault, caused for real while orders come in; afterwards every order must be everywhere once. */
export interface Scenario {
  readonly name: string;
  run(stage: Stage): Promise<void>;
}
