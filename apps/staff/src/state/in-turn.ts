/** What was pressed last for each order, until the server has answered. Quick hands press again before it has. */
const underway = new Map<string, Promise<boolean>>();

/** After the steps before it; not at all, answering false, when one of them did not come about. */
export async function inTurn(orderId: string, step: () => Promise<boolean>): Promise<boolean> {
  const before = underway.get(orderId);
  const turn = before ? before.then((done) => (done ? step() : false)) : step();
  underway.set(orderId, turn);
  try {
    return await turn;
  } finally {
    if (underway.get(orderId) === turn) underway.delete(orderId);
  }
}
