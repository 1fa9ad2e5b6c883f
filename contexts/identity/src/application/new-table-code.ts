import { randomBytes } from 'node:crypto';
import { CODE_LENGTH, tableCode } from '../domain/table-code.ts';

export const newTableCode = (): string => tableCode(randomBytes(CODE_LENGTH));
