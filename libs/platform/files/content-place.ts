/**
 * The three steps that flydrive's drivers do not promise to do at once. The local disk does them with `rename`
 * (LocalPlace); a place for S3 uploads `incoming` under the key, where a finished upload appears at once too.
 */
export interface ContentPlace {
  /** Makes a file that was received whole appear under its key, over the same content if it is there already. */
  place(incoming: string, key: string): Promise<void>;
  /** Removes content that was not stored since, in such a way that a `place` at the same moment wins. */
  removeUntouched(key: string, since: Date): Promise<boolean>;
  /** Undoes a removal that a crash interrupted. */
  putBack(key: string): Promise<void>;
}
