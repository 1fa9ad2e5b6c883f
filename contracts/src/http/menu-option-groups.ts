import Type from 'typebox';
import { Id } from '../events/common.ts';
import { OptionGroupInput, StaffOptionGroup } from './menu-staff.ts';

/** A group of options that several items have in common: changed once, it changes in all of them. */
export const SharedOptionGroup = Type.Object({
  ...StaffOptionGroup.properties,
  version: Type.Integer(),
  /** The items that have it. */
  usedBy: Type.Array(Id),
});
export type SharedOptionGroup = Type.Static<typeof SharedOptionGroup>;
export const SharedOptionGroupList = Type.Object({ items: Type.Array(SharedOptionGroup) });

/** As a group of an item is written. Ids are given by the server; a change may name those that are there. */
const { name, min, max, options } = OptionGroupInput.properties;
export const WriteSharedOptionGroup = Type.Object(
  { name, min, max, options },
  { additionalProperties: false },
);
export type WriteSharedOptionGroup = Type.Static<typeof WriteSharedOptionGroup>;
