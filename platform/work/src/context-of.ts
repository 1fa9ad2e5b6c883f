import type { Http } from '@hiorder/http';
import type { Context } from '@hiorder/kernel';
import type { Work } from './work.ts';

/** A context as a composition root sees it: its routes and its work, started and stopped together. */
export const contextOf = (o: { name: string; http: Http; work: Work }): Context<Http> => ({
  name: o.name,
  http: o.http,
  health: o.work.health,
  start: o.work.start,
  async stop() {
    await o.http.close();
    await o.work.stop();
  },
});
