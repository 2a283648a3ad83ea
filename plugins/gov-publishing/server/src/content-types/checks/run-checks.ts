import type { Finding } from '../../domain/content/finding';
import { pluginTypeOf } from '..';
import type { TypeDefinition } from '../definition/type-definition';
import type { ContentModel } from '../model/schema';
import type { Values } from '../model/values';
import type { Check, CheckContext } from './check';
import { commonChecks } from './common-checks';

/**
 * The checks of a type.
 * @param uid   any type under the gate
 * @param model schema and components of a host app's type; not needed for a mandated one
 * @param definition of a host app's type
 * @returns those common to all, and its own
 * @throws Error for a host type without a model: no checks would look like no findings
 */
export function checksFor(uid: string, model?: ContentModel, definition?: TypeDefinition): readonly Check[] {
  const mandated = pluginTypeOf(uid);
  if (mandated) return mandated.checks;
  if (!model) throw new Error(`No schema was given for ${uid}, so its entries cannot be checked.`);
  return [...commonChecks(model, definition?.addressRequirement), ...(definition?.ownChecks ?? [])];
}

/**
 * Asks an entry (populated, as Strapi returns it) every question of its type.
 * @returns all findings: the blocking ones first, otherwise in the order of the checks.
 */
export async function runChecks(
  uid: string,
  entry: Values,
  context: CheckContext,
  model?: ContentModel,
  definition?: TypeDefinition,
): Promise<Finding[]> {
  const checks = checksFor(uid, model, definition);
  const findings = await Promise.all(checks.map(async (check) => check(entry, context)));
  const all = findings.flat();
  return [...all.filter(({ level }) => level === 'blocks'), ...all.filter(({ level }) => level === 'warns')];
}
