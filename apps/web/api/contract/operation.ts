import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Static, TSchema } from 'typebox';
import { OpenToAll, Permit } from '../../access/permission.decorator.js';
import type { Permission } from '../../access/permissions.js';
import type { TabledCode } from '../../errors/error-kinds.js';

/** What an operation answers when all is well. */
export interface SuccessContract {
  /** 202: it was ordered, and what is answered says how far it is. */
  readonly status: 200 | 201 | 202 | 204;
  /** What the answer says; absent for 204. */
  readonly body?: TSchema;
  /** Media type of an answer that is not JSON. */
  readonly mediaType?: string;
  /** The answer carries an ETag, made from its field `version` or from its whole content. */
  readonly etag?: 'version' | 'content';
  /** Address of what was made; `{name}` is replaced by that field of the answer. */
  readonly location?: string;
  readonly description: string;
}

/**
 * Everything about one operation of the API: who may use it, what it takes and what it answers. Requests are checked
 * against it and the OpenAPI document is written from it, so the description cannot differ from what happens.
 */
export interface OperationContract {
  /** Unique name, `meetings.list`. */
  readonly id: string;
  /** Group in the documentation. */
  readonly tag: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the controller's own path; places are named in `path-params.ts`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /**
   * `public`: what a council has opened to anybody, `openToAll`: what the program says of itself;
   * `mailGateway`: the program that receives mail, by its token and without a session; the controller guards it.
   */
  readonly permission: Permission | 'openToAll' | 'public' | 'mailGateway';
  readonly query?: TSchema;
  /** A JSON body; unknown fields are refused by the schema. */
  readonly body?: TSchema;
  /** The body is read by the handler itself, from the stream, up to a limit of its own. */
  readonly stream?: StreamContract;
  /**
   * `required`: the change must say which version it was made from (If-Match).
   * `orNew`: the same, or If-None-Match: * when nothing is there yet.
   * `content`: as `required`, for something whose ETag is made from its content.
   */
  readonly ifMatch?: 'required' | 'orNew' | 'content';
  readonly success: SuccessContract;
  /** Codes that this operation adds to those that follow from the fields above. */
  readonly errors: readonly TabledCode[];
}

/** A body that is not read as JSON before the handler is called. */
export interface StreamContract {
  readonly mediaType: 'application/json' | 'multipart/form-data';
  readonly schema: TSchema | Readonly<Record<string, unknown>>;
  readonly description: string;
}

type Checked<Schema> = Schema extends TSchema ? Static<Schema> : Record<never, never>;

/** What a handler gets: the checked parts of the request. */
export interface InputOf<Contract extends OperationContract> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Checked<Contract['query']>;
  readonly body: Checked<Contract['body']>;
  /** The version that the client read. */
  readonly version: Contract['ifMatch'] extends 'required' ? number : number | undefined;
  /** The ETag that the client read, of something whose ETag is made from its content. */
  readonly tag: Contract['ifMatch'] extends 'content' ? string : undefined;
}

export const operationKey = 'saksgang:operation';

const methods = {
  get: RequestMethod.GET,
  post: RequestMethod.POST,
  put: RequestMethod.PUT,
  patch: RequestMethod.PATCH,
  delete: RequestMethod.DELETE,
} as const;

/** Keeps the exact type of a contract, so that `InputOf` knows what the handler gets. */
export function operation<const Contract extends OperationContract>(contract: Contract): Contract {
  return contract;
}

/** Serves an operation: its address, its permission, and the check of what is sent. */
export const Serves = (contract: OperationContract): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: contract.path, method: methods[contract.method] }),
    SetMetadata(operationKey, contract),
    isSigned(contract.permission) ? Permit(contract.permission) : OpenToAll(),
    HttpCode(contract.success.status),
  );

/** Whether an operation is asked for by somebody who is signed in. */
export function isSigned(permission: OperationContract['permission']): permission is Permission {
  return permission !== 'openToAll' && permission !== 'public' && permission !== 'mailGateway';
}
