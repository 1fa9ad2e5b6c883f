declare const transaction: unique symbol;

/** An open database transaction, opaque to the application layer: it only hands it from port to port. */
export interface Transaction {
  readonly [transaction]: true;
}

/** Runs `work` in one transaction: everything in it happens, or nothing. No remote call belongs inside. */
export interface UnitOfWork {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}
