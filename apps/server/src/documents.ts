import { eventCatalogue } from '@hiorder/contracts';
import { sessionSecurityScheme } from '@hiorder/gateway';
import { asyncApi, openApiOf, type Http } from '@hiorder/http';

/** The API's documents, made once from what the contexts themselves validate with. */
export function describeApi(contexts: () => readonly Http[]): { openApi(): object; asyncApi(): object } {
  let open: object | undefined;
  let events: object | undefined;
  return {
    openApi: () => (open ??= openApiOf(contexts(), { securitySchemes: { session: sessionSecurityScheme } })),
    asyncApi: () => (events ??= asyncApi(eventCatalogue)),
  };
}
