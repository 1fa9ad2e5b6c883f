import type { MenuItem } from '../menu/menu-item.ts';

/**
 * No reason to refuse an order: who sits at the table, nobody knows but staff. Its line says so, and they look before
 * they accept it, which is before anybody makes it (ADR 19).
 */
export const needsIdCheck = ({ adultOnly }: Pick<MenuItem, 'adultOnly'>): boolean => adultOnly;
