import { staticAddress } from './static-files.js';

/** What views may compute. Everything else is the presenter's. */
export const viewHelpers = {
  /** True when two values are the same. */
  is: (left: unknown, right: unknown): boolean => left === right,
  /** The address of a style, script or picture of our own: `{{asset "app.css"}}`. */
  asset: (file: string): string => staticAddress(file),
};
