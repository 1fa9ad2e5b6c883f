import { LOCALES } from '@hiorder/kernel';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { LocalizedText } from '@hiorder/contracts';
import sharp from 'sharp';
import { categoryViolations } from '../domain/category.ts';
import { contentViolations } from '../domain/item-rules.ts';
import { demoItem } from './demo-item.ts';
import { demoPhoto, demoPhotoFile, demoPictures } from './demo-photos.ts';
import { demoMenu } from './dishes/all.ts';

const dishes = demoMenu.flatMap((category) => category.dishes);
const place = (key: string) => ({
  storeId: 's',
  categoryId: 'c',
  position: 0,
  photo: demoPhoto(key),
  at: new Date(0),
});

describe('the demo menu', () => {
  it('is large enough to look real', () => {
    assert.ok(demoMenu.length >= 8);
    assert.ok(dishes.length >= 45);
    assert.equal(new Set(dishes.map(({ key }) => key)).size, dishes.length);
    assert.equal(new Set(demoMenu.map(({ key }) => key)).size, demoMenu.length);
  });

  it('keeps every rule of the menu', () => {
    for (const category of demoMenu) assert.deepEqual(categoryViolations(category.name, 'ko'), []);
    for (const dish of dishes) {
      assert.deepEqual(contentViolations(demoItem(dish, place(dish.key)), 'ko'), [], dish.key);
    }
  });

  it('is written in all four languages', () => {
    const texts: LocalizedText[] = dishes.flatMap((dish) => {
      const item = demoItem(dish, place(dish.key));
      const options = item.optionGroups.flatMap((group) => [
        group.name,
        ...group.options.map(({ name }) => name),
      ]);
      const origins = item.origin.flatMap(({ ingredient, country }) => [ingredient, country]);
      return [item.name, item.description, ...options, ...origins];
    });
    for (const text of [...texts, ...demoMenu.map(({ name }) => name)]) {
      for (const language of LOCALES) assert.ok(text[language]?.trim(), JSON.stringify(text));
      assert.match(text.ko!, /[가-힣\d]/);
      assert.doesNotMatch(text.en!, /[가-힣ぁ-んァ-ヶ一-龥]/);
      assert.doesNotMatch(`${text.ja}${text.zh}`, /[가-힣]/);
      assert.doesNotMatch(text.zh!, /[ぁ-んァ-ヶ]/);
    }
  });

  it('has what the rules of ordering are shown with', () => {
    const has = (what: (dish: (typeof dishes)[number]) => unknown, least: number) =>
      assert.ok(dishes.filter(what).length >= least, String(what));
    has((dish) => dish.needsMain, 3);
    has((dish) => dish.allergens?.length, 20);
    has((dish) => dish.origin?.length, 10);
    has((dish) => dish.oncePerTable, 1);
    has((dish) => dish.adultOnly, 5);
    has((dish) => dish.stock !== undefined && dish.stock > 0 && dish.stock < 10, 3);
    has((dish) => dish.options?.some(({ min }) => min > 0), 8);
    for (const station of ['fry', 'bar']) has((dish) => dish.station === station, 5);
    for (const spicy of [1, 2, 3]) has((dish) => dish.spicy === spicy, 2);
    for (const tag of ['new', 'signature', 'event', 'vegetarian'] as const)
      has((dish) => dish.tags?.includes(tag), 1);
  });
});

describe('the pictures of the demo menu', () => {
  it('are one for each dish, as they were drawn, and small together', async () => {
    assert.deepEqual(Object.keys(demoPictures).sort(), dishes.map(({ key }) => key).sort());
    let total = 0;
    for (const { key } of dishes) {
      const bytes = await readFile(demoPhotoFile(key));
      total += bytes.length;
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      assert.equal(demoPhoto(key).hash, hash, key);
    }
    assert.ok(total < 1_500_000, `${total} bytes`);
  });

  it('are never the same, and neighbours lie on different tints', () => {
    assert.equal(new Set(dishes.map(({ key }) => demoPhoto(key).hash)).size, dishes.length);
    for (const { dishes: column } of demoMenu) {
      for (let i = 1; i < column.length; i++) {
        const [above, below] = [column[i - 1]!.key, column[i]!.key];
        assert.notEqual(demoPhoto(above).tint, demoPhoto(below).tint, `${above} and ${below}`);
      }
    }
  });

  it('look different: no two are alike even when seen from afar', async () => {
    const seen = await Promise.all(
      dishes.map(({ key }) =>
        sharp(demoPhotoFile(key).pathname).flatten({ background: '#FFFFFF' }).resize(24, 18).raw().toBuffer(),
      ),
    );
    const distance = (a: Buffer, b: Buffer) =>
      a.reduce((sum, byte, i) => sum + Math.abs(byte - b[i]!), 0) / a.length;
    for (let i = 0; i < seen.length; i++) {
      for (let k = i + 1; k < seen.length; k++) {
        const apart = distance(seen[i]!, seen[k]!);
        assert.ok(apart > 4, `${dishes[i]!.key} and ${dishes[k]!.key}: ${apart.toFixed(1)}`);
      }
    }
  });
});
