import type { NewEvent, Transaction, UnitOfWork } from '@hiorder/kernel';
import type { MenuDeps } from '../application/change-menu.ts';
import type { PhotoFiles } from '../application/ports/photo-files.ts';
import { categoryPublished, itemPublished, wholeMenuChanged } from '../application/published.ts';
import type { Category } from '../domain/category.ts';
import { stockAtStart } from '../domain/stock-state.ts';
import { demoId, demoItem } from './demo-item.ts';
import { demoPhoto, keepDemoPhotos } from './demo-photos.ts';
import type { DemoCategory } from './dish.ts';
import { demoMenu } from './dishes/all.ts';

export interface SeedDeps extends MenuDeps {
  readonly unitOfWork: UnitOfWork;
  readonly files: PhotoFiles;
}

/** Gives a store the menu of 달빛식당. A store that ever had it keeps what its staff made of it. */
export async function seedDemoMenu(deps: SeedDeps, storeId: string): Promise<void> {
  await keepDemoPhotos(deps.files);
  await deps.unitOfWork.transaction(async (tx) => {
    await knownStore(deps, tx, storeId);
    const ids = demoMenu.flatMap(({ dishes }) => dishes.map(({ key }) => demoId(storeId, key)));
    if ((await deps.items.known(tx, ids)).size > 0) return;
    const at = deps.clock.now();
    const events: NewEvent[] = [];
    for (const [position, category] of demoMenu.entries()) {
      events.push(...(await addCategory(deps, tx, { storeId, category, position, at })));
    }
    const version = await deps.stores.menuChanged(tx, storeId);
    await deps.outbox.append(tx, [...events, wholeMenuChanged(storeId, version, at)]);
  });
}

/** The seed may come before the news of the store. */
async function knownStore(deps: SeedDeps, tx: Transaction, storeId: string): Promise<void> {
  if (await deps.stores.lock(tx, storeId)) return;
  await deps.stores.save(tx, { storeId, language: 'ko', currency: 'KRW', day: null });
  await deps.stores.lock(tx, storeId);
}

async function addCategory(
  deps: SeedDeps,
  tx: Transaction,
  o: { storeId: string; category: DemoCategory; position: number; at: Date },
): Promise<NewEvent[]> {
  const { storeId, at } = o;
  const { key, name, dishes } = o.category;
  const categoryId = demoId(storeId, `category ${key}`);
  const category: Category = { id: categoryId, storeId, name, position: o.position, version: 1 };
  await deps.categories.insert(tx, category);
  const events = [categoryPublished(category, at)];
  for (const [position, dish] of dishes.entries()) {
    const item = demoItem(dish, { storeId, categoryId, position, photo: demoPhoto(dish.key), at });
    await deps.items.insert(tx, { item, stock: stockAtStart(item.initialStock) });
    events.push(itemPublished(item, at));
  }
  return events;
}
