import type { PackageManifest } from '#documents/package/package-manifest';
import type { StoredContent } from '#platform/files/file-store';

/** What a møtepakke consists of and what it was made with; as JSON it lies beside the file, so that it can be checked. */
export interface PaperSetManifest extends PackageManifest {
  /** Of everything that went into it. */
  readonly fingerprint: string;
  readonly program: string;
  /** ISO instant. */
  readonly madeAt: string;
  /** Of the PDF itself. */
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
}

/** The manifest of a package that has been made. */
export function manifestOfFile(
  contents: PackageManifest,
  stored: StoredContent,
  about: {
    readonly fingerprint: string;
    readonly fileName: string;
    readonly program: string;
    readonly madeAt: Date;
  },
): PaperSetManifest {
  const { fingerprint, fileName: name, program, madeAt } = about;
  const { sha256, size: bytes } = stored;
  return { ...contents, fingerprint, program, madeAt: madeAt.toISOString(), file: { name, sha256, bytes } };
}
