import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const permissionKey = 'saksgang:permission';

/** Open to everybody, signed in or not. */
export const openToAll = 'openToAll';

/** The permission that a route asks for; every route has this or `@OpenToAll()`, or the program does not start. */
export const Permit = (permission: Permission) => SetMetadata(permissionKey, permission);

/** A route that needs no sign-in: the sign-in page itself, health, the published schema. */
export const OpenToAll = () => SetMetadata(permissionKey, openToAll);
