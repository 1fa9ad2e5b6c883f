import type { FastifyRequest } from 'fastify';
import type { OrderingApp } from '../../../application/ordering-app.ts';
import type { Viewer } from '../../../application/queries/viewer.ts';

export interface RouteDependencies {
  readonly app: OrderingApp;
  viewerOf(request: FastifyRequest): Viewer;
}
