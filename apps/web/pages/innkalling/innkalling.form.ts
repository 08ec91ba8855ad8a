import { type DispatchGroup, dispatchGroups } from '#domain/innkalling';
import { type SentFields, valuesIn } from '../sent-fields.js';

/** The groups that were ticked, in their own order. */
export function groupsIn(sent: SentFields): readonly DispatchGroup[] {
  const named = valuesIn(sent, 'group');
  return dispatchGroups.filter((group) => named.includes(group));
}
