/** What a host app defines its own governed types with (docs/how-to-add/type.md). */
export { asks, blocks, warns } from '../checks/check';
export type { Check, CheckContext } from '../checks/check';
export { fileThing, imageThing } from '../linked-data/file-things';
export { withoutEmpty } from '../linked-data/without-empty';
export { addressIn, textIn, timeIn } from '../model/item-values';
export { textOf } from '../model/values';
export { ENTRY_ELSEWHERE, ENTRY_FACTS } from '../page';
export { defineType } from './define-type';
export type { EntrySaid, LinkedThing } from './entry-said';
export type { TypeDefinition, TypeKnowledge } from './type-definition';
export type { TypeWords } from './words';
