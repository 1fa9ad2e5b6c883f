import type { CategoryView, StaffMenuItem } from '@hiorder/contracts';

export const category = (id: string, position: number, ko = id): CategoryView => ({
  ...{ id, name: { ko }, position, itemCount: 0, version: 1 },
});

export const menuItem = (id: string, part: Partial<StaffMenuItem> = {}): StaffMenuItem => ({
  ...{ id, categoryId: 'stews', position: 0, version: 1, name: { ko: id }, description: {} },
  ...{ price: { amount: 9000, currency: 'KRW' }, photo: null, course: 'main', station: 'kitchen' },
  ...{ needsMain: false, oncePerTable: false, adultOnly: false, spicy: 0, tags: [], allergens: [] },
  ...{ optionGroups: [], origin: [], availableHours: null, initialStock: null, soldOut: false },
  updatedAt: '2026-05-01T09:00:00Z',
  ...part,
});
