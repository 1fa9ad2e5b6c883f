import { openApiOf, type Http } from '@hiorder/http';

const config = { auth: 'public', docs: { hidden: true } } as const;

/** What a context offers, for the gateway's document of the whole; `/internal` is not reached from outside. */
export function describeItself(http: Http): void {
  let description: object | undefined;
  http.get('/internal/openapi.json', { config }, () => (description ??= openApiOf([http])));
}
