/** An engine cannot be had on this machine; the message is one line that tells a person what to install. */
export class EngineUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'EngineUnavailable';
  }
}

/** In the environment of tests, in place of an engine's address: it could not be had, so nobody need try again. */
export const NO_ENGINE = 'none';
