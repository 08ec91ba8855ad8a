import type { Cleaning } from '#documents/gate/gate-verdict';

/** A mark beside a vedlegg, for the partial `gate-tag`: what was done to its file before it was kept. */
export interface GateTag {
  readonly isPdf: boolean;
  readonly isStill: boolean;
}

/** The mark for a file that is not as it came. It concerns the secretariat, who may have to ask for another. */
export function gateTag(
  file: { readonly cleaned: Cleaning | null } | null,
  isSecretariat: boolean,
): GateTag | null {
  if (!file?.cleaned || !isSecretariat) return null;
  return { isPdf: file.cleaned === 'pdf', isStill: file.cleaned === 'still' };
}
