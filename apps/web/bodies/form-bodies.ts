import { type NextFunction, type Request, type Response, urlencoded } from 'express';
import { isApi } from '../access/request-session.js';
import { withToldErrors } from './told-errors.js';

/** Reads what forms of pages send; nested names are not a thing here. As large as a text may be, with pictures in it. */
export const formBodies = withToldErrors(urlencoded({ extended: false, limit: '8mb', parameterLimit: 2000 }));

/** A page that is sent nothing at all got a form without fields, and says what is missing in it. */
export function emptyForm(request: Request, _response: Response, next: NextFunction): void {
  if (!isApi(request)) request.body ??= {};
  next();
}
