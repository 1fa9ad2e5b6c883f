import type { FastifyRequest } from 'fastify';
import type { Table } from '../../../domain/table.ts';
import { originOf } from './request-origin.ts';

/** What a table's QR code holds. `publicUrl`: where guests reach the installation; without it, where this request came. */
export const urlOf = (
  { publicUrl }: { readonly publicUrl: string | undefined },
  request: FastifyRequest,
  { code }: Table,
): string => `${publicUrl ?? originOf(request)}/t/${code}`;
