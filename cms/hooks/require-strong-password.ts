import { ValidationError, type CollectionBeforeOperationHook } from 'payload'
import { isRecord } from '../domain/rich-text-walk.ts'
import { passwordProblem } from '../domain/password.ts'

const SETS_PASSWORD = ['create', 'update', 'updateByID', 'resetPassword']

/** Payload itself asks for three characters only. */
export const requireStrongPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!SETS_PASSWORD.includes(operation)) return
  const data: unknown = 'data' in args ? args.data : undefined
  const password = isRecord(data) ? data['password'] : undefined
  if (password === undefined || password === null || password === '') return
  const message = passwordProblem(String(password))
  if (message !== undefined) {
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req }, req.t)
  }
}
