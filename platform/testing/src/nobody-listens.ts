/**
 * Where nobody listens, as an origin. Nobody is given it by chance, as the port of a server that was closed may be, at
 * once, to whatever else runs here: such low ports are for services, this one for none.
 */
export const NOBODY_LISTENS = 'http://127.0.0.1:2';
