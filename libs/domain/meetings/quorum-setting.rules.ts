import type { QuorumSetting } from '#domain/councils';
import type { QuorumRule } from './attendance.rules.js';

/** The quorum rule of a council's settings. A fixed rule without a number asks for every seat there is: the strictest. */
export function quorumRuleOf(setting: QuorumSetting): QuorumRule {
  if (setting.rule !== 'fixed') return { rule: setting.rule };
  return { rule: 'fixed', seats: setting.seats ?? Number.MAX_SAFE_INTEGER };
}
